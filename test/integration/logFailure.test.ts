import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LogbookError } from '../../src/core/logbookError.ts';
import { logFailure } from '../../src/extension/host/logFailure.ts';

suite('logFailure', () => {
  /** What a failure leaves in the log. */
  const logged = (error: unknown): string => {
    const lines: unknown[] = [];
    const log = { error: (...words: readonly unknown[]) => lines.push(...words) };
    // Only this method of the channel is called.
    logFailure(log as unknown as vscode.LogOutputChannel, 'quick entry', error);
    return lines.map((line) => (line instanceof Error ? line.stack : String(line))).join(' ');
  };
  const path = 'activities/2026/2026-03-14-subject-jane-doe.md';

  test('keeps the names of files out of the log: they are made of titles', () => {
    const cause = vscode.FileSystemError.NoPermissions(path);
    const errors = [new LogbookError('io', `${path} cannot be read.`, 'Try again.', { cause }), cause];
    for (const error of errors) {
      assert.doesNotMatch(logged(error), /jane/);
      assert.match(logged(error), /^quick entry: .*(?:io|NoPermissions)/);
    }
  });

  test('logs a fault of ours with its place', () => {
    assert.match(logged(new TypeError('x is undefined')), /TypeError: x is undefined\n\s+at /);
  });
});

import assert from 'node:assert/strict';
import { type EvidenceFiles, hashSizeLimitBytes } from '../../src/core/evidence/evidenceFiles.ts';
import { sha256OfText } from '../../src/core/text/sha256.ts';

/** Makes a workspace folder with these files, runs the test, and clears up. */
export type WithEvidenceFiles = (
  files: Readonly<Record<string, string | Uint8Array>>,
  test: (files: EvidenceFiles) => Promise<void>,
) => Promise<void>;

/** The tests that every `EvidenceFiles` has to pass; call it inside a suite. */
export function testEvidenceFiles(withFiles: WithEvidenceFiles): void {
  test('tells files, folders and what is not there apart', () =>
    withFiles({ 'logs/adae.log': 'NOTE: 1\n', 'run #2 ü.log': 'x' }, async (files) => {
      const stat = await files.stat('logs/adae.log');
      assert.ok(stat.kind === 'file');
      assert.equal(stat.file.path, 'logs/adae.log');
      assert.equal(stat.file.sizeBytes, 8);
      assert.equal((await files.stat('./logs//adae.log')).kind, 'file');
      assert.equal((await files.stat('run #2 ü.log')).kind, 'file');
      assert.deepEqual(await files.stat('logs'), { kind: 'folder' });
      assert.deepEqual(await files.stat('logs/adsl.log'), { kind: 'missing' });
      assert.deepEqual(await files.stat('logs/adae.log/x'), { kind: 'missing' });
    }));

  for (const path of ['../outside.log', 'logs/../../outside.log', '/etc/hostname', 'c:/x.log', '', '.']) {
    test(`looks at nothing for ${JSON.stringify(path)}`, () =>
      withFiles({ 'logs/adae.log': 'x' }, async (files) => {
        assert.deepEqual(await files.stat(path), { kind: 'missing' });
      }));
  }

  test('hashes the bytes, and the text with other line ends', () =>
    withFiles({ 'a.log': 'a\r\nb\r\n' }, async (files) => {
      const stat = await files.stat('a.log');
      assert.ok(stat.kind === 'file');
      const hashes = await files.hashes(stat.file);
      assert.deepEqual(hashes, {
        kind: 'hashes',
        exact: sha256OfText('a\r\nb\r\n'),
        otherLineEnds: [sha256OfText('a\nb\n')],
      });
    }));

  test('reads no file that is too large, and says so of one that has gone', () =>
    withFiles({ 'a.log': 'a' }, async (files) => {
      const sizeBytes = hashSizeLimitBytes + 1;
      const large = { path: 'a.log', sizeBytes, modifiedMs: 0 };
      assert.deepEqual(await files.hashes(large), { kind: 'too-large', sizeBytes });
      const gone = { path: 'gone.log', sizeBytes: 1, modifiedMs: 0 };
      assert.deepEqual(await files.hashes(gone), { kind: 'missing' });
    }));

  test('lists files of all folders with size and time, and stops when nobody waits', () =>
    withFiles({ 'a.log': 'ab', 'logs/2026/b.log': 'abc' }, async (files) => {
      const listed = [...(await files.list())].sort((one, other) => (one.path < other.path ? -1 : 1));
      assert.deepEqual(
        listed.map(({ path, sizeBytes }) => [path, sizeBytes]),
        [
          ['a.log', 2],
          ['logs/2026/b.log', 3],
        ],
      );
      for (const file of listed) {
        const stat = await files.stat(file.path);
        assert.deepEqual(stat, { kind: 'file', file });
      }
      assert.deepEqual(await files.list({ isCancelled: true }), []);
    }));
}

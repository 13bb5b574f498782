import * as vscode from 'vscode';
import { largestRunBytes, readRun } from '../../core/capture/readRun.ts';
import type { RunSummary } from '../../core/capture/runSummary.ts';
import { LogbookError } from '../../core/logbookError.ts';
import { decodeOutput } from '../../platform/decodeOutput.ts';
import { withPatience } from '../commands/readLogbook.ts';

/** What a run wrote, and where it stands. */
export interface RunOutput {
  /** Name without folder. */
  readonly name: string;
  readonly text: string;
  /** The file; absent for what was only shown, in a terminal or an output channel. */
  readonly uri?: vscode.Uri;
  /** When the file was written, in milliseconds since 1970. */
  readonly modifiedMs?: number;
}

/** A longer piece of work at once would be felt in the window. */
const longestTurnMs = 12;

/**
 * The text of a log as it is on disk.
 *
 * @throws {LogbookError} `not-found`, or `invalid-input` for a file that is too large, empty or no text.
 */
export async function readRunOutput(uri: vscode.Uri): Promise<RunOutput> {
  const name = nameOf(uri);
  const { size, mtime } = await statOf(uri, name);
  if (size > largestRunBytes) {
    throw new LogbookError(
      'invalid-input',
      vscode.l10n.t('{name} has {size} MB; logs of up to {limit} MB are read.', {
        name,
        size: Math.ceil(size / 2 ** 20),
        limit: largestRunBytes / 2 ** 20,
      }),
      vscode.l10n.t('Cut out the part of the run that counts, or log it with Quick Entry.'),
    );
  }
  const text = textOf(await vscode.workspace.fs.readFile(uri), name);
  return { name, text, uri, modifiedMs: mtime };
}

/**
 * What the output of a run tells; while a long one is read, the user sees that and can end it.
 *
 * @returns `undefined` when the user ended it.
 * @throws {LogbookError} `invalid-input` where it is the output of nothing that is known.
 */
export async function summarizeRun(output: RunOutput): Promise<RunSummary | undefined> {
  const { name } = output;
  return withPatience(vscode.l10n.t('Reading {name}…', { name }), async (token) => {
    const run = await readSummary(output, token);
    if (run !== undefined) return run;
    throw new LogbookError(
      'invalid-input',
      vscode.l10n.t('{name} is no log or output that is known.', { name }),
      vscode.l10n.t(
        'Known are SAS logs and listings, R output, logrx and logr logs, testthat, JUnit, R CMD check and Quarto. Quick Entry logs anything else.',
      ),
    );
  });
}

/**
 * What an output tells, in turns so short that the window never waits; `undefined` where it is of nothing that is known.
 *
 * @throws {vscode.CancellationError} once that is requested.
 */
export function readSummary(
  { name, text }: RunOutput,
  token: vscode.CancellationToken,
): Promise<RunSummary | undefined> {
  let turnStart = performance.now();
  const pause = async (): Promise<void> => {
    if (performance.now() - turnStart < longestTurnMs) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (token.isCancellationRequested) throw new vscode.CancellationError();
    turnStart = performance.now();
  };
  return readRun({ name, text }, { pause });
}

async function statOf(uri: vscode.Uri, name: string): Promise<vscode.FileStat> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch (cause) {
    throw new LogbookError(
      'not-found',
      vscode.l10n.t('{name} is no file that can be read.', { name }),
      vscode.l10n.t('Save it first, or choose another.'),
      { cause },
    );
  }
}

function textOf(bytes: Uint8Array, name: string): string {
  const output = decodeOutput(bytes);
  if (output.kind === 'text' && output.text.trim() !== '') return output.text;
  throw new LogbookError(
    'invalid-input',
    output.kind === 'text'
      ? vscode.l10n.t('{name} is empty.', { name })
      : vscode.l10n.t('{name} is no text, whatever its name says.', { name }),
    vscode.l10n.t('Choose the log that the run wrote.'),
  );
}

/** Name of a file without its folder. */
export function nameOf(uri: Pick<vscode.Uri, 'path'>): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

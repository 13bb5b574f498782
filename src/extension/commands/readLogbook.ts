import * as vscode from 'vscode';
import type { LogbookContents, LogbookView } from '../../core/index/logbookContents.ts';
import type { Logbook } from '../logbook/logbook.ts';

/** What is read sooner than this needs no progress. */
const patienceMs = 600;

/** The same for a single file or folder. */
const shortPatienceMs = 300;

/**
 * The contents of a logbook for a command; while a long reading lasts, it shows how far that is.
 *
 * @returns `undefined` when there is no logbook, or the user did not want to wait; the reading goes on for the views.
 */
export async function readContents(logbook: Logbook): Promise<LogbookContents | undefined> {
  const reading = logbook.contents();
  const isQuick = await Promise.race([reading.then(() => true), wait(patienceMs)]);
  if (isQuick) return reading;
  return withProgress(vscode.l10n.t('Reading the logbook…'), async (progress, token) => {
    const stopListening = logbook.onDidProgress(({ read, total }) =>
      progress.report({ message: vscode.l10n.t('{read} of {total} files', { read, total }) }),
    );
    try {
      return await Promise.race([reading, cancelled(token)]);
    } finally {
      stopListening();
    }
  });
}

/** The contents as of today, read like `readContents`. */
export async function readView(logbook: Logbook): Promise<LogbookView | undefined> {
  return (await readContents(logbook)) && logbook.view();
}

/** Runs what may last, with a button to cancel it. */
export function withProgress<T>(
  title: string,
  task: (
    progress: vscode.Progress<{ readonly message?: string }>,
    token: vscode.CancellationToken,
  ) => Promise<T>,
): Thenable<T> {
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, task);
}

/**
 * Runs what is mostly quick; what lasts longer than the patience shows that, with a button to cancel it.
 *
 * @param task - throws `CancellationError` where it was cancelled.
 * @returns `undefined` where the user cancelled it.
 */
export async function withPatience<T>(
  title: string,
  task: (token: vscode.CancellationToken) => Promise<T>,
): Promise<T | undefined> {
  const source = new vscode.CancellationTokenSource();
  const work = task(source.token);
  try {
    if (await Promise.race([work.then(() => true), wait(shortPatienceMs)])) return await work;
    return await withProgress(title, (_, token) => {
      token.onCancellationRequested(() => source.cancel());
      return work;
    });
  } catch (error) {
    // The user's wish, and no failure.
    if (error instanceof vscode.CancellationError) return undefined;
    throw error;
  } finally {
    source.dispose();
  }
}

/** Resolves when the user cancels. */
export function cancelled(token: vscode.CancellationToken): Promise<undefined> {
  return new Promise((resolve) => {
    token.onCancellationRequested(() => resolve(undefined));
  });
}

function wait(durationMs: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), durationMs));
}

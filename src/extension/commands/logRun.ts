import * as vscode from 'vscode';
import { logRun } from '../capture/logRun.ts';
import { type RunOutput, readRunOutput } from '../capture/runOutput.ts';
import { saveShownOutput, visibleLogOutput } from '../capture/shownOutput.ts';
import type { Host } from '../host/host.ts';
import { activeFile } from './activeFile.ts';
import { pickLog } from './logProgram.ts';

/** Logs the run of the given file, of the file in front, or of the visible output of SAS; else the user picks a file. */
export async function runLogRun(host: Host, target: unknown): Promise<void> {
  const output = await outputOf(uriOf(target));
  if (output !== undefined) await logRun(host, { output });
}

/** The file that a menu names; the toolbar of a notebook says it in its own way. */
function uriOf(target: unknown): vscode.Uri | undefined {
  if (target instanceof vscode.Uri) return target;
  if (typeof target !== 'object' || target === null) return undefined;
  const { notebookEditor } = target as { readonly notebookEditor?: { readonly notebookUri?: unknown } };
  return notebookEditor?.notebookUri instanceof vscode.Uri ? notebookEditor.notebookUri : undefined;
}

async function outputOf(given: vscode.Uri | undefined): Promise<RunOutput | undefined> {
  if (given !== undefined) return readRunOutput(given);
  const shown = visibleLogOutput();
  if (shown !== undefined) return saveShownOutput(shown);
  const front = activeFile();
  return front === undefined ? pickLog() : readRunOutput(front);
}

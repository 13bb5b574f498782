import * as vscode from 'vscode';
import { plainOutput } from '../../core/capture/linesOf.ts';
import { isCompleteRun, readRunCommand, showsOutput } from '../../core/capture/readRunCommand.ts';
import type { Logbooks } from '../logbook/logbooks.ts';
import type { RunOffer } from './runOffers.ts';
import type { TerminalTail } from './terminalTail.ts';

/** A command that ended in a terminal. */
export interface EndedCommand {
  readonly execution: vscode.TerminalShellExecution;
  readonly exitCode: number | undefined;
  readonly tail: TerminalTail;
}

/** The run that a command was; `undefined` for any other command, and where there is no logbook for it. */
export async function findOffer(
  logbooks: Logbooks,
  { execution, exitCode, tail }: EndedCommand,
): Promise<RunOffer | undefined> {
  const command = readRunCommand(execution.commandLine.value);
  if (command === undefined || command.sharesOutput || !isCompleteRun(command, exitCode)) return undefined;
  const started = startOf(execution);
  const folder = started && resolvePath(started, command.folder ?? '.');
  const about = folder && (command.program === undefined ? folder : resolvePath(folder, command.program));
  if (folder === undefined || about === undefined) return undefined;
  if (!(await hasLogbook(logbooks, about)) || !(await isThere(about))) return undefined;
  const { startedMs } = tail;
  const shown = showsOutput(command) ? plainOutput(await tail.text()) : '';
  const isShown = shown.trim() !== '';
  // Of an expression that wrote nothing there is nothing to log.
  if (command.program === undefined && command.log === undefined && !isShown) return undefined;
  return { command, folder, startedMs, ...(isShown && { shown }) };
}

/** Whether a path lies in a workspace folder with a logbook: work in other folders is no work of that one. */
async function hasLogbook(logbooks: Logbooks, uri: vscode.Uri): Promise<boolean> {
  const own = vscode.workspace.getWorkspaceFolder(uri)?.uri.toString();
  const present = await logbooks.present();
  return present.some(({ folder }) => folder.uri.toString() === own);
}

/** What was not there did not run, whatever the exit code says. */
async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Where a command was started; remote windows may give the folder of a terminal the scheme of the local machine. */
function startOf({ cwd }: vscode.TerminalShellExecution): vscode.Uri | undefined {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  return cwd === undefined || root === undefined ? root : root.with({ path: cwd.path });
}

/** A path as a command was given it; `undefined` for one of another user's home. */
export function resolvePath(folder: vscode.Uri, path: string): vscode.Uri | undefined {
  if (path.startsWith('~')) return undefined;
  if (/^[a-z]:\//i.test(path)) return folder.with({ path: `/${path}` });
  return path.startsWith('/') ? folder.with({ path }) : vscode.Uri.joinPath(folder, path);
}

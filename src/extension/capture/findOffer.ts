import * as vscode from 'vscode';
import { plainOutput } from '../../core/capture/linesOf.ts';
import { type RunCommand, readRunCommand } from '../../core/capture/readRunCommand.ts';
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
  if (command === undefined || !isWorthLogging(command, exitCode)) return undefined;
  if ((await logbooks.shown()) === undefined) return undefined;
  const started = startOf(execution);
  const folder = started && resolvePath(started, command.folder ?? '.');
  const about = folder && (command.program === undefined ? folder : resolvePath(folder, command.program));
  if (folder === undefined || about === undefined) return undefined;
  // Work in other folders is no work of this logbook.
  if (vscode.workspace.getWorkspaceFolder(about) === undefined) return undefined;
  const { startedMs } = tail;
  const shown = isShown(command) ? plainOutput(await tail.text()) : '';
  return { command, folder, startedMs, ...(shown.trim() !== '' && { shown }) };
}

/** Where a command was started; remote windows may give the folder of a terminal the scheme of the local machine. */
function startOf({ cwd }: vscode.TerminalShellExecution): vscode.Uri | undefined {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  return cwd === undefined || root === undefined ? root : root.with({ path: cwd.path });
}

/** SAS and checks end with a code that tells of warnings; any other run that failed did not come to its end. */
function isWorthLogging({ tool }: RunCommand, exitCode: number | undefined): boolean {
  return exitCode === undefined || exitCode === 0 || tool === 'sas' || tool === 'r-cmd-check';
}

/** Whether the terminal is where the output went. */
function isShown({ tool, log }: RunCommand): boolean {
  return log === undefined && (tool === 'r' || tool === 'r-expression' || tool === 'quarto');
}

/** A path as a command was given it; `undefined` for one of another user's home. */
export function resolvePath(folder: vscode.Uri, path: string): vscode.Uri | undefined {
  if (path.startsWith('~')) return undefined;
  if (/^[a-z]:\//i.test(path)) return folder.with({ path: `/${path}` });
  return path.startsWith('/') ? folder.with({ path }) : vscode.Uri.joinPath(folder, path);
}

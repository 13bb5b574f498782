import * as vscode from 'vscode';
import { isWrittenSince } from '../../core/capture/runLogs.ts';
import { resolvePath } from '../capture/findOffer.ts';
import { findProgramLogs } from '../capture/findProgramLogs.ts';
import { logRun } from '../capture/logRun.ts';
import type { RunOffer } from '../capture/runOffers.ts';
import { nameOf, type RunOutput, readRunOutput } from '../capture/runOutput.ts';
import { saveShownOutput } from '../capture/shownOutput.ts';
import type { Host } from '../host/host.ts';
import { logProgram, pickLog } from './logProgram.ts';

/**
 * Logs the run that the status bar offers: from its log, else from what the terminal showed.
 *
 * The offer stays until there is a record: nothing else may hold what the terminal showed.
 */
export async function runLogTerminalRun(host: Host): Promise<void> {
  const offer = host.runs.look();
  if (offer === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No run of a terminal is offered any more.'));
    return;
  }
  if (await logOffer(host, offer)) host.runs.close(offer);
}

/** Whether a record was written. */
async function logOffer(host: Host, offer: RunOffer): Promise<boolean> {
  const { program: path, tool } = offer.command;
  const program = path === undefined ? undefined : resolvePath(offer.folder, path);
  const log = await logOf(offer, program);
  if (log !== undefined) {
    return logRun(host, { output: await readRunOutput(log), ...programOf(program), isFound: true });
  }
  if (offer.shown === undefined && program !== undefined && tool !== 'r-cmd-check') {
    return logProgram(host, program, offer.startedMs);
  }
  const output = await (offer.shown === undefined ? pickLog(program) : keepShown(offer.shown, program));
  return output !== undefined && (await logRun(host, { output, ...programOf(program) }));
}

function programOf(program: vscode.Uri | undefined) {
  // A package that was checked is a folder, and no program that could be linked to.
  return program !== undefined && /\.(?:sas|r|rmd|qmd)$/i.test(program.path) ? { program } : {};
}

/** The file that the run wrote: the one that its command names, else the one of its name; older ones are of other runs. */
async function logOf(
  { command, folder, startedMs }: RunOffer,
  program: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  const named = command.log ?? (command.tool === 'sas' ? sasLogName(command.program) : undefined);
  const uri = named === undefined ? undefined : resolvePath(folder, named);
  if (uri !== undefined && (await isFileSince(uri, startedMs))) return uri;
  if (program === undefined) return undefined;
  const { logs, uriOf } = await findProgramLogs(program);
  const written = logs.filter(({ modifiedMs }) => isWrittenSince(modifiedMs, startedMs));
  const [first, second] = written;
  return first && !first.isShared && second === undefined ? uriOf(first) : undefined;
}

/** SAS writes the log to where it was started (SAS 9.4 Companion for UNIX, "LOG= System Option"). */
function sasLogName(program = ''): string {
  return program.slice(program.lastIndexOf('/') + 1).replace(/\.sas$/i, '.log');
}

async function isFileSince(uri: vscode.Uri, startedMs: number): Promise<boolean> {
  try {
    const { type, mtime } = await vscode.workspace.fs.stat(uri);
    // A link to a file is one too.
    return (type & vscode.FileType.File) !== 0 && isWrittenSince(mtime, startedMs);
  } catch {
    // It is not there.
    return false;
  }
}

function keepShown(shown: string, program: vscode.Uri | undefined): Promise<RunOutput | undefined> {
  const stem = program === undefined ? 'output' : nameOf(program).replace(/\.[^.]+$/, '');
  return saveShownOutput({ getText: () => shown }, `${stem}.Rout`);
}

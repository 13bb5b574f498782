import * as vscode from 'vscode';
import { resolvePath } from '../capture/findOffer.ts';
import { findProgramLogs } from '../capture/findProgramLogs.ts';
import { logRun } from '../capture/logRun.ts';
import type { RunOffer } from '../capture/runOffers.ts';
import { nameOf, type RunOutput, readRunOutput } from '../capture/runOutput.ts';
import { saveShownOutput } from '../capture/shownOutput.ts';
import type { Host } from '../host/host.ts';
import { runLogProgram } from './logProgram.ts';

/** Logs the run that the status bar offers: from its log, else from what the terminal showed. */
export async function runLogTerminalRun(host: Host): Promise<void> {
  const offer = host.runs.take();
  if (offer === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No run of a terminal is offered any more.'));
    return;
  }
  const { program: path } = offer.command;
  const program = path === undefined ? undefined : resolvePath(offer.folder, path);
  const log = await logOf(offer, program);
  if (log !== undefined) {
    await logRun(host, { output: await readRunOutput(log), ...programOf(program), isFound: true });
  } else if (offer.shown !== undefined) {
    const output = await keepShown(offer.shown, program);
    if (output !== undefined) await logRun(host, { output, ...programOf(program) });
  } else if (program !== undefined) {
    await runLogProgram(host, program);
  }
}

function programOf(program: vscode.Uri | undefined) {
  // A package that was checked is a folder, and no program that could be linked to.
  return program !== undefined && /\.(?:sas|r|rmd|qmd)$/i.test(program.path) ? { program } : {};
}

/** The file that the run wrote: the one that its command names, else one of its name that is not older. */
async function logOf(
  { command, folder, startedMs }: RunOffer,
  program: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  const named = command.log ?? (command.tool === 'sas' ? sasLogName(command.program) : undefined);
  const uri = named === undefined ? undefined : resolvePath(folder, named);
  if (uri !== undefined && (await isFile(uri))) return uri;
  if (program === undefined) return undefined;
  const { logs, uriOf } = await findProgramLogs(program);
  const written = logs.filter(({ modifiedMs }) => modifiedMs >= startedMs - clockToleranceMs);
  return written.length === 1 && written[0] ? uriOf(written[0]) : undefined;
}

/** Disks round times, some to two seconds. */
const clockToleranceMs = 2_000;

/** SAS writes the log to where it was started (SAS 9.4 Companion for UNIX, "LOG= System Option"). */
function sasLogName(program = ''): string {
  return program.slice(program.lastIndexOf('/') + 1).replace(/\.sas$/i, '.log');
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.File;
  } catch {
    // It is not there.
    return false;
  }
}

function keepShown(shown: string, program: vscode.Uri | undefined): Promise<RunOutput | undefined> {
  const stem = program === undefined ? 'output' : nameOf(program).replace(/\.[^.]+$/, '');
  return saveShownOutput({ getText: () => shown }, `${stem}.Rout`);
}

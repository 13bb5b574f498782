import * as vscode from 'vscode';
import { findRunDialect } from '../../core/capture/readRun.ts';
import { isOneLanguage, languageOfDialect, languageOfName } from '../../core/capture/runLanguage.ts';
import { certainRunLog, isWrittenSince, type RunLog } from '../../core/capture/runLogs.ts';
import { findProgramLogs, type ProgramLogs } from '../capture/findProgramLogs.ts';
import { logCode } from '../capture/logCode.ts';
import { logRun } from '../capture/logRun.ts';
import { nameOf, type RunOutput, readRunOutput } from '../capture/runOutput.ts';
import { saveShownOutput, visibleLogOutput } from '../capture/shownOutput.ts';
import type { Host } from '../host/host.ts';
import { formatMoment } from '../words/dates.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { activeFile } from './activeFile.ts';

/** Finds the log of the given program, or of the one in front, and logs its run. */
export async function runLogProgram(host: Host, target: unknown): Promise<void> {
  const program = target instanceof vscode.Uri ? target : activeFile();
  if (program !== undefined) await logProgram(host, program);
}

/**
 * Finds the log of a program, and logs its run.
 *
 * @param sinceMs - when the run began: an older log is taken only where the user says so.
 * @returns whether a record was written.
 */
export async function logProgram(host: Host, program: vscode.Uri, sinceMs = 0): Promise<boolean> {
  const found = await findProgramLogs(program);
  const certain = certainRunLog(found.logs);
  if (certain !== undefined && isWrittenSince(certain.modifiedMs, sinceMs)) {
    const output = await readRunOutput(found.uriOf(certain));
    if (isOfLanguage(output, program)) return logRun(host, { output, program, isFound: true });
  }
  const choice = await chooseSource(program, found);
  if (choice === 'program') return logCode(host, { uri: program });
  const chosen = await choice?.();
  return chosen !== undefined && (await logRun(host, { output: chosen, program }));
}

/** Whether a log is not of another language: of `adsl.R` and `adsl.sas` both may write `adsl.log`. */
function isOfLanguage(output: RunOutput, program: vscode.Uri): boolean {
  const dialect = findRunDialect(output);
  return (
    dialect === undefined || isOneLanguage(languageOfDialect(dialect.id), languageOfName(nameOf(program)))
  );
}

/** How the output of the run is got. */
type Source = () => Promise<RunOutput | undefined>;

/** Asks which log is that of the run, where several may be, or none. */
async function chooseSource(
  program: vscode.Uri,
  { logs, uriOf }: ProgramLogs,
): Promise<Source | 'program' | undefined> {
  const name = nameOf(program);
  const shown = visibleLogOutput();
  const items: (vscode.QuickPickItem & { readonly source: Source | 'program' })[] = [
    ...logs.map((log) => ({
      label: `$(output) ${plainLabel(log.path)}`,
      description: formatMoment(log.modifiedMs),
      ...detailOf(log),
      source: () => readRunOutput(uriOf(log)),
    })),
    ...(shown
      ? [
          {
            label: vscode.l10n.t('$(terminal) The SAS log that is shown'),
            source: () => saveShownOutput(shown, name.replace(/\.[^.]+$/, '.log')),
          },
        ]
      : []),
    { label: vscode.l10n.t('$(folder-opened) Another log…'), source: () => pickLog(program) },
    {
      label: vscode.l10n.t('$(file-code) The program alone'),
      description: vscode.l10n.t('without numbers of a run'),
      source: 'program',
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Log This Program'),
    placeHolder:
      logs.length === 0
        ? vscode.l10n.t('No log of {name} was found beside it or in a folder for logs.', { name })
        : vscode.l10n.t('Which log is that of the run of {name}?', { name }),
  });
  return picked?.source;
}

/** What speaks against a log. */
function detailOf({ isOlder, isShared }: RunLog): Pick<vscode.QuickPickItem, 'detail'> {
  if (isOlder) return { detail: vscode.l10n.t('Written before the program was last changed.') };
  return isShared ? { detail: vscode.l10n.t('Another program is called like it too.') } : {};
}

/** Lets the user pick a log. */
export async function pickLog(beside?: vscode.Uri): Promise<RunOutput | undefined> {
  const uris = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Log This Run'),
    openLabel: vscode.l10n.t('Log'),
    ...(beside && { defaultUri: vscode.Uri.joinPath(beside, '..') }),
    filters: {
      [vscode.l10n.t('Logs and outputs')]: ['log', 'lst', 'Rout', 'sasnb', 'txt', 'md', 'xml'],
      [vscode.l10n.t('All files')]: ['*'],
    },
  });
  const uri = uris?.[0];
  return uri && readRunOutput(uri);
}

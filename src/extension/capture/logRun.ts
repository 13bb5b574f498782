import * as vscode from 'vscode';
import { describeRun, titleOfRun } from '../../core/capture/describeRun.ts';
import {
  findActivitiesAbout,
  findEarlierRuns,
  pairWithEarlier,
  type RunFiles,
  type StoredActivity,
} from '../../core/capture/earlierRuns.ts';
import { findProgramTools, programLanguageOf } from '../../core/capture/findProgramTools.ts';
import { originOfRun, programOfRun } from '../../core/capture/programOfRun.ts';
import { proposeMetrics } from '../../core/capture/proposeMetrics.ts';
import { proposeSkills, toolsOfRun } from '../../core/capture/proposeSkills.ts';
import type { RunSummary } from '../../core/capture/runSummary.ts';
import { hashesOf } from '../../core/evidence/fileHashes.ts';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import type { PrivacyContext } from '../../core/privacy/privacyContext.ts';
import type { RecordOf } from '../../core/records/logbookRecord.ts';
import { askForWritableLogbook } from '../commands/askForLogbook.ts';
import { readContents } from '../commands/readLogbook.ts';
import { digest } from '../evidence/digest.ts';
import { type Evidence, evidenceOf } from '../evidence/evidenceOf.ts';
import { isPlainPath } from '../evidence/workspacePath.ts';
import { workspacePathOf } from '../evidence/workspacePathOf.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { formatDate, formatMoment } from '../words/dates.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { sayWording } from '../words/sayWording.ts';
import { askCapture, type CaptureProposal } from './askCapture.ts';
import { captureDraft } from './captureDraft.ts';
import { dayOfRun } from './dayOfRun.ts';
import { withFiguresOfLog } from './earlierFigures.ts';
import { findProgram } from './findProgram.ts';
import { nameOf, type RunOutput, summarizeRun } from './runOutput.ts';
import { storeCapture } from './storeCapture.ts';

/** A run as a command found it. */
export interface LoggedRun {
  readonly output: RunOutput;
  /** The program that ran, where the caller knows it. */
  readonly program?: vscode.Uri;
  /** Whether the log was found by that, and nobody pointed at it. */
  readonly isFound?: boolean;
}

/**
 * Proposes the numbers of a run in one form, and makes a record of what the user keeps.
 *
 * @returns whether one was written; not so where the user gave up.
 */
export async function logRun(
  host: Host,
  { output, program: given, isFound = false }: LoggedRun,
): Promise<boolean> {
  const logbook = await askForWritableLogbook(host);
  const contents = logbook && (await readContents(logbook));
  const told = contents && (await summarizeRun(output));
  if (logbook === undefined || contents === undefined || told === undefined) return false;
  const program = given ?? (await findProgram(logbook, output, originOfRun(told)));
  // Figures of a program are told from those of others by its name.
  const summary = program === undefined ? told : { ...told, program: nameOf(program) };
  const run: FoundRun = {
    output,
    isFound,
    summary,
    programName: programOfRun(summary, output.name),
    tools: [...toolsOfRun(summary), ...(program ? await toolsIn(program) : [])],
    ...(await evidenceOfRun(logbook, output.uri, program)),
  };
  const { same, previous } = findEarlierRuns(contents.records, {
    ...(await withLineEnds(logbook, filesOf(run))),
    date: dayOfRun(output.modifiedMs, host.clock.today()),
  });
  if (same !== undefined && !(await confirmAgain(logbook, run, same))) return false;
  const earlier =
    previous &&
    (await withFiguresOfLog(logbook, previous, { program: run.programName, logPath: run.log?.path }));
  const proposal = proposalOf(host, contents, run, { earlier, privacy: await host.privacy.of(logbook) });
  const draft = captureDraft(host, logbook, `${output.name} ${run.log?.hash ?? output.text.length}`);
  const answers = await askCapture(contents, proposal, draft);
  if (answers === undefined) return false;
  await storeCapture({ host, logbook, draft }, answers, {
    figures: answers.figures,
    logs: run.log ? [run.log] : [],
    others: run.program ? [run.program] : [],
    skills: answers.skills,
  });
  return true;
}

/** A run with all that was found out about it. */
interface FoundRun {
  readonly output: RunOutput;
  readonly isFound: boolean;
  readonly summary: RunSummary;
  readonly programName: string;
  readonly tools: readonly string[];
  readonly log?: Evidence;
  readonly program?: Evidence;
}

function filesOf({ log, program }: FoundRun): RunFiles {
  const { path, hash } = log ?? {};
  return {
    ...(path !== undefined && hash !== undefined && { log: { path, hash } }),
    ...(program && { programPath: program.path }),
  };
}

/** The files of a run, with the hashes that its log has with other line ends. */
async function withLineEnds({ folder }: Logbook, files: RunFiles): Promise<RunFiles> {
  if (files.log === undefined) return files;
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, files.log.path));
  const { otherLineEnds } = await hashesOf(bytes, digest);
  return { ...files, log: { ...files.log, otherLineEnds } };
}

/** Evidence for the files of a run that lie in the folder of the logbook; others cannot be linked to. */
async function evidenceOfRun(
  logbook: Logbook,
  log: vscode.Uri | undefined,
  program: vscode.Uri | undefined,
): Promise<Pick<FoundRun, 'log' | 'program'>> {
  return {
    ...(log && (await canBeLinked(logbook, log)) && { log: await evidenceOf(logbook, log) }),
    ...(program && (await canBeLinked(logbook, program)) && { program: await evidenceOf(logbook, program) }),
  };
}

async function canBeLinked({ folder }: Logbook, uri: vscode.Uri): Promise<boolean> {
  const path = workspacePathOf({ folder }, uri);
  return path !== undefined && isPlainPath(folder.uri, path);
}

async function toolsIn(program: vscode.Uri): Promise<readonly string[]> {
  const language = programLanguageOf(nameOf(program));
  if (language === undefined) return [];
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(program));
  // The language as such is told by the log already.
  return findProgramTools(text, language).slice(0, -1);
}

/** Says that a run is in the logbook; `true` where the user wants it there twice. */
async function confirmAgain(
  logbook: Logbook,
  { output }: FoundRun,
  { path, record }: StoredActivity,
): Promise<boolean> {
  const open = {
    label: vscode.l10n.t('$(go-to-file) Open the Record'),
    detail: plainLabel(record.title),
    ...(record.date !== undefined && { description: formatDate(record.date) }),
  };
  const again = {
    label: vscode.l10n.t('$(add) Log It Again'),
    detail: vscode.l10n.t('Its numbers may then count twice.'),
  };
  const picked = await vscode.window.showQuickPick([open, again], {
    title: vscode.l10n.t('Log This Run'),
    placeHolder: vscode.l10n.t('{name} is logged already.', { name: output.name }),
  });
  if (picked === open) await vscode.window.showTextDocument(logbook.uriOf(path), { preview: true });
  return picked === again;
}

function proposalOf(
  host: Pick<Host, 'clock'>,
  contents: LogbookContents,
  run: FoundRun,
  {
    earlier,
    privacy,
  }: { readonly earlier: RecordOf<'activity'> | undefined; readonly privacy: PrivacyContext },
): CaptureProposal {
  const { output, summary, programName, tools, log, program } = run;
  const today = host.clock.today();
  const figures = proposeMetrics(summary, programName);
  const facts = describeRun(summary).map(sayWording);
  const { uri } = output;
  const remark = remarkOn(run);
  return {
    heading: [vscode.l10n.t('Log Run: {name}', { name: programName }), ...facts].join(' · '),
    title: titleOfRun(programName, summary, figures),
    date: dayOfRun(output.modifiedMs, today),
    paths: [log, program].flatMap((file) => file?.path ?? []),
    privacy,
    figures: pairWithEarlier(figures, earlier, summary),
    skills: proposeSkills(tools, contents.catalogue),
    targets: findActivitiesAbout(contents.records, today, { ...filesOf(run), programName }),
    ...(remark !== undefined && { remark }),
    ...(uri && { showLine: ({ line }) => void showLine(uri, line) }),
  };
}

/** Where the numbers are from, where the user did not point at it, or nothing will show them later. */
function remarkOn({ output, log, isFound }: FoundRun): string | undefined {
  if (log === undefined) return vscode.l10n.t('No file of this folder will show them.');
  if (!isFound || output.modifiedMs === undefined) return undefined;
  return vscode.l10n.t('They are from {path}, written {time}.', {
    path: log.path,
    time: formatMoment(output.modifiedMs),
  });
}

/** Shows a line of a log beside the form, which keeps the focus. */
export async function showLine(uri: vscode.Uri, line: number): Promise<void> {
  const position = new vscode.Position(line - 1, 0);
  const editor = await vscode.window.showTextDocument(uri, { preview: true, preserveFocus: true });
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenter);
}

import * as vscode from 'vscode';
import { titleOfRun } from '../../core/capture/describeRun.ts';
import { type DraftedActivity, nameOfWork } from '../../core/capture/draftDay.ts';
import { findActivitiesAbout, findEarlierRuns, pairWithEarlier } from '../../core/capture/earlierRuns.ts';
import { findProgramTools, programLanguageOf } from '../../core/capture/findProgramTools.ts';
import { programOfRun } from '../../core/capture/programOfRun.ts';
import { type MetricProposal, proposeMetrics } from '../../core/capture/proposeMetrics.ts';
import { proposeSkills, toolsOfRun } from '../../core/capture/proposeSkills.ts';
import { workedFileKind } from '../../core/capture/workedFile.ts';
import type { CivilDate } from '../../core/dates/civilDate.ts';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { LogbookError } from '../../core/logbookError.ts';
import { type Evidence, evidenceOf } from '../evidence/evidenceOf.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { askCapture, type CaptureProposal } from './askCapture.ts';
import { captureDraft } from './captureDraft.ts';
import { showLine } from './logRun.ts';
import { storeCapture } from './storeCapture.ts';

/** Files of one piece of work that are named as evidence; a commit of a whole folder would fill the record. */
const mostFiles = 20;

/** A piece of work of a day, to be asked about. */
export interface WorkOfDay {
  readonly activity: DraftedActivity;
  readonly date: CivilDate;
  /** Title of the form. */
  readonly heading: string;
}

/**
 * Proposes a record of a piece of work in the form of every capture.
 *
 * @returns whether one was written; not so where the user gave up.
 */
export async function logWork(
  host: Host,
  logbook: Logbook,
  contents: LogbookContents,
  work: WorkOfDay,
): Promise<boolean> {
  const { activity } = work;
  const evidence = await evidenceOfWork(logbook, activity);
  const proposal: CaptureProposal = {
    heading: work.heading,
    title: titleOfWork(activity),
    date: work.date,
    paths: [...evidence.logs, ...evidence.others].map(({ path }) => path),
    privacy: await host.privacy.of(logbook),
    figures: figuresOf(activity, evidence, { records: contents.records, date: work.date }),
    skills: proposeSkills(await toolsOf(logbook, activity), contents.catalogue),
    targets: findActivitiesAbout(contents.records, work.date, {
      ...(activity.paths[0] !== undefined && { programPath: activity.paths[0] }),
      programName: nameOfWork(activity),
    }),
    showLine: ({ log, line }) => {
      if (log !== undefined) void showLine(vscode.Uri.joinPath(logbook.folder.uri, log), line);
    },
  };
  const subject = [...evidence.logs, ...evidence.others]
    .map(({ path, hash }) => `${path} ${hash}`)
    .join('\n');
  const draft = captureDraft(host, logbook, subject);
  const answers = await askCapture(contents, proposal, draft);
  if (answers === undefined) return false;
  const { figures, skills } = answers;
  await storeCapture({ host, logbook, draft }, answers, { figures, skills, ...evidence });
  return true;
}

/** What a piece of work is called until the user says otherwise. */
export function titleOfWork(activity: DraftedActivity): string {
  const { subject, runs } = activity;
  const [run] = runs;
  if (subject !== undefined && subject !== '') return subject;
  const name = nameOfWork(activity);
  return run === undefined ? `Worked on ${name}` : titleOfRun(name, run.summary, figuresOfRun(activity, run));
}

/** The figures of one of the runs of a piece of work. */
export function figuresOfRun(
  { paths }: DraftedActivity,
  { path, summary }: DraftedActivity['runs'][number],
): readonly MetricProposal[] {
  return proposeMetrics(summary, programOfRun(summary, path, paths));
}

interface WorkEvidence {
  readonly logs: readonly Evidence[];
  readonly others: readonly Evidence[];
}

async function evidenceOfWork(logbook: Logbook, { paths, runs }: DraftedActivity): Promise<WorkEvidence> {
  // A file of a commit or a log may be gone again.
  const evidenceAt = (path: string): Promise<Evidence | undefined> =>
    evidenceOf(logbook, vscode.Uri.joinPath(logbook.folder.uri, path)).catch((error: unknown) => {
      if (error instanceof LogbookError) return undefined;
      throw error;
    });
  const logs = await Promise.all(runs.map(({ path }) => evidenceAt(path)));
  const others = await Promise.all(paths.slice(0, mostFiles).map(evidenceAt));
  return {
    logs: logs.filter((one) => one !== undefined),
    others: others.filter((one) => one !== undefined),
  };
}

function figuresOf(
  activity: DraftedActivity,
  { logs }: WorkEvidence,
  { records, date }: Pick<LogbookContents, 'records'> & Pick<WorkOfDay, 'date'>,
): readonly MetricProposal[] {
  return activity.runs.flatMap((run) => {
    const { path } = run;
    const log = logs.find((one) => one.path === path);
    if (log === undefined) return [];
    const { hash } = log;
    const { same, previous } = findEarlierRuns(records, {
      date,
      ...(hash !== undefined && { log: { path, hash } }),
    });
    const figures = pairWithEarlier(figuresOfRun(activity, run), (same ?? previous)?.record, run.summary);
    return figures.map((figure) => ({ ...figure, log: path }));
  });
}

async function toolsOf(logbook: Logbook, { paths, runs }: DraftedActivity): Promise<readonly string[]> {
  const programs = paths.filter((path) => workedFileKind(path) === 'program').slice(0, mostFiles);
  const texts = await Promise.allSettled(
    programs.map((path) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(logbook.folder.uri, path))),
  );
  const ofPrograms = texts.flatMap((result, index) => {
    const language = programLanguageOf(programs[index] ?? '');
    if (result.status === 'rejected' || language === undefined) return [];
    return findProgramTools(new TextDecoder().decode(result.value), language);
  });
  return [...runs.flatMap(({ summary }) => toolsOfRun(summary)), ...ofPrograms];
}

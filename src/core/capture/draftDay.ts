import type { CivilDate } from '../dates/civilDate.ts';
import { evidenceUsesOf } from '../evidence/evidenceUses.ts';
import { readRecordedHash } from '../evidence/recordedHash.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import { compareText } from '../text/compareText.ts';
import type { RunSummary } from './runSummary.ts';
import { fileNameOf, workedFileKind, workKey } from './workedFile.ts';

/** A log that was written on the day, and what it tells. */
export interface DayRun {
  /** Relative to the workspace folder, forward slashes. */
  readonly path: string;
  /** SHA-256 of its bytes, where it is known: a log that was written again is another run. */
  readonly hash?: string;
  readonly summary: RunSummary;
}

/** A commit of the user's own of the day. */
export interface DayCommit {
  readonly hash: string;
  readonly message: string;
  /** Files that it changed, relative to the workspace folder, forward slashes. */
  readonly paths: readonly string[];
}

/** What a workspace shows of a day. */
export interface DayWork {
  readonly date: CivilDate;
  /** Files that were changed on the day, relative to the workspace folder, forward slashes. */
  readonly paths: readonly string[];
  readonly runs: readonly DayRun[];
  /** Oldest first. */
  readonly commits: readonly DayCommit[];
}

/** An activity that the day offers; nothing is recorded unless the user takes it. */
export interface DraftedActivity {
  /** The first line of its commit; `undefined` where there is none. */
  readonly subject?: string;
  /** Programs first, then outputs, data and documents; each by path. */
  readonly paths: readonly string[];
  readonly runs: readonly DayRun[];
  readonly commit?: string;
}

/** What a day offers. */
export interface DayDraft {
  /** Those of commits, oldest first; then runs, programs and other files, each by path. */
  readonly activities: readonly DraftedActivity[];
  /** Pieces of work that a record of the day has as evidence already. */
  readonly logged: number;
}

/**
 * The activities of a day, from files that changed, logs that were written and commits.
 *
 * A commit is one piece of work, with the runs of its programs; what is not committed goes together by name, a program
 * with its log and outputs, those of another folder or language apart. A log that a record has as evidence just as it is
 * is left out, and work of which a record of that day names every program and log.
 */
export function draftDay({ date, paths, runs, commits }: DayWork, { records }: LogbookContents): DayDraft {
  const recorded = records.flatMap(({ record }) =>
    evidenceUsesOf(record).map((use) => ({ ...use, isOfDay: record.date === date })),
  );
  const ofDay = new Set(
    recorded.flatMap(({ path, isOfDay }) => (isOfDay && path ? [path.toLowerCase()] : [])),
  );
  const isRecorded = ({ path, hash }: DayRun): boolean =>
    recorded.some(
      (use) =>
        use.path?.toLowerCase() === path.toLowerCase() &&
        (hash === undefined || use.hash === undefined ? use.isOfDay : isSameHash(use.hash, hash)),
    );
  const drafts = draftsOf(paths, runs, commits);
  const open = drafts.flatMap((draft) => {
    const fresh = draft.runs.filter((run) => !isRecorded(run));
    const isLogged = showingPaths(draft).every(
      (path) => !fresh.some((run) => run.path === path) && ofDay.has(path.toLowerCase()),
    );
    return isLogged ? [] : [{ ...draft, runs: fresh }];
  });
  return { activities: open, logged: drafts.length - open.length };
}

/** Whether a recorded hash, perhaps only its beginning, is that of a file. */
function isSameHash(written: string, hash: string): boolean {
  const recorded = readRecordedHash(written);
  return recorded !== undefined && hash.startsWith(recorded);
}

/** The files that show a piece of work: its programs and logs, or its first file where it has none. */
function showingPaths({ paths, runs }: DraftedActivity): readonly string[] {
  const programs = paths.filter((path) => workedFileKind(path) === 'program');
  const showing = [...programs, ...runs.map(({ path }) => path)];
  return showing.length > 0 ? showing : paths.slice(0, 1);
}

/** Runs tell most, then programs; what was only written comes last. */
function rankOf(draft: DraftedActivity): number {
  if (draft.runs.length > 0) return 0;
  return isLikelyWork(draft) ? 1 : 2;
}

/** What is put together to one activity. */
interface Group {
  readonly commit?: DayCommit;
  readonly paths: Set<string>;
  readonly runs: DayRun[];
}

function draftsOf(
  paths: readonly string[],
  runs: readonly DayRun[],
  commits: readonly DayCommit[],
): readonly DraftedActivity[] {
  const commitByPath = new Map(
    commits.flatMap((commit) => commit.paths.map((path) => [path, commit] as const)),
  );
  const programs = [...new Set([...commitByPath.keys(), ...paths])].filter(
    (path) => workedFileKind(path) === 'program',
  );
  const groups = new Map<string, Group>();
  const groupOf = (path: string, program: string | undefined): Group => {
    const commit = commitByPath.get(path) ?? commitByPath.get(program ?? '');
    const name = commit === undefined ? (program ?? workKey(path)) : `commit ${commit.hash}`;
    const group = groups.get(name) ?? { ...(commit && { commit }), paths: new Set<string>(), runs: [] };
    groups.set(name, group);
    return group;
  };
  const written = new Set(runs.map(({ path }) => path));
  const addFile = (path: string): void => {
    const kind = workedFileKind(path);
    if (kind === undefined || written.has(path)) return;
    const namesakes = programs.filter((one) => workKey(one) === workKey(path));
    groupOf(path, kind === 'program' ? path : nearest(path, namesakes)).paths.add(path);
  };
  for (const { paths: ofCommit } of commits) ofCommit.forEach(addFile);
  paths.forEach(addFile);
  for (const run of runs) {
    const key = workKey(run.summary.program ?? run.path);
    const isSas = sasDialect.test(run.summary.dialect);
    const program = nearest(
      run.path,
      programs.filter((one) => workKey(one) === key && sasProgram.test(one) === isSas),
    );
    groupOf(run.path, program).runs.push(run);
  }
  return sorted([...groups.values()].map(draftOf), commits);
}

const sasDialect = /^(?:sas|altair)/;
const sasProgram = /\.(?:sas|sasnb)$/i;

/** The program that shares most folders with a file; none where two share as many. */
function nearest(path: string, programs: readonly string[]): string | undefined {
  const shared = (one: string): number => {
    const [a, b] = [path.split('/'), one.split('/')];
    const parting = a.findIndex((part, index) => part !== b[index]);
    return parting < 0 ? a.length : parting;
  };
  const most = Math.max(...programs.map(shared));
  const [first, second] = programs.filter((one) => shared(one) === most);
  return second === undefined ? first : undefined;
}

function sorted(
  drafts: readonly DraftedActivity[],
  commits: readonly DayCommit[],
): readonly DraftedActivity[] {
  const others = drafts.filter(({ commit }) => commit === undefined);
  return [
    ...commits.flatMap(({ hash }) => drafts.filter(({ commit }) => commit === hash)),
    ...others.sort(
      (a, b) => rankOf(a) - rankOf(b) || compareText(showingPaths(a)[0] ?? '', showingPaths(b)[0] ?? ''),
    ),
  ];
}

const kindOrder = ['program', 'output', 'data', 'document', undefined] as const;

function draftOf(group: Group): DraftedActivity {
  const rank = (path: string): number => kindOrder.indexOf(workedFileKind(path));
  const paths = [...group.paths].sort((a, b) => rank(a) - rank(b) || compareText(a, b));
  const { commit, runs } = group;
  return {
    ...(commit && { subject: subjectOf(commit.message), commit: commit.hash }),
    paths,
    runs,
  };
}

/** The first line without the type of Conventional Commits 1.0.0 and without a full stop. */
function subjectOf(message: string): string {
  const [line = ''] = message.trim().split('\n');
  const words = line.replace(/^[a-z]{2,12}(?:\([^)]{1,40}\))?!?:\s+/, '').replace(/\.$/, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What to call work that no commit names: its program, else its log without ending, else its first file. */
export function nameOfWork({ paths, runs }: DraftedActivity): string {
  const [run] = runs;
  const program = paths.find((path) => workedFileKind(path) === 'program') ?? run?.summary.program;
  if (program !== undefined) return fileNameOf(program);
  return run === undefined ? fileNameOf(paths[0] ?? '') : fileNameOf(run.path).replace(/(?<=.)\.[^.]+$/, '');
}

/** Whether two pieces are the same work of one day, of which part may have been logged between the two drafts. */
export function isSameWork(one: DraftedActivity, other: DraftedActivity): boolean {
  if (one.commit !== undefined || other.commit !== undefined) return one.commit === other.commit;
  const files = new Set(filesOf(one));
  return filesOf(other).some((path) => files.has(path));
}

function filesOf({ paths, runs }: DraftedActivity): readonly string[] {
  return [...paths, ...runs.map(({ path }) => path)];
}

/** Whether a piece of work is likely worth a record: it was committed or run, or a program was changed. */
export function isLikelyWork({ commit, runs, paths }: DraftedActivity): boolean {
  return commit !== undefined || runs.length > 0 || paths.some((path) => workedFileKind(path) === 'program');
}

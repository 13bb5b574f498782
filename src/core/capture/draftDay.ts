import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import { compareText } from '../text/compareText.ts';
import type { RunSummary } from './runSummary.ts';
import { fileNameOf, workedFileKind, workKey } from './workedFile.ts';

/** A log that was written on the day, and what it tells. */
export interface DayRun {
  /** Relative to the workspace folder, forward slashes. */
  readonly path: string;
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
 * with its log and outputs. Work of which a record of that day names every program and log already is left out.
 */
export function draftDay({ date, paths, runs, commits }: DayWork, { records }: LogbookContents): DayDraft {
  const drafts = draftsOf(paths, runs, commits);
  const known = new Set(
    records.flatMap(({ record }) =>
      record.date === date && 'evidence' in record
        ? (record.evidence ?? []).map(({ path }) => path.toLowerCase())
        : [],
    ),
  );
  const isLogged = (draft: DraftedActivity): boolean =>
    showingPaths(draft).every((path) => known.has(path.toLowerCase()));
  const activities = drafts.filter((draft) => !isLogged(draft));
  return { activities, logged: drafts.length - activities.length };
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

function draftsOf(
  paths: readonly string[],
  runs: readonly DayRun[],
  commits: readonly DayCommit[],
): readonly DraftedActivity[] {
  const commitByPath = new Map(
    commits.flatMap((commit) => commit.paths.map((path) => [path, commit] as const)),
  );
  const commitByKey = new Map([...commitByPath].map(([path, commit]) => [workKey(path), commit]));
  const groups = new Map<string, { commit?: DayCommit; paths: Set<string>; runs: DayRun[] }>();
  const groupOf = (key: string, commit: DayCommit | undefined) => {
    const name = commit === undefined ? key : `commit ${commit.hash}`;
    const group = groups.get(name) ?? { ...(commit && { commit }), paths: new Set<string>(), runs: [] };
    groups.set(name, group);
    return group;
  };
  for (const commit of commits) {
    const own = commit.paths.filter((path) => workedFileKind(path) !== undefined);
    for (const path of own) if (commitByPath.get(path) === commit) groupOf('', commit).paths.add(path);
  }
  for (const path of paths) {
    if (workedFileKind(path) === undefined || runs.some((run) => run.path === path)) continue;
    groupOf(workKey(path), commitByPath.get(path) ?? commitByKey.get(workKey(path))).paths.add(path);
  }
  for (const run of runs) {
    const key = workKey(run.summary.program ?? run.path);
    groupOf(key, commitByKey.get(key) ?? commitByPath.get(run.path)).runs.push(run);
  }
  const drafts = [...groups.values()].map(draftOf);
  const others = drafts.filter(({ commit }) => commit === undefined);
  return [
    ...drafts.filter(({ commit }) => commit !== undefined),
    ...others.sort(
      (a, b) => rankOf(a) - rankOf(b) || compareText(showingPaths(a)[0] ?? '', showingPaths(b)[0] ?? ''),
    ),
  ];
}

const kindOrder = ['program', 'output', 'data', 'document', undefined] as const;

function draftOf(group: {
  readonly commit?: DayCommit;
  readonly paths: ReadonlySet<string>;
  readonly runs: readonly DayRun[];
}): DraftedActivity {
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

/** Whether a piece of work is likely worth a record: it was committed or run, or a program was changed. */
export function isLikelyWork({ commit, runs, paths }: DraftedActivity): boolean {
  return commit !== undefined || runs.length > 0 || paths.some((path) => workedFileKind(path) === 'program');
}

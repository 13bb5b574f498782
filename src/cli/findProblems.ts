import type { FileStore, FileText } from '../core/index/fileStore.ts';
import { forEachBounded } from '../core/index/forEachBounded.ts';
import { inspectFile } from '../core/index/inspectFile.ts';
import type { LogbookView } from '../core/index/logbookContents.ts';
import { LogbookNames } from '../core/index/logbookNames.ts';
import { profilePath } from '../core/index/recordPath.ts';
import { formatProblem, type Problem, type ProblemSeverity, problem, severityOf } from '../core/problems.ts';
import { LineCounter } from '../core/text/lineCounter.ts';

/** A problem with its place and words. */
export interface Finding {
  /** Relative to the logbook's root. */
  readonly path: string;
  /** Counted from 1; 1 for a file as a whole. */
  readonly line: number;
  /** Counted from 1 in UTF-16 units. */
  readonly column: number;
  readonly severity: ProblemSeverity;
  readonly code: string;
  readonly message: string;
}

/** Files read side by side. */
const mostReads = 16;

/**
 * Every problem of a logbook's files, by path and place.
 *
 * It reads each file whole, so it also finds what the index does not look at, such as a body that is not UTF-8.
 */
export async function findProblems(store: FileStore, view: LogbookView): Promise<readonly Finding[]> {
  const { records, problemFiles } = view.contents;
  const paths = new Set([profilePath, ...[...records, ...problemFiles].map(({ path }) => path)]);
  const names = new LogbookNames(view.contents);
  const findingsByPath = new Map<string, readonly Finding[]>();
  await forEachBounded([...paths], mostReads, async (path) => {
    const file = await store.read(path);
    const text = file.kind === 'text' ? file.text : '';
    findingsByPath.set(path, locate(path, text, problemsOf(file, path, view, names)));
  });
  return [...findingsByPath]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, findings]) => findings);
}

function problemsOf(
  file: FileText,
  path: string,
  view: LogbookView,
  names: LogbookNames,
): readonly Problem[] {
  if (file.kind === 'text') return inspectFile(file.text, path, view, names);
  if (file.kind === 'unreadable') return [problem(file.code, [], file.facts)];
  // What is no file, such as a link or a folder named as a record, only the walk knows of.
  return view.contents.problemFiles.find((one) => one.path === path)?.problems ?? [];
}

function locate(path: string, text: string, problems: readonly Problem[]): readonly Finding[] {
  const lines = new LineCounter(text);
  return problems.map((one) => {
    const { line, character } = lines.positionAt(one.range?.start ?? 0);
    const severity = severityOf(one.code);
    const message = formatProblem(one);
    return { path, line: line + 1, column: character + 1, severity, code: one.code, message };
  });
}

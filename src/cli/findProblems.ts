import { readFrontMatterDocument } from '../core/format/frontMatterDocument.ts';
import type { FileStore } from '../core/index/fileStore.ts';
import { forEachBounded } from '../core/index/forEachBounded.ts';
import type { LogbookContents } from '../core/index/logbookContents.ts';
import { formatProblem, type Problem, type ProblemSeverity, problem, severityOf } from '../core/problems.ts';
import { inspectProfile, inspectRecord } from '../core/records/inspectRecord.ts';
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

const profilePath = 'logbook.yml';
/** Files read side by side. */
const mostReads = 16;

/**
 * Every problem of a logbook's files, by path and place.
 *
 * It reads each file whole, so it also finds what the index does not look at, such as a body that is not UTF-8.
 */
export async function findProblems(store: FileStore, contents: LogbookContents): Promise<readonly Finding[]> {
  const knownByPath = new Map(contents.problemFiles.map(({ path, problems }) => [path, problems]));
  const paths = new Set([...contents.records.map(({ path }) => path), ...knownByPath.keys()]);
  const findingsByPath = new Map<string, readonly Finding[]>();
  await forEachBounded([...paths], mostReads, async (path) => {
    findingsByPath.set(path, await inspectFile(store, path, knownByPath.get(path) ?? []));
  });
  return [...findingsByPath]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, findings]) => findings);
}

async function inspectFile(
  store: FileStore,
  path: string,
  known: readonly Problem[],
): Promise<readonly Finding[]> {
  const file = await store.read(path);
  // What is no file, such as a link or a folder named as a record, only the walk knows of.
  if (file.kind === 'missing') return locate(path, '', known);
  if (file.kind === 'unreadable') return locate(path, '', [problem(file.code, [], file.facts)]);
  const { text } = file;
  if (path === profilePath) return locate(path, text, inspectProfile(text).problems);
  const { problems } = inspectRecord(text, path);
  const twins = known.filter(({ code }) => code === 'duplicate-id').map((twin) => locateTwin(twin, text));
  return locate(path, text, [...problems, ...twins]);
}

function locateTwin(twin: Problem, text: string): Problem {
  const range = readFrontMatterDocument(text).valueRange(twin.at);
  return range === undefined ? twin : { ...twin, range };
}

function locate(path: string, text: string, problems: readonly Problem[]): readonly Finding[] {
  const lines = new LineCounter(text);
  return [...problems]
    .sort((one, other) => (one.range?.start ?? 0) - (other.range?.start ?? 0))
    .map((one) => {
      const { line, character } = lines.positionAt(one.range?.start ?? 0);
      const severity = severityOf(one.code);
      const message = formatProblem(one);
      return { path, line: line + 1, column: character + 1, severity, code: one.code, message };
    });
}

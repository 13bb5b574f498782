import type { CivilDate } from '../core/dates/civilDate.ts';
import { readFrontMatterDocument } from '../core/format/frontMatterDocument.ts';
import type { FileStore, FileText } from '../core/index/fileStore.ts';
import { forEachBounded } from '../core/index/forEachBounded.ts';
import type { LogbookView } from '../core/index/logbookContents.ts';
import { profilePath } from '../core/index/recordPath.ts';
import { formatProblem, type Problem, type ProblemSeverity, problem, severityOf } from '../core/problems.ts';
import { findDateProblems } from '../core/records/findDateProblems.ts';
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

/** Files read side by side. */
const mostReads = 16;

/**
 * Every problem of a logbook's files, by path and place.
 *
 * It reads each file whole, so it also finds what the index does not look at, such as a body that is not UTF-8.
 */
export async function findProblems(
  store: FileStore,
  { contents, today }: LogbookView,
): Promise<readonly Finding[]> {
  const knownByPath = new Map(contents.problemFiles.map(({ path, problems }) => [path, problems]));
  const paths = new Set([...contents.records.map(({ path }) => path), ...knownByPath.keys()]);
  const findingsByPath = new Map<string, readonly Finding[]>();
  await forEachBounded([...paths], mostReads, async (path) => {
    const inspected = { path, file: await store.read(path), known: knownByPath.get(path) ?? [] };
    findingsByPath.set(path, inspectFile(inspected, today));
  });
  return [...findingsByPath]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, findings]) => findings);
}

interface InspectedFile {
  readonly path: string;
  readonly file: FileText;
  /** What the index found. */
  readonly known: readonly Problem[];
}

function inspectFile({ path, file, known }: InspectedFile, today: CivilDate): readonly Finding[] {
  // What is no file, such as a link or a folder named as a record, only the walk knows of.
  if (file.kind === 'missing') return locate(path, '', known);
  if (file.kind === 'unreadable') return locate(path, '', [problem(file.code, [], file.facts)]);
  const { text } = file;
  if (path === profilePath) return locate(path, text, inspectProfile(text).problems);
  const { record, problems } = inspectRecord(text, path);
  const twins = known.filter(({ code }) => code === 'duplicate-id');
  const dates = record === undefined ? [] : findDateProblems(record, today);
  return locate(path, text, [...problems, ...addRanges(text, [...twins, ...dates])]);
}

function addRanges(text: string, problems: readonly Problem[]): readonly Problem[] {
  if (problems.length === 0) return [];
  const document = readFrontMatterDocument(text);
  return problems.map((one) => {
    const range = document.valueRange(one.at);
    return range === undefined ? one : { ...one, range };
  });
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

import { findConflictMarkers } from '../format/conflictMarkers.ts';
import { firstLine } from '../format/firstLine.ts';
import {
  type FrontMatterDocument,
  readFrontMatterDocument,
  readYamlDocument,
} from '../format/frontMatterDocument.ts';
import { type Problem, type ProblemCode, problem } from '../problems.ts';
import type { OffsetRange } from '../text/textEdit.ts';
import type { RecordReading } from './interpretRecord.ts';
import { type ProfileReading, readProfile } from './readProfile.ts';
import { readRecord } from './readRecord.ts';

/** A problem that says where it is. */
export type LocatedProblem = Problem & { readonly range: OffsetRange };
/** A reading of which every problem says where it is, in the order of the text. */
export type Inspected<R> = Omit<R, 'problems'> & { readonly problems: readonly LocatedProblem[] };

/**
 * Reads the record of an open file: what `readRecord` reads, with the place of every problem, in the order of the
 * text. Also finds an unresolved merge in the body.
 */
export function inspectRecord(text: string, path: string): Inspected<RecordReading> {
  const reading = readRecord(text, path);
  const problems = [...reading.problems];
  const conflict = findConflictMarkers(text);
  if (conflict !== undefined && !problems.some(({ code }) => code === 'conflict-markers')) {
    problems.push({ ...problem('conflict-markers'), range: conflict });
  }
  if (problems.length === 0) return { ...reading, problems: [] };
  const document = isReadable(problems) ? readFrontMatterDocument(text) : undefined;
  return { ...reading, problems: locateProblems(problems, text, document) };
}

/** Reads `logbook.yml` as `readProfile` does, with the place of every problem, in the order of the text. */
export function inspectProfile(yaml: string): Inspected<ProfileReading> {
  const reading = readProfile(yaml);
  if (reading.problems.length === 0) return { ...reading, problems: [] };
  return { ...reading, problems: locateProblems(reading.problems, yaml, readYamlDocument(yaml)) };
}

/** Problems of the file as a whole: there is no front matter whose places could be looked up. */
const withoutDocument: ReadonlySet<ProblemCode> = new Set([
  'front-matter-too-large',
  'unsupported-front-matter',
  'unterminated-front-matter',
  'no-front-matter',
  'empty-file',
]);
function isReadable(problems: readonly Problem[]): boolean {
  return !problems.some(({ code }) => withoutDocument.has(code));
}

function locateProblems(
  problems: readonly Problem[],
  text: string,
  document: FrontMatterDocument | undefined,
): readonly LocatedProblem[] {
  const located = problems.map(
    (one): LocatedProblem => ({ ...one, range: one.range ?? findPlace(one, document) ?? firstLine(text) }),
  );
  return located.sort((a, b) => a.range.start - b.range.start);
}

/** The value at the problem's path, else its key, else what contains it. */
function findPlace({ at }: Problem, document: FrontMatterDocument | undefined): OffsetRange | undefined {
  for (let length = at.length; length > 0; length--) {
    const path = at.slice(0, length);
    const range = document?.valueRange(path) ?? document?.keyRange(path);
    if (range !== undefined && range.end > range.start) return range;
    const keyRange = document?.keyRange(path);
    if (keyRange !== undefined) return keyRange;
  }
  return undefined;
}

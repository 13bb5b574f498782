import { readFrontMatterDocument } from '../format/frontMatterDocument.ts';
import { type Problem, problem } from '../problems.ts';
import { findDateProblems } from '../records/findDateProblems.ts';
import { inspectProfile, inspectRecord, type LocatedProblem } from '../records/inspectRecord.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import type { LogbookView } from './logbookContents.ts';
import { profilePath } from './recordPath.ts';

/**
 * Every problem of a file, each with its place, in the order of the text: its own, and those that only the whole
 * logbook and today's date show, which are an id used twice, skills that the catalogue does not know, and work done
 * in the future.
 *
 * @param path - relative to the logbook's root.
 * @param view - the logbook around the file; without it the file alone is looked at.
 */
export function inspectFile(
  text: string,
  path: string,
  view: LogbookView | undefined,
): readonly LocatedProblem[] {
  if (path === profilePath) return inspectProfile(text).problems;
  const { record, problems } = inspectRecord(text, path);
  if (record === undefined || view === undefined) return problems;
  const found = [
    ...findUnknownSkills(record, view),
    ...findTwin(record, path, view),
    ...findDateProblems(record, view.today),
  ];
  if (found.length === 0) return problems;
  const document = readFrontMatterDocument(text);
  const located = found.map((one): LocatedProblem => {
    const range = document.valueRange(one.at) ?? document.valueRange(one.at.slice(0, 1));
    return { ...one, range: range ?? { start: 0, end: 0 } };
  });
  return [...problems, ...located].sort((one, other) => one.range.start - other.range.start);
}

function findUnknownSkills({ skills = [] }: LogbookRecord, { contents }: LogbookView): readonly Problem[] {
  const { catalogue } = contents;
  return skills.flatMap((skill, position) =>
    catalogue.get(skill) === undefined && catalogue.find(skill) === undefined
      ? [problem('unknown-skill', ['skills', position], { value: skill })]
      : [],
  );
}

/** What the index said of the id, unless the text has another one by now. */
function findTwin({ id }: LogbookRecord, path: string, { contents }: LogbookView): readonly Problem[] {
  const known = contents.problemFiles.find((file) => file.path === path)?.problems ?? [];
  return known.filter(({ code, facts }) => code === 'duplicate-id' && facts.id === id);
}

import { readFrontMatterDocument } from '../../core/format/frontMatterDocument.ts';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { profilePath } from '../../core/index/recordPath.ts';
import { problem } from '../../core/problems.ts';
import { inspectProfile, inspectRecord, type LocatedProblem } from '../../core/records/inspectRecord.ts';

/**
 * Every problem of a file, each with its place, in the order of the text: its own, and those that only the whole
 * logbook shows, an id used twice and skills that the catalogue does not know.
 *
 * @param contents - the logbook around it, as far as it is read.
 */
export function inspectFile(
  text: string,
  path: string,
  contents: LogbookContents | undefined,
): readonly LocatedProblem[] {
  if (path === profilePath) return inspectProfile(text).problems;
  const { record, problems } = inspectRecord(text, path);
  if (record === undefined || contents === undefined) return problems;
  const unknownSkills = (record.skills ?? []).flatMap((skill, position) =>
    contents.catalogue.find(skill) || contents.catalogue.get(skill)
      ? []
      : [problem('unknown-skill', ['skills', position], { value: skill })],
  );
  const twins = (contents.problemFiles.find((file) => file.path === path)?.problems ?? []).filter(
    ({ code, facts }) => code === 'duplicate-id' && facts.id === record.id,
  );
  const added = [...unknownSkills, ...twins];
  if (added.length === 0) return problems;
  const document = readFrontMatterDocument(text);
  const located = added.map((one) => ({
    ...one,
    range: document.valueRange(one.at) ?? document.valueRange(one.at.slice(0, 1)) ?? { start: 0, end: 3 },
  }));
  return [...problems, ...located].sort((one, other) => one.range.start - other.range.start);
}

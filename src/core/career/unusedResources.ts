import type { LogbookContents, LogbookView } from '../index/logbookContents.ts';
import { recordsOfType } from '../index/recordLists.ts';
import type { RecordOf, StoredRecord } from '../records/logbookRecord.ts';
import { foldSkillWord } from '../skills/foldSkillWord.ts';

/** A programme and where it lives. */
export interface StoredProgram extends StoredRecord {
  readonly record: RecordOf<'program'>;
}

/** What the chosen programme offers and was never used. */
export interface UnusedResources {
  readonly program: StoredProgram;
  /** As the programme writes them, in its order. */
  readonly resources: readonly string[];
}

/** The programme that the internship is: that of the profile, else the one that was chosen, of several the newest. */
export function chosenProgram(contents: LogbookContents): StoredProgram | undefined {
  const programs = recordsOfType(contents, 'program');
  return (
    programs.find(({ record }) => record.id === contents.profile.program) ??
    programs.find(({ record }) => record.status === 'chosen')
  );
}

/** What a programme offers, in its order; one that it names twice, in any case, only once. */
export function resourcesOf({ resources = [] }: RecordOf<'program'>): readonly string[] {
  const folded = resources.map(foldSkillWord);
  return resources.filter((_, place) => folded.indexOf(folded[place] ?? '') === place);
}

/** The resources of a programme that are not among those used, in any case. */
export function unusedResourcesOf(program: RecordOf<'program'>): readonly string[] {
  const used = new Set(program.resourcesUsed?.map(foldSkillWord));
  return resourcesOf(program).filter((resource) => !used.has(foldSkillWord(resource)));
}

/** What the chosen programme offers and was not used yet; `undefined` without such a programme. */
export function unusedResources({ contents }: LogbookView): UnusedResources | undefined {
  const program = chosenProgram(contents);
  return program && { program, resources: unusedResourcesOf(program.record) };
}

import type { LogbookContents } from '../index/logbookContents.ts';
import { type RecordSkills, unknownSkillGroup } from '../insight/recordSkills.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { skillGroups } from '../skills/skillCatalogue.ts';
import { compareThemes } from './themes.ts';

/** The theme that most of some records' skills belong to; of equal ones the first in the order of themes. */
export function themeOfRecords(records: readonly LogbookRecord[], recordSkills: RecordSkills): string {
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const id of recordSkills.of(record)) {
      const group = recordSkills.groupOf(id);
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
  }
  const [first] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || compareThemes(a, b));
  return first?.[0] ?? unknownSkillGroup;
}

/** Themes to choose from: the groups of the catalogue, the user's own groups, and themes that claims have already. */
export function themeChoices({ records, catalogue }: LogbookContents): readonly string[] {
  const themes = new Set<string>([...skillGroups, ...catalogue.skills.map(({ group }) => group)]);
  for (const { record } of records) {
    if (record.type === 'achievement' && record.theme !== undefined) themes.add(record.theme);
  }
  return [...themes].sort(compareThemes);
}

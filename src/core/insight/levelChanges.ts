import type { ReportRecord } from '../achievement/reportRecord.ts';
import type { CivilDate } from '../dates/civilDate.ts';
import { RecordSkills } from '../insight/recordSkills.ts';
import { levelRank } from '../insight/skillLevels.ts';
import type { Level } from '../records/fieldDefinition.ts';
import type { SkillCatalogue } from '../skills/skillCatalogue.ts';
import { compareText } from '../text/compareText.ts';

/** A level with the record that states it. */
export interface RatedLevel {
  readonly level: Level;
  readonly date: CivilDate;
  readonly source: string;
}

/** How the level of a skill changed over some records. */
export interface LevelChange {
  readonly skillId: string;
  readonly name: string;
  readonly first: RatedLevel;
  /** The same as `first` where it was rated once. */
  readonly latest: RatedLevel;
  /** Levels up; below 0 for levels down. */
  readonly steps: number;
}

/**
 * The first and the latest rating of each skill that the records rate: the greatest change first, then by name.
 *
 * @param records - oldest first.
 */
export function computeLevelChanges(
  records: readonly ReportRecord[],
  catalogue: SkillCatalogue,
): readonly LevelChange[] {
  const recordSkills = new RecordSkills(catalogue);
  const rated = new Map<string, { readonly first: RatedLevel; latest: RatedLevel }>();
  for (const { record, date } of records) {
    for (const [word, level] of Object.entries(record.ratings ?? {})) {
      const skillId = recordSkills.idOf(word);
      const found = { level, date, source: record.id };
      const known = rated.get(skillId);
      if (known === undefined) rated.set(skillId, { first: found, latest: found });
      else known.latest = found;
    }
  }
  return [...rated]
    .map(([skillId, { first, latest }]) => ({
      skillId,
      name: recordSkills.nameOf(skillId),
      first,
      latest,
      steps: levelRank(latest.level) - levelRank(first.level),
    }))
    .sort((a, b) => b.steps - a.steps || compareText(a.name, b.name) || compareText(a.skillId, b.skillId));
}

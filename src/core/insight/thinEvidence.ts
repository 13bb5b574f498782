import type { LogbookView } from '../index/logbookContents.ts';
import { recordsById, recordsOfType } from '../index/recordLists.ts';
import type { Level } from '../records/fieldDefinition.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import type { SkillFlag, SkillProgress } from './dashboardData.ts';
import { LogbookTally } from './logbookTally.ts';
import { computeSkillProgress } from './skillProgress.ts';

/**
 * Records that a level should rest on. Our own rule: a fundamental level shows in one piece of work, a skilled one in
 * three (once is luck, twice may be), an advanced one in five.
 */
export const recordsBehindLevel: Readonly<Record<Level, number>> = {
  none: 0,
  exposed: 0,
  fundamental: 1,
  skilled: 3,
  advanced: 5,
};

/** What a reader of a CV could not be shown enough for. */
export type ThinEvidence =
  | {
      readonly kind: 'skill';
      readonly skill: SkillProgress;
      readonly level: Level;
      /** Records that the level should rest on. */
      readonly wanted: number;
    }
  | { readonly kind: 'flag'; readonly skill: SkillProgress; readonly flag: SkillFlag }
  /** A claim that rests on no record that is there. */
  | { readonly kind: 'claim'; readonly record: LogbookRecord };

/** Levels and claims that rest on too little: skills first, in the order of the dashboard, then claims. */
export function computeThinEvidence(view: LogbookView): readonly ThinEvidence[] {
  return thinEvidenceOf(view, computeSkillProgress(view, new LogbookTally(view)));
}

/** `computeThinEvidence` for skills that are computed already. */
export function thinEvidenceOf(view: LogbookView, skills: readonly SkillProgress[]): readonly ThinEvidence[] {
  const recordIds = recordsById(view.contents);
  const claims = recordsOfType(view.contents, 'achievement').flatMap(({ record }): readonly ThinEvidence[] =>
    record.sources?.some((id) => recordIds.has(id)) ? [] : [{ kind: 'claim', record }],
  );
  return [...skills.flatMap(thinSkill), ...claims];
}

function thinSkill(skill: SkillProgress): readonly ThinEvidence[] {
  const level = skill.current ?? 'none';
  const wanted = recordsBehindLevel[level];
  if (skill.records.value < wanted) return [{ kind: 'skill', skill, level, wanted }];
  return skill.flags.map((flag) => ({ kind: 'flag', skill, flag }));
}

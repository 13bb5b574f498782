import { addDays } from '../dates/civilDate.ts';
import type { LogbookContents, LogbookView } from '../index/logbookContents.ts';
import { recordsOfType } from '../index/recordLists.ts';
import { findContact } from '../people/personName.ts';
import { epochDayOf } from './isoWeek.ts';
import type { LogbookTally } from './logbookTally.ts';
import type { Figure } from './recordSelection.ts';
import { computeLevels, type StatedLevel } from './skillLevels.ts';

/** What the level of a skill rests on today. */
export interface LevelBasis {
  /** The statement that counts. */
  readonly stated: StatedLevel;
  /** Name of the person who gave the feedback, else the slug; absent for a self-rating, or where the feedback names nobody. */
  readonly from?: string;
  /** Evidence dated after the statement, up to today. */
  readonly since: Figure;
}

/** Computes what the level of a skill rests on; `undefined` where nobody stated one up to today. */
export function computeLevelBasis(
  skillId: string,
  view: LogbookView,
  tally: LogbookTally,
): LevelBasis | undefined {
  const skill = tally.skillsById.get(skillId);
  if (skill === undefined) return undefined;
  const { contents, today } = view;
  const stated = computeLevels(skill, view, tally)
    .filter(({ date }) => date <= today)
    .at(-1);
  if (stated === undefined) return undefined;
  const from = giverOf(stated, contents);
  const [statedDay, todayDay] = [epochDayOf(stated.date), epochDayOf(today)];
  const since = skill.work.filter(({ epochDay }) => epochDay > statedDay && epochDay <= todayDay).length;
  const selection = { skills: [skillId], evidence: true, from: addDays(stated.date, 1), to: today } as const;
  return { stated, ...(from !== undefined && { from }), since: { value: since, selection } };
}

function giverOf({ path }: StatedLevel, contents: LogbookContents): string | undefined {
  const source = recordsOfType(contents, 'feedback').find((stored) => stored.path === path)?.record;
  if (source?.from === undefined) return undefined;
  return findContact(contents, source.from)?.title ?? source.from;
}

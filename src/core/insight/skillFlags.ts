import type { CivilDate } from '../dates/civilDate.ts';
import type { SkillFlag } from './dashboardData.ts';
import { epochDayOf } from './isoWeek.ts';
import type { DatedWork } from './logbookTally.ts';
import { levelRank, type StatedLevel } from './skillLevels.ts';

/*
 * Our own thresholds: four weeks are one monthly reflection, five records or ten hours about a week's work on
 * one skill. They ask for a second look and forbid nothing.
 */

/** A first rating above this level needs evidence; `exposed` says only that one has seen it. */
const levelWithoutEvidence = 'exposed';
/** Days before a first rating in which its evidence is looked for. */
const firstRatingDays = 28;
/** Days after which a rating no longer covers new evidence. */
const ratingAgeDays = 28;
/** Records since the last rating that ask for a new one. */
const unratedRecords = 5;
/** Hours since the last rating that ask for a new one. */
const unratedHours = 10;

/** Input of `computeSkillFlags`. */
export interface SkillHistory {
  /** Oldest first, baseline included. */
  readonly levels: readonly StatedLevel[];
  /** Any order. */
  readonly work: readonly DatedWork[];
  readonly today: CivilDate;
}

/**
 * What deserves a second look about a skill; what is dated after today plays no part.
 *
 * `rated-up-without-evidence`: the last rating that rose above the level before it (a first one: above
 * `levelWithoutEvidence`) has no other record that names the skill between the two, both days included (a
 * first one: in the `firstRatingDays` before it). `evidence-without-rating`: since the last rating, or ever,
 * there are `unratedRecords` records or `unratedHours` hours, and the newest of them is `ratingAgeDays` or
 * more after it.
 */
export function computeSkillFlags({ levels, work, today }: SkillHistory): readonly SkillFlag[] {
  const todayNumber = epochDayOf(today);
  const pastLevels = levels.filter(({ date }) => date <= today);
  const pastWork = work.filter(({ epochDay }) => epochDay <= todayNumber);
  const flags: SkillFlag[] = [];
  if (isRatedUpWithoutEvidence(pastLevels, pastWork)) flags.push('rated-up-without-evidence');
  if (isEvidenceWithoutRating(pastLevels, pastWork)) flags.push('evidence-without-rating');
  return flags;
}

function isRatedUpWithoutEvidence(levels: readonly StatedLevel[], work: readonly DatedWork[]): boolean {
  const rises = levels
    .map((level, index) => ({ rating: level, former: levels[index - 1] }))
    .filter(
      ({ rating, former }) =>
        rating.source !== 'goal' &&
        levelRank(rating.level) > levelRank(former?.level ?? levelWithoutEvidence),
    );
  const lastRise = rises.at(-1);
  if (lastRise === undefined) return false;
  const { rating, former } = lastRise;
  const to = epochDayOf(rating.date);
  const from = former === undefined ? to - firstRatingDays : epochDayOf(former.date);
  return !work.some(
    ({ path, epochDay }) =>
      epochDay >= from && epochDay <= to && path !== rating.path && path !== former?.path,
  );
}

function isEvidenceWithoutRating(levels: readonly StatedLevel[], work: readonly DatedWork[]): boolean {
  const lastRating = levels.filter(({ source }) => source !== 'goal').at(-1);
  const ratedOn = lastRating === undefined ? Number.NEGATIVE_INFINITY : epochDayOf(lastRating.date);
  let records = 0;
  let hours = 0;
  let newest = Number.NEGATIVE_INFINITY;
  for (const item of work) {
    if (item.epochDay <= ratedOn) continue;
    records++;
    hours += item.hours;
    newest = Math.max(newest, item.epochDay);
  }
  const isMuch = records >= unratedRecords || hours >= unratedHours;
  return isMuch && newest - ratedOn >= ratingAgeDays;
}

import { addDays, type CivilDate, isoDayOfWeek } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { LogbookProfile } from '../records/profile.ts';
import { wording } from '../text/wording.ts';
import type { Offer } from './offer.ts';

/** Work days that are offered: a week ahead. */
const nextDays = 5;
/** Leave may be long, but not endless. */
const mostDaysAhead = 60;
/** Friday by ISO 8601. */
const lastWorkDay = 5;

/** Fields that say what is still to come: there the days ahead come first. */
const plannedKeys: ReadonlySet<string> = new Set([
  'due',
  'deadline',
  'expires',
  'followUp',
  'interviewOn',
  'to',
  'end',
]);

/** Today, yesterday, the next work days without leave, the end of the internship; in the order in which they are likely. */
export function dateOffers(key: string, { contents, today }: LogbookView): readonly Offer[] {
  const { profile } = contents;
  const near: readonly Offer[] = [
    { kind: 'date', value: today, note: wording('today') },
    { kind: 'date', value: addDays(today, -1), note: wording('yesterday') },
  ];
  const ahead = workDaysAfter(today, profile).map((value): Offer => ({ kind: 'date', value }));
  const end: readonly Offer[] =
    profile.end === undefined
      ? []
      : [{ kind: 'date', value: profile.end, note: wording('the end of the internship') }];
  const all = plannedKeys.has(key) ? [...ahead, ...end, ...near] : [...near, ...ahead, ...end];
  return all.filter(({ value }, position) => all.findIndex((one) => one.value === value) === position);
}

function workDaysAfter(today: CivilDate, { leave = [] }: LogbookProfile): readonly CivilDate[] {
  const days: CivilDate[] = [];
  for (let ahead = 1; ahead <= mostDaysAhead && days.length < nextDays; ahead++) {
    const day = addDays(today, ahead);
    const isAway = leave.some(({ from, to = from }) => day >= from && day <= to);
    if (isoDayOfWeek(day) <= lastWorkDay && !isAway) days.push(day);
  }
  return days;
}

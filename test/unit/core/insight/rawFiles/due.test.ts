import assert from 'node:assert/strict';
import { computeDueLoops } from '../../../../../src/core/insight/dueLoops.ts';
import { isUnfiltered, type RawCase } from '../../../../support/raw/rawCase.ts';
import { rawCases } from '../../../../support/raw/rawCases.ts';
import { daysBetweenBoth, daysFrom, mondayOf, plusDays } from '../../../../support/raw/rawDays.ts';
import { dueOfRecords, type RawDue } from '../../../../support/raw/rawLoops.ts';
import { rawPeople } from '../../../../support/raw/rawPeople.ts';
import type { RawRecord } from '../../../../support/raw/rawRecord.ts';

/** Rows that the view lists, and how far ahead they look. */
const mostRows = 12;
const daysAhead = 7;
/** A month needs so many days of the internship for a review, and reviews are asked for so long after it. */
const daysOfMonth = 14;
const daysAfterEnd = 30;

/** The period that a reflection looks back on: one that answers nothing is a rating. */
function periodOf(reflection: RawRecord): string | undefined {
  const isAnswered = ['proud', 'hard', 'learnings', 'thanks', 'next'].some((key) => reflection.has(key));
  return reflection.word('period') ?? (isAnswered ? 'weekly' : undefined);
}

/** Days on which reviews are due that nobody has written. */
function reviewsOf({ raw, today }: RawCase): readonly string[] {
  const [start, end] = [raw.profile.day('start'), raw.profile.day('end')];
  if (start === undefined || end === undefined || today < start) return [];
  const isThere = (period: string, from: string, to: string): boolean =>
    raw.of('reflection').some((one) => {
      const day = one.day('from') ?? one.date;
      return periodOf(one) === period && day !== undefined && day >= from && day <= to;
    });
  const hasFinal = raw.of('reflection').some((one) => periodOf(one) === 'final');
  const week = plusDays(mondayOf(today), -7);
  const isAway = daysBetweenBoth(week, plusDays(week, 4)).every((day) =>
    raw.profile.entries('leave').some((leave) => {
      const from = leave.day('from') ?? '9999';
      return day >= from && day <= (leave.day('to') ?? from);
    }),
  );
  const sunday = plusDays(week, 6);
  const isOfInternship = sunday >= start && week <= end && !(hasFinal && sunday >= end);
  const lastOfMonth = plusDays(`${today.slice(0, 7)}-01`, -1);
  const firstOfMonth = `${lastOfMonth.slice(0, 7)}-01`;
  const days =
    daysFrom(firstOfMonth > start ? firstOfMonth : start, lastOfMonth < end ? lastOfMonth : end) + 1;
  const isInTime = today <= plusDays(end, daysAfterEnd);
  return [
    ...(isOfInternship && !isAway && !isThere('weekly', week, sunday) ? [mondayOf(today)] : []),
    ...(!hasFinal && isInTime && days >= daysOfMonth && !isThere('monthly', firstOfMonth, lastOfMonth)
      ? [plusDays(lastOfMonth, 1)]
      : []),
    ...(!hasFinal && isInTime && today >= mondayOf(end) ? [end] : []),
  ];
}

function countDue(one: RawCase): readonly RawDue[] {
  const { raw, today } = one;
  return [
    ...dueOfRecords(raw, today),
    ...reviewsOf(one).map((due) => ({ kind: 'review', id: undefined, due, isDue: due <= today })),
    ...rawPeople(raw, today)
      .filter(({ standing }) => standing === 'due' || standing === 'drifting')
      .map(({ contact, due }) => ({ kind: 'check-in', id: contact.id, due, isDue: true })),
  ];
}

const orderOf = ({ isDue, due = '9999' }: Pick<RawDue, 'isDue' | 'due'>): string => `${isDue ? 0 : 1} ${due}`;
const lineOf = ({ kind, id = '', due = '', isDue }: RawDue): string => `${kind} ${id} ${due} ${isDue}`;

suite('What is due in the Progress view, counted from the files', function () {
  this.timeout(60_000);

  test('every kind has its day, and what is due is counted, listed or not', async () => {
    const cases = (await rawCases()).filter(isUnfiltered);
    for (const one of cases) {
      const { loops, dueCount } = computeDueLoops(one.view);
      const all = countDue(one);
      const until = plusDays(one.today, daysAhead);
      const next = all.filter(({ isDue, due = '9999' }) => isDue || due <= until);
      const shown = loops.map(({ kind, stored, due, isDue }) => ({
        kind,
        id: stored?.record.id,
        due,
        isDue,
      }));
      assert.equal(dueCount, all.filter(({ isDue }) => isDue).length, one.name);
      assert.deepEqual(shown.map(orderOf), next.map(orderOf).sort().slice(0, mostRows), one.name);
      const lines = new Set(next.map(lineOf));
      assert.deepEqual(
        shown.map(lineOf).filter((line) => !lines.has(line)),
        [],
        one.name,
      );
    }
  });
});

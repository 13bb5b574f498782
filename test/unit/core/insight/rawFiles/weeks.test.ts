import assert from 'node:assert/strict';
import type { Figure } from '../../../../../src/core/insight/recordSelection.ts';
import { counted, countedHours, isUnfiltered, type RawCase } from '../../../../support/raw/rawCase.ts';
import { rawCases } from '../../../../support/raw/rawCases.ts';
import { daysBetweenBoth, isWorkDay, mondayOf, plusDays } from '../../../../support/raw/rawDays.ts';
import { evidenceTypes } from '../../../../support/raw/rawLogbook.ts';
import type { RawRecord } from '../../../../support/raw/rawRecord.ts';

const phases = ['start-up', 'conduct', 'close-out', 'analysis', 'reporting'];

/** Mondays of the internship's weeks; none where the profile lacks its dates. */
function mondaysOf({ raw: { profile } }: RawCase): readonly string[] {
  const [start, end] = [profile.day('start'), profile.day('end')];
  if (start === undefined || end === undefined) return [];
  return daysBetweenBoth(mondayOf(start), end).filter((day) => day === mondayOf(day));
}

/** Work up to today, of all weeks: of the filter only study and skill group play a part. */
function pastWork(one: RawCase): readonly RawRecord[] {
  const { study, group } = one.filter;
  return one
    .within({ ...(study && { study }), ...(group && { group }) })
    .filter((record) => evidenceTypes.includes(record.type) && record.isIn('1900-01-01', one.today));
}

const shownWork = (
  one: RawCase,
  { records, hours }: { readonly records: Figure; readonly hours: Figure },
) => [one.shown(records), one.shown(hours)];
const countedWork = (records: readonly RawRecord[]) => [counted(records), countedHours(records)];

suite('Weeks and phases, counted from the files', function () {
  this.timeout(60_000);
  let cases: readonly RawCase[];

  suiteSetup(async () => {
    cases = await rawCases();
  });

  test('every phase, in all and week by week, has the records and hours of the files', () => {
    for (const one of cases) {
      const mondays = mondaysOf(one);
      const inWeeks = pastWork(one).filter(({ date = '' }) => mondays.includes(mondayOf(date)));
      const ofPhase = (phase: string) => inWeeks.filter((record) => record.word('phase') === phase);
      const weeksOf = (phase: string) =>
        mondays.flatMap((monday) => {
          const own = ofPhase(phase).filter(({ date = '' }) => mondayOf(date) === monday);
          return own.length === 0 ? [] : [[monday, ...countedWork(own)]];
        });
      const shown = one.data.exposure?.phases.map((phase) => [
        phase.phase,
        ...shownWork(one, phase),
        phase.weeks.map((week) => [week.week, ...shownWork(one, week)]),
      ]);
      const expected = phases.map((phase) => [phase, ...countedWork(ofPhase(phase)), weeksOf(phase)]);
      assert.deepEqual(shown ?? [], mondays.length === 0 ? [] : expected, one.name);
      if (one.data.exposure === undefined) continue;
      assert.deepEqual(
        one.shown(one.data.exposure.withoutPhase),
        counted(inWeeks.filter((record) => !phases.includes(record.word('phase') ?? ''))),
        one.name,
      );
    }
  });

  test('gaps are phases without a record, and those without own work, while there is time and no filter hides work', () => {
    for (const one of cases) {
      const { data, today } = one;
      const { exposure, clock } = data;
      if (exposure === undefined || clock === undefined) continue;
      const mondays = mondaysOf(one);
      const work = pastWork(one).filter(({ date = '' }) => mondays.includes(mondayOf(date)));
      const isPart = one.filter.study !== undefined || one.filter.group !== undefined;
      const isTime = !isPart && today > plusDays(mondays[0] ?? '', 6) && today <= clock.end;
      const gaps = phases.map((phase) => {
        const own = work.filter((record) => record.word('phase') === phase);
        const isWatched = own.every((record) => record.type !== 'activity' || record.role === 'observed');
        return isTime && isWatched ? (own.length === 0 ? 'none' : 'observed') : undefined;
      });
      assert.deepEqual(
        exposure.phases.map(({ gap }) => gap),
        gaps,
        one.name,
      );
      const left = mondays.filter((monday) => plusDays(monday, 6) >= today).length;
      assert.equal(exposure.weeksLeft, today > clock.end ? 0 : left, one.name);
      assert.deepEqual([exposure.first, exposure.weekCount], [mondays[0], mondays.length], one.name);
    }
  });

  test('a record counts once for each domain that a skill of it belongs to first', () => {
    for (const one of cases) {
      const domainsOf = (record: RawRecord) => one.raw.skillsOf(record).map((id) => one.raw.domainOf(id));
      const expected = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => [
        number,
        ...countedWork(pastWork(one).filter((record) => domainsOf(record).includes(number))),
      ]);
      const shown = one.data.domains?.map((domain) => [domain.number, ...shownWork(one, domain)]);
      assert.deepEqual(shown, expected, one.name);
    }
  });

  test('weeks of work have the hours that were planned, volunteered for and logged', () => {
    for (const one of cases.filter(isUnfiltered)) {
      const shown = one.data.workload?.map((week) => ({
        ...week,
        volunteered: one.shown(week.volunteered),
        loggedPrimary: one.shown(week.loggedPrimary),
        loggedVolunteered: one.shown(week.loggedVolunteered),
      }));
      assert.deepEqual(
        shown,
        mondaysOf(one).map((monday, place) => countWeek(one, monday, place + 1)),
        one.name,
      );
    }
  });
});

const rounded = (hours: number): number => Math.round(hours * 1e6) / 1e6;

function countWeek({ raw, today }: RawCase, monday: string, week: number) {
  const { profile } = raw;
  const days = daysBetweenBoth(monday, plusDays(monday, 4)).filter((day) => isWorkDay(profile, day));
  const logged = raw.records.filter(
    (record) => record.isIn(monday, plusDays(monday, 6)) && (record.date ?? '') <= today,
  );
  const isVolunteered = (record: RawRecord) => record.type === 'activity' && record.has('opportunity');
  const planned = raw.of('opportunity').flatMap((opportunity) => {
    const hours = rounded(hoursOfOpportunity(raw, opportunity, days));
    return hours > 0 ? [{ opportunity, hours }] : [];
  });
  const weekly = profile.number('hoursPerWeek');
  const primary = rounded(((profile.number('primaryHours') ?? weekly ?? 0) * days.length) / 5);
  const volunteered = rounded(planned.reduce((sum, { hours }) => sum + hours, 0));
  const capacityHours = profile.number('capacityHours') ?? weekly;
  const capacity = capacityHours === undefined ? undefined : rounded((capacityHours * days.length) / 5);
  const over = rounded(primary + volunteered - (capacity ?? Number.POSITIVE_INFINITY));
  return {
    week,
    monday,
    primary,
    volunteered: counted(
      planned.map(({ opportunity }) => opportunity),
      volunteered,
    ),
    ...(capacity !== undefined && { capacity }),
    over: over < 0.05 ? 0 : over,
    loggedPrimary: countedHours(logged.filter((record) => !isVolunteered(record))),
    loggedVolunteered: countedHours(logged.filter(isVolunteered)),
  };
}

/** A fifth of its hours a week for each day that it covers. */
function hoursOfOpportunity(raw: RawCase['raw'], opportunity: RawRecord, days: readonly string[]): number {
  const status = opportunity.word('status');
  const hours = opportunity.number('hoursPerWeek');
  const { profile } = raw;
  const from =
    opportunity.day('from') ?? opportunity.day('decided') ?? opportunity.date ?? profile.day('start');
  const counting = raw.of('activity').filter((record) => record.text('opportunity') === opportunity.id);
  const last = counting
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
  const to = opportunity.day('to') ?? (status === 'done' ? last : profile.day('end'));
  if (!['accepted', 'done'].includes(status ?? '') || hours === undefined) return 0;
  if (from === undefined || to === undefined) return 0;
  return (hours * days.filter((day) => day >= from && day <= to).length) / 5;
}

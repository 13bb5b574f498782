import assert from 'node:assert/strict';
import { computeProgress } from '../../../../../src/core/insight/computeProgress.ts';
import { counted, countedHours, isUnfiltered, type RawCase } from '../../../../support/raw/rawCase.ts';
import { rawCases } from '../../../../support/raw/rawCases.ts';
import { daysBetweenBoth, daysFrom, isWorkDay, mondayOf, plusDays } from '../../../../support/raw/rawDays.ts';
import type { RawRecord } from '../../../../support/raw/rawRecord.ts';

/** Whether a record names a file: for all of it or for one of its figures. */
function namesFile(record: RawRecord): boolean {
  const figures = record.entries('metrics');
  return record.entries('evidence').length > 0 || figures.some((one) => one.texts('evidence').length > 0);
}

/** Whether a figure or claim has something behind it: a file, or for a claim a record that is there. */
function isShown(raw: RawCase['raw'], record: RawRecord): boolean {
  if (namesFile(record)) return true;
  if (record.type !== 'achievement' || (record.word('state') ?? 'sourced') !== 'sourced') return false;
  return record.texts('sources').some((id) => raw.records.some((source) => source.id === id));
}

/** What the header says, counted from the records that fulfil the filter. */
function countHeader(one: RawCase) {
  const { raw, today } = one;
  const shown = one.within();
  const thisWeek = shown.filter((record) => record.isIn(mondayOf(today), plusDays(mondayOf(today), 6)));
  const figured = shown.filter(
    (record) => record.entries('metrics').length > 0 || record.type === 'achievement',
  );
  return {
    hoursInAll: countedHours(shown),
    recordsInAll: counted(shown),
    hoursThisWeek: countedHours(thisWeek),
    recordsThisWeek: counted(thisWeek),
    futureRecords: counted(shown.filter(({ date }) => date !== undefined && date > today)),
    undatedRecords: counted(shown.filter((record) => raw.isUndated(record))),
    figured: figured.length,
    shown: counted(figured.filter((record) => isShown(raw, record))),
    unshown: counted(figured.filter((record) => !isShown(raw, record))),
  };
}

function showHeader(one: RawCase) {
  const { data } = one;
  const { count, shown, unshown } = data.evidenceQuality;
  return {
    hoursInAll: one.shown(data.hoursInAll),
    recordsInAll: one.shown(data.recordsInAll),
    hoursThisWeek: one.shown(data.hoursThisWeek),
    recordsThisWeek: one.shown(data.recordsThisWeek),
    futureRecords: one.shown(data.futureRecords),
    undatedRecords: one.shown(data.undatedRecords),
    figured: count,
    shown: one.shown(shown),
    unshown: one.shown(unshown),
  };
}

/** Hours that were planned up to today: a fifth of a week for each working day that is no leave. */
function countPlanned({ raw: { profile }, today }: RawCase): number | undefined {
  const [start, end, hours] = [profile.day('start'), profile.day('end'), profile.number('hoursPerWeek')];
  if (start === undefined || end === undefined || hours === undefined) return undefined;
  if (today < start) return undefined;
  const days = daysBetweenBoth(start, today < end ? today : end);
  return Math.round(days.filter((day) => isWorkDay(profile, day)).length * (hours / 5) * 1e6) / 1e6;
}

/** Hours of the week of today: a fifth for each of its working days in the internship that is no leave. */
function countPlannedThisWeek({ raw: { profile }, today }: RawCase): number | undefined {
  const [start, end, hours] = [profile.day('start'), profile.day('end'), profile.number('hoursPerWeek')];
  if (start === undefined || end === undefined || hours === undefined) return hours;
  if (today < start || today > end) return undefined;
  const monday = mondayOf(today);
  const days = daysBetweenBoth(monday, plusDays(monday, 4));
  return Math.round(days.filter((day) => isWorkDay(profile, day)).length * (hours / 5) * 1e6) / 1e6;
}

function countClock({ raw: { profile }, today }: RawCase) {
  const [start, end] = [profile.day('start'), profile.day('end')];
  if (start === undefined || end === undefined) return undefined;
  const weekOf = (day: string): number => daysFrom(mondayOf(start), mondayOf(day)) / 7 + 1;
  const week = today < start ? 0 : today > end ? Math.max(weekOf(today), weekOf(end) + 1) : weekOf(today);
  return { start, end, week, weeks: weekOf(end), daysLeft: daysFrom(today, end) };
}

suite('The header, counted from the files', function () {
  this.timeout(60_000);
  let cases: readonly RawCase[];

  suiteSetup(async () => {
    cases = await rawCases();
  });

  test('hours, records and what shows their figures are those of the files', () => {
    for (const one of cases) assert.deepEqual(showHeader(one), countHeader(one), one.name);
  });

  test('the Progress view shows the same hours and records', () => {
    for (const one of cases.filter(isUnfiltered)) {
      const progress = computeProgress(one.view);
      const header = countHeader(one);
      for (const key of ['hoursInAll', 'hoursThisWeek', 'recordsThisWeek', 'recordsInAll'] as const) {
        assert.deepEqual(one.shown(progress[key]), header[key], `${one.name}, ${key}`);
      }
      assert.equal(progress.brokenFiles, one.raw.brokenFiles, one.name);
    }
  });

  test('clock, plan, broken files and what one can filter by are those of the files', () => {
    for (const one of cases) {
      const { raw, data, name } = one;
      assert.deepEqual(data.clock, countClock(one), name);
      assert.equal(data.soFar?.planned, countPlanned(one), name);
      assert.equal(data.plannedThisWeek, countPlannedThisWeek(one), name);
      assert.equal(data.title, raw.profile.text('title'), name);
      assert.equal(data.brokenFiles, raw.brokenFiles, name);
      const studies = new Set(raw.records.flatMap((record) => record.text('study') ?? []));
      assert.deepEqual(data.choices.studies, [...studies].sort(), name);
    }
  });

  test('hours by skill group are split evenly between the groups of a record', () => {
    for (const one of cases) {
      const { raw, data, name } = one;
      const worked = one.within().filter(({ hours }) => hours > 0);
      const groups = [...new Set(worked.flatMap((record) => raw.groupsOf(record)))].sort();
      const expected = groups.map((group) => {
        const own = worked.filter((record) => raw.groupsOf(record).includes(group));
        const hours = own.reduce((sum, record) => sum + record.hours / raw.groupsOf(record).length, 0);
        return [group, counted(own, Math.round(hours * 1e6) / 1e6)] as const;
      });
      const shown = data.hoursByGroup.map(({ group, hours }) => [group, one.shown(hours)] as const);
      assert.deepEqual(
        [...shown].sort(([a], [b]) => (a < b ? -1 : 1)),
        expected,
        name,
      );
      const mostFirst = data.hoursByGroup.map(({ hours }) => hours.value);
      assert.deepEqual(
        mostFirst,
        [...mostFirst].sort((a, b) => b - a),
        name,
      );
    }
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../src/core/dates/civilDate.ts';
import type { LogbookView } from '../../../../src/core/index/logbookContents.ts';
import { computeDashboard } from '../../../../src/core/insight/computeDashboard.ts';
import { computeProgress } from '../../../../src/core/insight/computeProgress.ts';
import type {
  DashboardData,
  ProgressData,
  SkillProgress,
} from '../../../../src/core/insight/dashboardData.ts';
import { boundsOf } from '../../../../src/core/insight/recordFilter.ts';
import { hoursOf } from '../../../../src/core/insight/recordHours.ts';
import {
  type Figure,
  filterRanges,
  type RecordFilter,
} from '../../../../src/core/insight/recordSelection.ts';
import { RecordSkills } from '../../../../src/core/insight/recordSkills.ts';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aDate } from '../../../support/builders.ts';
import { logbookViews } from '../../../support/logbookArbitrary.ts';

type Measure = (record: LogbookRecord) => number;
const one: Measure = () => 1;

function assertFigure(view: LogbookView, figure: Figure, measure: Measure): void {
  const sum = selectRecords(view.contents, figure.selection)
    .map(({ record }) => measure(record))
    .reduce((total, value) => total + value, 0);
  assert.ok(Math.abs(sum - figure.value) < 1e-4, `${figure.value} is not ${sum}: ${JSON.stringify(figure)}`);
}

function assertSkill(view: LogbookView, skill: SkillProgress): void {
  assertFigure(view, skill.records, one);
  assertFigure(view, skill.hours, hoursOf);
  for (const week of skill.evidence) {
    assertFigure(view, week.records, one);
    assertFigure(view, week.hours, hoursOf);
  }
}

function assertProgress(view: LogbookView, data: ProgressData): void {
  for (const figure of [data.hoursThisWeek, data.hoursInAll]) assertFigure(view, figure, hoursOf);
  for (const figure of [data.recordsThisWeek, data.recordsInAll, data.futureRecords, data.undatedRecords]) {
    assertFigure(view, figure, one);
  }
  for (const skill of data.skillsTowardsTarget) assertSkill(view, skill);
}

function assertDashboard(view: LogbookView, data: DashboardData): void {
  assertProgress(view, data);
  for (const skill of data.skills) assertSkill(view, skill);
  const { shown, unshown, count } = data.evidenceQuality;
  for (const figure of [shown, unshown]) assertFigure(view, figure, one);
  assert.equal(shown.value + unshown.value, count);
  for (const { skill } of data.goals.goals) if (skill) assertFigure(view, skill.records, one);
  const recordSkills = new RecordSkills(view.contents.catalogue);
  for (const { hours } of data.hoursByGroup) {
    assertFigure(view, hours, (record) => hoursOf(record) / recordSkills.groupsOf(record).length);
  }
  assertExposure(view, data);
  assertNetwork(view, data);
}

function assertNetwork(view: LogbookView, { network, loops }: DashboardData): void {
  assert.ok(network !== undefined && loops !== undefined);
  const counts = [
    network.waiting,
    network.morePeople,
    network.contacts,
    ...network.roles.map(({ met }) => met),
    loops.openQuestions,
    loops.staleQuestions,
    loops.moreQuestions,
    loops.expiredCertificates,
    loops.dueCertificates,
    loops.moreCertificates,
    loops.openApplications,
    ...loops.applications.map(({ applications }) => applications),
  ];
  for (const count of counts) assertFigure(view, count, one);
  assertFigure(view, network.advice.given, (record) =>
    record.type === 'interaction' ? (record.advice ?? []).length : 0,
  );
}

function assertExposure(view: LogbookView, { exposure, domains, workload }: DashboardData): void {
  const works = [
    ...(exposure?.phases ?? []),
    ...(exposure?.phases ?? []).flatMap(({ weeks }) => weeks),
    ...(domains ?? []),
  ];
  for (const { records, hours } of works) {
    assertFigure(view, records, one);
    assertFigure(view, hours, hoursOf);
  }
  if (exposure) assertFigure(view, exposure.withoutPhase, one);
  for (const { loggedPrimary, loggedVolunteered } of workload ?? []) {
    assertFigure(view, loggedPrimary, hoursOf);
    assertFigure(view, loggedVolunteered, hoursOf);
  }
}

const day = fc.integer({ min: -70, max: 70 }).map((days) => addDays(aDate('2026-12-31'), days));
const filters: fc.Arbitrary<RecordFilter> = fc.record(
  {
    range: fc.constantFrom(...filterRanges),
    from: day,
    to: day,
    study: fc.constantFrom('onc-2', 'cardio', 'gone'),
    group: fc.constantFrom('sas', 'other', 'unassigned', 'gone'),
  },
  { requiredKeys: [] },
);

const settings = { seed: 20261231, numRuns: 100 };

suite('figures', () => {
  test('the records that a figure selects add up to its value, in all views of any logbook', () => {
    fc.assert(
      fc.property(logbookViews(), (view) => {
        assertProgress(view, computeProgress(view));
        assertDashboard(view, computeDashboard(view));
      }),
      settings,
    );
  });

  test('under any filter too, and no record behind one is outside it', () => {
    fc.assert(
      fc.property(logbookViews(), filters, (view, filter) => {
        const data = computeDashboard(view, filter);
        assertDashboard(view, data);
        const within = new Set(selectRecords(view.contents, boundsOf(filter, view.today)));
        const { hoursInAll, recordsInAll, skills, hoursByGroup, evidenceQuality } = data;
        assert.equal(recordsInAll.value, within.size);
        const figures = [
          hoursInAll,
          recordsInAll,
          evidenceQuality.shown,
          ...skills.flatMap(({ records, hours }) => [records, hours]),
          ...hoursByGroup.map(({ hours }) => hours),
        ];
        for (const { selection } of figures) {
          assert.ok(selectRecords(view.contents, selection).every((stored) => within.has(stored)));
        }
      }),
      settings,
    );
  });

  test('a filter without a choice changes nothing', () => {
    fc.assert(
      fc.property(logbookViews(), (view) => {
        assert.deepEqual(computeDashboard(view, { range: 'dates' }), computeDashboard(view));
      }),
      settings,
    );
  });

  test('a figure of hours selects no record without hours', () => {
    fc.assert(
      fc.property(logbookViews(), (view) => {
        const { hoursInAll, skills } = computeDashboard(view);
        for (const { selection } of [hoursInAll, ...skills.map(({ hours }) => hours)]) {
          const records = selectRecords(view.contents, selection);
          assert.ok(records.every(({ record }) => hoursOf(record) > 0));
        }
      }),
      settings,
    );
  });

  test('weeks of a skill and its undated evidence add up to its total', () => {
    fc.assert(
      fc.property(logbookViews(), (view) => {
        for (const { evidence, records, hours } of computeDashboard(view).skills) {
          const undated = selectRecords(view.contents, { ...records.selection, undated: true });
          const inWeeks = evidence.reduce((sum, week) => sum + week.records.value, 0);
          assert.equal(inWeeks + undated.length, records.value);
          const weekHours = evidence.reduce((sum, week) => sum + week.hours.value, 0);
          const undatedHours = undated.reduce((sum, { record }) => sum + hoursOf(record), 0);
          assert.ok(Math.abs(weekHours + undatedHours - hours.value) < 1e-4);
        }
      }),
      settings,
    );
  });

  test('groups of skills add up to all hours', () => {
    fc.assert(
      fc.property(logbookViews(), (view) => {
        const { hoursByGroup, hoursInAll } = computeDashboard(view);
        const sum = hoursByGroup.reduce((total, { hours }) => total + hours.value, 0);
        assert.ok(Math.abs(sum - hoursInAll.value) < 1e-4);
      }),
      settings,
    );
  });
});

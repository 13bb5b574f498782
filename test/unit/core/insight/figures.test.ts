import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../src/core/dates/civilDate.ts';
import { evidenceKey } from '../../../../src/core/evidence/evidenceState.ts';
import type { LogbookView } from '../../../../src/core/index/logbookContents.ts';
import { computeDashboard } from '../../../../src/core/insight/computeDashboard.ts';
import { computeProgress } from '../../../../src/core/insight/computeProgress.ts';
import type { DashboardData, ProgressData } from '../../../../src/core/insight/dashboardData.ts';
import { boundsOf } from '../../../../src/core/insight/recordFilter.ts';
import { hoursOf } from '../../../../src/core/insight/recordHours.ts';
import { filterRanges, type RecordFilter } from '../../../../src/core/insight/recordSelection.ts';
import { RecordSkills } from '../../../../src/core/insight/recordSkills.ts';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';
import { figuresIn, type PlacedFigure } from '../../../support/figuresIn.ts';
import { logbookViews } from '../../../support/logbookArbitrary.ts';
import { rawCases } from '../../../support/raw/rawCases.ts';

type Measure = (record: LogbookRecord) => number;
const one: Measure = () => 1;

/** What is counted in a figure's records; `shown` where it counts something in them, as roles met or pieces of advice. */
type Counted = Measure | 'groupHours' | 'shown' | 'anywhere';

/**
 * What each figure of the data counts, by its place.
 *
 * `anywhere`: a sum that is none of its records, as planned hours or what a week added to a figure of which the latest
 * stands; `rawFiles/` counts those from the files.
 */
const countedByPlace: Readonly<Record<string, Counted>> = {
  hoursThisWeek: hoursOf,
  hoursInAll: hoursOf,
  'soFar.hours': hoursOf,
  recordsThisWeek: one,
  recordsInAll: one,
  futureRecords: one,
  undatedRecords: one,
  'skills[].records': one,
  'skills[].hours': hoursOf,
  'skills[].evidence[].records': one,
  'skills[].evidence[].hours': hoursOf,
  'skillsTowardsTarget[].records': one,
  'skillsTowardsTarget[].hours': hoursOf,
  'skillsTowardsTarget[].evidence[].records': one,
  'skillsTowardsTarget[].evidence[].hours': hoursOf,
  'evidenceQuality.shown': one,
  'evidenceQuality.unshown': one,
  'evidenceQuality.files.changed': one,
  'evidenceQuality.files.missing': one,
  'goals.goals[].skill.records': one,
  'goals.goals[].parts[].done': 'shown',
  'goals.more': one,
  'goals.reached': one,
  'goals.all': one,
  'goals.overdue': one,
  'hoursByGroup[].hours': 'groupHours',
  'exposure.phases[].records': one,
  'exposure.phases[].hours': hoursOf,
  'exposure.phases[].weeks[].records': one,
  'exposure.phases[].weeks[].hours': hoursOf,
  'exposure.withoutPhase': one,
  'domains[].records': one,
  'domains[].hours': hoursOf,
  'workload[].volunteered': 'shown',
  'workload[].loggedPrimary': hoursOf,
  'workload[].loggedVolunteered': hoursOf,
  'metrics.series[].records': one,
  'metrics.series[].weeks[].total': 'anywhere',
  'metrics.series[].weeks[].added': 'anywhere',
  'achievements.claims[].records': one,
  'achievements.heldBack[].records': one,
  'achievements.thin[].records': one,
  'network.waiting': one,
  'network.morePeople': one,
  'network.contacts': one,
  'network.roles[].met': one,
  'network.advice.given': 'shown',
  'network.advice.actedOn': 'shown',
  'network.advice.toReport': 'shown',
  'network.advice.reported': 'shown',
  'network.openAdvice': 'shown',
  'network.moreAdvice': 'shown',
  'loops.openQuestions': one,
  'loops.staleQuestions': one,
  'loops.moreQuestions': one,
  'loops.expiredCertificates': one,
  'loops.dueCertificates': one,
  'loops.moreCertificates': one,
  'loops.applications[].applications': one,
  'loops.openApplications': one,
  'loops.moreApplications': one,
};

/** Sections on which a filter has no hold, and those on which its range has none; the page says so. */
const unfiltered = ['soFar', 'skillsTowardsTarget', 'goals', 'workload', 'achievements', 'network', 'loops'];
const unranged = ['exposure', 'domains'];

function assertFigure({ contents, evidence }: LogbookView, { place, figure }: PlacedFigure): void {
  const counted = countedByPlace[place];
  assert.ok(counted !== undefined, `${place} is not in the table of this test`);
  const records = selectRecords(contents, figure.selection, evidence).map(({ record }) => record);
  const message = `${place}: ${JSON.stringify(figure)} opens ${records.length} records`;
  if (counted === 'anywhere') return;
  if (counted === 'shown') {
    assert.equal(records.length > 0, figure.value > 0, message);
    return;
  }
  const recordSkills = new RecordSkills(contents.catalogue);
  const shareOf: Measure = (record) => hoursOf(record) / recordSkills.groupsOf(record).length;
  const measure = counted === 'groupHours' ? shareOf : counted;
  const sum = records.reduce((total, record) => total + measure(record), 0);
  assert.ok(Math.abs(sum - figure.value) < 1e-4, `${message}, which come to ${sum}`);
}

function assertFigures(view: LogbookView, data: DashboardData | ProgressData): void {
  for (const placed of figuresIn(data)) assertFigure(view, placed);
}

/** A change is no `Figure`: its value is none of records. */
function assertChanges({ contents }: LogbookView, { metrics }: DashboardData): void {
  for (const { name, count, selection } of metrics?.changes ?? []) {
    assert.equal(selectRecords(contents, selection).length, count, name);
  }
}

/** The same logbook where the first records name files of which somebody knows what became. */
function withFiles(view: LogbookView, kinds: readonly ('same' | 'changed' | 'missing')[]): LogbookView {
  const records = view.contents.records.map((stored, place) =>
    place < kinds.length && stored.record.type === 'activity'
      ? { ...stored, record: { ...stored.record, evidence: [{ path: `out/${place}.lst` }] } }
      : stored,
  );
  const evidence = new Map(
    kinds.map((kind, place) => [evidenceKey({ path: `out/${place}.lst` }), { kind }] as const),
  );
  return { ...view, contents: { ...view.contents, records }, evidence };
}

/** Every figure that a filter has hold of opens records that fulfil it. */
function assertWithin({ contents, today }: LogbookView, data: DashboardData): void {
  const bounds = boundsOf(data.filter, today);
  const { from: _from, to: _to, ...unrangedBounds } = bounds;
  const within = new Set(selectRecords(contents, bounds));
  const withinAllWeeks = new Set(selectRecords(contents, unrangedBounds));
  for (const { place, figure } of figuresIn(data)) {
    const [section = ''] = place.split(/[.[]/);
    if (unfiltered.includes(section)) continue;
    const shown = unranged.includes(section) ? withinAllWeeks : within;
    assert.ok(
      selectRecords(contents, figure.selection).every((stored) => shown.has(stored)),
      place,
    );
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

suite('evidence of figures', () => {
  test('a claim is shown by a record that is there, in the filter or not, and by no made-up one', () => {
    const source = aRecord('activity', { title: 'Work', date: '2026-01-05' });
    const claim = (title: string, fields: object) =>
      aRecord('achievement', { title, date: '2026-04-15', ...fields });
    const view = aView([
      source,
      claim('Sourced', { sources: [source.id] }),
      claim('Made up', { sources: ['01JD3Z8Q4N6W2K5R7T9V1X9999'] }),
      claim('Stated', { state: 'self-stated', sources: [source.id] }),
      claim('Bare', {}),
    ]);
    for (const filter of [{}, { range: 'this-week' } as const]) {
      const { shown, unshown } = computeDashboard(view, filter).evidenceQuality;
      assert.deepEqual([shown.value, unshown.value], [1, 3]);
      const titles = selectRecords(view.contents, shown.selection).map(({ record }) => record.title);
      assert.deepEqual(titles, ['Sourced']);
    }
  });
});

suite('figures', () => {
  test('the records that a figure selects add up to its value, in all views of any logbook', () => {
    fc.assert(
      fc.property(logbookViews(), (view) => {
        assertFigures(view, computeProgress(view));
        assertFigures(view, computeDashboard(view));
      }),
      settings,
    );
  }).timeout(60_000);

  test('of changes, and of the files that show figures, too', () => {
    const kinds = fc.array(fc.constantFrom('same' as const, 'changed' as const, 'missing' as const));
    let seen = 0;
    fc.assert(
      fc.property(logbookViews(), kinds, (plainView, states) => {
        const view = withFiles(plainView, states);
        const data = computeDashboard(view);
        assertFigures(view, data);
        assertChanges(view, data);
        const { files } = data.evidenceQuality;
        seen += (files?.changed.value ?? 0) + (files?.missing.value ?? 0);
      }),
      settings,
    );
    assert.ok(seen > 5, `${seen} files`);
  }).timeout(60_000);

  test('under any filter too, and no record behind one is outside it', () => {
    fc.assert(
      fc.property(logbookViews(), filters, (view, filter) => {
        const data = computeDashboard(view, filter);
        assertFigures(view, data);
        assertWithin(view, data);
        const within = selectRecords(view.contents, boundsOf(filter, view.today));
        assert.equal(data.recordsInAll.value, within.length);
      }),
      settings,
    );
  });

  test('and in logbooks with something to show in every section', async () => {
    const places = new Set<string>();
    for (const { view, data } of await rawCases()) {
      assertFigures(view, data);
      assertWithin(view, data);
      const { evidenceQuality } = computeDashboard(withFiles(view, ['missing']));
      for (const { place } of figuresIn({ ...data, ...computeProgress(view), evidenceQuality }))
        places.add(place);
    }
    assert.deepEqual([...places].sort(), Object.keys(countedByPlace).sort());
  }).timeout(60_000);

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

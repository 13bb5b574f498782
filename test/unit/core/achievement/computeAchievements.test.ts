import assert from 'node:assert/strict';
import fc from 'fast-check';
import { computeAchievements } from '../../../../src/core/achievement/computeAchievements.ts';
import type { LogbookView } from '../../../../src/core/index/logbookContents.ts';
import { problem } from '../../../../src/core/problems.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';
import { logbookViews } from '../../../support/logbookArbitrary.ts';

suite('computeAchievements', () => {
  test('leaves out what may not or cannot count, and says how many', () => {
    const work = (title: string, fields: object) => aRecord('activity', { title, ...fields });
    const view = aView(
      [
        work('in', { date: '2026-04-01', hours: 2 }),
        work('private', { date: '2026-04-01', private: true, hours: 1 }),
        work('private and undated', { private: true, hours: 1 }),
        work('undated', { hours: 1 }),
        work('tomorrow', { date: '2026-04-16', hours: 1 }),
        work('before', { date: '2026-03-31', hours: 1 }),
        aRecord('contact', { title: 'Statistician' }),
        aRecord('goal', { skill: 'sas.base', target: 'skilled' }),
      ],
      {
        problemFiles: [
          { path: 'activities/broken.md', isBroken: true, problems: [problem('empty-file')] },
          { path: 'activities/warned.md', isBroken: false, problems: [problem('missing-id')] },
        ],
      },
    );
    const report = computeAchievements(view, { from: aDate('2026-04-01'), to: aDate('2026-04-30') });
    assert.equal(report.records, 1);
    assert.equal(report.hours, 2);
    assert.deepEqual(report.leftOut, [
      { reason: 'private', count: 2 },
      { reason: 'broken-file', count: 1 },
      { reason: 'undated', count: 1 },
      { reason: 'future-date', count: 1 },
      { reason: 'outside-range', count: 1 },
    ]);
  });

  test('puts a record under the group of its first known skill, and orders themes as the catalogue', () => {
    const report = computeAchievements(
      aView([
        aRecord('activity', {
          title: 'a',
          date: '2026-04-01',
          skills: ['unheard of', 'edc.redcap', 'sas.base'],
        }),
        aRecord('activity', { title: 'b', date: '2026-04-01', skills: ['macros'] }),
        aRecord('activity', { title: 'c', date: '2026-04-01' }),
      ]),
      {},
    );
    assert.deepEqual(
      report.themes.map(({ theme }) => theme),
      ['sas', 'edc-systems', 'other'],
    );
  });

  test('lists completed trainings only, by the day they were completed', () => {
    const training = (title: string, fields: object) => aRecord('training', { title, ...fields });
    const { trainings } = computeAchievements(
      aView([
        training('later', {
          date: '2026-03-01',
          completed: '2026-04-02',
          provider: 'CITI Program',
          hours: 4,
        }),
        training('expired', { date: '2023-03-01', expires: '2026-03-01' }),
        training('lasts today', { date: '2026-04-01', expires: '2026-04-15' }),
        training('planned', { date: '2026-06-01' }),
        training('begun', { date: '2026-04-01', completed: '2026-06-01' }),
      ]),
      {},
    );
    assert.deepEqual(
      trainings.map(({ title, completed, isExpired }) => [title, completed, isExpired]),
      [
        ['expired', '2023-03-01', true],
        ['lasts today', '2026-04-01', false],
        ['later', '2026-04-02', false],
      ],
    );
  });

  test('gives skills their latest public level up to the end of the range', () => {
    const rating = (date: string, level: 'exposed' | 'skilled' | 'advanced', fields: object = {}) =>
      aRecord('reflection', { title: `${date}`, date, ratings: { SAS: level }, ...fields });
    const { skills } = computeAchievements(
      aView([
        rating('2026-02-01', 'exposed'),
        rating('2026-03-10', 'skilled'),
        rating('2026-03-11', 'advanced', { private: true }),
        rating('2026-04-10', 'advanced'),
        aRecord('activity', { date: '2026-03-05', skills: ['SAS', 'base sas'], hours: 2 }),
      ]),
      { from: aDate('2026-03-01'), to: aDate('2026-03-31') },
    );
    assert.deepEqual(skills, [
      {
        skillId: 'sas.base',
        name: 'Base SAS',
        group: 'sas',
        level: 'skilled',
        records: 1,
        hours: 2,
        keywords: ['SAS'],
      },
    ]);
  });

  test('tells studies apart by their alias', () => {
    const work = (study: string, date: string) =>
      aRecord('activity', { title: `${study} ${date}`, date, study, skills: ['sas.base'], hours: 2 });
    const { projects } = computeAchievements(
      aView([work('onc-2', '2026-03-09'), work('cardio', '2026-03-02'), work('onc-2', '2026-03-12')], {
        profile: { studies: [{ id: 'onc-2', alias: 'a phase II oncology study' }] },
      }),
      {},
    );
    assert.deepEqual(
      projects.map(({ alias, from, to, skills, bullets }) => [alias, from, to, skills, bullets[0]?.text]),
      [
        [
          'a study',
          '2026-03-02',
          '2026-03-02',
          ['Base SAS'],
          'Spent 2 h on SAS programming in 1 logged activity',
        ],
        [
          'a phase II oncology study',
          '2026-03-09',
          '2026-03-12',
          ['Base SAS'],
          'Spent 4 h on SAS programming across 2 logged activities',
        ],
      ],
    );
  });

  test('counts every record of any logbook as in or as left out, once', () => {
    fc.assert(
      fc.property(logbookViews(), (view) => {
        const { records, leftOut } = computeAchievements(view, { to: view.today });
        const ofRecords = leftOut.filter(({ reason }) => !reason.endsWith('-figure'));
        const out = ofRecords.reduce((sum, { count }) => sum + count, 0);
        const others = view.contents.records.filter(({ record }) =>
          /goal|contact|program|opportunity|presence|application|achievement/.test(record.type),
        );
        assert.equal(records + out + others.length, view.contents.records.length);
      }),
      { seed: 3 },
    );
  });

  test('cites for every bullet of any logbook records that are in, oldest first', () => {
    fc.assert(
      fc.property(logbookViews(), (anyView) => {
        const view = withOwnIds(anyView);
        const dates = new Map(
          view.contents.records.flatMap(({ record }) =>
            record.private || record.date === undefined || record.date > view.today
              ? []
              : [[record.id, record.date] as const],
          ),
        );
        const bullets = computeAchievements(view, {}).themes.flatMap((theme) => theme.bullets);
        for (const { text, sources } of bullets) {
          const found = sources.map((id) => dates.get(id));
          assert.ok(sources.length > 0, text);
          assert.ok(!found.includes(undefined), text);
          assert.deepEqual(found, [...found].sort());
        }
      }),
      { seed: 4 },
    );
  });

  test('gives the same report whatever the order of the records', () => {
    fc.assert(
      fc.property(logbookViews(), (anyView) => {
        const view = withOwnIds(anyView);
        const reversed = {
          ...view,
          contents: { ...view.contents, records: [...view.contents.records].reverse() },
        };
        assert.deepEqual(computeAchievements(reversed, {}), computeAchievements(view, {}));
      }),
      { seed: 5 },
    );
  });
});

/** The view with an id of its own for each record. */
function withOwnIds(view: LogbookView): LogbookView {
  const records = view.contents.records.map(({ path, record }, index) => ({
    path,
    record: { ...record, id: `01JD${String(index).padStart(22, '0')}` },
  }));
  return { ...view, contents: { ...view.contents, records } };
}

import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { AchievementReport } from '../../../../src/core/achievement/achievementReport.ts';
import { computeAchievements } from '../../../../src/core/achievement/computeAchievements.ts';
import { LogbookIndex } from '../../../../src/core/index/logbookIndex.ts';
import { NodeFileStore } from '../../../../src/platform/nodeFileStore.ts';
import { nodeScheduler } from '../../../../src/platform/nodeScheduler.ts';
import { aDate } from '../../../support/builders.ts';

const logbook = join(import.meta.dirname, '../../../fixtures/internship/logbook');

interface Expected {
  readonly text: string;
  /** Days of the records that the figure comes from, without the year. */
  readonly days: readonly string[];
}

// Each figure was worked out by hand from the files; the comment shows how.
const expected: Readonly<Record<string, Expected>> = {
  // 21 + 48 + 37 + 29 + 44 + 61 + 18 + 23 of 26 + 52 + 41 + 31 + 47 + 66 + 18 + 24; 281 / 305 = 92.1%.
  'ratio, pooled over eight records': {
    text: 'Resolved 281 of 305 queries (92%)',
    days: ['03-10', '03-16', '03-20', '03-25', '04-23', '05-06', '05-11', '05-21'],
  },
  // Done with another person, so that it stands apart; 10 / 11 = 90.9%, cut off.
  'ratio, of a team': {
    text: 'Contributed to resolving 10 of 11 queries (90%) as part of a team of 2',
    days: ['03-31'],
  },
  // 34 / 40 = 85%.
  'ratio, assisted': { text: 'Assisted in closing 34 of 40 checklist points (85%)', days: ['05-18'] },
  // Of 5 at most: a percentage would say nothing.
  'ratio, on a small base': { text: 'Reproduced 4 of 5 differences', days: ['05-14'] },
  'ratio, of an outcome': { text: 'Recorded 22 of 22 edit checks passing (100%)', days: ['04-13'] },
  // LB of the oncology study 655, the greatest of 212, 640 and 655; CM 388; LB of the cardiology study 1,988, the
  // greatest of 1,730 and 1,988; VS 412: 655 + 388 + 1,988 + 412.
  'dataset, re-runs counted once': { text: 'Cleaned 3,443 rows', days: ['03-20', '03-31', '05-06', '05-13'] },
  // 17 + 33.
  'counter, two records': { text: 'Raised 50 queries', days: ['03-09', '03-12'] },
  // The queries of the practice project are no queries raised.
  'counter, under a name of its own': { text: 'Raised 12 practice queries', days: ['03-06'] },
  // 6 + 11.
  'counter, of differences': { text: 'Traced 17 unequal values', days: ['04-07', '04-13'] },
  // 5 + 9.
  'counter, without a study in one record': { text: 'Reviewed 14 logs', days: ['03-27', '05-01'] },
  // 3 + 2 + 1.
  'counter, three records': { text: 'Drafted 6 pages', days: ['05-11', '05-14', '05-20'] },
  // t14-1-1, t14-1-2, t14-3-1, t14-3-2, t14-3-3, t14-3-4, t14-3-5, t14-1-3.
  'distinct, names of seven records': {
    text: 'Programmed 8 tables',
    days: ['04-08', '04-09', '04-15', '04-17', '04-22', '04-28', '05-07'],
  },
  // t14-1-1, t14-3-1, t14-2-1, t14-3-2, t14-3-3 with t14-3-4, t14-1-2 with t14-3-5: checking is no programming.
  'distinct, of other work on the same things': {
    text: 'Checked 8 tables',
    days: ['04-09', '04-16', '04-20', '04-24', '04-30', '05-08'],
  },
  // ADSL, ADAE, ADLB.
  'distinct, datasets': { text: 'Programmed 3 ADaM datasets', days: ['04-02', '04-10', '04-27'] },
  'distinct, of a team that was led': {
    text: 'Led the work of a team of 2 that compared 12 outputs',
    days: ['05-07'],
  },
  // 14, then 31, then 36: never added.
  'latest, of three': { text: 'Recorded 36 tests passing at the latest count', days: ['05-08'] },
  // (40 - 6) / 40 = 85%.
  'before/after, of a time': {
    text: 'Cut run time of the weekly listing from 40 to 6 minutes (85% less) by replacing six sorts and a merge with one keyed join',
    days: ['04-21'],
  },
  // (96 - 3) / 96 = 96.9%, cut off.
  'before/after, of rows': { text: 'Cut rows with a wrong unit from 96 to 3 (96% less)', days: ['05-13'] },
  // (540 - 210) / 540 = 61.1%.
  'before/after, of lines': { text: 'Cut lines of code from 540 to 210 (61% less)', days: ['05-12'] },
  'before/after, to none': { text: 'Cut log notes from 4 to 0', days: ['05-04'] },
  'an assisted count': { text: 'Assisted in pre-screening 42 charts', days: ['03-11'] },
  'an observed count': { text: 'Observed colleagues reviewing 30 charts', days: ['03-04'] },
  'a count of others trained': { text: 'Trained 2 people', days: ['05-06'] },
  // 2 + 2.
  'time, assisted': {
    text: 'Assisted with work on clinical data management for 4 h across 2 logged activities',
    days: ['03-24', '05-18'],
  },
  // 3 + 2 + 2.5 + 2.5 + 3.5 + 3 + 2.5 + 2.5 + 3 + 1.5 + 2.
  'time, performed': {
    text: 'Spent 28 h on EDC systems across 11 logged activities',
    days: ['03-06', '03-09', '03-10', '03-12', '03-16', '03-20', '03-25', '04-23', '05-06', '05-11', '05-21'],
  },
};

suite('achievements of the sample internship', () => {
  let report: AchievementReport;
  let dayOf: (id: string) => string;

  suiteSetup(async () => {
    const store = new NodeFileStore(logbook);
    const contents = await new LogbookIndex({ store, scheduler: nodeScheduler }).contents();
    report = computeAchievements({ contents, today: aDate('2026-05-22') }, {});
    const daysById = new Map(contents.records.map(({ record }) => [record.id, record.date?.slice(5) ?? '']));
    dayOf = (id) => daysById.get(id) ?? '';
  });

  for (const [title, { text, days }] of Object.entries(expected)) {
    test(`${title}: "${text}"`, () => {
      const bullets = report.themes
        .flatMap((theme) => theme.bullets)
        .filter((bullet) => bullet.text === text);
      assert.equal(bullets.length, 1);
      assert.deepEqual(bullets[0]?.sources.map(dayOf), days);
    });
  }

  test('cover every record but the private ones, with the hours of all of them', () => {
    // 199 records of work, 6 of them private; counted and added up with another reader of YAML.
    assert.equal(report.records, 193);
    assert.equal(report.hours, 381.5);
    assert.deepEqual(report.leftOut, [
      { reason: 'private', count: 6 },
      // The queries of the summary on the last day.
      { reason: 'restated-figure', count: 1 },
    ]);
  });

  test('say no figure of one role and team twice', () => {
    const texts = report.themes.flatMap(({ bullets }) => bullets.map(({ text }) => text));
    assert.deepEqual(texts, [...new Set(texts)]);
  });
});

import assert from 'node:assert/strict';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import { computePresenceFacts } from '../../../../src/core/presence/presenceFacts.ts';
import { profileChecklist } from '../../../../src/core/presence/profileChecklist.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const shared = (date: string) => aRecord('presence', { title: `Shared ${date}`, date });

suite('computePresenceFacts', () => {
  // 2020 and 2026 have an ISO week 53; 2024-12-30 belongs to week 1 of 2025; 2028-02-29 is a leap day.
  const sameWeek: readonly (readonly [string, string, boolean])[] = [
    ['2026-12-28', '2027-01-03', true],
    ['2027-01-03', '2027-01-04', false],
    ['2024-12-30', '2025-01-05', true],
    ['2024-12-29', '2024-12-30', false],
    ['2028-02-28', '2028-02-29', true],
    // The clocks change between these days in Europe and in America.
    ['2026-03-28', '2026-03-29', true],
    ['2026-11-01', '2026-11-02', false],
  ];
  for (const [date, today, isSame] of sameWeek) {
    test(`counts ${date} ${isSame ? 'in' : 'before'} the week of ${today}`, () => {
      const { weeks } = computePresenceFacts(aView([shared(date)], { today }));
      assert.deepEqual(
        weeks.slice(0, 2).map(({ done }) => done.value),
        isSame ? [1, 0] : [0, 1],
      );
    });
  }

  test('says of each week of the internship so far whether its target is met', () => {
    const profile = { start: '2026-03-30', end: '2026-05-22', presencePerWeek: 2 };
    const view = aView([shared('2026-03-31'), shared('2026-04-13'), shared('2026-04-15')], { profile });
    const { weeks, target } = computePresenceFacts(view);
    assert.equal(target, 2);
    assert.deepEqual(
      weeks.map(({ monday, done, isMet }) => [monday, done.value, isMet]),
      [
        ['2026-04-13', 2, true],
        ['2026-04-06', 0, false],
        ['2026-03-30', 1, false],
      ],
    );
    for (const { done } of weeks) {
      assert.equal(selectRecords(view.contents, done.selection).length, done.value);
    }
  });

  for (const presencePerWeek of [undefined, 0]) {
    test(`asks for nothing where the target is ${presencePerWeek ?? 'not set'}`, () => {
      const profile = presencePerWeek === undefined ? {} : { presencePerWeek };
      const { target, weeks } = computePresenceFacts(aView([], { profile }));
      assert.equal(target, undefined);
      assert.ok(weeks.every((week) => !('isMet' in week)));
    });
  }

  test('counts what was queued on the day on which it was done, and nothing that is queued or to come', () => {
    const view = aView([
      aRecord('presence', { title: 'Done later', date: '2026-03-02', done: '2026-04-14' }),
      aRecord('presence', { title: 'Queued', date: '2026-04-14', status: 'queued' }),
      aRecord('presence', { title: 'Tomorrow', date: '2026-04-16' }),
      aRecord('presence', { title: 'No day' }),
    ]);
    const { weeks, queue } = computePresenceFacts(view);
    assert.equal(weeks[0]?.done.value, 1);
    assert.equal(
      weeks.reduce((sum, { done }) => sum + done.value, 0),
      1,
    );
    assert.deepEqual(
      queue.map(({ title }) => title),
      ['Queued'],
    );
  });

  test('keeps sources apart from articles, and the queue in its order', () => {
    const queued = (title: string, date: string, kind: 'article' | 'follow') =>
      aRecord('presence', { title, date, kind, status: 'queued' });
    const facts = computePresenceFacts(
      aView([
        queued('Second', '2026-04-02', 'article'),
        queued('First', '2026-04-01', 'article'),
        queued('To follow', '2026-04-01', 'follow'),
        aRecord('presence', { title: 'b followed', date: '2026-04-01', kind: 'follow' }),
        aRecord('presence', { title: 'A followed', date: '2026-04-02', kind: 'follow' }),
      ]),
    );
    const titles = (records: typeof facts.queue) => records.map(({ title }) => title);
    assert.deepEqual(titles(facts.queue), ['First', 'Second']);
    assert.deepEqual(titles(facts.toFollow), ['To follow']);
    assert.deepEqual(titles(facts.followed), ['A followed', 'b followed']);
  });

  test('says what the latest refresh did and when each point was last looked at', () => {
    const refresh = (date: string, checked: readonly string[]) =>
      aRecord('presence', { title: `Refresh ${date}`, date, kind: 'profile-refresh', checked });
    const facts = computePresenceFacts(
      aView([refresh('2026-03-01', ['photo', 'privacy']), refresh('2026-04-01', ['photo', 'my own point'])]),
    );
    assert.equal(facts.lastRefresh?.daysAgo, 14);
    assert.deepEqual(
      facts.points
        .filter(({ checked }) => checked !== undefined)
        .map((one) => [one.point.id, one.checked, one.isInLast]),
      [
        ['photo', '2026-04-01', true],
        ['privacy', '2026-03-01', false],
      ],
    );
    assert.equal(facts.points.length, profileChecklist.length);
  });
});

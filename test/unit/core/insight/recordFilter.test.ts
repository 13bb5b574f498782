import assert from 'node:assert/strict';
import { boundsOf, filterView } from '../../../../src/core/insight/recordFilter.ts';
import type { RecordFilter } from '../../../../src/core/insight/recordSelection.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';

suite('boundsOf', () => {
  const ranges: readonly (readonly [string, RecordFilter, string, string | undefined, string | undefined])[] =
    [
      ['nothing', {}, '2026-04-15', undefined, undefined],
      ['four weeks, today the last day', { range: 'last-4-weeks' }, '2026-04-15', '2026-03-19', '2026-04-15'],
      ['four weeks over a leap day', { range: 'last-4-weeks' }, '2028-03-01', '2028-02-03', '2028-03-01'],
      ['the week of a Monday', { range: 'this-week' }, '2026-04-13', '2026-04-13', '2026-04-19'],
      ['the week of a Sunday', { range: 'this-week' }, '2026-04-19', '2026-04-13', '2026-04-19'],
      ['ISO week 53 over the year end', { range: 'this-week' }, '2027-01-01', '2026-12-28', '2027-01-03'],
      ['a month of 31 days', { range: 'this-month' }, '2026-12-31', '2026-12-01', '2026-12-31'],
      ['a month of 30 days', { range: 'this-month' }, '2026-04-01', '2026-04-01', '2026-04-30'],
      ['a February', { range: 'this-month' }, '2026-02-28', '2026-02-01', '2026-02-28'],
      ['a February with a leap day', { range: 'this-month' }, '2028-02-10', '2028-02-01', '2028-02-29'],
      [
        'two days',
        { range: 'dates', from: aDate('2026-03-02'), to: aDate('2026-03-04') },
        '2026-04-15',
        '2026-03-02',
        '2026-03-04',
      ],
      [
        'two days, the later first',
        { range: 'dates', from: aDate('2026-03-04'), to: aDate('2026-03-02') },
        '2026-04-15',
        '2026-03-02',
        '2026-03-04',
      ],
      ['an open end', { range: 'dates', from: aDate('2026-03-04') }, '2026-04-15', '2026-03-04', undefined],
      ['days that no range asks for', { from: aDate('2026-03-04') }, '2026-04-15', undefined, undefined],
    ];
  for (const [name, filter, today, from, to] of ranges) {
    test(`gives first and last day of ${name}`, () => {
      const bounds = boundsOf(filter, aDate(today));
      assert.deepEqual([bounds.from, bounds.to], [from, to]);
    });
  }
});

suite('filterView', () => {
  const records = [
    aRecord('activity', { title: 'in', date: '2026-04-14', study: 'onc-2' }),
    aRecord('activity', { title: 'before', date: '2026-04-12', study: 'onc-2' }),
    aRecord('activity', { title: 'undated', study: 'onc-2' }),
    aRecord('goal', { title: 'goal' }),
  ];
  const titles = (filter: RecordFilter): readonly string[] => {
    const view = aView(records, { today: '2026-04-15' });
    return filterView(view, boundsOf(filter, view.today)).contents.records.map(({ record }) => record.title);
  };

  test('keeps what is dated in the range, and nothing that has no date', () => {
    assert.deepEqual(titles({ range: 'this-week' }), ['in']);
  });

  test('keeps every record of a study, dated or not', () => {
    assert.deepEqual([...titles({ study: 'onc-2' })].sort(), ['before', 'in', 'undated']);
  });

  test('gives the same view back where nothing is left out', () => {
    const view = aView(records);
    assert.equal(filterView(view, boundsOf({}, view.today)), view);
  });
});

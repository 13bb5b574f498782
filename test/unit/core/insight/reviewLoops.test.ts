import assert from 'node:assert/strict';
import { reviewLoops } from '../../../../src/core/insight/reviewLoops.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView, type ViewFields } from '../../../support/builders.ts';

/** Monday 2 March to Friday 22 May 2026, as in the sample. */
const internship = { start: '2026-03-02', end: '2026-05-22' };

/** `weekly 2026-04-06..2026-04-12 due 2026-04-13`, an exclamation mark for what is due. */
function reviews(
  today: string,
  records: readonly LogbookRecord[] = [],
  profile: ViewFields['profile'] = internship,
): readonly string[] {
  return reviewLoops(aView(records, { today, profile })).map(({ completion, due, isDue }) => {
    assert.equal(completion.kind, 'review');
    if (completion.kind !== 'review') return '';
    const { kind, from, to } = completion.period;
    return `${isDue ? '!' : ''}${kind} ${from}..${to} due ${due}`;
  });
}

const reflection = (fields: object): LogbookRecord =>
  aRecord('reflection', { title: JSON.stringify(fields), ...fields });
const final = reflection({ period: 'final', date: '2026-05-20' });

suite('reviewLoops', () => {
  const week6 = '!weekly 2026-04-06..2026-04-12 due 2026-04-13';
  const march = '!monthly 2026-03-01..2026-03-31 due 2026-04-01';
  for (const [today, expected] of [
    ['2026-03-01', []],
    ['2026-03-02', []],
    ['2026-03-08', []],
    ['2026-03-09', ['!weekly 2026-03-02..2026-03-08 due 2026-03-09']],
    ['2026-03-31', ['!weekly 2026-03-23..2026-03-29 due 2026-03-30']],
    ['2026-04-01', ['!weekly 2026-03-23..2026-03-29 due 2026-03-30', march]],
    ['2026-04-15', [week6, march]],
    [
      '2026-05-18',
      [
        '!weekly 2026-05-11..2026-05-17 due 2026-05-18',
        '!monthly 2026-04-01..2026-04-30 due 2026-05-01',
        'final 2026-03-02..2026-05-22 due 2026-05-22',
      ],
    ],
    [
      '2026-05-31',
      [
        '!weekly 2026-05-18..2026-05-24 due 2026-05-25',
        '!monthly 2026-04-01..2026-04-30 due 2026-05-01',
        '!final 2026-03-02..2026-05-22 due 2026-05-22',
      ],
    ],
    [
      '2026-06-01',
      ['!monthly 2026-05-01..2026-05-31 due 2026-06-01', '!final 2026-03-02..2026-05-22 due 2026-05-22'],
    ],
    [
      '2026-06-21',
      ['!monthly 2026-05-01..2026-05-31 due 2026-06-01', '!final 2026-03-02..2026-05-22 due 2026-05-22'],
    ],
    ['2026-06-22', []],
    ['2027-05-20', []],
  ] as const) {
    test(`on ${today} asks for ${expected.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(reviews(today), expected);
    });
  }

  for (const [record, isOpen] of [
    [{ period: 'weekly', from: '2026-04-06', to: '2026-04-12', date: '2026-04-13' }, false],
    [{ period: 'weekly', date: '2026-04-06' }, false],
    [{ period: 'weekly', date: '2026-04-12' }, false],
    [{ period: 'weekly', date: '2026-04-13' }, true],
    [{ period: 'weekly', date: '2026-04-05' }, true],
    [{ period: 'weekly', from: '2026-03-30', date: '2026-04-06' }, true],
    [{ period: 'monthly', date: '2026-04-08' }, true],
    [{ proud: 'x', date: '2026-04-08' }, false],
    [{ date: '2026-04-08' }, true],
    [{ period: 'weekly' }, true],
  ] as const) {
    test(`a reflection with ${JSON.stringify(record)} leaves the week ${isOpen ? 'open' : 'reviewed'}`, () => {
      assert.equal(reviews('2026-04-15', [reflection(record)]).includes(week6), isOpen);
    });
  }

  for (const [record, isOpen] of [
    [{ period: 'monthly', date: '2026-03-25' }, false],
    [{ period: 'monthly', from: '2026-03-01', to: '2026-03-31', date: '2026-04-02' }, false],
    [{ period: 'monthly', date: '2026-04-02' }, true],
  ] as const) {
    test(`a reflection with ${JSON.stringify(record)} leaves March ${isOpen ? 'open' : 'reviewed'}`, () => {
      assert.equal(reviews('2026-04-15', [reflection(record)]).includes(march), isOpen);
    });
  }

  test('the final review stands for the last week and the months, not for the week before', () => {
    assert.deepEqual(reviews('2026-05-21', [final]), ['!weekly 2026-05-11..2026-05-17 due 2026-05-18']);
    assert.deepEqual(reviews('2026-05-26', [final]), []);
  });

  test('a week wholly on leave needs none, one with a working day does', () => {
    const onLeave = (to: string) =>
      reviews('2026-04-15', [], { ...internship, leave: [{ from: '2026-04-06', to }] }).includes(week6);
    assert.equal(onLeave('2026-04-10'), false);
    assert.equal(onLeave('2026-04-09'), true);
  });

  test('crosses the end of a year with 53 weeks, and a leap day', () => {
    const profile = { start: '2026-12-01', end: '2027-02-26' };
    assert.deepEqual(reviews('2027-01-04', [], profile), [
      '!weekly 2026-12-28..2027-01-03 due 2027-01-04',
      '!monthly 2026-12-01..2026-12-31 due 2027-01-01',
    ]);
    assert.deepEqual(reviews('2028-03-01', [], { start: '2028-01-03', end: '2028-03-31' }), [
      '!weekly 2028-02-21..2028-02-27 due 2028-02-28',
      '!monthly 2028-02-01..2028-02-29 due 2028-03-01',
    ]);
  });

  test('is not asked for where nobody knows when the internship is, or it ends before it starts', () => {
    for (const profile of [{}, { start: '2026-03-02' }, { start: '2026-05-22', end: '2026-03-02' }]) {
      assert.deepEqual(reviews('2026-04-15', [], profile), []);
    }
  });

  test('is the same in every zone of the machine, on the weekends of summer time too', () => {
    const zone = process.env.TZ;
    try {
      for (const one of ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia']) {
        process.env.TZ = one;
        assert.deepEqual(reviews('2026-03-30'), ['!weekly 2026-03-23..2026-03-29 due 2026-03-30'], one);
        assert.deepEqual(reviews('2026-03-09'), ['!weekly 2026-03-02..2026-03-08 due 2026-03-09'], one);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

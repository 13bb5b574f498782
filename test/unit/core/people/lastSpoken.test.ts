import assert from 'node:assert/strict';
import { findPerson } from '../../../../src/core/people/findPerson.ts';
import { lastSpoken } from '../../../../src/core/people/lastSpoken.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const today = '2026-04-15';
const people = ['ada'];

suite('lastSpoken', () => {
  const cases: readonly (readonly [
    name: string,
    records: readonly LogbookRecord[],
    day: string | undefined,
  ])[] = [
    [
      'is unknown where nothing happened',
      [aRecord('question', { date: '2026-04-01', askedTo: people })],
      undefined,
    ],
    [
      'is the day of any record in which something happened',
      [aRecord('activity', { date: '2026-04-01', people })],
      '2026-04-01',
    ],
    [
      'is no day on which work of today names them',
      [
        aRecord('activity', { date: today, people }),
        aRecord('challenge', { date: '2026-04-14', asked: people }),
      ],
      '2026-04-14',
    ],
    ['is today once a talk of today is logged', [aRecord('interaction', { date: today, people })], today],
    ['is no day to come', [aRecord('interaction', { date: '2026-04-16', people })], undefined],
    [
      'is no day on which somebody else was met',
      [aRecord('interaction', { date: '2026-04-01', people: ['bob'] })],
      undefined,
    ],
  ];
  for (const [name, records, day] of cases) {
    test(name, () => {
      const view = aView([aRecord('contact', { title: 'Ada' }), ...records], { today });
      const ada = findPerson(view, 'ada');
      assert.equal(ada && lastSpoken(ada, view.today), day);
    });
  }

  test('is the day of meeting at least', () => {
    const view = aView([aRecord('contact', { title: 'Ada', met: '2026-03-02' })], { today });
    const ada = findPerson(view, 'ada');
    assert.equal(ada && lastSpoken(ada, view.today), '2026-03-02');
  });
});

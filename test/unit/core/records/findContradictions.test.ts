import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../../src/core/format/readFrontMatter.ts';
import {
  findContradictions,
  findProfileContradictions,
} from '../../../../src/core/records/findContradictions.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import type { LogbookProfile } from '../../../../src/core/records/profile.ts';
import { readFields } from '../../../../src/core/records/readFields.ts';
import { recordFields } from '../../../../src/core/records/recordFields.ts';
import { recordTypeNames } from '../../../../src/core/records/recordTypes.ts';
import { aDate, aRecord } from '../../../support/builders.ts';

const [before, after] = ['2026-02-28', '2026-03-01'];

/** A record with its earlier date in the place of the later one, and what is found. */
const contradictory: readonly (readonly [LogbookRecord, string])[] = [
  [aRecord('question', { asked: after, answered: before }), 'contradictory-dates answered'],
  [aRecord('question', { date: after, answered: before }), 'doubtful-dates answered'],
  [aRecord('opportunity', { from: after, to: before }), 'contradictory-dates to'],
  [aRecord('opportunity', { offered: after, decided: before }), 'contradictory-dates decided'],
  [aRecord('training', { completed: after, expires: before }), 'contradictory-dates expires'],
  [aRecord('program', { start: after, end: before }), 'contradictory-dates end'],
  [aRecord('interaction', { date: after, followedUp: before }), 'contradictory-dates followedUp'],
  [aRecord('interaction', { date: after, followUp: before }), 'doubtful-dates followUp'],
  [
    aRecord('interaction', { date: after, advice: [{ text: 'a' }, { text: 'b', reportedBack: before }] }),
    'contradictory-dates advice/1/reportedBack',
  ],
  [aRecord('feedback', { date: after, reportedBack: before }), 'contradictory-dates reportedBack'],
  [aRecord('reflection', { from: after, to: before }), 'contradictory-dates to'],
  [aRecord('application', { sent: after, interviewOn: before }), 'doubtful-dates interviewOn'],
];

const told = (problems: readonly { code: string; at: readonly unknown[] }[]): readonly string[] =>
  problems.map(({ code, at }) => `${code} ${at.join('/')}`);

/** The same record with every date of the earlier and the later day swapped, or all on one day. */
function withDates(record: LogbookRecord, change: (date: string) => string): LogbookRecord {
  return JSON.parse(JSON.stringify(record).replace(/\d{4}-\d\d-\d\d/g, change));
}

suite('findContradictions', () => {
  for (const [record, expected] of contradictory) {
    test(`${record.type}: ${expected}, and nothing in the right order or on one day`, () => {
      assert.deepEqual(told(findContradictions(record)), [expected]);
      const swapped = withDates(record, (date) => (date === before ? after : before));
      assert.deepEqual(told(findContradictions(swapped)), []);
      assert.deepEqual(told(findContradictions(withDates(record, () => before))), []);
    });
  }

  test('tells both dates', () => {
    const [found] = findContradictions(aRecord('question', { asked: after, answered: before }));
    assert.deepEqual(found?.facts, { key: 'answered', value: before, other: 'asked', earliest: after });
  });

  test('tells a leap day, the end of a year and a day on which clocks change from the day after', () => {
    const days = [
      ['2028-02-29', '2028-03-01'],
      ['2026-12-31', '2027-01-01'],
      ['2026-03-29', '2026-03-30'],
    ] as const;
    for (const [one, next] of days) {
      assert.equal(findContradictions(aRecord('reflection', { from: next, to: one })).length, 1, one);
      assert.equal(findContradictions(aRecord('reflection', { from: one, to: next })).length, 0, one);
    }
  });

  test('finds a status behind its dates, unless it is only the default', () => {
    const asked = aRecord('question', { status: 'asked', answered: after });
    assert.deepEqual(told(findContradictions(asked)), ['contradictory-status status']);
    assert.deepEqual(told(findContradictions(aRecord('question', { answered: after }))), []);
    const drafting = aRecord('application', { status: 'drafting', sent: after });
    assert.deepEqual(told(findContradictions(drafting)), ['contradictory-status status']);
    assert.deepEqual(told(findContradictions(aRecord('application', { status: 'closed', sent: after }))), []);
  });

  test('finds a sourced claim without sources', () => {
    const claim = aRecord('achievement', { state: 'sourced', sources: [] });
    assert.deepEqual(told(findContradictions(claim)), ['claim-without-sources state']);
    assert.deepEqual(told(findContradictions(aRecord('achievement', {}))), []);
  });

  test('finds nothing wrong with the example of any field', () => {
    for (const type of recordTypeNames) {
      const fields = recordFields(type);
      const lines = Object.entries(fields).map(([key, { example }]) => `${key}: ${example}\n`);
      const { values } = readFields(fields, readFrontMatter(lines.join('')).map ?? new Map());
      // The values of the table, and the type they were read for.
      const record = { ...values, type } as unknown as LogbookRecord;
      assert.deepEqual(
        told(findContradictions(record)).filter((one) => !one.startsWith('contradictory-status')),
        [],
        type,
      );
    }
  });
});

suite('findProfileContradictions', () => {
  const profile = (fields: object): LogbookProfile => fields;
  test('finds an internship and a leave that end before they start', () => {
    const found = findProfileContradictions(
      profile({
        start: aDate(after),
        end: aDate(before),
        leave: [{ from: before }, { from: after, to: before }],
      }),
    );
    assert.deepEqual(told(found), ['contradictory-dates end', 'contradictory-dates leave/1/to']);
    assert.deepEqual(findProfileContradictions(profile({ start: before, end: after })), []);
  });
});

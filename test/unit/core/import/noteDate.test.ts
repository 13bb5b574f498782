import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readLeadingDate, readNoteDate, settleDate } from '../../../../src/core/import/noteDate.ts';

const rows: readonly [string, string][] = [
  ['2024-05-01', '2024-05-01'],
  ['2024_05_01', '2024-05-01'],
  ['2024/5/1', '2024-05-01'],
  ['20240501', '2024-05-01'],
  ['2008-12-31 23:59:59 +0900', '2008-12-31'],
  ['2021-02-27T10:00:00.000Z', '2021-02-27'],
  ['May 5, 2020', '2020-05-05'],
  ['Monday, February 2nd, 2026', '2026-02-02'],
  ['Wed 1 May 2024', '2024-05-01'],
  ['1st of September 2023', '2023-09-01'],
  ['3. Oct 2023', '2023-10-03'],
  ['25/04/2024', '2024-04-25'],
  ['04/25/2024', '2024-04-25'],
  ['03.04.2024', '2024-04-03'],
  ['07/07/2024', '2024-07-07'],
  ['25042024', '2024-04-25'],
  ['1624299939000', '2021-06-21'],
  ['29 February 2024', '2024-02-29'],
];

suite('readNoteDate', () => {
  for (const [text, expected] of rows) {
    test(`reads "${text}"`, () => {
      assert.deepEqual(readNoteDate(text), { kind: 'date', date: expected });
    });
  }

  test('asks where day and month may be exchanged', () => {
    for (const text of ['03/04/2024', '3-4-2024', '03042024']) {
      const date = readNoteDate(text);
      assert.equal(date?.kind, 'ambiguous', text);
      assert.equal(settleDate(date, undefined), undefined);
      assert.equal(settleDate(date, 'day-first'), '2024-04-03');
      assert.equal(settleDate(date, 'month-first'), '2024-03-04');
    }
  });

  test('knows a date that does not exist', () => {
    for (const text of ['2024-02-30', '31 April 2024', '13/40/2026', '2023-02-29']) {
      assert.deepEqual(readNoteDate(text), { kind: 'missing', written: text });
    }
  });

  test('takes no other number or word for a date', () => {
    const others = [
      '',
      'Week 3',
      'Day 13',
      '12345678',
      '99999999',
      '2024',
      'v1.2.2024b',
      '2024-05-011',
      'Mayor 5, 2020',
    ];
    for (const text of others) assert.equal(readNoteDate(text), undefined, text);
  });

  test('ends before what follows', () => {
    const cases = [
      ['2024-05-01: Cleaned AE', ': Cleaned AE'],
      ['2024-05-01 09:00] Title.', '] Title.'],
      ['2024-05-01 Wed> Call', ' Wed> Call'],
      ['1 May 2024 - notes', ' - notes'],
    ];
    for (const [text = '', rest] of cases) {
      assert.equal(text.slice(readLeadingDate(text)?.end), rest, text);
    }
  });

  test('stands any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const leading = readLeadingDate(text);
        assert.ok(leading === undefined || leading.end <= text.length);
      }),
      { seed: 5 },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  type CivilDate,
  daysBetween,
  daysInMonth,
  isCivilDate,
  isoDayOfWeek,
  readCivilDate,
  startOfWeek,
} from '../../../../src/core/dates/civilDate.ts';

const anyDate = fc
  .date({ min: new Date('1900-01-01T00:00Z'), max: new Date('2200-12-31T00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as CivilDate);

suite('readCivilDate', () => {
  for (const text of ['2026-03-14', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) {
    test(`takes ${text}`, () => assert.equal(readCivilDate(text), text));
  }
  for (const text of [
    '2026-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '26-01-01',
    '2026-1-1',
    '2026/01/01',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '٢٠٢٦-٠١-٠١',
    '',
  ]) {
    test(`refuses ${JSON.stringify(text)}`, () => assert.equal(readCivilDate(text), undefined));
  }

  test('takes just the days that the calendar has', () => {
    for (let year = 1896; year <= 1904; year++) {
      for (let month = 1; month <= 12; month++) {
        assert.equal(daysInMonth(year, month), new Date(Date.UTC(year, month, 0)).getUTCDate());
      }
    }
    fc.assert(
      fc.property(anyDate, (date) => isCivilDate(date)),
      { seed: 79 },
    );
  });
});

suite('civil dates', () => {
  test('add and subtract whole days, across daylight saving and leap days', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const later = addDays(date, days);
        assert.equal(daysBetween(date, later), days);
        assert.equal(later > date, days > 0);
      }),
      { seed: 83 },
    );
    assert.equal(addDays('2024-02-28' as CivilDate, 2), '2024-03-01');
    assert.equal(daysBetween('2026-03-08' as CivilDate, '2026-03-09' as CivilDate), 1);
  });

  test('have weeks that start on Monday (ISO 8601)', () => {
    assert.equal(isoDayOfWeek('2026-11-23' as CivilDate), 1);
    assert.equal(startOfWeek('2027-01-03' as CivilDate), '2026-12-28');
    fc.assert(
      fc.property(anyDate, (date) => {
        const monday = startOfWeek(date);
        assert.equal(isoDayOfWeek(monday), 1);
        assert.ok(daysBetween(monday, date) >= 0 && daysBetween(monday, date) < 7);
      }),
      { seed: 89 },
    );
  });

  test('are the same in every zone of the machine', () => {
    const zone = process.env.TZ;
    try {
      for (const one of [
        'UTC',
        'America/New_York',
        'Asia/Kolkata',
        'Pacific/Apia',
        'Europe/Berlin',
        'Australia/Lord_Howe',
      ]) {
        process.env.TZ = one;
        assert.equal(addDays('2026-03-08' as CivilDate, 1), '2026-03-09', one);
        assert.equal(startOfWeek('2026-10-25' as CivilDate), '2026-10-19', one);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});

suite('addMonths', () => {
  for (const [date, months, later] of [
    ['2026-03-03', 36, '2029-03-03'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['9999-11-30', 1, '9999-12-30'],
    ['9999-12-31', 1, undefined],
    ['2026-03-03', 1e9, undefined],
  ] as const) {
    test(`${date} and ${months} months is ${later}`, () => {
      assert.equal(addMonths(date as CivilDate, months), later);
    });
  }
});

import assert from 'node:assert/strict';
import { type CivilDate, isoDayOfWeek } from '../../../../src/core/dates/civilDate.ts';
import { type DateDirection, readSaidDate } from '../../../../src/core/entry/entryDate.ts';

const monday = '2026-11-23' as CivilDate;

function read(text: string, today = monday, direction: DateDirection = 'past'): string | undefined {
  const said = readSaidDate(text.split(' '), today, direction);
  return said?.kind === 'date' ? said.date : said?.kind;
}

suite('readSaidDate', () => {
  const past: readonly [string, string | undefined][] = [
    ['today', '2026-11-23'],
    ['Yesterday', '2026-11-22'],
    ['tomorrow', '2026-11-24'],
    ['-2d', '2026-11-21'],
    ['-1w', '2026-11-16'],
    ['-0d', '2026-11-23'],
    ['3 days ago', '2026-11-20'],
    ['a week ago', '2026-11-16'],
    ['sun', '2026-11-22'],
    ['mon', '2026-11-16'],
    ['tue', '2026-11-17'],
    ['Friday', '2026-11-20'],
    ['last friday', '2026-11-20'],
    ['last monday', '2026-11-16'],
    ['on thurs', '2026-11-19'],
    ['14 Mar', '2026-03-14'],
    ['14th march', '2026-03-14'],
    ['March 14', '2026-03-14'],
    ['on March 14', '2026-03-14'],
    ['23 nov', '2026-11-23'],
    ['24 nov', '2025-11-24'],
    ['1 sept', '2026-09-01'],
    ['29 feb', '2024-02-29'],
    ['14 Mar 2025', '2025-03-14'],
    ['March 14 2025', '2025-03-14'],
    ['Sat 14 March', '2026-03-14'],
    ['on Saturday 14 March 2026', '2026-03-14'],
    ['2026-03-14', '2026-03-14'],
    ['2024-02-29', '2024-02-29'],
    ['30 feb', 'missing'],
    ['31 november', 'missing'],
    ['0 may', 'missing'],
    ['29 feb 2026', 'missing'],
    ['2026-02-30', 'missing'],
    ['2026-13-01', 'missing'],
    ['Fri 14 March', undefined],
    ['may', undefined],
    ['14', undefined],
    ['14 Mart', undefined],
    ['last may', undefined],
    ['next friday', undefined],
    ['mondays', undefined],
    ['3/14', undefined],
    ['2026-3-14', undefined],
    ['+2d', undefined],
    ['2d', undefined],
    ['on', undefined],
    ['by friday', undefined],
  ];
  for (const [text, date] of past) {
    test(`reads "${text}" as ${date ?? 'no date'}`, () => {
      assert.equal(read(text), date);
    });
  }

  const future: readonly [string, string | undefined][] = [
    ['by 2026-05-01', '2026-05-01'],
    ['by 1 May', '2027-05-01'],
    ['due 24 nov', '2026-11-24'],
    ['23 nov', '2026-11-23'],
    ['until fri', '2026-11-27'],
    ['mon', '2026-11-30'],
    ['29 feb', '2028-02-29'],
    ['30 feb', 'missing'],
  ];
  for (const [text, date] of future) {
    test(`reads "${text}" of a goal as ${date ?? 'no date'}`, () => {
      assert.equal(read(text, monday, 'future'), date);
    });
  }

  test('takes a weekday for one of the seven days before today, on every day of the week', () => {
    for (let day = 16; day <= 29; day++) {
      const today = `2026-11-${day}` as CivilDate;
      for (const [index, weekday] of ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].entries()) {
        const date = read(weekday, today) as CivilDate;
        assert.equal(isoDayOfWeek(date), index + 1);
        assert.ok(date < today, `${weekday} on ${today}`);
        assert.ok(date >= `2026-11-${day - 7}` || day < 17 + 7, `${weekday} on ${today}`);
      }
    }
  });

  test('does not leave the years 1 to 9999', () => {
    assert.equal(read('-2d', '0001-01-01' as CivilDate), 'missing');
    assert.equal(read('tomorrow', '9999-12-31' as CivilDate), 'missing');
  });
});

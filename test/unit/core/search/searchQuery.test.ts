import assert from 'node:assert/strict';
import fc from 'fast-check';
import { computeInternshipClock } from '../../../../src/core/insight/internshipClock.ts';
import { readSearchQuery, type SearchQuery } from '../../../../src/core/search/searchQuery.ts';
import { formatWording } from '../../../../src/core/text/wording.ts';
import { aDate, aView } from '../../../support/builders.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';

const clockOf = (start: string, end: string) =>
  computeInternshipClock(aView([], { profile: { start, end } }));

function read(query: string, today = '2026-04-15', clock = clockOf('2026-03-02', '2026-05-22')): SearchQuery {
  return readSearchQuery(query, { today: aDate(today), ...(clock && { clock }) });
}

suite('readSearchQuery', () => {
  test('takes filters out of the words, by name and by sigil', () => {
    const { words, filters, hasFilters } = read(
      'visit type:question #sas skill:"r tidyverse" @statistician %onc-2 phase:conduct tag:first status:asked window',
    );
    assert.deepEqual(words, ['visit', 'window']);
    assert.equal(hasFilters, true);
    assert.deepEqual(filters, {
      types: ['question'],
      skills: ['sas', 'r tidyverse'],
      people: ['statistician'],
      tags: ['first'],
      studies: ['onc-2'],
      phases: ['conduct'],
      statuses: ['asked'],
      periods: [],
    });
  });

  for (const [query, words] of [
    ['https://example.org', ['https', 'example', 'org']],
    ['Note: this', ['note', 'this']],
    ['10:30', ['10', '30']],
    ['#1234 50% %>% a@b.org @ #', ['1234', '50', 'a', 'b', 'org']],
    ['type: skill:', []],
    ['"quoted words"', ['quoted', 'words']],
    ['"""', []],
  ] as const) {
    test(`takes ${JSON.stringify(query)} for text`, () => {
      assert.deepEqual(read(query).words, words);
      assert.equal(read(query).hasFilters, false);
    });
  }

  for (const [query, from, to] of [
    ['week:10', '2026-05-04', '2026-05-10'],
    ['week:1', '2026-03-02', '2026-03-08'],
    ['week:2026-W53', '2026-12-28', '2027-01-03'],
    ['week:2026w01', '2025-12-29', '2026-01-04'],
    ['date:2024-02', '2024-02-01', '2024-02-29'],
    ['date:2025-02', '2025-02-01', '2025-02-28'],
    ['date:2026', '2026-01-01', '2026-12-31'],
    ['date:yesterday', '2026-04-14', '2026-04-14'],
    ['on:"last monday"', '2026-04-13', '2026-04-13'],
  ] as const) {
    test(`reads ${query} as ${from} to ${to}`, () => {
      assert.deepEqual(read(query).filters.periods, [{ from, to }]);
    });
  }

  test('counts weeks from the start of the internship, over the end of a year and a leap day', () => {
    const weekOf = (start: string, week: number) =>
      read(`week:${week}`, '2026-01-01', clockOf(start, '2028-12-31')).filters.periods[0]?.from;
    assert.equal(weekOf('2026-12-30', 2), '2027-01-04');
    assert.equal(weekOf('2028-02-28', 2), '2028-03-06');
  });

  for (const [query, words] of [
    ['type:xyz', 'No type of record begins with "xyz".'],
    ['week:ten', '"ten" is no week. Write a number, such as week:10, or week:2026-W11.'],
    ['week:2025-W53', '"2025-W53" is no week. Write a number, such as week:10, or week:2026-W11.'],
    ['from:2026-02-30', '"2026-02-30" is no date. Write 2026-03-14, 2026-03 or yesterday.'],
    ['date:2026-13', '"2026-13" is no date. Write 2026-03-14, 2026-03 or yesterday.'],
  ] as const) {
    test(`says what is wrong with ${query}`, () => {
      assert.deepEqual(read(query).remarks.map(formatWording), [words]);
    });
  }

  test('says that weeks need the dates of the internship', () => {
    const { remarks } = readSearchQuery('week:3', { today: aDate('2026-04-15') });
    assert.match(remarks.map(formatWording).join(), /set start and end in logbook\.yml/);
  });

  test('takes part of a type for every type that begins so', () => {
    assert.deepEqual(read('type:act').filters.types, ['activity']);
    assert.deepEqual(read('type:Activities').filters.types, ['activity']);
    assert.deepEqual(read('type:a').filters.types, ['activity', 'application', 'achievement']);
  });

  test('reads any text in little time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (query) => void read(query)),
      { seed: 5 },
    );
    const cpuMs = startCpuClock();
    for (const part of ['"', ':', '#a', 'a:', '@"', ' ', 'week:1 ', '\u0301', '日', 'type:"']) {
      read(part.repeat(200_000));
    }
    assert.ok(cpuMs() < 2_000, `${cpuMs()} ms`);
  });
});

import assert from 'node:assert/strict';
import { readOwnDeeds } from '../../../../src/core/achievement/ownDeeds.ts';

suite('readOwnDeeds', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Resolved 48 of 52 queries', ['Resolved:performed']],
    ['Assisted in resolving 48 of 52 queries', ['Assisted:assisted']],
    ['Assisted with 48 queries raised and resolved', ['Assisted:assisted']],
    ['Assisted with the form and resolved 12 queries', ['Assisted:assisted', 'resolved:performed']],
    ['Led work that resolved 48 queries', ['Led:led']],
    ['Cleaned and led', ['Cleaned:performed', 'led:led']],
    [
      'Cleaned, checked and then independently designed forms',
      ['Cleaned:performed', 'checked:performed', 'designed:led'],
    ],
    ['Independently led the review', ['led:led']],
    ['As an intern, I designed 3 forms', ['designed:led']],
    ['Leading a team of 4', ['Leading:led']],
    ['Lead the review', ['Lead:led']],
    ['Mentored two interns. Taught R', ['Mentored:trained', 'Taught:trained']],
    ['Responsible for leading the review', ['leading:led']],
    ['Was able to lead 3 meetings', ['lead:led']],
    ['Observed colleagues resolving queries', ['Observed:observed']],
    // What others did, and what describes a noun.
    ['Work led by the statistician; reviewed 12 tables', ['reviewed:performed']],
    ['Reviewed forms designed by the team', ['Reviewed:performed']],
    ['Tables and listings programmed', []],
    ['QC of 12 tables', []],
    ['3 tests failed', []],
    ['', []],
  ];
  for (const [text, expected] of cases) {
    test(`finds ${expected.join(', ') || 'no deed'} in "${text}"`, () => {
      const deeds = readOwnDeeds(text);
      assert.deepEqual(
        deeds.map(({ word, verb }) => `${word}:${verb.role}`),
        expected,
      );
      for (const { word, range } of deeds) assert.equal(text.slice(range.start, range.end), word);
    });
  }
});

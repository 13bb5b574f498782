import assert from 'node:assert/strict';
import fc from 'fast-check';
import { computeAchievements } from '../../../../src/core/achievement/computeAchievements.ts';
import { readManner } from '../../../../src/core/achievement/deedManner.ts';
import { type Role, roles } from '../../../../src/core/records/fieldDefinition.ts';
import type { Metric, RecordOf } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView } from '../../../support/builders.ts';

type Work = Partial<Pick<RecordOf<'activity'>, 'title' | 'how' | 'role' | 'teamSize'>> & {
  readonly metric: Metric;
};

/** The bullet of the only figure of some activities, one a day. */
function bulletOf(...works: readonly Work[]): string | undefined {
  const records = works.map(({ metric, ...fields }, index) =>
    aRecord('activity', {
      title: `Day ${index}`,
      date: `2026-03-0${index + 1}`,
      metrics: [metric],
      ...fields,
    }),
  );
  const bullets = computeAchievements(aView(records), {}).themes.flatMap((theme) => theme.bullets);
  const figures = bullets.filter(({ rollUp }) => rollUp !== undefined);
  assert.equal(figures.length, 1);
  return figures[0]?.text;
}

suite('bullets that say how', () => {
  const resolved = { name: 'queries resolved', value: 148, of: 162, unit: 'query' };
  const faster = { name: 'run time', from: 40, value: 6, unit: 'minute' };
  const table: readonly (readonly [readonly Work[], string])[] = [
    [
      [{ metric: resolved, title: 'Resolved 148 of 162 queries by grouping repeat discrepancies by form.' }],
      'Resolved 148 of 162 queries (91%) by grouping repeat discrepancies by form',
    ],
    [
      [{ metric: faster, how: 'replacing repeated sorts with one keyed join' }],
      'Cut run time from 40 to 6 minutes (85% less) by replacing repeated sorts with one keyed join',
    ],
    [
      [{ metric: faster, how: 'Replaced the sorts' }],
      'Cut run time from 40 to 6 minutes (85% less) by replacing the sorts',
    ],
    [
      [{ metric: faster, how: 'one keyed join' }],
      'Cut run time from 40 to 6 minutes (85% less) with one keyed join',
    ],
    [
      [{ metric: faster, how: 'by one keyed join', role: 'assisted' }],
      'Assisted in cutting run time from 40 to 6 minutes (85% less) by one keyed join',
    ],
    [
      [{ metric: resolved, how: 'grouping by form', teamSize: 4 }],
      'Resolved 148 of 162 queries (91%) by grouping by form as part of a team of 4',
    ],
    // The field speaks before the title.
    [
      [{ metric: resolved, title: 'Resolved queries by calling sites', how: 'grouping by form' }],
      'Resolved 148 of 162 queries (91%) by grouping by form',
    ],
    // What one record says did not bring the figures of another about.
    [
      [{ metric: resolved, how: 'grouping by form' }, { metric: resolved }],
      'Resolved 296 of 324 queries (91%)',
    ],
    [
      [
        { metric: resolved, how: 'grouping by form' },
        { metric: resolved, how: 'grouping by form' },
      ],
      'Resolved 296 of 324 queries (91%) by grouping by form',
    ],
    // One change in two steps.
    [
      [
        { metric: { ...faster, value: 20 }, how: 'dropping sorts' },
        { metric: { ...faster, from: 20 }, how: 'using one index' },
      ],
      'Cut run time from 40 to 6 minutes (85% less) by dropping sorts and using one index',
    ],
    // A count alone is no measure of anything that was reached.
    [
      [{ metric: { name: 'queries resolved', value: 3, unit: 'query' }, how: 'grouping' }],
      'Resolved 3 queries',
    ],
    // More than the role.
    [[{ metric: resolved, how: 'leading a team of coders' }], 'Resolved 148 of 162 queries (91%)'],
    [
      [{ metric: resolved, how: 'training two interns', role: 'led' }],
      'Led work that resolved 148 of 162 queries (91%)',
    ],
    [
      [{ metric: resolved, how: 'leading a team of coders', role: 'led' }],
      'Led work that resolved 148 of 162 queries (91%) by leading a team of coders',
    ],
    [[{ metric: resolved, how: `grouping ${'very '.repeat(30)}often` }], 'Resolved 148 of 162 queries (91%)'],
  ];
  for (const [works, text] of table) {
    test(`say "${text}"`, () => assert.equal(bulletOf(...works), text));
  }

  const titles: readonly (readonly [string, string | undefined])[] = [
    ['Cut the run time, from 40 to 6 minutes', undefined],
    ['Checked table 14.2.1 by independent SAS code', undefined],
    ['Sorted rows by missing values', undefined],
    ['Finished it by morning', undefined],
    ['By grouping', undefined],
    ['Cut it by replacing sorts from 40 to 6 minutes', 'by replacing sorts'],
    ['Programmed 12 of 30 tables using gtsummary (and rtables)', 'using gtsummary'],
    ['Resolved them by grouping; then went home', 'by grouping'],
  ];
  for (const [title, manner] of titles) {
    test(`read ${manner ?? 'nothing'} in "${title}"`, () => {
      assert.equal(readManner(aRecord('activity', { title })), manner);
    });
  }

  test('invent no word: each stands in the record, but for by, with and a verb in its gerund', () => {
    const word = fc.constantFrom(
      'grouping',
      'forms',
      'sorted',
      'by',
      'with',
      'led',
      'using',
      'R',
      '-',
      'the',
      '40',
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...roles),
        (words, role: Role) => {
          const bare = bulletOf({ metric: resolved, role }) ?? '';
          const text = bulletOf({ metric: resolved, role, how: words.join(' ') }) ?? '';
          assert.ok(text.startsWith(bare), text);
          for (const said of text.slice(bare.length).split(' ')) {
            const known = ['', 'by', 'with', 'sorting', 'leading', ...words];
            assert.ok(known.includes(said), `${said} in "${text}"`);
          }
        },
      ),
      { seed: 61, numRuns: 300 },
    );
  });
});

import assert from 'node:assert/strict';
import { runOf, shownChanges, shownDatasets } from '../../../../support/shownRun.ts';

async function changesOf(...lines: readonly string[]): Promise<readonly string[]> {
  return shownChanges(await runOf('run.log', ['filter: no rows removed', ...lines]));
}

suite('messages of tidylog', () => {
  const steps: readonly (readonly [message: string, ...changes: string[]])[] = [
    ['filter: removed 21 rows (66%), 11 rows remaining', 'filter - 32>11 @2'],
    ['filter (grouped): removed one row (3%), 31 rows remaining', 'filter - 32>31 @2'],
    ['slice: removed 31 rows (97%), one row remaining', 'slice - 32>1 @2'],
    ['drop_na: removed 1,037 rows (24%), 10,116 rows remaining', 'drop_na - 11153>10116 @2'],
    ['distinct_at: removed 18 rows (<1%), 1814 rows remaining', 'distinct_at - 1832>1814 @2'],
    ['slice_head: removed 2 rows (>99%), 1 rows remaining', 'slice_head - 3>1 @2'],
    [
      'pivot_longer: reorganized (mpg, cyl) into (var, value) [was 32x12, now 352x3]',
      'pivot_longer - 32>352 @2',
    ],
    ['spread: reorganized (a, b) into (c, d, …) [was 352x3, now 32x12]', 'spread - 352>32 @2'],
    ['filter: removed 18 out of 32 rows (56%)', 'filter - 32>14 @2'],
    ['filter: removed 33 out of 32 rows (56%)'],
    ['filter: removed 18 rows (56%)'],
    ['filter: removed all rows (100%)'],
    ['distinct: no rows removed'],
    ["mutate: new variable 'AGEGR1' (character) with 2 unique values and 0% NA"],
    ["fill: changed 37 values (24%) of 'Ozone' (37 fewer NAs)"],
    ['select: dropped 7 variables (disp, drat, wt, qsec, vs, …)'],
    ['the filter: removed 21 rows (66%), 11 rows remaining'],
  ];
  for (const [message, ...changes] of steps) {
    test(`tell rows before and after, or none: ${message}`, async () => {
      assert.deepEqual(await changesOf(message), changes);
    });
  }

  const joins: readonly (readonly [name: string, join: readonly string[], ...changes: string[]])[] = [
    [
      'rows that only the second has are added by a full join',
      ['full_join: added one column (plays)', '1', ' 1', '2', '4'],
      'full_join - 3>4 @2',
    ],
    [
      'rows without a match are lost by an inner join',
      ['inner_join: added 2 columns (a, b)', '( 1,204)', '(   12)', '10,000', '10,000'],
      'inner_join - 11204>10000 @2',
    ],
    [
      'matched rows are lost by an anti join',
      ['anti_join: added no columns', '1', '(1)', '(2)', '1'],
      'anti_join - 3>1 @2',
    ],
    [
      'a left join keeps its rows',
      ['left_join: added one column (b)', '1,556', '(6,737)', '335,220', '336,776'],
    ],
    [
      'duplicates hide how many rows there were before',
      ['left_join: added one column (b)', '0', '(0)', '3    (includes duplicates)', '3'],
    ],
  ];
  for (const [name, [head = '', first, second, matched, total], ...changes] of joins) {
    test(`of joins tell rows before and after: ${name}`, async () => {
      const lines = [
        head,
        `           > rows only in adsl   ${first}`,
        `           > rows only in adae   ${second}`,
        `           > matched rows        ${matched}`,
        '           >                    ===',
        `           > rows total          ${total}`,
      ];
      assert.deepEqual(await changesOf(...lines), changes);
    });
  }

  test('that a console broke over lines are put together', async () => {
    const changes = await changesOf(
      'pivot_wider: reorganized (var, value) into (mpg, cyl) [was',
      '352x3, now 32x12]',
    );
    assert.deepEqual(changes, ['pivot_wider - 352>32 @2']);
  });

  test('are named by what the code makes, and a size without a before is that of a data frame', async () => {
    const run = await runOf('notes.md', [
      '``` r',
      'teens <- adsl |>',
      '  filter(AGE < 20) |>',
      '  count(ARM)',
      '#> filter: removed 21 rows (66%), 11 rows remaining',
      '#> count: now 2 rows and 2 columns, ungrouped',
      '# filter: removed 9 rows (90%), one row remaining',
      '```',
    ]);
    assert.deepEqual(shownChanges(run), ['filter teens 32>11 @5']);
    assert.deepEqual(shownDatasets(run), ['read teens 2x2 @6']);
  });
});

import assert from 'node:assert/strict';
import type { RunComparison } from '../../../../../src/core/capture/runSummary.ts';
import { runOf } from '../../../../support/shownRun.ts';

async function comparisonsOf(...lines: readonly string[]): Promise<readonly RunComparison[]> {
  return (await runOf('run.Rout', lines)).comparisons;
}

suite('comparisons of data frames', () => {
  test('of diffdf tell whether there were issues, and which data sets', async () => {
    assert.deepEqual(
      await comparisonsOf('> diffdf(adsl, qc_adsl, keys = "USUBJID")', 'No issues were found!'),
      [{ base: 'adsl', compare: 'qc_adsl', isEqual: true, line: 2 }],
    );
    const differing = [
      'Differences found between the objects!',
      '',
      'Summary of BASE and COMPARE',
      '    PROPERTY      BASE        COMP    ',
      '      Name        adsl       qc_adsl  ',
      '     Rows(#)      254          253    ',
      'There are rows in BASE that are not in COMPARE !!',
    ];
    assert.deepEqual(await comparisonsOf(...differing), [
      { base: 'adsl', compare: 'qc_adsl', isEqual: false, line: 1 },
    ]);
  });

  test('of comparedf tell the observations that both have', async () => {
    const lines = (differences: number, rows: number): string[] => [
      '> comparedf(adsl, qc_adsl)',
      'Compare Object',
      'Function Call: ',
      'comparedf(x = adsl, y = qc_adsl)',
      'Shared: 3 non-by variables and 254 observations.',
      `Not shared: 0 variables and ${rows} observations.`,
      `Differences found in ${differences}/3 variables compared.`,
    ];
    const names = { base: 'adsl', compare: 'qc_adsl', observations: 254, line: 2 };
    assert.deepEqual(await comparisonsOf(...lines(0, 0)), [{ ...names, isEqual: true }]);
    assert.deepEqual(await comparisonsOf(...lines(1, 0)), [{ ...names, isEqual: false }]);
    assert.deepEqual(await comparisonsOf(...lines(0, 1)), [{ ...names, isEqual: false }]);
  });

  test('of its summary tell the observations that differ', async () => {
    const lines = [
      'Compare Object',
      'Table: Summary of overall comparison',
      '|statistic                                                   | value|',
      '|Number of shared observations                               |   254|',
      '|Number of observations with some compared variables unequal |     3|',
      '|Number of values unequal                                    |     5|',
    ];
    assert.deepEqual((await comparisonsOf(...lines)).at(-1), {
      observations: 254,
      unequal: 3,
      isEqual: false,
      line: 2,
    });
  });

  test('of a summary without lines between its columns are not equal before it says so', async () => {
    const lines = (values: number, apart: number, end = 9): string[] =>
      [
        'Table: Summary of data.frames',
        'version   arg        ncol   nrow',
        'x         adlb         10    400',
        'y         qc_adlb      10    400',
        'Table: Summary of overall comparison',
        'Number of variables in x but not y                             0',
        `Number of observations in y but not x                          ${apart}`,
        'Number of observations in common                             400',
        `Number of observations with some compared variables unequal    ${values === 0 ? 0 : 7}`,
        `Number of values unequal                                       ${values}`,
      ].slice(0, end + 1);
    const of = async (...from: Parameters<typeof lines>): Promise<unknown> =>
      (await comparisonsOf(...lines(...from))).map(({ base, isEqual, observations, unequal }) => [
        base,
        isEqual,
        observations,
        unequal,
      ]);
    assert.deepEqual(await of(0, 0), [['adlb', true, 400, 0]]);
    assert.deepEqual(await of(12, 0), [['adlb', false, 400, 7]]);
    assert.deepEqual(await of(0, 3), [['adlb', false, 400, 0]]);
    assert.deepEqual(await of(0, 0, 7), [['adlb', false, 400, undefined]]);
  });

  test('of waldo, all.equal and identical tell yes or no, only where the code asks', async () => {
    const equal = { base: 'adsl', compare: 'qc', isEqual: true, line: 2, isUnsure: true };
    const yes = [
      ['waldo::compare(adsl, qc)', '✔ No differences'],
      ['identical(adsl, qc)', '[1] TRUE'],
      ['print(base::identical(adsl, qc))', '[1] TRUE'],
      ['isTRUE(all.equal(adsl, qc, tolerance = 1))', '[1] TRUE'],
    ];
    for (const [code, answer = ''] of yes) {
      assert.deepEqual(await comparisonsOf(`> ${code}`, answer), [equal], code);
    }
    assert.deepEqual(
      await comparisonsOf('> all.equal(adsl, qc)', '[1] "Component “AGE”: 3 differ"', '[2] "x"'),
      [{ ...equal, isEqual: false }],
    );
    assert.deepEqual(await comparisonsOf('> all_equal(adsl, qc)', '[1] TRUE'), [
      { base: 'adsl', compare: 'qc', isEqual: true, line: 2 },
    ]);
  });

  test('of anything but data frames are none', async () => {
    const other = [
      'is.data.frame(adsl)',
      'identical(adsl$AGE, qc$AGE)',
      'identical(is_done, FALSE)',
      'identical(names(adsl), names(qc))',
      'all.equal(1, x)',
      '!identical(adsl, qc)',
      'if (identical(adsl, qc)) print(TRUE)',
      'table(identical(adsl, qc))',
    ];
    for (const code of other) assert.deepEqual(await comparisonsOf(`> ${code}`, '[1] TRUE'), [], code);
  });

  test('are sure where the size of one of the two was told', async () => {
    assert.deepEqual(
      await comparisonsOf('> adsl', '# A tibble: 254 × 48', '> identical(adsl, qc)', '[1] TRUE'),
      [{ base: 'adsl', compare: 'qc', isEqual: true, line: 4 }],
    );
  });
});

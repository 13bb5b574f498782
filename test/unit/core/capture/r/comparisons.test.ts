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

  test('of waldo, all.equal and identical tell yes or no, only where the code asks', async () => {
    assert.deepEqual(await comparisonsOf('> waldo::compare(adsl, qc_adsl)', '✔ No differences'), [
      { base: 'adsl', compare: 'qc_adsl', isEqual: true, line: 2 },
    ]);
    assert.deepEqual(
      await comparisonsOf('> all.equal(adsl, qc)', '[1] "Component “AGE”: 3 differ"', '[2] "x"'),
      [{ base: 'adsl', compare: 'qc', isEqual: false, line: 2 }],
    );
    assert.deepEqual(await comparisonsOf('> identical(adsl, qc)', '[1] TRUE'), [
      { base: 'adsl', compare: 'qc', isEqual: true, line: 2 },
    ]);
    assert.deepEqual(await comparisonsOf('> is.data.frame(adsl)', '[1] TRUE'), []);
  });
});

import assert from 'node:assert/strict';
import { runOf } from './runOf.ts';

suite('listing of SAS', () => {
  test('tells its outputs with their pages, and what was compared', async () => {
    const run = await runOf(
      [
        '                      The SAS System        13:35 Tuesday, March 3, 2026   1',
        '',
        '                           The FREQ Procedure',
        '   x    Frequency',
        '   1           12',
        '\f                      The SAS System        13:35 Tuesday, March 3, 2026   2',
        '',
        '                           The FREQ Procedure',
        '\f                      The SAS System        13:35 Tuesday, March 3, 2026   3',
        '',
        '                          The COMPARE Procedure',
        '               Comparison of WORK.ADSL with QC.ADSL',
        '                             (Method=EXACT)',
        '',
        '         Number of Variables in Common: 48.',
        '',
        '        Number of Observations in Common: 1,254.',
        '        Total Number of Observations Read from WORK.ADSL: 1254.',
        '        Number of Observations with Some Compared Variables Unequal: 0.',
        '        Number of Observations with All Compared Variables Equal: 1254.',
        '',
        '        NOTE: No unequal values were found. All values compared are exactly',
        '              equal.',
        '\f                      The SAS System        13:35 Tuesday, March 3, 2026   4',
        '                          The COMPARE Procedure',
        '               Comparison of WORK.ADAE with QC.ADAE',
        '',
        '     Number of Observations in Common                               5',
        '     Number of Observations in WORK.ADAE but not in QC.ADAE         1',
        '     Number of Observations with Some Compared Variables Unequal    3',
        '\f                      The SAS System        13:35 Tuesday, March 3, 2026   5',
        '                          The COMPARE Procedure',
        '               Comparison of WORK.ADAE with QC.ADAE',
        '             Value comparison results of 12-345',
        '\f              Table 14.1.1 Demographics of Jane Roe              6',
        '   Age',
      ],
      'adsl.lst',
    );
    assert.deepEqual(run.outputs, [
      { name: 'PROC FREQ', kind: 'printed', pages: 2, line: 1 },
      { name: 'PROC COMPARE', kind: 'printed', pages: 3, line: 9 },
      { name: 'Table 14.1.1', kind: 'printed', pages: 1, line: 35 },
    ]);
    assert.deepEqual(run.comparisons, [
      { base: 'WORK.ADSL', compare: 'QC.ADSL', observations: 1254, unequal: 0, isEqual: true, line: 12 },
      { base: 'WORK.ADAE', compare: 'QC.ADAE', observations: 5, unequal: 3, isEqual: false, line: 26 },
    ]);
    assert.deepEqual(run.tools, ['PROC COMPARE', 'PROC FREQ']);
  });

  test('without form feeds has its pages by the numbers in the last column', async () => {
    const head = (title: string, page: number): string => `   ${title}`.padEnd(60) + String(page).padStart(4);
    const run = await runOf(
      [
        head('A WORKSHOP', 1),
        'The FREQ Procedure',
        '   Sex of subject           2',
        head('A WORKSHOP', 2),
        'The FREQ Procedure',
        head('A WORKSHOP', 3),
        '  NAME   AGE',
        head('A WORKSHOP', 4),
        '  Obs    AGE',
      ],
      'a.lst',
    );
    assert.deepEqual(run.outputs, [
      { name: 'PROC FREQ', kind: 'printed', pages: 2, line: 1 },
      { name: 'PROC PRINT', kind: 'printed', pages: 1, line: 8 },
    ]);
  });

  test('compares one pair twice, and none whose rows or variables differ is equal', async () => {
    const heading = '     Comparison of A with B';
    const common = '     Number of Observations in Common: 5.';
    const equal = '     Number of Observations with Some Compared Variables Unequal: 0.';
    const fewer = '     Number of Variables in A but not in B: 2.';
    const missing = '     Number of Observations in A but not in B: 1.';
    const run = await runOf(
      [
        '     The COMPARE Procedure',
        ...[heading, common, equal, heading],
        ...[heading, fewer, common, equal],
        ...[heading, common, missing, equal],
      ],
      'qc.lst',
    );
    assert.deepEqual(
      run.comparisons.map(({ isEqual, observations, unequal }) => [isEqual, observations, unequal]),
      [
        [true, 5, 0],
        [false, 5, 0],
        [false, 5, 0],
      ],
    );
  });
});

import assert from 'node:assert/strict';
import { computeAchievements } from '../../../../src/core/achievement/computeAchievements.ts';
import { pairWithEarlier } from '../../../../src/core/capture/earlierRuns.ts';
import { emptyRunSummary } from '../../../../src/core/capture/emptyRunSummary.ts';
import { type MetricProposal, proposeMetrics } from '../../../../src/core/capture/proposeMetrics.ts';
import type { RunSummary } from '../../../../src/core/capture/runSummary.ts';
import type { Metric } from '../../../../src/core/records/logbookRecord.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';

function summaryOf(parts: Partial<RunSummary>): RunSummary {
  return { ...emptyRunSummary('sas'), ...parts };
}

function proposalsOf(parts: Partial<RunSummary>): readonly MetricProposal[] {
  return proposeMetrics(summaryOf(parts));
}

/** `name value unit dataset line`, with `*` before those picked beforehand and `?` before those that are unsure. */
function shown({ metric, line, isUsual, isSure }: MetricProposal): string {
  const { name, value, of, unit, dataset, distinct } = metric;
  const base = of === undefined ? '' : `/${of}`;
  const whose = dataset ?? distinct?.join('+') ?? '';
  return `${isUsual ? '*' : ''}${isSure ? '' : '?'}${name} ${value}${base} ${unit} ${whose} @${line}`;
}

/** What is offered besides the counts of the log, which are always there. */
function shownOf(parts: Partial<RunSummary>): readonly string[] {
  return proposalsOf(parts)
    .filter(({ metric }) => !metric.name.startsWith('log '))
    .map(shown);
}

const read = { direction: 'read' } as const;
const written = { direction: 'written' } as const;

suite('figures that a run offers', () => {
  test('of R are all data frames that went to a file, whatever their names are and where they are shown again', () => {
    const datasets = [
      { name: 'adsl', ...written, rows: 254, columns: 48, line: 4 },
      { name: 'adae.final', ...written, rows: 1191, columns: 55, line: 6 },
      { name: 'adsl', ...read, rows: 254, columns: 48, line: 9 },
    ];
    assert.deepEqual(shownOf({ dialect: 'r', datasets }).slice(0, 3), [
      '*datasets built 2 dataset adsl+adae.final @4',
      '*rows processed 254 row adsl @4',
      '*rows processed 1191 row adae.final @6',
    ]);
  });

  test('are validated data sets where it is known that those compared are some', () => {
    const equal = { isEqual: true, line: 5 };
    assert.deepEqual(
      shownOf({
        dialect: 'r',
        comparisons: [
          { base: 'adsl', compare: 'qc', ...equal },
          { base: 'a', compare: 'b', ...equal, isUnsure: true },
          { base: 'c', compare: 'd', isEqual: false, line: 7, isUnsure: true },
        ],
      }),
      ['*datasets validated 1 dataset adsl @5', '?datasets validated 1 dataset a @5'],
    );
  });

  test('are not picked where rows match that are not all that there are', () => {
    const comparisons = [{ base: 'adlb', observations: 111, unequal: 0, isEqual: false, line: 4 }];
    assert.deepEqual(shownOf({ comparisons }), ['rows matched 111/111 row adlb @4']);
  });

  test('are not picked where no row matches', () => {
    const comparisons = [
      { base: 'adlb', compare: 'qc', observations: 5, unequal: 5, isEqual: false, line: 4 },
    ];
    assert.deepEqual(shownOf({ comparisons }), ['rows matched 0/5 row adlb with qc @4']);
  });

  test('of tests are not picked where none is told to have passed', () => {
    assert.deepEqual(shownOf({ tests: { passed: 0, failed: 2, skipped: 0, line: 4 } }), [
      'tests passed 0/2 test  @4',
      'tests failed 2 test  @4',
    ]);
  });

  test('are not picked where distinct() may only have listed the values of a column', () => {
    const changes = [{ step: 'distinct', name: 'ids', from: 5000, to: 254, line: 3 }];
    assert.deepEqual(shownOf({ dialect: 'r', changes }), ['duplicate rows removed 4746 row ids @3']);
  });

  test('are the data sets that last, with their rows; those of the session are offered, not picked', () => {
    assert.deepEqual(
      shownOf({
        datasets: [
          { name: 'RAW.LB', ...read, rows: 655, line: 10 },
          { name: 'WORK.UNITS', ...written, rows: 655, columns: 11, line: 12 },
          { name: 'WORK.UNITS', ...read, rows: 655, line: 20 },
          { name: 'ADAM.ADLB', ...written, rows: 637, columns: 20, line: 22 },
        ],
      }),
      [
        '*datasets built 1 dataset ADAM.ADLB @22',
        'rows processed 655 row UNITS @12',
        '*rows processed 637 row ADAM.ADLB @22',
        'rows read 655 row RAW.LB @10',
        'rows read 655 row UNITS @20',
      ],
    );
  });

  test('are what the run ended in where nothing lasts', () => {
    assert.deepEqual(
      shownOf({
        datasets: [
          { name: 'WORK.A', ...written, rows: 5, line: 1 },
          { name: 'WORK.A', ...read, rows: 5, line: 2 },
          { name: 'WORK.B', ...written, rows: 4, line: 3 },
        ],
      }),
      [
        '*datasets built 1 dataset B @3',
        'rows processed 5 row A @1',
        '*rows processed 4 row B @3',
        'rows read 5 row A @2',
      ],
    );
  });

  test('of R are all data frames that were written', () => {
    assert.deepEqual(
      shownOf({
        dialect: 'r',
        datasets: [
          { name: 'adsl', ...written, rows: 5, line: 1 },
          { name: 'adae', ...written, rows: 4, line: 3 },
        ],
      })[0],
      '*datasets built 2 dataset adsl+adae @1',
    );
  });

  test('have the last size of a data set that was written twice, and none of one that was stopped', () => {
    assert.deepEqual(
      shownOf({
        datasets: [
          { name: 'ADAM.ADSL', ...written, rows: 100, line: 1 },
          { name: 'adam.adsl', ...written, rows: 98, line: 2 },
          { name: 'ADAM.ADAE', direction: 'incomplete', rows: 7, line: 3 },
        ],
      }),
      ['*datasets built 1 dataset adam.adsl @2', '*rows processed 98 row adam.adsl @2'],
    );
  });

  test('do not pick what the run deleted again, nor rows that a list of distinct values leaves out', () => {
    const by = { step: 'NODUPKEY', line: 3 } as const;
    assert.deepEqual(
      shownOf({
        datasets: [
          { name: 'WORK.LB', ...written, rows: 90, line: 1 },
          { name: 'WORK.CODES', ...written, rows: 7, line: 2, isDeleted: true },
        ],
        changes: [
          { ...by, name: 'WORK.CODES', from: 90, to: 7 },
          { ...by, name: 'WORK.LB', from: 95, to: 93 },
          { ...by, name: 'work.lb', from: 93, to: 90 },
        ],
      }),
      [
        '*datasets built 1 dataset LB @1',
        '*rows processed 90 row LB @1',
        'rows processed 7 row CODES @2',
        'duplicate rows removed 83 row CODES @3',
        '*duplicate rows removed 3 row lb @3',
      ],
    );
  });

  test('do not pick empty data sets', () => {
    assert.deepEqual(shownOf({ datasets: [{ name: 'ADAM.NONE', ...written, rows: 0, line: 4 }] }), [
      'rows processed 0 row ADAM.NONE @4',
    ]);
  });

  test('are unsure where their meaning was guessed or they have no name', () => {
    assert.deepEqual(
      shownOf({
        datasets: [
          { name: 'LIB.X', ...written, rows: 71, columns: 17, line: 1, isUnsure: true },
          { name: '', ...read, rows: 336, columns: 14, line: 2 },
        ],
      }),
      ['?rows processed 71 row LIB.X @1', '?rows read 336 row  @2'],
    );
  });

  test('count rows that a step removed, and pick duplicates', () => {
    assert.deepEqual(
      shownOf({
        changes: [
          { step: 'NODUPKEY', name: 'WORK.U', from: 655, to: 637, line: 3 },
          { step: 'filter', name: '', from: 50, to: 40, line: 5 },
          { step: 'left_join', name: '', from: 40, to: 45, line: 6 },
        ],
      }),
      ['*duplicate rows removed 18 row U @3', 'rows removed 10 row  @5'],
    );
  });

  test('count outputs and files by name, each once', () => {
    assert.deepEqual(
      shownOf({
        outputs: [
          { name: 't14-1-1.rtf', kind: 'document', line: 2 },
          { name: 't14-1-1.rtf', kind: 'document', line: 3 },
          { name: 'PRINT', kind: 'printed', pages: 3, line: 4 },
        ],
        files: [
          { name: 't14-1-1.rtf', direction: 'written', line: 2 },
          { name: 'adsl.csv', direction: 'written', records: 30, line: 5 },
          { name: 'dm.csv', direction: 'read', records: 31, line: 6 },
        ],
      }),
      ['*outputs produced 1 output t14-1-1 @2', 'files written 1 file adsl.csv @5'],
    );
  });

  test('tell tests with all of them where some failed', () => {
    assert.deepEqual(shownOf({ tests: { passed: 36, failed: 0, skipped: 2, line: 9 } }), [
      '*tests passed 36 test  @9',
      'tests skipped 2 test  @9',
    ]);
    assert.deepEqual(shownOf({ tests: { passed: 34, failed: 2, skipped: 0, line: 9 } }), [
      '*tests passed 34/36 test  @9',
      'tests failed 2 test  @9',
    ]);
    assert.deepEqual(shownOf({ tests: { passed: 0, failed: 0, skipped: 0, line: 9 } }), []);
  });

  test('count a data set as validated only where all values are equal', () => {
    assert.deepEqual(
      shownOf({
        comparisons: [
          { base: 'ADAM.ADSL', observations: 112, unequal: 0, isEqual: true, line: 4 },
          { base: 'ADAM.ADAE', observations: 50, unequal: 3, isEqual: false, line: 8 },
          { isEqual: false, line: 9 },
        ],
      }),
      [
        '*datasets validated 1 dataset ADAM.ADSL @4',
        '*rows matched 112/112 row ADAM.ADSL @4',
        '*rows matched 47/50 row ADAM.ADAE @8',
      ],
    );
  });

  test('have the last comparison of two data sets, and both of one with two others', () => {
    const equal = { observations: 300, unequal: 0, isEqual: true } as const;
    const adsl = { base: 'ADAM.ADSL', compare: 'QC.ADSL' };
    assert.deepEqual(
      shownOf({
        comparisons: [
          { ...adsl, observations: 300, unequal: 300, isEqual: false, line: 1 },
          { ...adsl, ...equal, line: 9 },
        ],
      }),
      ['*datasets validated 1 dataset ADAM.ADSL @9', '*rows matched 300/300 row ADAM.ADSL with QC.ADSL @9'],
    );
    assert.deepEqual(
      shownOf({
        comparisons: [
          { ...adsl, ...equal, line: 1 },
          { ...adsl, observations: 300, unequal: 2, isEqual: false, line: 9 },
        ],
      }),
      ['*rows matched 298/300 row ADAM.ADSL with QC.ADSL @9'],
    );
    assert.deepEqual(
      shownOf({
        comparisons: [
          { base: 'WORK.QC', compare: 'ADAM.ADSL', ...equal, line: 1 },
          { base: 'WORK.QC', compare: 'ADAM.ADAE', ...equal, observations: 20, line: 2 },
        ],
      }),
      [
        '*datasets validated 2 dataset ADAM.ADSL+ADAM.ADAE @1',
        '*rows matched 300/300 row ADAM.ADSL with QC @1',
        '*rows matched 20/20 row ADAM.ADAE with QC @2',
      ],
    );
    assert.deepEqual(
      shownOf({
        comparisons: [
          { base: 'WORK.QC', compare: 'WORK.A', isEqual: true, line: 1 },
          { base: 'WORK.QC', compare: 'WORK.B', isEqual: true, line: 2 },
        ],
      }),
      ['*datasets validated 2 dataset A+B @1'],
    );
  });

  test('of a comparison without rows in common or without names are none to add', () => {
    const equal = { isEqual: true, line: 1 };
    assert.deepEqual(shownOf({ comparisons: [{ ...equal, observations: 0 }] }), []);
    assert.deepEqual(shownOf({ program: 'qc.R', comparisons: [{ ...equal, observations: 5 }] }), [
      'rows matched in qc.R 5/5 row  @1',
    ]);
  });

  test('count outputs whose names differ in letter case once', () => {
    const outputs = ['T1.rtf', 't1.pdf'].map((name) => ({ name, kind: 'document' as const, line: 1 }));
    assert.deepEqual(shownOf({ outputs }), ['*outputs produced 1 output T1 @1']);
  });

  test('are the counts of the log and its time, to be compared with those of a later run', () => {
    assert.deepEqual(
      proposalsOf({
        program: 'adsl.sas',
        errors: { count: 2, lines: [7, 9] },
        notes: {
          'uninitialized-variable': { count: 1, lines: [30] },
          'merge-repeats': { count: 2, lines: [12, 40] },
        },
        total: { name: 'SAS', realSeconds: 75.5, line: 99 },
      }).map(shown),
      [
        'log errors of adsl.sas 2 error  @7',
        'log warnings of adsl.sas 0 warning  @1',
        'log notes to review of adsl.sas 3 note  @12',
        'run time of adsl.sas 75.5 second  @99',
      ],
    );
  });
});

suite('figures of a run, taken into records', () => {
  function bulletsOf(runs: readonly (readonly Metric[])[]): readonly string[] {
    const records = runs.map((metrics, index) =>
      aRecord('activity', { date: aDate(`2026-03-0${index + 1}`), metrics }),
    );
    const report = computeAchievements(aView(records), {});
    return report.themes
      .flatMap(({ bullets }) => bullets.map(({ text }) => text))
      .filter((text) => !text.startsWith('Logged '));
  }

  const run = proposalsOf({
    datasets: [{ name: 'ADAM.ADLB', ...written, rows: 637, columns: 20, line: 22 }],
    outputs: [{ name: 't14-1-1.rtf', kind: 'document', line: 2 }],
    changes: [{ step: 'NODUPKEY', name: 'ADAM.ADLB', from: 655, to: 637, line: 3 }],
    tests: { passed: 36, failed: 0, skipped: 0, line: 9 },
  })
    .filter(({ isUsual }) => isUsual)
    .map(({ metric }) => metric);

  test('read as achievements, and a second run adds nothing', () => {
    const once = bulletsOf([run]);
    assert.deepEqual(bulletsOf([run, run]), once);
    assert.deepEqual(once, [
      'Processed 637 rows',
      'Recorded 36 tests passing at the latest count',
      'Removed 18 duplicate rows',
      'Built 1 dataset',
      'Produced 1 output',
    ]);
  });

  function figuresOf(parts: Partial<RunSummary>, program: string): readonly Metric[] {
    return proposeMetrics(summaryOf(parts), program).map(({ metric }) => metric);
  }

  function namedFigures(metrics: readonly Metric[], name: RegExp): readonly Metric[] {
    return metrics.filter((metric) => name.test(metric.name));
  }

  test('of one program never stand for those of another', () => {
    const errorsOf = (program: string, count: number) =>
      namedFigures(figuresOf({ errors: { count, lines: [3] } }, program), /errors/);
    assert.deepEqual(bulletsOf([errorsOf('a.sas', 7), errorsOf('c.sas', 0)]), [
      'Recorded 7 log errors of a.sas at the latest count',
      'Recorded 0 log errors of c.sas at the latest count',
    ]);
    const testsOf = (program: string, passed: number) =>
      namedFigures(figuresOf({ tests: { passed, failed: 0, skipped: 0, line: 1 } }, program), /passed/);
    assert.deepEqual(bulletsOf([testsOf('admiral', 120), testsOf('cards', 30)]), [
      'Recorded 120 tests passing in admiral at the latest count',
      'Recorded 30 tests passing in cards at the latest count',
    ]);
    const coverageOf = (program: string, value: number) =>
      namedFigures(figuresOf({ coverage: { value, line: 1 } }, program), /coverage/);
    assert.deepEqual(bulletsOf([coverageOf('admiral', 87), coverageOf('cards', 90)]), [
      'Recorded cards test coverage of 90% at the latest measurement',
      'Recorded admiral test coverage of 87% at the latest measurement',
    ]);
  });

  test('before and after are not joined to those of another program', () => {
    const changeOf = (program: string, from: number, count: number): readonly Metric[] => {
      const [before, after] = [from, count].map((errors) =>
        figuresOf({ errors: { count: errors, lines: [3] } }, program),
      );
      const earlier = aRecord('activity', { metrics: before ?? [] });
      const proposals = (after ?? []).map((metric) => ({ metric, line: 1, isSure: true, isUsual: false }));
      return pairWithEarlier(proposals, earlier, emptyRunSummary('sas')).flatMap(({ metric }) =>
        metric.from === undefined ? [] : metric,
      );
    };
    assert.deepEqual(bulletsOf([changeOf('a.sas', 12, 5), changeOf('b.sas', 5, 0)]), [
      'Cut log errors of a.sas from 12 to 5 (58% less)',
      'Cut log errors of b.sas from 5 to 0',
    ]);
  });

  const compared = { observations: 300, unequal: 0, isEqual: true, line: 5 } as const;
  const adsl = { base: 'PROD.ADSL', compare: 'QC.ADSL', ...compared } as const;
  const usualOf = (comparisons: RunSummary['comparisons'], program = 'qc.sas'): readonly Metric[] =>
    proposeMetrics(summaryOf({ comparisons }), program)
      .filter(({ isUsual }) => isUsual)
      .map(({ metric }) => metric);

  test('of a comparison are those of its last run, whichever of the two is the base', () => {
    const swapped = { ...adsl, base: 'QC.ADSL', compare: 'PROD.ADSL' };
    const once = bulletsOf([usualOf([adsl])]);
    assert.deepEqual(once, ['Matched 300 of 300 rows (100%)', 'Validated 1 dataset']);
    assert.deepEqual(bulletsOf([usualOf([adsl]), usualOf([adsl])]), once);
    const rowsOf = (runs: readonly (readonly Metric[])[]) => bulletsOf(runs)[0];
    assert.equal(rowsOf([usualOf([adsl]), usualOf([swapped])]), once[0]);
    const worse = { ...adsl, unequal: 10, isEqual: false };
    assert.equal(rowsOf([usualOf([adsl]), usualOf([worse])]), 'Matched 290 of 300 rows (96%)');
  });

  test('of comparisons of several data sets are added', () => {
    const adae = {
      ...adsl,
      base: 'PROD.ADAE',
      compare: 'QC.ADAE',
      observations: 50,
      unequal: 3,
      isEqual: false,
    };
    assert.equal(bulletsOf([usualOf([adsl]), usualOf([adae])])[0], 'Matched 347 of 350 rows (99%)');
  });

  test('of data sets of the session are of their program', () => {
    const passing = { ...adsl, base: 'WORK.PROD', compare: 'WORK.QC' };
    assert.equal(
      bulletsOf([usualOf([passing], 'a.sas'), usualOf([passing], 'b.sas')])[0],
      'Matched 600 of 600 rows (100%)',
    );
  });
});

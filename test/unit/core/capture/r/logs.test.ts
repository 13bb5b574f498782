import assert from 'node:assert/strict';
import { runOf, shownChanges, shownCount, shownDatasets } from '../../../../support/shownRun.ts';

const rule = '-'.repeat(80);

function section(title: string, ...lines: readonly string[]): readonly string[] {
  return [rule, `-${title.padStart(45).padEnd(78)}-`, rule, ...lines];
}

const logrx = [
  ...section('logrx Metadata', 'This log was generated using logrx 0.3.0'),
  ...section('User and File Information', 'User: jdoe', 'File Name: adsl.R', 'File Path: /home/jdoe/study'),
  ...section('Session Information', ' dplyr * 1.1.4', 'Error: not here', '# A tibble: 9 x 9'),
  ...section(
    'Used Package and Functions',
    '{package:base} library, c',
    '{package:admiral} derive_vars_dtm, exprs',
  ),
  ...section('Program Run Time Information', 'Start time: 2026-03-02 10:00:00 UTC', 'Run time: 2.5 mins'),
  ...section(
    'Errors and Warnings',
    'Errors:',
    '\tobject ‘x’ not found',
    '',
    'Warnings:',
    '\tNAs introduced',
    '\tlate',
    'more',
  ),
  ...section(
    'Messages, Output, and Result',
    'Messages:',
    '\tfilter: removed 21 rows (66%), 11 rows remaining',
    'Output:',
    '\t',
    'Result:',
    '\t# A tibble: 52 × 7',
  ),
];

suite('a log of logrx', () => {
  test('has a program, its packages and time, and what its sections tell', async () => {
    const run = await runOf('adsl.log', [...logrx, ...section('Log Output File', 'Log name: adsl.log')]);
    assert.equal(run.dialect, 'logrx');
    assert.equal(run.program, 'adsl.R');
    assert.deepEqual(run.tools, ['admiral']);
    assert.deepEqual(run.total, { name: 'Run time', realSeconds: 150, line: 26 });
    assert.equal(shownCount(run.errors), '1 @31');
    assert.equal(shownCount(run.warnings), '2 @34 35');
    assert.deepEqual(shownChanges(run), ['filter - 32>11 @41']);
    assert.deepEqual(shownDatasets(run), ['read - 52x7 @45']);
    assert.equal(run.isTruncated, false);
  });

  test('without its last section is cut off, and empty sections count nothing', async () => {
    assert.equal((await runOf('adsl.log', logrx)).isTruncated, true);
    const empty = [
      ...section('logrx Metadata'),
      ...section('Errors and Warnings', 'Errors:', '\t', '', 'Warnings:', '\t'),
    ];
    const run = await runOf('adsl.log', empty);
    assert.equal(shownCount(run.errors), '0');
    assert.equal(shownCount(run.warnings), '0');
  });

  test('of timber, its forerunner, is read alike', async () => {
    const lines = [
      ...section('timber Metadata'),
      ...section('Errors and Warnings', 'errors:', '\tNULL', 'Warnings:', '\tx'),
    ];
    const run = await runOf('adsl.log', lines);
    assert.equal(run.dialect, 'logrx');
    assert.equal(shownCount(run.errors), '0');
    assert.equal(shownCount(run.warnings), '1 @10');
  });
});

const bar = '='.repeat(73);

const logr = [
  bar,
  'Log Path: c:/users/jdoe/log/adsl.log',
  'Program Path: C:\\users\\jdoe\\adsl.R',
  'User Name: jdoe',
  'Other Packages: libr_1.3.9 procs_1.0.7',
  'logr_1.3.9',
  'Log Start Time: 2026-03-02 10:00:00',
  bar,
  "# library 'sdtm': 2 items",
  '- items:',
  '  Name Extension Rows Cols     Size        LastModified',
  '1   AE       csv  150   27  88.1 Kb 2021-10-01 10:49:44',
  '2   DM       csv   87   24  45.2 Kb 2021-10-01 10:49:44',
  '3 rows of text',
  'NOTE: Data frame has 32 rows and 11 columns.',
  'Error in arrange(., AGE) : could not find function "arrange"',
  'Warning: late visits',
  'proc_sort: input data set 32 rows and 11 columns',
  '           by: mpg',
  '           output data set 30 rows and 11 columns',
  'proc_means: input data set 30 rows and 11 columns',
  '            output: 1 datasets',
  '# A report specification: 3 pages',
  "- file_path: 'c:/users/jdoe/output/t_dm.rtf'",
  '# A table specification:',
  "- data: tibble 'age_formatted' 87 rows 8 cols",
];

suite('a log of logr', () => {
  test('has the data sets and reports that its packages print', async () => {
    const run = await runOf('adsl.log', [
      ...logr,
      bar,
      'Log End Time: 2026-03-02 10:02:05',
      'Log Elapsed Time: 0 00:02:05',
      bar,
    ]);
    assert.equal(run.dialect, 'logr');
    assert.equal(run.program, 'adsl.R');
    assert.deepEqual(run.tools, ['libr', 'procs', 'logr']);
    assert.deepEqual(shownDatasets(run), [
      'read AE 150x27 @12',
      'read DM 87x24 @13',
      'read - 32x11 @15',
      'read - 32x11 @18',
      'written - 30x11 @20',
      'read - 30x11 @21',
      'read age_formatted 87x8 @26',
    ]);
    assert.deepEqual(shownChanges(run), ['proc_sort - 32>30 @20']);
    assert.deepEqual(run.outputs, [{ name: 't_dm.rtf', kind: 'document', pages: 3, line: 24 }]);
    assert.equal(shownCount(run.errors), '1 @16');
    assert.equal(shownCount(run.warnings), '1 @17');
    assert.deepEqual(run.total, { name: 'Log Elapsed Time', realSeconds: 125, line: 29 });
    assert.equal(run.isTruncated, false);
  });

  test('of an old version has a space at the end of each line', async () => {
    const run = await runOf(
      'adsl.log',
      logr.map((line) => `${line} `),
    );
    assert.equal(run.dialect, 'logr');
    assert.equal(run.program, 'adsl.R');
    assert.equal(run.datasets.length, 7);
    assert.equal(run.outputs.length, 1);
  });

  test('without its footer is cut off', async () => {
    assert.equal((await runOf('adsl.log', logr)).isTruncated, true);
  });
});

suite('output of Quarto', () => {
  test('has the document that was made, and the program', async () => {
    const lines = [
      'processing file: adsl.qmd',
      '1/3',
      '2/3 [setup]',
      'output file: adsl.knit.md',
      '',
      'pandoc ',
      '',
    ];
    const run = await runOf('render.log', [...lines, 'Output created: _site/reports/adsl.html']);
    assert.equal(run.dialect, 'quarto');
    assert.equal(run.program, 'adsl.qmd');
    assert.deepEqual(run.outputs, [{ name: 'adsl.html', kind: 'document', line: 8 }]);
    assert.deepEqual(run.files, [], 'the file between knitr and pandoc is deleted');
    assert.equal(run.isTruncated, false);
    assert.equal((await runOf('render.log', lines)).isTruncated, true);
  });
});

suite('a share of code under test', () => {
  test('is read from covr, for the package and not for its files', async () => {
    const run = await runOf('covr.txt', [
      'trialcheck Coverage: 87.42%',
      'R/count.R: 80.00%',
      'R/names.R: 100.00%',
    ]);
    assert.deepEqual(run.coverage, { value: 87.42, line: 1 });
  });
});

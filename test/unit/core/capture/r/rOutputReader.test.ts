import assert from 'node:assert/strict';
import { runOf, runOfFixture, shownCount, shownDatasets, shownTests } from '../../../../support/shownRun.ts';

suite('a log of R CMD BATCH', () => {
  test('tells its data frames by the names that the code has for them', async () => {
    const run = await runOfFixture('adsl.Rout');
    assert.equal(run.dialect, 'r');
    assert.deepEqual(shownDatasets(run), [
      'read adsl 24x4 @32',
      'read adsl 24x4 @41',
      'read adsl 24x4 @56',
      'read adsl 16x5 @66 unsure',
      'read adsl 16x5 @68',
      'read - 2x2 @75',
      'read adsl 16x? @90 unsure',
      'written adsl 16x5 @92',
      'written adsl 16x5 @93',
    ]);
  });

  test('counts what failed, and warnings kept for later, as often as they were meant', async () => {
    const run = await runOfFixture('adsl.Rout');
    assert.equal(shownCount(run.errors), '2 @124 126');
    assert.equal(shownCount(run.warnings), '16 @97 100 103 106 108');
    assert.equal(run.isTruncated, false, 'it ends in an error');
  });

  test('tells files that were written, and none whose call failed', async () => {
    const run = await runOfFixture('adsl.Rout');
    assert.deepEqual(
      run.files.map(({ name, line }) => [name, line]),
      [
        ['adsl.csv', 92],
        ['adsl.rds', 93],
        ['model.rds', 94],
      ],
    );
    assert.deepEqual(run.outputs, [{ name: 'f_age.png', kind: 'document', line: 95 }]);
    assert.deepEqual(run.tools, ['dplyr', 'readr', 'data.table', 'ggplot2']);
  });

  test('tells what was compared', async () => {
    assert.deepEqual((await runOfFixture('adsl.Rout')).comparisons, [
      { base: 'adsl', compare: 'adsl', isEqual: true, line: 110 },
    ]);
  });

  test('of tests has their totals, the packages that were there and the error that ended it', async () => {
    const run = await runOfFixture('testthat.Rout.fail');
    assert.equal(run.dialect, 'testthat');
    assert.equal(shownTests(run), '16 passed, 2 failed, 1 skipped @34');
    assert.equal(shownCount(run.errors), '1 @35');
    assert.equal(shownCount(run.warnings), '1 @34');
    assert.deepEqual(run.tools, ['testthat', 'trialcheck']);
  });

  test('that ends with the time has the time of the run, with Windows line ends and colours too', async () => {
    const time = ['> proc.time()', '   user  system elapsed ', '   2.10    0.31   12.40 '];
    const text = [
      'R version 4.4.1 (2024-06-14 ucrt) -- "Race for Your Life"',
      '> \u001b[32madsl\u001b[39m',
      ...time,
    ];
    const run = await runOf('adsl.Rout', text.join('\r\n'));
    assert.deepEqual(run.total, { name: 'proc.time', realSeconds: 12.4, cpuSeconds: 2.41, line: 5 });
    assert.equal(run.isTruncated, false);
  });

  test('has its time where the longest word of its head stands at the margin, as in French', async () => {
    const text = [
      '> proc.time()',
      'utilisateur     système      écoulé ',
      '      1.50       0.25       4.00 ',
    ];
    const run = await runOf('adsl.Rout', text);
    assert.deepEqual(run.total, { name: 'proc.time', realSeconds: 4, cpuSeconds: 1.75, line: 3 });
  });

  test('that ends at a prompt, as what R reads from a pipe, is complete', async () => {
    const text = ['R version 4.4.1 (2024-06-14) -- "Race for Your Life"', '> adsl <- f()', '> ', ''];
    assert.equal((await runOf('adsl.Rout', text)).isTruncated, false);
  });

  test('that just stops is told to be cut off', async () => {
    const text = [
      'R version 4.4.1 (2024-06-14 ucrt) -- "Race for Your Life"',
      '> adsl <- readRDS("adsl.rds")',
      '> ads',
    ];
    assert.equal((await runOf('adsl.Rout', text)).isTruncated, true);
  });
});

suite('a document of knitr', () => {
  test('tells what code printed after its marks, not what prose, comments, strings and other blocks say', async () => {
    const run = await runOfFixture('report-collapse.md');
    assert.deepEqual(shownDatasets(run), [
      'read adsl 24x4 @19',
      'read - 11x4 @29',
      'read adsl 24x4 @45 unsure',
      'read adsl 24x4 @47',
    ]);
    assert.equal(shownCount(run.errors), '1 @61');
    assert.equal(shownCount(run.warnings), '2 @58 63');
  });

  test('tells the same where what was printed stands in blocks of its own', async () => {
    const run = await runOfFixture('report.md');
    assert.deepEqual(shownDatasets(run), [
      'read adsl 24x4 @34',
      'read - 11x4 @53',
      'read adsl 24x4 @75 unsure',
      'read adsl 24x4 @83',
    ]);
    assert.equal(shownCount(run.errors), '1 @109');
    assert.equal(shownCount(run.warnings), '2 @97 117');
  });

  test('may stand in a list, hold a console or comments, and never ends in a string that was left open', async () => {
    const run = await runOf('notes.md', [
      '- Look:',
      '  ```r',
      '  > str(adsl)',
      "  'data.frame':\t254 obs. of  48 variables:",
      '  ```',
      '',
      '```r',
      "x <- 'it''s",
      '```',
      '',
      '```r',
      'adae <- read.csv("adae.csv") # as it is',
      'str(adae) # its form',
      '```',
      '<!-- printed -->',
      '```text',
      "'data.frame':\t400 obs. of  4 variables:",
      '```',
    ]);
    assert.deepEqual(shownDatasets(run), ['read adsl 254x48 @4', 'read adae 400x4 @17']);
  });

  test('is told by the console that made it', async () => {
    const run = await runOfFixture('knit-console.txt');
    assert.equal(run.dialect, 'quarto');
    assert.equal(run.program, 'report.Rmd');
    assert.deepEqual(run.files, [{ name: 'report.md', direction: 'written', line: 18 }]);
    assert.equal(run.isTruncated, false);
  });
});

import assert from 'node:assert/strict';
import { runOf, runOfFixture, shownCount, shownTests } from '../../../../support/shownRun.ts';

suite('a log of R CMD check', () => {
  test('has its errors, warnings and notes at the checks that found them, and the tests', async () => {
    const run = await runOfFixture('00check.log');
    assert.equal(run.dialect, 'r-cmd-check');
    assert.equal(shownCount(run.errors), '1 @57');
    assert.equal(shownCount(run.warnings), '2 @44 53');
    assert.deepEqual(run.notes, { 'check-note': { count: 1, lines: [20] } });
    assert.equal(shownTests(run), '16 passed, 2 failed, 1 skipped @73');
    assert.equal(run.isTruncated, false);
  });

  test('before R 3.1 tells its totals in messages that look like those of SAS', async () => {
    const text = [
      '* using log directory ‘/home/jdoe/a.Rcheck’',
      '* checking for file ‘a/DESCRIPTION’ ... OK',
      '* checking top-level files ... NOTE',
      '* checking Rd files ... WARNING',
      'WARNING: There was 1 warning.',
      'NOTE: There were 2 notes.',
    ];
    const run = await runOf('check.log', text);
    assert.equal(run.dialect, 'r-cmd-check');
    assert.equal(shownCount(run.warnings), '1 @4');
    assert.deepEqual(run.notes, { 'check-note': { count: 2, lines: [5] } });
  });

  test('of rcmdcheck tells a summary, whatever became of its signs', async () => {
    for (const [good, bad] of [
      ['✔', '✖'],
      ['v', 'x'],
      ['<U+2714>', '<U+2716>'],
      ['?', '?'],
    ]) {
      const text = [
        '── R CMD check results ──────────── trialcheck 0.1.0 ────',
        'Duration: 1m 2.5s',
        '',
        '❯ checking DESCRIPTION meta-information ... NOTE',
        '',
        `0 errors ${good} | 0 warnings ${good} | 1 note ${bad}`,
      ];
      const run = await runOf('check.txt', text);
      assert.equal(run.dialect, 'r-cmd-check', good);
      assert.equal(shownCount(run.errors), '0', good);
      assert.deepEqual(run.notes, { 'check-note': { count: 1, lines: [6] } }, good);
      assert.deepEqual(run.total, { name: 'Duration', realSeconds: 62.5, line: 2 }, good);
    }
  });

  test('is known behind the times of GitHub Actions', async () => {
    const lines = [
      '##[group]Run',
      '* using log directory ‘/home/x’',
      '* checking tests ... OK',
      'Status: 2 NOTEs',
    ];
    const run = await runOf(
      'job.log',
      lines.map((line, second) => `2026-03-21T10:01:0${second}.1234567Z ${line}`),
    );
    assert.equal(run.dialect, 'r-cmd-check');
    assert.deepEqual(run.notes, { 'check-note': { count: 2, lines: [4] } });
  });

  test('takes the result that follows what a check printed, and is cut off without a status', async () => {
    const text = [
      '* using R version 4.3.1',
      '* checking tests ...',
      '  Running ‘testthat.R’ [10s/12s]',
      ' ERROR',
    ];
    const run = await runOf('00check.log', text);
    assert.equal(shownCount(run.errors), '1 @4');
    assert.equal(run.isTruncated, true);
  });
});

import assert from 'node:assert/strict';
import { describeRun, titleOfRun } from '../../../../src/core/capture/describeRun.ts';
import { proposeMetrics } from '../../../../src/core/capture/proposeMetrics.ts';
import type { RunSummary } from '../../../../src/core/capture/runSummary.ts';
import { formatWording } from '../../../../src/core/text/wording.ts';
import { aRunSummary } from '../../../support/runSummaryBuilder.ts';

const sasRun = aRunSummary({
  datasets: [
    { name: 'RAW.LB', direction: 'read', rows: 655, line: 3 },
    { name: 'WORK.LB_DUPLICATES', direction: 'written', rows: 18, line: 8 },
    { name: 'WORK.LB_CLEAN', direction: 'written', rows: 1637, line: 9 },
  ],
  errors: { count: 1, lines: [2] },
  warnings: { count: 3, lines: [4] },
});

suite('describeRun', () => {
  const wordsOf = (summary: RunSummary) => describeRun(summary).map(formatWording).join(' · ');

  test('says what it is, what it made and what its log says', () => {
    assert.equal(wordsOf(sasRun), 'SAS log · 2 data sets written · 1 error · 3 warnings');
    const tested = aRunSummary({
      dialect: 'testthat',
      tests: { passed: 120, failed: 2, skipped: 1, line: 1 },
      isTruncated: true,
    });
    assert.equal(
      wordsOf(tested),
      'testthat report · 120 of 122 tests passed · 0 errors · 0 warnings · ends early',
    );
  });
});

suite('titleOfRun', () => {
  const titleOf = (summary: RunSummary) => titleOfRun('lb_clean.sas', summary, proposeMetrics(summary));

  test('names the rows of what the run ended in, and the errors', () => {
    assert.equal(titleOf(sasRun), 'Ran lb_clean.sas: 1,637 rows in LB_CLEAN, 1 error');
    assert.equal(titleOf(aRunSummary()), 'Ran lb_clean.sas: 0 errors');
  });
});

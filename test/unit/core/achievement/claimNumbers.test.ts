import assert from 'node:assert/strict';
import { readClaimNumbers } from '../../../../src/core/achievement/claimNumbers.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';

suite('readClaimNumbers', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['Resolved 48 of 52 queries (92%) across 12 sites in six weeks', ['48', '52', '92%', '12']],
    ['Cut the run time by 60% from 40 to 6 minutes', ['60%', '40', '6']],
    ['Programmed 12/30 safety tables 24/7 as part of a team of 4', ['12', '30', '4']],
    ['Reviewed 1,250 rows and over 2.5k records', ['1,250', '2.5k']],
    ['Drafted two tables for one colleague', ['two']],
    ['Closed nine of ten queries', []],
    ['Spent 64 h on SAS programming across 2 logged activities', ['64', '2']],
    // No alarm on what counts nothing.
    ['In 2026 at Visit 3 of a phase 2 study', []],
    ['Worked in a phase II study, Study 301, Week 12, with 3 arms', []],
    ['Screened patients aged 18 to 65 on 5 mg, p < 0.05, 95% CI', []],
    ['Used SAS 9.4, R 4.3.1, Dataset-JSON 1.1 and ICH E6(R3)', []],
    ['From 2 March 2026 for 12 weeks at 35 h a week, COVID-19, NCT01234567, 2026-03-02', []],
    ['Cleaned the AE form', []],
    ['', []],
  ];
  for (const [text, expected] of cases) {
    test(`finds ${expected.join(' ') || 'nothing'} in "${text}"`, () => {
      assert.deepEqual(
        readClaimNumbers(text).map((number) => number.text),
        expected,
      );
    });
  }

  test('says where each number stands', () => {
    const text = 'Validated 12/30 tables (40%) and 7 listings';
    for (const { text: written, range } of readClaimNumbers(text)) {
      assert.equal(text.slice(range.start, range.end), written);
    }
  });

  test('is linear in the length of a hostile text', () => {
    for (const part of ['1 to ', '48 of 52 queries ', '12/30', '(((', '9 ']) {
      const cpuMs = startCpuClock();
      readClaimNumbers(part.repeat(4000));
      assert.ok(cpuMs() < 5000, part);
    }
  });
});

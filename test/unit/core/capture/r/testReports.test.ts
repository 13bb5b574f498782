import assert from 'node:assert/strict';
import { runOf, runOfFixture, shownCount, shownTests } from '../../../../support/shownRun.ts';

suite('reports of tests', () => {
  const reporters: readonly (readonly [file: string, line: number])[] = [
    ['progress.txt', 35],
    ['reporter-check.txt', 14],
    ['reporter-summary.txt', 2],
    ['reporter-tap.txt', 25],
    ['reporter-location.txt', 36],
  ];
  for (const [file, line] of reporters) {
    test(`of ${file} have the same totals as those of every reporter`, async () => {
      const run = await runOfFixture(file);
      assert.equal(run.dialect, 'testthat');
      assert.equal(shownTests(run), `16 passed, 2 failed, 1 skipped @${line}`);
      assert.equal(run.warnings.count, 1);
      assert.equal(shownCount(run.errors), '0', 'what failing tests quote is no error of the run');
    });
  }

  test('that a console printed over and over count once, the last one', async () => {
    const text = '[ FAIL 0 | WARN 0 | SKIP 0 | PASS 1 ]\r[ FAIL 0 | WARN 0 | SKIP 3 | PASS 120 ]\r';
    assert.equal(shownTests(await runOf('tests.log', text)), '120 passed, 0 failed, 3 skipped @2');
  });

  test('that end in an error of the run keep it apart from what failing tests quote', async () => {
    const text = [
      '-- 1. Error: reads (@test-read.R#3)  -----',
      'Error in f() : quoted',
      '== testthat results  =====',
      'OK: 156 SKIPPED: 0 FAILED: 1',
      '1. Error: reads (@test-read.R#3) ',
      '',
      'Error: testthat unit tests failed',
      'Execution halted',
    ];
    const run = await runOf('testthat.Rout.fail', text);
    assert.equal(shownTests(run), '156 passed, 1 failed, 0 skipped @4');
    assert.equal(shownCount(run.errors), '1 @7');
  });

  test('of runs that were stopped have the files that were done', async () => {
    const text = [
      '✔ | F W S  OK | Context',
      '⠏ |         0 | adsl',
      '✔ |     1   5 | adsl [0.2s]',
      '✖ | 2       4 | adae',
      '⠏ |         3 | adlb',
    ];
    assert.equal(shownTests(await runOf('tests.log', text)), '9 passed, 2 failed, 1 skipped @4');
  });

  const older: readonly (readonly [text: string, tests: string])[] = [
    [
      '══ testthat results  ═════\nOK: 120 SKIPPED: 3 WARNINGS: 0 FAILED: 1',
      '120 passed, 1 failed, 3 skipped @2',
    ],
    ['testthat results ====\nOK: 12 SKIPPED: 0 FAILED: 2', '12 passed, 2 failed, 0 skipped @2'],
    ['[ OK: 120 | SKIPPED: 3 | WARNINGS: 0 | FAILED: 0 ]', '120 passed, 0 failed, 3 skipped @1'],
    [
      '══ Results ════\nDuration: 1.2 s\n\nOK:       120\nFailed:   0\nWarnings: 0\nSkipped:  3',
      '120 passed, 0 failed, 3 skipped @7',
    ],
    ['All ok, 23 results (0.2s)', '23 passed, 0 failed, 0 skipped @1'],
  ];
  for (const [text, tests] of older) {
    test(`are known in the form ${text.split('\n').at(-1)}`, async () => {
      assert.equal(shownTests(await runOf('tests.log', text)), tests);
    });
  }
});

suite('reports of tests in a snapshot', () => {
  const snapshots: readonly (readonly [
    reporter: string,
    tests: string,
    warnings: number,
    ...lines: string[],
  ])[] = [
    [
      'progress of testthat 3.0',
      '0 passed, 1 failed, 0 skipped @8',
      0,
      'v |  OK F W S | Context',
      'x |   0 1     | reporters/error-setup',
      'ERROR (error-setup.R:6:1): (code run outside of `test_that()`)',
      'Error: !',
      '--------------------------------------------------------------------------------',
      '[ FAIL 1 | WARN 0 | SKIP 0 | PASS 0 ]',
    ],
    [
      'progress that was stopped',
      '8 passed, 2 failed, 0 skipped @5',
      1,
      'v |  OK F W S | Context',
      '/ |   3       | reporters/successes',
      'x |   8 2 1   | reporters/tests',
    ],
    [
      'the summary of tests whose program printed in between',
      '8 passed, 4 failed, 1 skipped @10',
      0,
      'dates: ..Cannot reach the server',
      '.....1.2',
      'codes: 3.....',
      'units: ...',
      'links: S',
      '== Failed ======',
      '-- 3. Error (x): a ---',
      '-- 4. Failure (x): b ---',
    ],
    [
      'the summary of the last of two runs',
      '2 passed, 2 failed, 1 skipped @10',
      1,
      'Successes: .....',
      'Failures: 1',
      '== Failed ======',
      '-- 1. Failure (x) ---',
      '== DONE ========',
      'Successes: ..',
      'Failures: 1',
      'Skips: WS2',
      '== DONE ========',
    ],
    [
      'stop',
      '1 passed, 1 failed, 1 skipped @6',
      1,
      'Test passed ',
      '-- Failure (tests.R:12:3): Failure:1 ------',
      'Error in `eval()`: stop',
      '-- Skip (tests.R:37:3): skips -------',
      '-- Warning (tests.R:49:3): warnings -------',
    ],
    [
      'RStudio',
      '0 passed, 2 failed, 1 skipped @5',
      0,
      'tests.R:12:3 [failure] Failure:1. FALSE is not TRUE',
      'tests.R:23:3 [error] Error:1. Error in `eval()`: stop',
      'tests.R:37:3 [skip] explicit skips are reported. Reason: skip',
    ],
    [
      'RStudio, as it quotes files',
      '0 passed, 1 failed, 1 skipped @4',
      0,
      "'tests.R:12' [failure] Failure:1. FALSE is not TRUE",
      "'tests.R:37:3' [skip] explicit skips are reported. Reason: skip",
    ],
    [
      'those for language models',
      '7 passed, 1 failed, 0 skipped @6',
      0,
      "FAILURE: 'reporters/tests.R:13:3' ------",
      "ERROR: 'reporters/tests.R:24:3' -------",
      'Error in `h()`: !',
      '[ FAIL 1 | WARN 0 | SKIP 0 | PASS 7 ]',
    ],
    [
      'TAP',
      '1 passed, 1 failed, 0 skipped @6',
      0,
      '1..2',
      '# Context Success',
      'ok 1 Success',
      'not ok 2 Failure',
    ],
  ];
  for (const [reporter, tests, warnings, ...lines] of snapshots) {
    test(`are read as they are elsewhere: ${reporter}`, async () => {
      const run = await runOf('reporter.md', ['# works', '', ...lines.map((line) => `    ${line}`)]);
      assert.equal(shownTests(run), tests);
      assert.equal(run.warnings.count, warnings);
      assert.equal(shownCount(run.errors), '0');
    });
  }
});

suite('a report of JUnit', () => {
  const suites =
    '<testsuite name="ADSL" tests="5" skipped="1" failures="1" errors="0" time="0.25">\n<testcase/>\n</testsuite>' +
    '<testsuite name="ADAE" tests="4" skipped="0" failures="0" errors="1" time="1.5"/>';

  test('has the tests of all suites, those of a suite within one counted once', async () => {
    const nested = `<testsuite tests="9" failures="1" errors="1" skipped="1">${suites}</testsuite>`;
    for (const inner of [suites, nested]) {
      const run = await runOf('junit.xml', `<?xml version="1.0"?>\n<testsuites>\n${inner}\n</testsuites>\n`);
      assert.equal(run.dialect, 'junit');
      assert.equal(shownTests(run), '6 passed, 2 failed, 1 skipped @3');
      assert.equal(run.isTruncated, false);
    }
  });

  test('is read though it is one long line, and told to be cut off where it is', async () => {
    const text = `<testsuites><!--${'x'.repeat(200_000)}-->${suites}`;
    const run = await runOf('junit.xml', `${text}</testsuites>`);
    assert.equal(shownTests(run), '6 passed, 2 failed, 1 skipped @1');
    assert.deepEqual(run.total, { name: 'tests', realSeconds: 1.75, line: 1 });
    assert.equal((await runOf('junit.xml', text.replace('"1.5"/>', '"1.5">'))).isTruncated, true);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { findRunDialect, readRun } from '../../../../../src/core/capture/readRun.ts';
import { runOf } from '../../../../support/shownRun.ts';

function dialectOf(name: string, ...lines: readonly string[]): string | undefined {
  return findRunDialect({ name, text: lines.join('\n') })?.id;
}

const fixtures = [
  'adsl.Rout',
  'testthat.Rout.fail',
  '00check.log',
  'report.md',
  'report-collapse.md',
  'progress.txt',
];

function textOf(fixture: string): string {
  return readFileSync(join(import.meta.dirname, 'fixtures', fixture), 'utf8');
}

suite('output of R', () => {
  test('is told by its name or by what is printed in it', () => {
    assert.equal(dialectOf('adsl.Rout', 'anything'), 'r');
    assert.equal(dialectOf('adsl.Rout.save', 'anything'), 'r');
    assert.equal(dialectOf('run.log', 'x', '# A tibble: 3 x 4'), 'r');
    assert.equal(dialectOf('run.txt', '> adsl <- readRDS("adsl.rds")'), 'r');
    assert.equal(dialectOf('run.out', 'Fehler in f() : x'), 'r');
    assert.equal(dialectOf('README.md', 'Text', '``` r', 'adsl', '#> x', '```'), 'r');
  });

  test('is not a program, data, prose or the log of another program', () => {
    assert.equal(dialectOf('adsl.R', '# A tibble: 3 x 4'), undefined);
    assert.equal(dialectOf('report.qmd', '#> # A tibble: 3 x 4'), undefined);
    assert.equal(dialectOf('README.md', 'We had # A tibble: 3 x 4 rows and no Error in it.'), undefined);
    assert.equal(
      dialectOf('server.log', 'INFO started', 'ERROR: connection refused', '[1] x'.slice(3)),
      undefined,
    );
    assert.equal(dialectOf('notes.md', '> A quotation', '', 'Rows of text'), undefined);
  });

  test('of R CMD BATCH is a transcript of R, also where it made documents', () => {
    const lines = ['> rmarkdown::render("a.Rmd")', 'Output created: a.html'];
    assert.equal(dialectOf('a.Rout', ...lines), 'r');
    assert.equal(dialectOf('a.log', ...lines), 'quarto');
    assert.equal(dialectOf('testthat.Rout', ...lines, '[ FAIL 0 | WARN 0 | SKIP 0 | PASS 4 ]'), 'testthat');
  });

  test('is no log where a document quotes one', () => {
    const log = ['='.repeat(73), 'Log Path: ./log/test.log', 'NOTE: Data frame has 9 rows and 2 columns.'];
    assert.equal(dialectOf('test.log', ...log), 'logr');
    assert.equal(dialectOf('README.md', 'An example:', '```', ...log, '```'), undefined);
    const logrx = ['This log was generated using logrx 0.3.0'];
    assert.equal(dialectOf('adsl.log', ...logrx), 'logrx');
    assert.equal(dialectOf('logrx.md', '```', ...logrx, '```'), undefined);
  });

  test('gives way to SAS, whose messages look alike', () => {
    const lines = ['1    proc iml;', 'NOTE: PROCEDURE IML used (Total process time):', '[1] 3 4', 'ERROR: x'];
    assert.equal(dialectOf('adsl.log', ...lines)?.startsWith('sas'), true);
  });

  test('of any kind is read to its end, whatever was done to it', async () => {
    const texts = fixtures.map(textOf);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fixtures.keys()),
        fc.nat(4_000),
        fc.string({ maxLength: 40, unit: 'binary' }),
        async (index, at, inserted) => {
          const text = texts[index] ?? '';
          const changed = `${text.slice(0, at)}${inserted}${text.slice(at + inserted.length)}`;
          for (const part of [changed, changed.slice(0, at), changed.replaceAll('\n', '\r\n')]) {
            const run = await readRun({ name: fixtures[index] ?? '', text: part });
            for (const { line } of run?.datasets ?? [])
              assert.ok(line >= 1 && line <= part.split(/\r\n|\r|\n/).length);
          }
        },
      ),
      { seed: 5, numRuns: 40 },
    );
  });
});

/** Words that stand only where values, names of people and folders stand. */
const canaries = [
  'CANARY-01-701',
  'canaryuser',
  'CANARYARM',
  'canary_folder',
  'CANARYLEVEL',
  'canary.message',
];

const leaky = [
  '> adsl <- read_csv("/home/canaryuser/canary_folder/adsl.csv")',
  'Rows: 254 Columns: 48',
  'chr (3): USUBJID, ARM',
  '> adsl',
  '# A tibble: 254 × 48',
  '   USUBJID       ARM       AGE',
  ' 1 CANARY-01-701 CANARYARM  34',
  '> split(adsl, adsl$ARM)',
  '$CANARYLEVEL',
  '# A tibble: 86 × 48',
  '> table(adsl$ARM)',
  'CANARYARM CANARYLEVEL ',
  '> str(list(CANARYLEVEL = adsl))',
  'List of 1',
  " $ CANARYLEVEL:'data.frame':\t3 obs. of  2 variables:",
  '> tbl_summary(adsl, by = ARM)',
  '**Characteristic** **CANARYARM**  N = 98',
  '> write_csv(adsl, "/home/canaryuser/canary_folder/out/adsl.csv")',
  '> diffdf(adsl, subset(qc, ARM == "CANARYARM"))',
  'Differences found between the objects!',
  '      Name        adsl       subset(qc,ARM=="CANARYARM")  ',
  'filter: removed 21 rows (66%), 11 rows remaining',
  "mutate: new variable 'CANARYLEVEL' (character) with CANARYARM",
  'left_join: added one column (CANARYARM)',
  '           > rows only in CANARYLEVEL 20',
  '           > matched rows    3',
  '           > rows total      3',
  'Warning message:',
  'canary.message in /home/canaryuser/canary_folder/x.R',
  '> ggsave("C:\\\\Users\\\\canaryuser\\\\f_km.png")',
  'Error in f("CANARY-01-701") : canary.message',
  'processing file: /home/canaryuser/canary_folder/report.Rmd',
  'Output created: canary_folder/report.html',
  '[ FAIL 1 | WARN 0 | SKIP 0 | PASS 2 ]',
  '── Failure (test-x.R:3:1): CANARY-01-701 ──',
  "- data: tibble 'CANARY-01-701' 87 rows 8 cols",
  "- file_path: '/home/canaryuser/canary_folder/t.rtf'",
];

suite('what leaves a reader of R', () => {
  const forms: readonly (readonly [name: string, lines: readonly string[]])[] = [
    ['run.Rout', leaky],
    ['run.log', leaky.map((line) => line.replace(/^> /, ''))],
    [
      'run.md',
      ['``` r', ...leaky.map((line) => (line.startsWith('> ') ? line.slice(2) : `#> ${line}`)), '```'],
    ],
    ['_snaps.md', leaky.map((line) => `    ${line}`)],
    ['00check.log', ["* using log directory '/home/canaryuser/canary_folder'", ...leaky]],
    ['logr.log', ['='.repeat(73), 'Log Path: /home/canaryuser/x.log', 'User Name: canaryuser', ...leaky]],
    [
      'logrx.log',
      [
        'This log was generated using logrx 0.3.0',
        ...['User and File Information', 'Errors and Warnings', 'Messages, Output, and Result'].flatMap(
          (title) => [
            '-'.repeat(80),
            `-   ${title}   -`,
            '-'.repeat(80),
            'User: canaryuser',
            'File Name: adsl.R',
            'File Path: /home/canaryuser/canary_folder',
            ...leaky.map((line) => `\t${line}`),
          ],
        ),
      ],
    ],
    [
      'junit.xml',
      ['<testsuites>', '<testsuite name="CANARYARM" hostname="canaryuser" tests="1" failures="0">'],
    ],
  ];
  for (const [name, lines] of forms) {
    test(`is no value, no person and no folder of ${name}`, async () => {
      const told = JSON.stringify(await runOf(name, lines));
      for (const canary of canaries) assert.ok(!told.includes(canary), `${canary} in ${told}`);
    });
  }
});

/** Of processor time; one regular expression that is not linear takes seconds. Busy machines take several times the time of idle ones. */
const mostMillisecondsPerMegabyte = 600;

suite('the time that a reader of R takes', () => {
  const megabyte = 1_000_000;
  const filled = (unit: string): string => unit.repeat(Math.ceil(megabyte / unit.length));
  const batch = 'R version 4.2.2 (2022-11-10) -- "x"\n';
  const files: readonly (readonly [what: string, name: string, text: string])[] = [
    ['rows of data', 'a.Rout', `${batch}> adsl\n${filled(' 1 RL-000  A     N        78\n')}`],
    ['a statement without an end', 'a.Rout', `${batch}> ${filled('f(a +\n+ ')}`],
    ['strings without an end', 'a.Rout', `${batch}${filled("> x <- 'it''s\n")}`],
    ['calls within calls', 'a.Rout', `${batch}${filled(`> ${'write_csv('.repeat(400)}\n`)}`],
    ['lines of spaces', 'a.Rout', `${batch}${filled(`${' '.repeat(1_990)}x\n`)}`],
    [
      'joins without numbers',
      'a.log',
      `left_join: added no columns\n${filled(`> rows only in ${' '.repeat(1_900)}x\n`)}`,
    ],
    ['brackets', 'a.Rout', `${batch}${filled(`${'('.repeat(900)}warnings()\n`)}`],
    ['classes', 'a.Rout', `${batch}${filled(`Classes ${' and '.repeat(350)}'data.frame':\n`)}`],
    ['progress', 'a.log', `✔ | F W S  OK | Context\n${filled('⠏ |         3 | adlb\r')}`],
    ['fences that open', 'a.md', filled('```r\n')],
    ['one long line', 'a.Rout', filled('# A tibble: 3 x 4 ')],
    ['empty lines', 'a.txt', filled('\n')],
    ['tags', 'a.xml', `<testsuites>${filled('<')}`],
    ['suites', 'a.xml', `<testsuites>${filled('<testsuite tests="1" failures="0" errors="0">\n')}`],
    ['checks', '00check.log', filled(`* checking ${'x ...'.repeat(100)}\n`)],
  ];
  for (const [what, name, text] of files) {
    test(`grows with the text alone: ${what}`, async () => {
      const before = process.cpuUsage();
      await readRun({ name, text });
      const { user, system } = process.cpuUsage(before);
      assert.ok((user + system) / 1_000 < mostMillisecondsPerMegabyte, `${(user + system) / 1_000} ms`);
    });
  }
});

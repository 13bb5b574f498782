import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  isCompleteRun,
  type RunCommand,
  readRunCommand,
} from '../../../../src/core/capture/readRunCommand.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';

suite('readRunCommand', () => {
  const commands: readonly (readonly [line: string, command: RunCommand | undefined])[] = [
    ['Rscript adsl.R', { tool: 'r', program: 'adsl.R' }],
    ['Rscript --vanilla programs/adsl.R 2026 --all', { tool: 'r', program: 'programs/adsl.R' }],
    ['Rscript "my programs/ad sl.R"', { tool: 'r', program: 'my programs/ad sl.R' }],
    ["Rscript 'ad sl.R'", { tool: 'r', program: 'ad sl.R' }],
    ['Rscript my\\ programs/adsl.R', { tool: 'r', program: 'my programs/adsl.R' }],
    ['Rscript programs\\adsl.R', { tool: 'r', program: 'programs/adsl.R' }],
    ['/usr/bin/Rscript adsl.r', { tool: 'r', program: 'adsl.r' }],
    ['Rscript adsl.R > logs/adsl.log 2>&1', { tool: 'r', program: 'adsl.R', log: 'logs/adsl.log' }],
    ['Rscript adsl.R &> adsl.log', { tool: 'r', program: 'adsl.R', log: 'adsl.log' }],
    ['Rscript adsl.R 2> errors.txt', { tool: 'r', program: 'adsl.R' }],
    ['cd programs && Rscript adsl.R', { tool: 'r', program: 'adsl.R', folder: 'programs' }],
    ['cd a; cd b; Rscript adsl.R', { tool: 'r', program: 'adsl.R', folder: 'a/b' }],
    ['cd a && cd /work && Rscript x.R', { tool: 'r', program: 'x.R', folder: '/work' }],
    ['cd /d D:\\work && Rscript x.R', { tool: 'r', program: 'x.R', folder: 'D:/work' }],
    ['Set-Location programs; Rscript x.R', { tool: 'r', program: 'x.R', folder: 'programs' }],
    ['R_LIBS=lib time Rscript x.R', { tool: 'r', program: 'x.R' }],
    ['nice -n 10 nohup Rscript x.R &', { tool: 'r', program: 'x.R' }],
    ['Rscript a.R && Rscript b.R', { tool: 'r', program: 'b.R', sharesOutput: true }],
    ['Rscript a.R & Rscript b.R', { tool: 'r', program: 'b.R', sharesOutput: true }],
    ['Rscript a.R; quarto render b.qmd', { tool: 'quarto', program: 'b.qmd', sharesOutput: true }],
    ['Rscript a.R > a.log; Rscript b.R', { tool: 'r', program: 'b.R' }],
    ['Rscript a.R; Rscript b.R > b.log', { tool: 'r', program: 'b.R', log: 'b.log' }],
    [
      'Rscript a.R > x.log; Rscript b.R >> x.log',
      { tool: 'r', program: 'b.R', log: 'x.log', sharesOutput: true },
    ],
    ['sas a.sas; sas b.sas', { tool: 'sas', program: 'b.sas' }],
    ['Rscript x.R || echo no', { tool: 'r', program: 'x.R', hidesFailure: true }],
    ['cd programs || exit 1; Rscript x.R', { tool: 'r', program: 'x.R', folder: 'programs' }],
    ['Rscript x.R | tee x.log', { tool: 'r', program: 'x.R' }],
    ['Rscript -e "testthat::test_dir(\'tests\')"', { tool: 'r-expression' }],
    ["Rscript -e 'devtools::check()'", { tool: 'r-expression' }],
    ['Rscript -e "1 + 1"', undefined],
    ['Rscript --version', undefined],
    ['Rscript $PROGRAM.R', undefined],
    ['R CMD BATCH adsl.R', { tool: 'r-batch', program: 'adsl.R', log: 'adsl.Rout' }],
    [
      'R CMD BATCH --no-save programs/adsl.R',
      { tool: 'r-batch', program: 'programs/adsl.R', log: 'adsl.Rout' },
    ],
    ['R CMD BATCH adsl.R logs/adsl.Rout', { tool: 'r-batch', program: 'adsl.R', log: 'logs/adsl.Rout' }],
    ['R --vanilla < adsl.R > adsl.Rout', { tool: 'r', program: 'adsl.R', log: 'adsl.Rout' }],
    ['R -f adsl.R', { tool: 'r', program: 'adsl.R' }],
    ['R --no-save --file=adsl.R', { tool: 'r', program: 'adsl.R' }],
    ['R', undefined],
    [
      'R CMD check trialtools',
      { tool: 'r-cmd-check', program: 'trialtools', log: 'trialtools.Rcheck/00check.log' },
    ],
    [
      'R CMD check --as-cran trialtools_0.2.1.tar.gz',
      { tool: 'r-cmd-check', program: 'trialtools_0.2.1.tar.gz', log: 'trialtools.Rcheck/00check.log' },
    ],
    ['sas adsl.sas', { tool: 'sas', program: 'adsl.sas' }],
    ['sas adsl', { tool: 'sas', program: 'adsl.sas' }],
    [
      'sas -sysin programs/adsl.sas -log logs/adsl.log -nodms',
      { tool: 'sas', program: 'programs/adsl.sas', log: 'logs/adsl.log' },
    ],
    ['sas -log logs -noterminal adsl.sas', { tool: 'sas', program: 'adsl.sas' }],
    ['sas adsl.sas -set OUT out.sas7bdat', { tool: 'sas', program: 'adsl.sas' }],
    [
      '& "C:\\Program Files\\SASHome\\SASFoundation\\9.4\\sas.exe" -sysin C:\\work\\adsl.sas -log C:\\work\\adsl.log',
      { tool: 'sas', program: 'C:/work/adsl.sas', log: 'C:/work/adsl.log' },
    ],
    ['sas -version', undefined],
    ['quarto render report.qmd', { tool: 'quarto', program: 'report.qmd' }],
    ['quarto render reports/csr.qmd --to html', { tool: 'quarto', program: 'reports/csr.qmd' }],
    ['quarto render', undefined],
    ['quarto preview report.qmd', undefined],
    ['echo Rscript x.R', undefined],
    ['# Rscript x.R', undefined],
    ['git commit -m "Rscript x.R"', undefined],
    ['cat x.R', undefined],
    ['vim adsl.sas', undefined],
    ['', undefined],
  ];
  for (const [line, command] of commands) {
    test(line === '' ? 'an empty line' : line, () => assert.deepEqual(readRunCommand(line), command));
  }

  test('reads any line, and at once', () => {
    const marks = fc.constantFrom(
      'Rscript',
      'sas',
      'R',
      'CMD',
      'x.R',
      '"',
      "'",
      '\\',
      '>',
      '<',
      '&',
      ';',
      '#',
      '2>',
      ' ',
      '\n',
    );
    const line = fc.array(fc.oneof(marks, fc.string()), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(line, (text) => {
        readRunCommand(text);
      }),
      { seed: 5, numRuns: 500 },
    );
    const cpuMs = startCpuClock();
    for (const part of ['"', '\\', 'cd a;', 'sas -log ', '> ', '2>', '< '])
      readRunCommand(part.repeat(100_000));
    assert.ok(cpuMs() < 1_000);
  });
});

suite('isCompleteRun', () => {
  const codes: readonly (readonly [
    line: string,
    complete: readonly unknown[],
    others: readonly unknown[],
  ])[] = [
    ['Rscript x.R', [0, undefined], [1, 2, 126, 127, 130, -1]],
    ['Rscript x.R || echo no', [], [0, undefined, 1]],
    ['sas x.sas', [0, undefined, 1, 2, 3, 6], [126, 127, 130, 137, -1, 3_221_225_786]],
    ['sas x.sas || echo no', [0, 1], [127]],
    ['R CMD check pkg', [0, 1], [127, 130]],
  ];
  for (const [line, complete, others] of codes) {
    test(line, () => {
      const command = readRunCommand(line);
      assert.ok(command);
      for (const code of [...complete, ...others]) {
        const exitCode = typeof code === 'number' ? code : undefined;
        assert.equal(isCompleteRun(command, exitCode), complete.includes(code), String(code));
      }
    });
  }
});

import assert from 'node:assert/strict';
import { findRunDialect } from '../../../../../src/core/capture/readRun.ts';
import { datasetsOf, runOf, stepsOf } from './runOf.ts';

suite('dialects of SAS', () => {
  test('are told by name and structure', () => {
    const log = 'NOTE: PROCEDURE SORT used (Total process time):\n      real time           0.01 seconds\n';
    const listing = '\f                    The SAS System        1\n\n          The FREQ Procedure\n';
    const cases: readonly (readonly [name: string, text: string, dialect: string | undefined])[] = [
      ['adsl.log', log, 'sas'],
      ['log.txt', log, 'sas'],
      ['adsl.log', `1    data a; set b; run;\n${'2    /* more */\n'.repeat(50)}`, 'sas'],
      ['adsl.log', 'NOTE: The data step took :\n      real time : 0.01\n', 'altair-slc'],
      ['adsl.lst', listing, 'sas-listing'],
      ['adsl.txt', listing, 'sas-listing'],
      ['adsl.sasnb', '[{"kind":2}]', 'sas-notebook'],
      ['adsl.sas', `/*\n${log}*/`, undefined],
      ['notes.md', log, undefined],
      ['00check.log', '* checking examples ... NOTE\nNOTE: There were 2 notes.\n', 'r-cmd-check'],
      ['app.log', '2026-01-01 ERROR: disk full\nERROR: disk full\n', undefined],
    ];
    for (const [name, text, dialect] of cases)
      assert.equal(findRunDialect({ name, text })?.id, dialect, `${name}: ${text.slice(0, 40)}`);
  });

  test('of Altair SLC is read in its own words', async () => {
    const run = await runOf([
      '1                                          Altair SLC           15:24 Friday, July  3, 2026',
      '',
      'NOTE: Copyright 2002-2025 World Programming, an Altair Company',
      'NOTE: Altair SLC 2026 (05.26.01.00.000758)',
      '      Licensed to Somebody',
      'NOTE: 1 record was written to file PRINT',
      '',
      "NOTE: The infile 'd:\\csv\\adr.csv' is:",
      "      Filename='d:\\csv\\adr.csv',",
      '      Owner Name=SLC\\suzie',
      '',
      "NOTE: 131789976 records were read from file 'd:\\csv\\adr.csv'",
      '      The minimum record length was 32',
      'NOTE: Data set "ADR.adr_010" has 131789976 observation(s) and 6 variable(s)',
      'NOTE: The data step took :',
      '      real time : 5:41.814',
      '      cpu time  : 5:29.390',
      '',
      '16        proc print data=adr.adr_010; run;',
      'NOTE: 11 observations were read from "ADR.adr_010"',
      'NOTE: Data set "XLS.have" has an unknown number of observation(s) and 3 variable(s)',
      'NOTE: Procedure print step took :',
      '      real time : 00:00:00.019',
      '      cpu time  : 00:00:00.015',
      '',
      'ERROR: Error printed on page 1',
      '',
      'NOTE: Submitted statements took :',
      '      real time : 24.409',
      '      cpu time  : 24.343',
    ]);
    assert.equal(run.dialect, 'altair-slc');
    assert.deepEqual(datasetsOf(run), [
      '14 written ADR.adr_010 131789976x6',
      '20 read ADR.adr_010 11',
      '21 written XLS.have ?x3',
    ]);
    assert.deepEqual(stepsOf(run), ['15 DATA step 341.814/329.39', '22 PROCEDURE PRINT 0.019/0.015']);
    assert.deepEqual(run.files, [{ name: 'adr.csv', direction: 'read', records: 131789976, line: 12 }]);
    assert.equal(run.total?.realSeconds, 24.409);
    assert.equal(run.errors.count, 0);
    assert.deepEqual(run.tools, ['PROC PRINT']);
  });

  test('in Chinese tell what was read, printed pages and documents', async () => {
    const run = await runOf([
      '12   proc report data=adsl; run;',
      'NOTE: 正在写入 RTF Body（主体）文件: t_14_1.rtf',
      'NOTE: 从以下数据集读取了 254 个观测: WORK.ADSL.',
      'NOTE: PROCEDURE REPORT 已打印第 3-5 页。',
      'NOTE: “PROCEDURE REPORT”所用时间（总处理时间）:',
      '      实际时间          0.31 秒',
      '      CPU 时间          0.20 秒',
    ]);
    assert.deepEqual(datasetsOf(run), ['3 read WORK.ADSL 254']);
    assert.deepEqual(run.outputs, [
      { name: 't_14_1.rtf', kind: 'document', line: 2 },
      { name: 'PROC REPORT', kind: 'printed', pages: 3, line: 4 },
    ]);
  });

  test('in Chinese are read, and in other languages offered as unsure', async () => {
    const chinese = await runOf([
      'NOTE: 数据集 WORK.X 有 71 个观测和 17 个变量。',
      'NOTE: “DATA 语句”所用时间（总处理时间）:',
      '      实际时间          1.50 秒',
      '      CPU 时间          0.25 秒',
      '      ',
      'NOTE: “PROCEDURE SORT”所用时间（总处理时间）:',
      '      实际时间          0.01 秒',
      '      CPU 时间          0.01 秒',
      'NOTE: 变量 x 未初始化。',
      'NOTE: 从数据集 SASHELP.CLASS. 读取了 19 个观测。',
      'ERROR: 文件 WORK.ONE.DATA 不存在。',
      'NOTE: 由于出错，SAS 系统停止处理该步。',
      'WARNING: 数据集 WORK.Y 可能不完整。该步停止时，共有 0 个观测和 4 个变量。',
      'NOTE: 数据集 WORK.Z 有 2 个观测',
      '      和 4 个变量。',
    ]);
    assert.deepEqual(datasetsOf(chinese), [
      '1 written WORK.X 71x17',
      '10 read SASHELP.CLASS 19 unsure',
      '13 incomplete WORK.Y 0x4 unsure',
      '14 incomplete WORK.Z 2x4',
    ]);
    assert.equal(chinese.errors.count, 1);
    assert.deepEqual(stepsOf(chinese), ['2 DATA statement 1.5/0.25', '6 PROCEDURE SORT 0.01/0.01']);
    assert.equal(chinese.notes['uninitialized-variable']?.count, 1);
    const sentences: readonly (readonly [string, string])[] = [
      [
        'NOTE: Es wurden 19 Beobachtungen aus der Datei SASHELP.CLASS. ausgelesen.',
        '1 read SASHELP.CLASS 19 unsure',
      ],
      [
        'NOTE: Die Datei WORK.A weist 1.017 Beobachtungen und 5 Variablen auf.',
        '1 written WORK.A 1017x5 unsure',
      ],
      ['NOTE: La table WORK.A a 19 observations et 5 variables.', '1 written WORK.A 19x5 unsure'],
      ['NOTE: El conj. datos WORK.A tiene 19 observaciones y 5 variables.', '1 written WORK.A 19x5 unsure'],
      ['NOTE: データセット WORK.A は 19 オブザベーション、5 変数です。', '1 written WORK.A 19x5 unsure'],
      ['NOTE: Zbiór WORK.A zawiera 19 obserwacji i 5 zmiennych.', '1 written WORK.A 19x5 unsure'],
      ['NOTE: O conjunto WORK.A tem 19 linhas.', ''],
    ];
    for (const [sentence, expected] of sentences) {
      const run = await runOf([sentence, '2    data a; set b; run;']);
      assert.deepEqual(datasetsOf(run), expected === '' ? [] : [expected], sentence);
    }
  });

  test('in English guess nothing', async () => {
    const run = await runOf([
      'NOTE: The data set WORK.A has 5 observations and 2 variables.',
      'NOTE: Compressing data set WORK.A decreased size by 45 percent, to 7 pages.',
    ]);
    assert.deepEqual(datasetsOf(run), ['1 written WORK.A 5x2']);
  });

  test('as copied with a margin, doubled line ends or the prefix of a server are the same log', async () => {
    const lines = [
      '1          data a; set b; run;',
      '',
      'NOTE: There were 2 observations read from the data set ',
      '      WORK.B.',
      'NOTE: The data set WORK.A has 2 observations and 6 variables.',
      'NOTE: DATA statement used (Total process time):',
      '      real time           0.01 seconds',
      '      cpu time            0.02 seconds',
      '2          proc print; run;',
      'NOTE: There were 2 observations read from the data set WORK.A.',
      'NOTE: PROCEDURE PRINT used (Total process time):',
      '      real time           0.03 seconds',
    ];
    const plain = await runOf(lines);
    const prefix = '2026-05-15T08:03:54,923 INFO  [00000015] :jdoe - ';
    const copies = {
      margin: lines.map((line) => ` ${line}`),
      prefix: lines.map((line, index) => `${index + 1}  ${prefix}${line}`.trimEnd()),
    };
    for (const [copy, copied] of Object.entries(copies)) assert.deepEqual(await runOf(copied), plain, copy);
    const doubled = await runOf(lines.filter((line) => line !== '').flatMap((line) => [line, '']));
    assert.deepEqual(stepsOf(doubled), ['9 DATA statement 0.01/0.02', '19 PROCEDURE PRINT 0.03/?']);
    assert.deepEqual(datasetsOf(doubled), ['3 read WORK.B 2', '7 written WORK.A 2x6', '17 read WORK.A 2']);
  });
});

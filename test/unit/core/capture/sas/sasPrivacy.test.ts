import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRun } from '../../../../../src/core/capture/readRun.ts';
import { runOf } from './runOf.ts';

/** Each stands for something that must stay in the log: a value, a person, a place, a path. */
const canaries = [
  'ROE-JANE',
  '1957-03-14',
  'jdoe',
  'Pradip.Muhuri',
  'CARYNT',
  '701-0042',
  'SITE-17',
  'secretproject',
  '10.1.2.3',
  'Winand',
];

const log = [
  '1                                          The SAS System           13:35 Tuesday, March 3, 2026',
  '',
  'NOTE: Copyright (c) 2002-2012 by SAS Institute Inc., Cary, NC, USA. ',
  '      Licensed to secretproject, Site SITE-17.',
  'NOTE: AUTOEXEC processing beginning; file is \\\\10.1.2.3\\secretproject\\jdoe\\autoexec.sas.',
  '1    %let _SASPROGRAMFILE = %nrquote(%nrstr(C:\\Users\\jdoe\\secretproject\\adsl.sas));',
  "2    libname raw '/home/jdoe/secretproject';",
  'NOTE: Libref RAW was successfully assigned as follows: ',
  '      Engine:        V9 ',
  '      Physical Name: /home/jdoe/secretproject',
  '3    data a; if subjid = "701-0042" then name = "ROE-JANE"; put name= subjid=; run;',
  'NAME=ROE-JANE SUBJID=701-0042',
  '      ROE-JANE 701-0042',
  "NOTE: The infile '/home/jdoe/secretproject/SITE-17/dm.csv' is:",
  '      Filename=/home/jdoe/secretproject/SITE-17/dm.csv,',
  '      Owner Name=CARYNT\\jdoe,Group Name=secretproject,',
  '',
  'NOTE: Invalid data for BRTHDT in line 6 9-15.',
  'RULE:     ----+----1----+----2----+----3----+----4',
  '6         701-0042 1957-03-14 ROE-JANE; proc secretproject; data SITE-17;',
  'SUBJID=701-0042 BRTHDT=. NAME=ROE-JANE _INFILE_=701-0042 1957-03-14 ROE-JANE',
  '_ERROR_=1 _N_=6',
  'ERROR: INPUT statement exceeded record length. INFILE CARDS OPTION STOPOVER specified.',
  'RULE:     ----+----1----+----2----+----3----+----4',
  '29        proc secretproject; data jdoe;',
  'NOTE: LOST CARD.',
  '7         Program: /home/jdoe/ROE-JANE.sas',
  'SUBJID=701-0042 _ERROR_=1 _N_=7',
  "NOTE: 7 records were read from the infile '/home/jdoe/secretproject/SITE-17/dm.csv'.",
  "NOTE: 7 records were written to the file '/home/jdoe'.",
  'NOTE: "~jdoe" file was successfully created.',
  'NOTE: Writing RTF Body file: C:\\Users\\jdoe\\secretproject\\t1.rtf',
  'NOTE: ODS PDF printed 2 pages to /home/jdoe/secretproject/f1.pdf.',
  "NOTE: There were 3 observations read from the data set '/home/jdoe/secretproject/ae.sas7bdat'n.",
  'NOTE: There were 3 observations read from the table DM in caslib CASUSER(T.Winand@secretproject.org).',
  'NOTE: The data set WORK.A has 3 observations and 2 variables.',
  '      ROE-JANE 701-0042 1957-03-14',
  'WARNING: Subject 701-0042 ROE-JANE of SITE-17 has no visit.',
  'ERROR: Physical file does not exist, /home/jdoe/secretproject/lb.csv.',
  'NOTE: The data set has 3 observations and 2 variables of ROE-JANE.',
  'NOTE: The data set of ROE-JANE 701-0042 has 5 observations and 2 variables.',
  'NOTE: DATA statement used (Total process time):',
  '      real time           0.01 seconds',
  'NOTE: Variable SUBJID is uninitialized.',
];

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...stringsIn(inner)]);
}

suite('privacy of logs of SAS', () => {
  test('no value, person, place or folder of a log is in its summary', async () => {
    for (const margin of ['', ' ']) {
      const run = await runOf(log.map((line) => margin + line));
      const strings = stringsIn(run);
      for (const canary of canaries)
        assert.deepEqual(
          strings.filter((text) => text.toLowerCase().includes(canary.toLowerCase())),
          [],
          canary,
        );
      // The log was read: what may be told is.
      for (const name of ['adsl.sas', 'dm.csv', 't1.rtf', 'f1.pdf', 'ae.sas7bdat', 'CASUSER.DM', 'WORK.A'])
        assert.ok(strings.includes(name), name);
      assert.equal(run.notes['invalid-data']?.count, 1);
      assert.ok(strings.every((text) => !/[\\/]/.test(text)));
    }
  });

  test('any text is read to its end, and no string of a summary has a folder', async () => {
    const words = fc.constantFrom(
      'NOTE: ',
      'ERROR: ',
      'WARNING: ',
      'The data set ',
      "'/home/jdoe/x'n",
      ' has 5 observations and 2 variables.',
      '\n',
      '      ',
      '\f2   The SAS System\n\n',
      '1    ',
      'proc sort;',
      '/*',
      "'",
      '"',
      'There were 5 observations read from the data set ',
      'C:\\Users\\jdoe',
      'NOTE: PROCEDURE SORT used:\n      real time  1:2:3:4:5.6\n',
      '数据集 ',
      '\r',
      '%macro x;',
      'cpu time 1,2.3,4',
    );
    const texts = fc.array(fc.oneof(words, fc.string()), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(texts, async (parts) => {
        const text = `NOTE: SAS (r) Proprietary Software 9.4\n${parts.join('')}`;
        const run = await readRun({ name: 'a.log', text });
        assert.ok(run);
        assert.ok(stringsIn(run).every((one) => !/[\\/]/.test(one)));
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const { line } of [...run.datasets, ...run.steps]) assert.ok(line >= 1 && line <= lines);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

import assert from 'node:assert/strict';
import { datasetsOf, runOf, stepsOf } from './runOf.ts';

const times = ['      real time           0.01 seconds', '      cpu time            0.02 seconds', '      '];

suite('log of SAS', () => {
  test('of a batch job tells data sets, steps, pages, program and the time of the session', async () => {
    const run = await runOf([
      '1                                          The SAS System           13:35 Tuesday, March 3, 2026',
      '',
      'NOTE: Copyright (c) 2002-2012 by SAS Institute Inc., Cary, NC, USA. ',
      'NOTE: SAS (r) Proprietary Software 9.4 (TS1M2) ',
      '      Licensed to A UNIVERSITY, Site 70012345.',
      'NOTE: SAS initialization used:',
      '      real time           0.35 seconds',
      '      cpu time            0.46 seconds',
      '      ',
      '1          /* PROGRAM:  C:\\studies\\adsl.sas */',
      '2          data work.adsl;',
      '3            merge raw.dm(in=a) raw.ex;',
      '4          run;',
      '',
      'NOTE: There were 254 observations read from the data set RAW.DM.',
      'NOTE: There were 1,017 observations read from the data set RAW.EX.',
      'NOTE: The data set WORK.ADSL has 254 observations and 48 variables.',
      'NOTE: DATA statement used (Total process time):',
      '      real time           1:07.23',
      '      cpu time            1:02:03.50',
      '2                                          The SAS System           13:35 Tuesday, March 3, 2026',
      '',
      '      ',
      '5          proc freq data=adsl; tables trt01p; run;',
      '',
      'NOTE: There were 254 observations read from the data set WORK.ADSL.',
      "      WHERE SAFFL='Y';",
      'NOTE: The PROCEDURE FREQ printed pages 1-4.',
      'NOTE: PROCEDURE FREQ used (Total process time):',
      ...times,
      '',
      'NOTE: SAS Institute Inc., SAS Campus Drive, Cary, NC USA 27513-2414',
      'NOTE: The SAS System used:',
      '      real time           13.63 seconds',
      '      cpu time            9.53 seconds',
    ]);
    assert.deepEqual(datasetsOf(run), [
      '15 read RAW.DM 254',
      '16 read RAW.EX 1017',
      '17 written WORK.ADSL 254x48',
      '26 read WORK.ADSL 254',
    ]);
    assert.deepEqual(stepsOf(run), [
      '6 SAS initialization 0.35/0.46',
      '18 DATA statement 67.23/3723.5',
      '29 PROCEDURE FREQ 0.01/0.02',
    ]);
    assert.deepEqual(run.outputs, [{ name: 'PROC FREQ', kind: 'printed', pages: 4, line: 28 }]);
    assert.deepEqual(run.total, { name: 'The SAS System', realSeconds: 13.63, cpuSeconds: 9.53, line: 35 });
    assert.equal(run.program, 'adsl.sas');
    assert.deepEqual(run.tools, ['PROC FREQ']);
    assert.equal(run.isTruncated, false);
    assert.equal(run.errors.count + run.warnings.count, 0);
  });

  test('at a width of 64 joins what was wrapped, past the head of a page', async () => {
    const run = await runOf([
      'NOTE: There were 19 observations read from the data set ',
      '      SASHELP.CLASS.',
      'NOTE: There were 19 observations read from the data set ',
      '\f2                        The SAS System',
      '',
      '      SASHELP.CLASSFIT.',
      'NOTE: The data set WORK.ALL has 38 observations and 5 ',
      '3                     Safety of X in Y     15:24 Friday, July 3, 2026',
      '',
      '      variables.',
      'NOTE: DATA statement used (Total process time):',
      '      real time           0.50 seconds',
      '      user cpu time       0.10 seconds',
      '4                        The SAS System',
      '',
      '      system cpu time     0.20 seconds',
      '      memory              840.31k',
      '      Timestamp           01/26/2026 02:27:42 PM',
      '      Step Count                        642  Switch Count  0',
    ]);
    assert.deepEqual(datasetsOf(run), [
      '1 read SASHELP.CLASS 19',
      '3 read SASHELP.CLASSFIT 19',
      '7 written WORK.ALL 38x5',
    ]);
    assert.deepEqual(stepsOf(run), ['11 DATA statement 0.5/0.3']);
  });

  test('with a title on its pages is read across them, once lines of the program count higher than pages', async () => {
    const run = await runOf([
      '1                                Listing of Adverse Events        08:12 Monday, June 1, 2026',
      '',
      '101        data a; set b; run;',
      '',
      'NOTE: The data set WORK.A has 7 observations and 2 ',
      '2                                Listing of Adverse Events',
      '',
      '      variables.',
    ]);
    assert.deepEqual(datasetsOf(run), ['5 written WORK.A 7x2']);
  });

  test('counts nothing as made that a stopped step wrote, and tells each data set once', async () => {
    const run = await runOf([
      '1    data a b; set c;',
      'ERROR: File WORK.C.DATA does not exist.',
      '2    x = ;',
      '         -',
      '         22',
      'ERROR 22-322: Syntax error, expecting one of the following: !, !!, &, ',
      '              *, **, +.',
      '3    run;',
      '',
      'NOTE: The SAS System stopped processing this step because of errors.',
      'WARNING: The data set WORK.A may be incomplete.  When this step was ',
      '         stopped there were 0 observations and 4 variables.',
      'WARNING: Data set WORK.A was not replaced because this step was stopped.',
      'WARNING: Data set WORK.B was not replaced because this step was stopped.',
      'NOTE: DATA statement used (Total process time):',
      ...times,
      '4    proc sql; create table d as select * from e;',
      'NOTE: Table WORK.D created, with 24 rows and 3 columns.',
      '5    create table f as select g from e;',
      'ERROR: The following columns were not found in the contributing tables: g.',
      'NOTE: The SAS System stopped processing this step because of errors.',
      'NOTE: PROCEDURE SQL used (Total process time):',
      ...times,
      '6    data good; x = 1; run;',
      'NOTE: The data set WORK.GOOD has 1 observations and 1 variables.',
      'NOTE: DATA statement used (Total process time):',
      ...times,
    ]);
    assert.deepEqual(datasetsOf(run), [
      '11 incomplete WORK.A 0x4',
      '14 incomplete WORK.B ?',
      '20 incomplete WORK.D 24x3',
      '29 written WORK.GOOD 1x1',
    ]);
    assert.deepEqual(run.errors, { count: 3, lines: [2, 6, 22] });
    assert.deepEqual(run.warnings, { count: 3, lines: [11, 13, 14] });
  });

  test('of a server may end a step before it says that it was stopped', async () => {
    const run = await runOf([
      '1    data a; set b;',
      'ERROR: Variable X is not numeric.',
      'NOTE: The data set WORK.A has 5 observations and 2 variables.',
      'NOTE: DATA statement used (Total process time):',
      ...times,
      'NOTE: The SAS System stopped processing this step because of errors.',
      'NOTE: The data set WORK.NEXT has 3 observations and 1 variables.',
    ]);
    assert.deepEqual(datasetsOf(run), ['3 incomplete WORK.A 5x2', '9 written WORK.NEXT 3x1']);
  });
});

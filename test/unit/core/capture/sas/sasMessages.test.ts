import assert from 'node:assert/strict';
import { datasetsOf, runOf, stepsOf } from './runOf.ts';

const start = 'NOTE: Libref RAW was successfully assigned as follows: ';

suite('messages of a log of SAS', () => {
  test('on SQL, exports, imports and tables of CAS tell data sets', async () => {
    const run = await runOf([
      'NOTE: Table WORK.SUBJ created, with 0 rows and 3 columns.',
      'NOTE: 24 rows were inserted into WORK.SUBJ.',
      'NOTE: 3 rows were updated in WORK.SUBJ.',
      'NOTE: 4 rows were deleted from WORK.SUBJ.',
      'NOTE: 2 rows were deleted from RAW.OTHER.',
      'NOTE: No rows were deleted from WORK.SUBJ.',
      'NOTE: The export data set has 19 observations and 5 variables.',
      'NOTE: The import data set has 12 observations and 4 variables.',
      'NOTE: WORK.LABS data set was successfully created.',
      'NOTE: There were 19 observations read from the table CLASS in caslib CASUSER(jdoe@site12.org).',
      'NOTE: The table class_m in caslib CASUSER(jdoe) has 10 observations and 5 variables.',
      'NOTE: No observations in data set WORK.EMPTY.',
      'NOTE: The data set RAW.big one has 1 observations and 1 variables.',
      "NOTE: There were 3 observations read from the data set '/home/jdoe/data/ae.sas7bdat'n.",
      'NOTE: The data set "C:\\Users\\jdoe\\vitals.sas7bdat" has 1,234 observations and 12 variables.',
    ]);
    assert.deepEqual(datasetsOf(run), [
      '1 written WORK.SUBJ 0x3',
      '2 written WORK.SUBJ 24',
      '3 written WORK.SUBJ 3',
      '8 written WORK.LABS 12x4',
      '10 read CASUSER.CLASS 19',
      '11 written CASUSER.class_m 10x5',
      '12 read WORK.EMPTY 0',
      '13 written RAW.big one 1x1',
      '14 read ae.sas7bdat 3',
      '15 written vitals.sas7bdat 1234x12',
    ]);
    assert.deepEqual(run.changes, [
      { step: 'SQL INSERT', name: 'WORK.SUBJ', from: 0, to: 24, line: 2 },
      { step: 'SQL DELETE', name: 'WORK.SUBJ', from: 24, to: 20, line: 4 },
    ]);
  });

  test('on duplicates and appended rows tell what a data set had before', async () => {
    const run = await runOf([
      'NOTE: There were 20 observations read from the data set WORK.A.',
      'NOTE: 5 observations with duplicate key values were deleted.',
      'NOTE: The data set WORK.B has 15 observations and 2 variables.',
      'NOTE: The data set WORK.DUPS has 5 observations and 2 variables.',
      'NOTE: PROCEDURE SORT used (Total process time):',
      '      real time           0.00 seconds',
      '',
      'NOTE: 2 duplicate observations were deleted.',
      'NOTE: The data set WORK.C has 13 observations and 2 variables.',
      'NOTE: Appending WORK.C to WORK.D.',
      'NOTE: 13 observations added.',
      'NOTE: The data set WORK.D has 40 observations and 2 variables.',
    ]);
    assert.deepEqual(run.changes, [
      { step: 'NODUPKEY', name: 'WORK.B', from: 20, to: 15, line: 2 },
      { step: 'NODUPRECS', name: 'WORK.C', from: 15, to: 13, line: 8 },
      { step: 'APPEND', name: 'WORK.D', from: 27, to: 40, line: 11 },
    ]);
  });

  test('on files tell them by the name of the file, without its folder', async () => {
    const run = await runOf([
      start,
      'NOTE: The infile LABS is:',
      '      Filename=C:\\Users\\jdoe\\site 12\\labs.csv,',
      '      RECFM=V,LRECL=32767,File Size (bytes)=0',
      '',
      'NOTE: 429 records were read from the infile LABS.',
      '      The minimum record length was 68.',
      '      The maximum record length was 123.',
      "NOTE: 1 record was written to the file '/home/jdoe/out/ae.txt'.",
      'NOTE: 5 lines were written to file PRINT.',
      'NOTE: "/home/jdoe/out/ae.txt" file was successfully created.',
      'NOTE: "dm" range/sheet was successfully created.',
      "NOTE: 7 records were read from the infile '/home/jdoe'.",
    ]);
    assert.deepEqual(run.files, [
      { name: 'labs.csv', direction: 'read', records: 429, line: 6 },
      { name: 'ae.txt', direction: 'written', records: 1, line: 9 },
      { name: 'dm', direction: 'written', line: 12 },
    ]);
  });

  test('on documents tell each once, with its pages, and none that a session shows results in', async () => {
    const run = await runOf([
      start,
      'NOTE: Writing HTML5(SASPY_INTERNAL) Body file: _TOMODS1',
      'NOTE: Writing HTML5 Body file: sashtml2.htm',
      'NOTE: Writing HTML5 Body file: 574c9522-8068-4c99-aeb5-4137a53ae941.htm',
      'NOTE: Writing RTF Body file: /home/jdoe/t_14_1_1.rtf',
      'NOTE: Writing ODS PDF output to DISK destination "C:\\out\\f_km.pdf", printer "PDF".',
      'NOTE: ODS PDF printed 3 pages to C:\\out\\f_km.pdf.',
      'NOTE: Writing EXCEL file: /home/jdoe/listing.xlsx',
      'NOTE: Listing image output written to SGPlot1.png.',
      'NOTE: The PROCEDURE MEANS printed page 12.',
    ]);
    assert.deepEqual(run.outputs, [
      { name: 't_14_1_1.rtf', kind: 'document', line: 5 },
      { name: 'f_km.pdf', kind: 'document', line: 6, pages: 3 },
      { name: 'listing.xlsx', kind: 'document', line: 8 },
      { name: 'SGPlot1.png', kind: 'document', line: 9 },
      { name: 'PROC MEANS', kind: 'printed', pages: 1, line: 10 },
    ]);
  });

  test('that a reviewer looks for are counted by kind, at any severity', async () => {
    const messages: readonly (readonly [string, string])[] = [
      ['NOTE: Variable AGE is uninitialized.', 'uninitialized-variable'],
      ['NOTE: MERGE statement has more than one data set with repeats of BY values.', 'merge-repeats'],
      [
        'NOTE: Numeric values have been converted to character values at the places given by: (Line):(Column).',
        'type-conversion',
      ],
      [
        'NOTE: Missing values were generated as a result of performing an operation on missing values.',
        'missing-values',
      ],
      ['NOTE: Invalid data for DOB in line 6 9-15.', 'invalid-data'],
      ['NOTE: Division by zero detected at line 3 column 7.', 'division-by-zero'],
      ['NOTE: Mathematical operations could not be performed at the following places.', 'invalid-operation'],
      [
        'NOTE: SAS went to a new line when INPUT statement reached past the end of a line.',
        'past-end-of-line',
      ],
      ['NOTE: LOST CARD.', 'lost-card'],
      ['NOTE: At least one W.D format was too small for the number to be printed.', 'format-too-small'],
      ['NOTE 484-185: Format $ARMF was not found or could not be loaded.', 'format-not-found'],
      ['NOTE: One or more lines were truncated.', 'truncated-lines'],
      ['NOTE: The query requires remerging summary statistics back with the original data.', 'remerging'],
      [
        'INFO: The variable AGE on data set WORK.A will be overwritten by data set WORK.B.',
        'overwritten-variable',
      ],
      [
        'WARNING: Multiple lengths were specified for the variable SEX by input data set(s).',
        'multiple-lengths',
      ],
      ['WARNING: Apparent symbolic reference DVT not resolved.', 'unresolved-macro-variable'],
      ['WARNING: Apparent invocation of macro ADSL not resolved.', 'unresolved-macro'],
      [
        'WARNING: Limit set by ERRORS= option reached.  Further errors of this type will not be printed.',
        'errors-limit',
      ],
      ['NOTE: Invalid argument to function INPUT at line 5 column 3.', 'invalid-argument'],
    ];
    const run = await runOf([start, ...messages.flatMap(([message]) => [message, message])]);
    const counts = Object.fromEntries(
      messages.map(([, kind], index) => [kind, { count: 2, lines: [index * 2 + 2, index * 2 + 3] }]),
    );
    assert.deepEqual(run.notes, counts);
    assert.equal(run.warnings.count, 8);
  });

  test('on licences, SASUSER and errors told before are no warnings and errors', async () => {
    const run = await runOf([
      'WARNING: The Base SAS Software product with which SORT is associated',
      '         will expire within 30 days. Please contact your SAS',
      '         installation representative to have it renewed.',
      'WARNING: Your system is scheduled to expire on December 31, 2026, which is 20 days from now.',
      'WARNING: Unable to copy SASUSER registry to WORK registry.',
      'ERROR: Errors printed on pages 1,2.',
      'ERROR: Variable X not found.',
      'ERROR 180-322: Statement is not valid or it is used out of proper order.',
      'WARNING 1-322: Assuming the symbol VAR was misspelled as var2.',
    ]);
    assert.deepEqual(run.errors.lines, [7, 8]);
    assert.deepEqual(run.warnings.lines, [9]);
  });

  test('in the repeated program, its comments and its own texts are none of SAS', async () => {
    const run = await runOf([
      '1    /* NOTE: The data set WORK.OLD has 5 observations and 3 variables. */',
      '2    /*',
      '3    NOTE: The data set WORK.OLD has 5 observations and 3 variables.',
      '4    */',
      '5    %put NOTE: The data set WORK.FAKE has 7 observations and 2 variables.;',
      'NOTE: The data set WORK.FAKE has 7 observations and 2 variables.',
      '6    data _null_; put "NOTE: There were 9 observations read from the data set WORK.FAKE."; run;',
      'MPRINT(LOAD):   put "ERROR: no";',
      'MPRINT(LOAD):   create table a as select * from b where c = "',
      'SYMBOLGEN:  Macro variable X resolves to NOTE: The data set WORK.X has 1 observations and 1 variables.',
      'NOTE: There were 9 observations read from the data set WORK.FAKE.',
      ' NOTE: The data set WORK.INDENTED has 5 observations and 3 variables.',
      'the text NOTE: The data set WORK.LATER has 5 observations and 3 variables.',
      'NOTE: The data set WORK.REAL has 5 observations and 3 variables.',
    ]);
    assert.deepEqual(datasetsOf(run), ['14 written WORK.REAL 5x3']);
    assert.equal(run.errors.count, 0);
  });

  test('of old releases tell times on one line or in columns', async () => {
    const run = await runOf([
      'NOTE: The data set WORK.A has 1 observations and 1 variables.',
      'NOTE: The DATA statement used 0.93 seconds.',
      '',
      'NOTE: The PROCEDURE PRINT used 0.02 CPU seconds and 1602K.',
      '',
      'NOTE: The PROCEDURE SORT used the following resources:',
      '      CPU     time -         00:00:00.25',
      '      Elapsed time -         00:01:02.50',
      '',
      'NOTE: DATA statement used:',
      'real time 2:26.37',
      'cpu time 2:11.15',
    ]);
    assert.deepEqual(stepsOf(run), [
      '2 DATA statement 0.93/?',
      '4 PROCEDURE PRINT ?/0.02',
      '6 PROCEDURE SORT 62.5/0.25',
      '10 DATA statement 146.37/131.15',
    ]);
    assert.deepEqual(run.tools, ['PROC PRINT', 'PROC SORT']);
  });

  test('name the procedures that ran, not those in comments, texts and macros that were only defined', async () => {
    const run = await runOf([
      start,
      '1    /* proc print; */ * proc means;',
      "2    title 'proc freq; run;'; %macro m; proc sort data=a; run; %mend;",
      '3    proc sgplot data=a; scatter x=y y=z; run; proc foo; run;',
      'ERROR: Procedure FOO not found.',
      'NOTE: PROCEDURE FOO used (Total process time):',
      '      real time           0.00 seconds',
    ]);
    assert.deepEqual(run.tools, ['PROC SGPLOT']);
  });

  test('on data sets that were deleted, dropped or renamed change what was made before', async () => {
    const run = await runOf([
      'NOTE: The data set WORK.KEYS has 4 observations and 1 variables.',
      'NOTE: The data set WORK.VISITS has 30 observations and 6 variables.',
      'NOTE: Deleting WORK.KEYS (memtype=DATA).',
      'NOTE: Table WORK.VISITS has been dropped.',
      'NOTE: The data set WORK.VISITS has 28 observations and 6 variables.',
      'NOTE: Changing the name WORK.VISITS to WORK.SV (memtype=DATA).',
      'NOTE: The file WORK.SV (memtype=DATA) was not found, but appears on a DELETE statement.',
    ]);
    assert.deepEqual(
      run.datasets.map(({ name, rows, isDeleted }) => ({ name, rows, isDeleted })),
      [
        { name: 'WORK.KEYS', rows: 4, isDeleted: true },
        { name: 'WORK.VISITS', rows: 30, isDeleted: true },
        { name: 'WORK.SV', rows: 28, isDeleted: undefined },
      ],
    );
  });

  test('on a data set changed in place tell the rows that it kept', async () => {
    const run = await runOf([
      'NOTE: There were 40 observations read from the data set ADAM.ADLB.',
      'NOTE: The data set ADAM.ADLB has been updated.  There were 38 observations rewritten, 3 observations',
      '      added and 2 observations deleted.',
    ]);
    assert.deepEqual(datasetsOf(run), ['1 read ADAM.ADLB 40', '2 written ADAM.ADLB 41']);
  });

  test('on an export tell the rows of the file, and no data set once more', async () => {
    const run = await runOf([
      'NOTE: The data set WORK.LB has 12 observations and 4 variables.',
      'NOTE: The export data set has 12 observations and 4 variables.',
      'NOTE: "/data/out/lb.xlsx" file was successfully created.',
      'NOTE: PROCEDURE EXPORT used (Total process time):',
      '      real time           0.10 seconds',
    ]);
    assert.deepEqual(datasetsOf(run), ['1 written WORK.LB 12x4']);
    assert.deepEqual(run.files, [{ name: 'lb.xlsx', direction: 'written', records: 12, line: 3 }]);
  });

  test('on files that go with the session tell nothing', async () => {
    const work = '/saswork/SAS_work5E0A0000C0DE_node7';
    const run = await runOf([
      start,
      '12   filename scratch temp;',
      '13   ods rtf file=scratch;',
      'NOTE: Writing RTF Body file: SCRATCH',
      'NOTE: Writing HTML5(EGHTML) Body file: EGHTML',
      'NOTE: Writing TAGSETS.SASREPORT13(EGSR) Body file: EGSR',
      'NOTE: The file CODE is:',
      '      Filename=C:\\Temp\\SAS Temporary Files\\_TD4711\\#LN00012,',
      '      RECFM=V,LRECL=32767',
      '',
      'NOTE: 6 records were written to the file CODE.',
      `NOTE: Listing image output written to ${work}/SGPlot1.png.`,
      'NOTE: Listing image output written to /study/out/km_plot.png.',
    ]);
    assert.deepEqual(run.files, []);
    assert.deepEqual(
      run.outputs.map(({ name }) => name),
      ['km_plot.png'],
    );
  });

  test('with a path longer than the log is wide have it whole', async () => {
    const run = await runOf([
      start,
      'NOTE: Listing image output written to',
      '      /studies/abc/csr/programs/figures/efficacy/primary/f_14_2_1_kaplan_mei',
      '      er.png.',
      'NOTE: Writing ODS PDF output to DISK destination',
      '      "C:\\studies\\abc\\csr\\programs\\tables\\safety\\overview\\t_14_3_1_overview.pdf",',
      '      printer "PDF".',
    ]);
    assert.deepEqual(
      run.outputs.map(({ name }) => name),
      ['f_14_2_1_kaplan_meier.png', 't_14_3_1_overview.pdf'],
    );
  });

  test('on views are no steps, and on a step stopped for another reason make nothing of it', async () => {
    const run = await runOf([
      '1    data v / view=v; set raw.dm; run;',
      'NOTE: View WORK.V.VIEW used (Total process time):',
      '      real time           0.01 seconds',
      '      cpu time            0.00 seconds',
      '',
      'ERROR: The SAS System stopped processing this step because of insufficient memory.',
      'NOTE: The data set WORK.BIG has 0 observations and 3 variables.',
      'NOTE: DATA statement used (Total process time):',
      '      real time           1.00 seconds',
      '      cpu time            0.90 seconds',
      '',
    ]);
    assert.deepEqual(stepsOf(run), ['8 DATA statement 1/0.9']);
    assert.deepEqual(datasetsOf(run), ['7 incomplete WORK.BIG 0x3']);
  });

  test('before or after what PROC COMPARE prints into the log leave it as it is', async () => {
    const run = await runOf([
      '9    proc compare base=adam.adsl compare=qc.adsl; id usubjid; run;',
      '',
      '                               The COMPARE Procedure',
      '                    Comparison of ADAM.ADSL with QC.ADSL',
      '                               (Method=EXACT)',
      '',
      '      Number of Observations in Common: 254.',
      '      Number of Observations with Some Compared Variables Unequal: 0.',
      '      Number of Observations with All Compared Variables Equal: 254.',
      '',
      'NOTE: No unequal values were found. All values compared are exactly equal.',
      'NOTE: There were 254 observations read from the data set ADAM.ADSL.',
      'NOTE: There were 254 observations read from the data set QC.ADSL.',
      'NOTE: PROCEDURE COMPARE used (Total process time):',
      '      real time           0.10 seconds',
    ]);
    assert.deepEqual(run.comparisons, [
      { base: 'ADAM.ADSL', compare: 'QC.ADSL', observations: 254, unequal: 0, isEqual: true, line: 4 },
    ]);
    assert.deepEqual(datasetsOf(run), ['12 read ADAM.ADSL 254', '13 read QC.ADSL 254']);
  });
});

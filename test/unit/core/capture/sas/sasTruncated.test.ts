import assert from 'node:assert/strict';
import { runOf } from './runOf.ts';

const batch = [
  '1                                          The SAS System           13:35 Tuesday, March 3, 2026',
  '',
  'NOTE: Copyright (c) 2002-2012 by SAS Institute Inc., Cary, NC, USA. ',
  'NOTE: SAS (r) Proprietary Software 9.4 (TS1M2) ',
  'NOTE: SAS initialization used:',
  '      real time           0.35 seconds',
];
const step = [
  '1    data a; set b; run;',
  'NOTE: The data set WORK.A has 2 observations and 6 variables.',
  'NOTE: DATA statement used (Total process time):',
  '      real time           0.01 seconds',
];
const closing = [
  'NOTE: SAS Institute Inc., SAS Campus Drive, Cary, NC USA 27513-2414',
  'NOTE: The SAS System used:',
  '      real time  1.00 seconds',
];

suite('truncated log of SAS', () => {
  test('is one of a batch job without its closing notes, or one that ends within a step', async () => {
    const cases: readonly (readonly [name: string, lines: readonly string[], isTruncated: boolean])[] = [
      ['batch, closed', [...batch, ...step, ...closing], false],
      ['batch, not closed', [...batch, ...step], true],
      ['interactive', step, false],
      ['interactive, within a DATA step', [...step, '2    data c; set a;'], true],
      ['interactive, after RUN of a procedure', [...step, '2    proc sort data=a; by x; run;'], true],
      ['interactive, PROC SQL without QUIT', [...step, '2    proc sql; select * from a;'], false],
      ['interactive, PROC PRINTTO that ended the log', [...step, '2    proc printto; run;'], false],
      [
        'interactive, a macro that was only defined',
        [...step, '2    %macro m; data c; set a; run; %mend;'],
        false,
      ],
      ['interactive, a comment', [...step, '2    * data c; /* data d; run; */'], false],
      [
        'interactive, a step that was stopped',
        [
          ...step,
          '2    data c; run;',
          'NOTE: The SAS System stopped processing this step because of errors.',
        ],
        false,
      ],
      ['without notes on steps', ['1    options nonotes;', ...step, '2    data c; run;'], false],
      ['a server, whose session goes on', [...batch, '1    /** LOG_START_INDICATOR **/', ...step], false],
      [
        'saspy',
        [...batch.slice(0, 4), 'NOTE: SAS Initialization used (Total process time):', ...step],
        false,
      ],
      ['a batch job after a closed one', [...batch, ...step, ...closing, ...batch, ...step], true],
    ];
    for (const [name, lines, isTruncated] of cases)
      assert.equal((await runOf(lines)).isTruncated, isTruncated, name);
  });
});

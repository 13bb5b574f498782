import assert from 'node:assert/strict';
import { readRun } from '../../../../../src/core/capture/readRun.ts';
import { startCpuClock } from '../../../../support/cpuClock.ts';

const sizeOfText = 500_000;
/** A rule whose time grows with the square of the text would take minutes. */
const mostMs = 5_000;

const patterns: Readonly<Record<string, string>> = {
  'empty messages': 'NOTE:\n',
  'one message of wrapped lines': '      has 5 observations and\n',
  'messages that almost are one': 'NOTE: The data set a has 5 observations and b\n',
  'a long message': `NOTE: The data set ${'a '.repeat(50_000)}\n`,
  'long lines of spaces': `1${' '.repeat(40_000)}x\n`,
  'quotes and comments': '12   x = "\'"\'\'"; put "NOTE: a\' b" "\'/* */ * \' ;\n',
  'dumps of data': 'NOTE: Invalid data for X in line 5 1-3.\nRULE:  ----+\n5     abc\nX=. _ERROR_=1\n',
  'one data set after another': 'NOTE: The data set WORK.A has 5 observations and 2 variables.\n',
  'incomplete data sets':
    'WARNING: The data set WORK.A may be incomplete.\nWARNING: Data set WORK.B was not replaced\n',
  times: `NOTE: DATA statement used: real time ${'1,:'.repeat(600)}\n`,
  'heads of pages': '2                       The SAS System      09:08 Wednesday, September 12, 2018\n\n',
  'no line ends': 'NOTE: The infile a is: ',
};

suite('hostile logs of SAS', () => {
  for (const [name, pattern] of Object.entries(patterns))
    test(`of ${name} are read in a moment, and no list grows without end`, async () => {
      const text = `NOTE: SAS (r) Proprietary Software\n${pattern.repeat(Math.ceil(sizeOfText / pattern.length))}`;
      const cpuMs = startCpuClock();
      const run = await readRun({ name: 'a.log', text });
      assert.ok(cpuMs() < mostMs, `${cpuMs()} ms`);
      assert.ok(run !== undefined && run.datasets.length <= 10_000 && run.errors.lines.length <= 100);
    });

  test('of listings and notebooks are read in a moment', async () => {
    const compare = '     Comparison of A with B\n   Number of Observations in Common: 5.\n';
    const texts = [
      ['a.lst', `   The COMPARE Procedure\n${compare.repeat(8_000)}`],
      ['a.lst', `\f${`${' '.repeat(390)}7\n`.repeat(1_200)}`],
      ['a.sasnb', `[${'"\\"[{'.repeat(100_000)}`],
      ['a.sasnb', `["[{\\"line\\":${'['.repeat(400_000)}"]`],
    ] as const;
    for (const [name, text] of texts) {
      const cpuMs = startCpuClock();
      assert.ok(await readRun({ name, text }), name);
      assert.ok(cpuMs() < mostMs, name);
    }
  });
});

import assert from 'node:assert/strict';
import { datasetsOf, runOf, stepsOf } from './runOf.ts';

function cell(lines: readonly string[]): unknown {
  const log = lines.map((line) => ({ line, type: 'normal', version: 1 }));
  const items = [
    { data: '<body>"NOTE: no"</body>', mime: 'application/vnd.sas.ods.html5' },
    { data: JSON.stringify(log), mime: 'application/vnd.sas.compute.log.lines' },
  ];
  return { kind: 2, language: 'sas', value: 'data a; set b; "quoted \\" text"; run;', outputs: [{ items }] };
}

const notebook = [
  cell([
    '1    data a; set b; run;',
    'NOTE: There were 2 observations read from the data set WORK.B.',
    'NOTE: The data set WORK.A has 2 observations and 6 \n      variables.',
    'NOTE: DATA statement used (Total process time):',
    '      real time           0.01 seconds',
  ]),
  cell(['2    proc print; run;', 'NOTE: There were 2 observations read from the data set WORK.A.']),
];

suite('notebook of SAS', () => {
  test('is read by the logs in its outputs, at the lines of the file', async () => {
    const run = await runOf(JSON.stringify(notebook, null, 2).split('\n'), 'adsl.sasnb');
    assert.equal(run.dialect, 'sas-notebook');
    assert.deepEqual(datasetsOf(run), ['14 read WORK.B 2', '14 written WORK.A 2x6', '33 read WORK.A 2']);
    assert.deepEqual(stepsOf(run), ['14 DATA statement 0.01/?']);
    assert.deepEqual(run.tools, ['PROC PRINT']);
  });

  test('that was damaged is read as far as it goes', async () => {
    const text = JSON.stringify(notebook);
    const run = await runOf([text.slice(0, -300)], 'adsl.sasnb');
    assert.equal(run.datasets.length, 2);
    assert.deepEqual((await runOf(['[{"x": "[{\\"line\\": oops"}'], 'adsl.sasnb')).datasets, []);
  });
});

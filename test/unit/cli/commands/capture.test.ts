import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { withCliFolder } from '../../../support/cliFolder.ts';

const log = [
  '1    data adam.adlb;',
  '2      set raw.lb;',
  '3    run;',
  '',
  'NOTE: Variable unit is uninitialized.',
  'NOTE: There were 655 observations read from the data set RAW.LB.',
  'NOTE: The data set ADAM.ADLB has 637 observations and 20 variables.',
  'NOTE: DATA statement used (Total process time):',
  '      real time           0.02 seconds',
  '      cpu time            0.01 seconds',
  '',
  'WARNING: The variable AGE in the DROP list has never been referenced.',
  'ERROR: File WORK.NONE.DATA does not exist.',
  '',
].join('\n');
const files = { 'logs/adlb.log': log, 'notes.log': 'Dear diary\n' };

suite('capture', () => {
  test('prints what a log tells, as data', () =>
    withCliFolder(files, async (folder) => {
      const { exitCode, stdout, stderr } = await folder.run(['capture', 'logs/adlb.log', '--json']);
      assert.deepEqual([exitCode, stderr], [0, '']);
      const run = JSON.parse(stdout);
      assert.deepEqual(run.datasets, [
        { name: 'RAW.LB', direction: 'read', rows: 655, line: 6 },
        { name: 'ADAM.ADLB', direction: 'written', rows: 637, columns: 20, line: 7 },
      ]);
      assert.deepEqual(run.steps, [{ name: 'DATA statement', realSeconds: 0.02, cpuSeconds: 0.01, line: 8 }]);
      assert.deepEqual([run.file, run.dialect, run.errors, run.warnings], ['logs/adlb.log', 'sas', 1, 1]);
      assert.deepEqual(run.notes, { 'uninitialized-variable': 1 });
      assert.deepEqual(run.proposals[1], {
        name: 'rows processed',
        value: 637,
        unit: 'row',
        kind: 'dataset',
        dataset: 'ADAM.ADLB',
        line: 7,
        sure: true,
        usual: true,
      });
    }));

  test('prints what a log offers, for a person', () =>
    withCliFolder(files, async (folder) => {
      assert.deepEqual(await folder.run(['capture', 'logs/adlb.log']), {
        exitCode: 0,
        stdout: [
          'logs/adlb.log: sas, 1 error, 1 warning',
          ' *  datasets built                 1  dataset  ADAM.ADLB  line 7',
          ' *  rows processed               637  row      ADAM.ADLB  line 7',
          '    rows read                    655  row      RAW.LB     line 6',
          '    log errors of adlb             1  error               line 13',
          '    log warnings of adlb           1  warning             line 12',
          '    log notes to review of adlb    1  note                line 5',
          '',
        ].join('\n'),
        stderr: '',
      });
    }));

  test('reads files by a pattern, in any encoding, and tells what it cannot read', () =>
    withCliFolder(
      {
        ...files,
        'logs/b.log': Buffer.from(log.replace('ADAM.ADLB', 'ADAM.L\xc4B'), 'latin1'),
        'logs/c.log': new Uint8Array([0, 1, 2]),
      },
      async (folder) => {
        const { exitCode, stdout, stderr } = await folder.run(['capture', 'logs/*.log', '--json']);
        assert.equal(exitCode, 1);
        const words = 'logs/c.log is no text. Give a log or an output of SAS or R.';
        assert.equal(stderr, `${words}\n`);
        const [a, b, c] = JSON.parse(stdout);
        assert.equal(a.file, 'logs/adlb.log');
        assert.equal(b.datasets[1].name, 'ADAM.LÄB');
        assert.deepEqual(c, { file: 'logs/c.log', problem: words });
      },
    ));

  test('refuses what is no output, what is not there and a pattern that finds nothing', () =>
    withCliFolder(files, async (folder) => {
      const unknown = await folder.run(['capture', 'notes.log', 'gone.log']);
      assert.deepEqual(unknown, {
        exitCode: 1,
        stdout: '',
        stderr:
          'notes.log is no output of SAS or R that is known. Give a log, a listing or console output.\n' +
          'gone.log cannot be read. Check its name and permissions.\n',
      });
      const none = await folder.run(['capture', '*.lst']);
      assert.equal(none.exitCode, 2);
      assert.match(none.stderr, /^No file is found by \*\.lst\./);
      assert.equal((await folder.run(['capture'])).exitCode, 2);
    }));

  test('refuses folders and pipes, and waits for none', async function () {
    // Windows has pipes of another kind, which have no place in a folder.
    if (process.platform === 'win32') this.skip();
    await withCliFolder({ 'logs/': '' }, async (folder) => {
      execFileSync('mkfifo', [join(folder.path, 'pipe.log')]);
      const { exitCode, stderr } = await folder.run(['capture', 'pipe.log', 'logs']);
      assert.equal(exitCode, 1);
      const told = ['pipe.log', 'logs'].map(
        (file) => `${file} is no file. Give a log or an output of SAS or R.\n`,
      );
      assert.equal(stderr, told.join(''));
    });
  });

  test('reads a file whose name looks like a pattern', () =>
    withCliFolder({ 'run[1].log': log }, async (folder) => {
      const { stdout } = await folder.run(['capture', 'run[1].log', '--json']);
      const { file, dialect } = JSON.parse(stdout);
      assert.deepEqual([file, dialect], ['run[1].log', 'sas']);
    }));
});

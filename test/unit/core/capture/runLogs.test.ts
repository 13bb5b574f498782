import assert from 'node:assert/strict';
import {
  certainRunLog,
  chooseProgram,
  isWrittenSince,
  rankRunLogs,
  runLogFolders,
  runLogsAmong,
} from '../../../../src/core/capture/runLogs.ts';

suite('runLogFolders', () => {
  test('looks beside the program, in folders for logs, and in those above', () => {
    const folders = runLogFolders('programs/adam/adsl.sas');
    assert.equal(folders[0], 'programs/adam');
    for (const folder of ['programs/adam/logs', 'programs/log', 'logs', 'outputs']) {
      assert.ok(folders.includes(folder), folder);
    }
    assert.ok(!folders.includes('programs'));
    assert.equal(new Set(folders).size, folders.length);
  });

  test('looks at few levels of a deep tree', () => {
    assert.ok(runLogFolders(`${'a/'.repeat(50)}x.R`).length < 40);
  });
});

suite('runLogsAmong', () => {
  const names: readonly (readonly [program: string, logs: readonly string[], others: readonly string[]])[] = [
    [
      'adsl.sas',
      ['adsl.log', 'ADSL.LOG', 'adsl.lst', 'adsl.sas.log', 'adsl_20260320.log', 'adsl20260320.log'],
      ['adsl.sas', 'qc_adsl.log', 'adsl_qc.log', 'adslx.log', 'adsl.txt', 'adsl.Rout', 'adsl2.log'],
    ],
    [
      'adsl.R',
      ['adsl.Rout', 'adsl.log', 'adsl.R.log', 'adsl_2026-03-20T15-08.log', 'adsl-20260320_150859.log'],
      ['adsl.lst', 'adsl.sas.log', 'adsl_20261320.log', 'adsl_20260320_1.log', 'adsl_1.log'],
    ],
    ['t_14_1.sas', ['t_14_1.log', 't_14_1_20260320.log'], ['t_14_1_1.log', 't_14_1_10.log', 't_14_11.log']],
    [
      't1.sas',
      ['t1.log', 't1.20260320.log'],
      ['t11.log', 't1_1.log', 't1-2.log', 't12.log', 't120260320.log'],
    ],
    ['a.sas', ['a.log'], ['a2.log', 'a-1-2.log', 'a_final.log']],
  ];
  for (const [program, logs, others] of names) {
    test(`knows the logs of ${program} by their names`, () => {
      const folder = (name: string): string => `logs/${name}`;
      assert.deepEqual(
        runLogsAmong(`programs/${program}`, [...logs, ...others].map(folder)),
        logs.map(folder),
      );
    });
  }

  test('leaves a log to the program that has its very name', () => {
    const paths = ['prog/t.sas', 'prog/t_20260320.sas', 'logs/t_20260320.log', 'logs/t.log'];
    assert.deepEqual(runLogsAmong('prog/t.sas', paths), ['logs/t.log']);
    assert.deepEqual(runLogsAmong('prog/t_20260320.sas', paths), ['logs/t_20260320.log']);
  });
});

suite('rankRunLogs', () => {
  const program = { path: 'adsl.sas', modifiedMs: 100_000 };
  const pathsOf = (files: Readonly<Record<string, number>>) =>
    rankRunLogs(
      program,
      Object.entries(files).map(([path, modifiedMs]) => ({ path, modifiedMs })),
    );

  test('puts logs since the last change first, newer before older', () => {
    const logs = pathsOf({ 'old/adsl.log': 50_000, 'adsl.log': 150_000, 'logs/adsl.log': 200_000 });
    assert.deepEqual(
      logs.map(({ path, isOlder }) => [path, isOlder]),
      [
        ['logs/adsl.log', false],
        ['adsl.log', false],
        ['old/adsl.log', true],
      ],
    );
    assert.equal(certainRunLog(logs), undefined);
  });

  test('is certain of the only log since the last change', () => {
    assert.equal(certainRunLog(pathsOf({ 'adsl.log': 150_000, 'old/adsl.log': 10_000 }))?.path, 'adsl.log');
    assert.equal(certainRunLog(pathsOf({ 'adsl.log': 99_000 }))?.path, 'adsl.log');
    assert.equal(certainRunLog(pathsOf({ 'adsl.log': 10_000 })), undefined);
    assert.equal(certainRunLog([]), undefined);
  });

  test('is never certain of a log that another program may have written', () => {
    const files = [{ path: 'logs/adsl.log', modifiedMs: 150_000 }];
    assert.equal(certainRunLog(rankRunLogs(program, files, ['adsl.sas', 'adsl.R'])), undefined);
    assert.equal(certainRunLog(rankRunLogs(program, files, ['ADSL.SAS', 'adae.R']))?.path, 'logs/adsl.log');
    const own = [{ path: 'logs/adsl.sas.log', modifiedMs: 150_000 }];
    assert.equal(certainRunLog(rankRunLogs(program, own, ['adsl.sas', 'adsl.R']))?.path, 'logs/adsl.sas.log');
  });

  test('takes the log and not the listing of one run', () => {
    assert.equal(certainRunLog(pathsOf({ 'adsl.log': 150_000, 'adsl.lst': 150_001 }))?.path, 'adsl.log');
    assert.equal(certainRunLog(pathsOf({ 'adsl.lst': 150_001 }))?.path, 'adsl.lst');
  });
});

suite('chooseProgram', () => {
  const names = ['adsl.sas', 'adsl_qc.sas', 'adae.R', 'adsl.log', 'notes.txt'];

  test('takes the one that the log tells, and no other', () => {
    assert.equal(chooseProgram(names, 'x.log', { program: 'ADSL.sas' }), 'adsl.sas');
    assert.equal(chooseProgram(names, 'adsl.log', { program: 'elsewhere.sas' }), undefined);
  });

  test('takes the one that the log is called like, with more behind it or not', () => {
    const logs = {
      'adsl.log': 'adsl.sas',
      'adsl_after.log': 'adsl.sas',
      'adsl_qc.log': 'adsl_qc.sas',
      'adsl_qc.2.log': 'adsl_qc.sas',
      'adae.Rout': 'adae.R',
      'adslx.log': undefined,
      'qc_adsl.log': undefined,
    };
    for (const [log, program] of Object.entries(logs)) {
      assert.equal(chooseProgram(names, log), program, log);
    }
  });

  test('takes none of another number', () => {
    const tables = ['t_14_1.sas', 't_14_1_1.sas', 't1.sas'];
    const logs = {
      't_14_1_1.log': 't_14_1_1.sas',
      't_14_1_10.log': undefined,
      't_14_1_final.log': 't_14_1.sas',
      't_14_1_20260320.log': 't_14_1.sas',
      't11.log': undefined,
      't1.1.log': undefined,
    };
    for (const [log, program] of Object.entries(logs)) assert.equal(chooseProgram(tables, log), program, log);
  });

  test('takes one of the language of the log, and none where it cannot tell', () => {
    const pair = ['adsl.R', 'adsl.sas'];
    assert.equal(chooseProgram(pair, 'adsl.Rout'), 'adsl.R');
    assert.equal(chooseProgram(pair, 'adsl.lst'), 'adsl.sas');
    assert.equal(chooseProgram(pair, 'adsl.log', { language: 'sas' }), 'adsl.sas');
    assert.equal(chooseProgram(pair, 'adsl.log', { language: 'r' }), 'adsl.R');
    assert.equal(chooseProgram(pair, 'adsl.log'), undefined);
    assert.equal(chooseProgram(['adsl.sas', 'adsl.sas'], 'adsl.log'), 'adsl.sas');
  });
});

suite('isWrittenSince', () => {
  test('allows for clocks that round, and for nothing else', () => {
    assert.deepEqual(
      [10_000, 8_000, 7_999, 0].map((modifiedMs) => isWrittenSince(modifiedMs, 10_000)),
      [true, true, false, false],
    );
  });
});

import assert from 'node:assert/strict';
import {
  certainRunLog,
  chooseProgram,
  rankRunLogs,
  runLogPlaces,
} from '../../../../src/core/capture/runLogs.ts';

suite('runLogPlaces', () => {
  test('looks beside the program, in folders for logs, and in those above', () => {
    const { folders } = runLogPlaces('programs/adam/adsl.sas');
    assert.equal(folders[0], 'programs/adam');
    for (const folder of ['programs/adam/logs', 'programs/log', 'logs', 'outputs']) {
      assert.ok(folders.includes(folder), folder);
    }
    assert.ok(!folders.includes('programs'));
    assert.equal(new Set(folders).size, folders.length);
  });

  test('looks at few levels of a deep tree', () => {
    assert.ok(runLogPlaces(`${'a/'.repeat(50)}x.R`).folders.length < 40);
  });

  test('knows logs by the name of the program', () => {
    const { isLogName } = runLogPlaces('programs/adsl.sas');
    const names = {
      'adsl.log': true,
      'ADSL.LOG': true,
      'adsl.lst': true,
      'adsl.Rout': true,
      'adsl.sas.log': true,
      'adsl_20260320.log': true,
      'adsl_2026-03-20T15-08.log': true,
      'adsl.sas': false,
      'qc_adsl.log': false,
      'adsl_qc.log': false,
      'adslx.log': false,
      'adsl.txt': false,
    };
    for (const [name, isLog] of Object.entries(names)) assert.equal(isLogName(name), isLog, name);
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

  test('takes the log and not the listing of one run', () => {
    assert.equal(certainRunLog(pathsOf({ 'adsl.log': 150_000, 'adsl.lst': 150_001 }))?.path, 'adsl.log');
    assert.equal(certainRunLog(pathsOf({ 'adsl.lst': 150_001 }))?.path, 'adsl.lst');
  });
});

suite('chooseProgram', () => {
  const names = ['adsl.sas', 'adsl_qc.sas', 'adae.R', 'adsl.log', 'notes.txt'];

  test('takes the one that the log tells, and no other', () => {
    assert.equal(chooseProgram(names, 'x.log', 'ADSL.sas'), 'adsl.sas');
    assert.equal(chooseProgram(names, 'adsl.log', 'elsewhere.sas'), undefined);
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
      assert.equal(chooseProgram(names, log, undefined), program, log);
    }
  });
});

import assert from 'node:assert/strict';
import {
  type DayCommit,
  type DayRun,
  type DayWork,
  type DraftedActivity,
  draftDay,
  isSameWork,
  nameOfWork,
} from '../../../../src/core/capture/draftDay.ts';
import { emptyRunSummary } from '../../../../src/core/capture/emptyRunSummary.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';

const date = aDate('2026-03-14');

function aRun(path: string, program?: string, hash?: string): DayRun {
  const dialect = path.endsWith('.Rout') ? 'r' : 'sas';
  return {
    path,
    ...(hash && { hash }),
    summary: { ...emptyRunSummary(dialect), ...(program && { program }) },
  };
}

function aCommit(message: string, ...paths: readonly string[]): DayCommit {
  return { hash: `hash of ${message}`, message, paths };
}

function draft(work: Partial<DayWork>, records: readonly LogbookRecord[] = []) {
  const { contents } = aView(records);
  const { activities, logged } = draftDay({ date, paths: [], runs: [], commits: [], ...work }, contents);
  const shown = activities.map((one) => {
    const files = [...one.paths, ...one.runs.map((run) => `(${run.path})`)].join(' ');
    return `${one.subject ?? nameOfWork(one)}: ${files}`;
  });
  return { shown, logged };
}

suite('a drafted day', () => {
  test('puts a program together with its log and outputs by name', () => {
    assert.deepEqual(
      draft({
        paths: ['outputs/t14-1-1.rtf', 'programs/t_14_1_1.R', 'programs/adlb.sas', 'logs/adlb.log'],
        runs: [aRun('logs/adlb.log', 'adlb.sas'), aRun('logs/t_14_1_1.Rout')],
      }).shown,
      [
        'adlb.sas: programs/adlb.sas (logs/adlb.log)',
        't_14_1_1.R: programs/t_14_1_1.R outputs/t14-1-1.rtf (logs/t_14_1_1.Rout)',
      ],
    );
  });

  test('takes a commit as one piece of work, with the runs of its programs', () => {
    assert.deepEqual(
      draft({
        paths: ['programs/adlb.sas', 'programs/dm.sas'],
        runs: [aRun('logs/adlb.log', 'adlb.sas')],
        commits: [
          aCommit('fix(adlb): convert units of HGB.\n\nLong text', 'programs/adlb.sas', 'macros/units.sas'),
        ],
      }).shown,
      ['Convert units of HGB: macros/units.sas programs/adlb.sas (logs/adlb.log)', 'dm.sas: programs/dm.sas'],
    );
  });

  test('counts a file of two commits with the later one, and drops a commit that has none left', () => {
    assert.deepEqual(
      draft({
        commits: [aCommit('first', 'a.R', 'b.R'), aCommit('again', 'a.R'), aCommit('config', '.lintr')],
      }).shown,
      ['First: b.R', 'Again: a.R'],
    );
  });

  test('passes over files of tools and of no kind', () => {
    assert.deepEqual(
      draft({ paths: ['renv.lock', 'package.json', 'x.tmp', '.Rhistory', 'notes.md'] }).shown,
      ['notes.md: notes.md'],
    );
  });

  test('leaves out what a record of the day has as evidence already, and counts it', () => {
    const work = {
      paths: ['programs/adlb.sas', 'outputs/adlb.rtf', 'programs/dm.sas'],
      runs: [aRun('logs/adlb.log', 'adlb.sas')],
    };
    const evidence = [{ path: 'programs/ADLB.sas' }, { path: 'logs/adlb.log' }];
    const record = (day: string) => aRecord('activity', { date: aDate(day), evidence });
    assert.deepEqual(draft(work, [record('2026-03-14')]), { shown: ['dm.sas: programs/dm.sas'], logged: 1 });
    assert.equal(draft(work, [record('2026-03-13')]).shown.length, 2);
    const half = aRecord('activity', { date, evidence: [{ path: 'programs/adlb.sas' }] });
    assert.equal(draft(work, [half]).shown.length, 2);
  });

  test('keeps programs of two folders, of two languages and of two tables apart', () => {
    assert.deepEqual(
      draft({
        paths: [
          ...['a/adsl.sas', 'b/adsl.sas', 'r/adsl.R', 's/t_1_11.sas', 's/t_11_1.sas'],
          ...['a/out/adsl.rtf', 'elsewhere/adsl.rtf'],
        ],
        runs: [aRun('a/adsl.log'), aRun('b/logs/adsl.log', 'adsl.sas'), aRun('r/adsl.Rout')],
      }).shown,
      [
        'adsl.sas: a/adsl.sas a/out/adsl.rtf (a/adsl.log)',
        'adsl.sas: b/adsl.sas (b/logs/adsl.log)',
        'adsl.R: r/adsl.R (r/adsl.Rout)',
        't_11_1.sas: s/t_11_1.sas',
        't_1_11.sas: s/t_1_11.sas',
        'adsl.rtf: elsewhere/adsl.rtf',
      ],
    );
  });

  test('offers a log that was written again after it was logged, and never figures that are logged', () => {
    const [logged, later] = ['a'.repeat(64), 'b'.repeat(64)];
    const evidence = [{ path: 'programs/adlb.sas' }, { path: 'logs/adlb.log', hash: logged.slice(0, 12) }];
    const record = aRecord('activity', { date, evidence });
    const paths = ['programs/adlb.sas'];
    const run = (hash: string) => [aRun('logs/adlb.log', 'adlb.sas', hash)];
    assert.deepEqual(draft({ paths, runs: run(logged) }, [record]), { shown: [], logged: 1 });
    assert.deepEqual(draft({ paths, runs: run(later) }, [record]).shown, [
      'adlb.sas: programs/adlb.sas (logs/adlb.log)',
    ]);
    const more = { paths: [...paths, 'm.sas'], runs: run(logged) };
    const commits = [aCommit('both', ...more.paths)];
    assert.deepEqual(draft({ ...more, commits }, [record]).shown, ['Both: m.sas programs/adlb.sas']);
    const yesterday = aRecord('activity', { date: aDate('2026-03-13'), evidence });
    assert.deepEqual(draft({ paths, runs: run(logged) }, [yesterday]).shown, ['adlb.sas: programs/adlb.sas']);
  });

  test('has runs before programs, and what was only written last', () => {
    assert.deepEqual(
      draft({
        paths: ['a.md', 'b.R', 'z.rtf'],
        runs: [aRun('logs/x_after.log'), aRun('logs/z.log')],
      }).shown,
      ['x_after: (logs/x_after.log)', 'z: z.rtf (logs/z.log)', 'b.R: b.R', 'a.md: a.md'],
    );
  });

  test('of a day without work is empty', () => {
    assert.deepEqual(draft({}), { shown: [], logged: 0 });
  });
});

suite('isSameWork', () => {
  const work = (files: Partial<DraftedActivity>): DraftedActivity => ({ paths: [], runs: [], ...files });

  test('knows a commit by its hash, and other work by a file, of which some may have been logged', () => {
    const committed = work({ commit: 'a1', paths: ['adlb.sas'] });
    const ran = work({ paths: ['adlb.sas'], runs: [aRun('adlb.log'), aRun('adlb2.log')] });
    assert.equal(isSameWork(committed, work({ commit: 'a1', paths: ['adlb.sas'] })), true);
    assert.equal(isSameWork(committed, work({ commit: 'b2', paths: ['adlb.sas'] })), false);
    assert.equal(isSameWork(committed, ran), false);
    assert.equal(isSameWork(ran, work({ paths: ['adlb.sas'] })), true);
    assert.equal(isSameWork(work({ runs: [aRun('adlb2.log')] }), ran), true);
    assert.equal(isSameWork(ran, work({ paths: ['dm.sas'], runs: [aRun('dm.log')] })), false);
  });
});

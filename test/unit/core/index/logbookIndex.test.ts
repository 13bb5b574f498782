import assert from 'node:assert/strict';
import type { LogbookIndex } from '../../../../src/core/index/logbookIndex.ts';
import { LogbookError } from '../../../../src/core/logbookError.ts';
import { anActivityText, LogbookFixture } from '../../../support/logbookFixture.ts';

const firstId = '01JD3Z8Q4N6W2K5R7T9V1X3Y5A';
const secondId = '01JD3Z8Q4N6W2K5R7T9V1X3Y5B';

function titlesOf(index: LogbookIndex): readonly string[] | undefined {
  return index.current?.records.map(({ record }) => record.title);
}

function codesOf(index: LogbookIndex): readonly string[] | undefined {
  return index.current?.problemFiles.map(({ path, isBroken, problems }) => {
    const codes = problems.map(({ code }) => code).join(' ');
    return `${path}${isBroken ? ' (broken)' : ''}: ${codes}`;
  });
}

suite('LogbookIndex', () => {
  test('reads nothing until somebody asks', async () => {
    const { store, openIndex } = bound(new LogbookFixture({ 'activities/a.md': anActivityText('A') }));
    const index = openIndex();
    await index.refresh();
    await index.update(['activities/a.md']);
    assert.deepEqual(store.readPaths, []);
    assert.equal(index.current, undefined);
  });

  test('reads once for all who ask at the same time', async () => {
    const { store, openIndex } = bound(new LogbookFixture({ 'activities/a.md': anActivityText('A') }));
    const index = openIndex();
    const [one, other] = await Promise.all([index.contents(), index.contents()]);
    assert.equal(one, other);
    assert.deepEqual(store.readPaths, ['activities/a.md', 'logbook.yml']);
  });

  test('puts the newest date first, then orders by path, and records without a date last', async () => {
    const { openIndex } = bound(
      new LogbookFixture({
        'activities/b.md': anActivityText('Mar b'),
        'activities/a.md': anActivityText('Mar a'),
        'goals/g.md': '---\ntype: goal\ntitle: Undated\n---\n',
        'activities/2025/c.md': anActivityText('Old', { date: '2025-12-31' }),
        'activities/2026/d.md': anActivityText('New', { date: '2026-04-01' }),
      }),
    );
    const index = openIndex();
    await index.contents();
    assert.deepEqual(titlesOf(index), ['New', 'Mar a', 'Mar b', 'Old', 'Undated']);
  });

  test('lists a broken file with its problems and still counts the others', async () => {
    const { openIndex } = bound(
      new LogbookFixture({
        'activities/bad.md': '---\ntitle: [1\n---\n',
        'activities/good.md': anActivityText('Good', { id: firstId }),
        'activities/empty.md': '',
      }),
    );
    const index = openIndex();
    await index.contents();
    assert.deepEqual(titlesOf(index), ['Good']);
    assert.deepEqual(codesOf(index), [
      'activities/bad.md (broken): yaml-syntax',
      'activities/empty.md (broken): empty-file',
    ]);
  });

  test('flags every file of one id and counts each of them', async () => {
    const { openIndex, store } = bound(
      new LogbookFixture({
        'activities/a.md': anActivityText('A', { id: firstId }),
        'activities/b.md': anActivityText('B', { id: firstId }),
        'activities/c.md': anActivityText('C', { id: firstId }),
        'activities/d.md': anActivityText('D', { id: secondId }),
      }),
    );
    const index = openIndex();
    const { problemFiles } = await index.contents();
    assert.deepEqual(
      problemFiles.map(({ path, isBroken, problems }) => [path, isBroken, problems[0]?.facts.path]),
      [
        ['activities/a.md', false, 'activities/b.md'],
        ['activities/b.md', false, 'activities/a.md'],
        ['activities/c.md', false, 'activities/a.md'],
      ],
    );
    assert.equal(titlesOf(index)?.length, 4);
    store.delete('activities/a.md');
    store.delete('activities/b.md');
    await index.update(['activities/a.md', 'activities/b.md']);
    assert.deepEqual(codesOf(index), []);
  });

  test('takes in a new, a changed and a deleted file, each with a new revision', async () => {
    const { openIndex, store, scheduler } = bound(
      new LogbookFixture({ 'activities/a.md': anActivityText('A') }),
    );
    const index = openIndex();
    const revisions: (number | undefined)[] = [];
    index.onDidChange(() => revisions.push(index.current?.revision));
    await index.contents();
    store.write('activities/b.md', anActivityText('B'));
    await index.update(['activities/b.md']);
    assert.deepEqual(titlesOf(index), ['A', 'B']);
    scheduler.advance();
    store.write('activities/a.md', anActivityText('A2'));
    await index.update(['activities/a.md', 'activities/a.md']);
    assert.deepEqual(titlesOf(index), ['A2', 'B']);
    store.delete('activities/a.md');
    await index.update(['activities/a.md']);
    assert.deepEqual(titlesOf(index), ['B']);
    assert.deepEqual(revisions, [1, 2, 3, 4]);
  });

  test('reads only the changed file, and keeps the objects of all others', async () => {
    const { openIndex, store } = bound(
      new LogbookFixture({ 'activities/a.md': anActivityText('A'), 'activities/b.md': anActivityText('B') }),
    );
    const index = openIndex();
    const before = await index.contents();
    store.readPaths.length = 0;
    store.write('activities/b.md', anActivityText('B2'));
    await index.update(['activities/b.md']);
    assert.deepEqual(store.readPaths, ['activities/b.md']);
    assert.equal(index.current?.records[0], before.records[0]);
    assert.notEqual(index.current?.records[1], before.records[1]);
  });

  test('keeps its revision when a file was only touched', async () => {
    const { openIndex, store } = bound(new LogbookFixture({ 'activities/a.md': anActivityText('A') }));
    const index = openIndex();
    const before = await index.contents();
    let changes = 0;
    index.onDidChange(() => changes++);
    store.write('activities/a.md', anActivityText('A'));
    await index.update(['activities/a.md']);
    await index.refresh();
    assert.equal(index.current, before);
    assert.equal(changes, 0);
  });

  test('tells of files that were read again, also where only what stands below the front matter changed', async () => {
    const { openIndex, store } = bound(new LogbookFixture({ 'activities/a.md': anActivityText('A') }));
    const index = openIndex();
    await index.contents();
    let readings = 0;
    const stop = index.onDidReadFiles(() => readings++);
    store.write('activities/a.md', `${anActivityText('A')}\nAn okapi.\n`);
    await index.update(['activities/a.md']);
    assert.equal(readings, 1);
    store.write('activities/a.md', `${anActivityText('A')}\nTwo okapis.\n`);
    await index.refresh();
    assert.equal(readings, 2);
    store.delete('activities/a.md');
    await index.update(['activities/a.md']);
    assert.equal(readings, 3);
    stop();
    store.write('activities/a.md', anActivityText('A'));
    await index.update(['activities/a.md']);
    assert.equal(readings, 3);
  });

  test('ignores paths that a walk leaves out', async () => {
    const { openIndex, store } = bound(new LogbookFixture());
    const index = openIndex();
    await index.contents();
    store.readPaths.length = 0;
    store.write('.git/a.md', anActivityText('A'));
    await index.update(['.git/a.md', 'node_modules/x/b.md', 'activities/.tmp/c.md']);
    assert.deepEqual(store.readPaths, []);
  });

  test('a sweep finds what no event told of', async () => {
    const { openIndex, store, scheduler } = bound(
      new LogbookFixture({ 'activities/a.md': anActivityText('A'), 'activities/b.md': anActivityText('B') }),
    );
    const index = openIndex();
    await index.contents();
    store.write('activities/a.md', anActivityText('A2'));
    store.delete('activities/b.md');
    store.write('activities/c.md', anActivityText('C'));
    scheduler.advance();
    await index.refresh();
    assert.deepEqual(titlesOf(index), ['A2', 'C']);
  });

  test('a sweep reads no file that is unchanged', async () => {
    const { openIndex, store } = bound(new LogbookFixture({ 'activities/a.md': anActivityText('A') }));
    const index = openIndex();
    await index.contents();
    store.readPaths.length = 0;
    await index.refresh();
    assert.deepEqual(store.readPaths, []);
  });

  test('a sweep sees a change within the step of file times, without a new size', async () => {
    const { openIndex, store, scheduler } = bound(new LogbookFixture());
    const index = openIndex();
    await index.contents();
    store.write('activities/a.md', anActivityText('A'));
    scheduler.advance(1999);
    await index.update(['activities/a.md']);
    store.writeUnnoticed('activities/a.md', anActivityText('B'));
    await index.refresh();
    assert.deepEqual(titlesOf(index), ['B']);
  });

  test('sweeps when an event may be about a folder', async () => {
    const { openIndex, store } = bound(new LogbookFixture({ 'activities/2025/a.md': anActivityText('A') }));
    const index = openIndex();
    await index.contents();
    store.rename('activities/2025/a.md', 'activities/2026/a.md');
    await index.update(['activities/2025', 'activities/2026']);
    assert.deepEqual(
      index.current?.records.map(({ path }) => path),
      ['activities/2026/a.md'],
    );
  });

  test('sweeps for more than 500 changed paths', async () => {
    const { openIndex, store } = bound(new LogbookFixture());
    const index = openIndex();
    await index.contents();
    for (let number = 0; number < 501; number++) store.write(`activities/${number}.md`, anActivityText('A'));
    const paths = store.paths;
    store.write('activities/untold.md', anActivityText('Untold'));
    await index.update(paths);
    assert.equal(index.current?.records.length, 502);
  });

  test('reads the profile and its skills, and follows their changes', async () => {
    const { openIndex, store } = bound(
      new LogbookFixture({ 'logbook.yml': 'title: First\nskills: [{id: own.tableau, name: Tableau}]\n' }),
    );
    const index = openIndex();
    const { profile, catalogue } = await index.contents();
    assert.equal(profile.title, 'First');
    assert.equal(catalogue.get('own.tableau')?.name, 'Tableau');
    store.write('logbook.yml', 'title: Second\n');
    await index.update(['logbook.yml']);
    assert.equal(index.current?.profile.title, 'Second');
    assert.equal(index.current?.catalogue.get('own.tableau'), undefined);
    store.write('logbook.yml', 'title: Third title\n');
    await index.refresh();
    assert.equal(index.current?.profile.title, 'Third title');
    store.delete('logbook.yml');
    await index.refresh();
    assert.deepEqual(index.current?.profile, {});
  });

  test('lists a profile with problems and goes on with what it says', async () => {
    const { openIndex } = bound(
      new LogbookFixture({
        'logbook.yml': 'title: T\nstart: 2026-02-30\n',
        'activities/a.md': anActivityText('A'),
      }),
    );
    const index = openIndex();
    const { profile, records } = await index.contents();
    assert.equal(profile.title, 'T');
    assert.equal(records.length, 1);
    assert.ok(codesOf(index)?.includes('logbook.yml: invalid-date'));
  });

  test('lists links and folders that are named as records', async () => {
    const { openIndex, store } = bound(new LogbookFixture({ 'logbook.yml': '' }));
    store.makeLink('activities/link.md');
    store.makeFolder('notes.md');
    const index = openIndex();
    await index.contents();
    assert.deepEqual(codesOf(index), [
      'activities/link.md: symbolic-link',
      'notes.md: folder-named-as-record',
    ]);
  });

  test('is empty without its folder, and fills when that comes', async () => {
    const { openIndex, store } = bound(new LogbookFixture());
    store.removeRoot();
    const index = openIndex();
    assert.deepEqual((await index.contents()).records, []);
    assert.equal(index.hasFolder, false);
    store.write('activities/a.md', anActivityText('A'));
    await index.refresh();
    assert.deepEqual(titlesOf(index), ['A']);
    assert.equal(index.hasFolder, true);
    store.removeRoot();
    await index.refresh();
    assert.deepEqual(titlesOf(index), []);
    assert.equal(index.hasFolder, false);
  });

  test('keeps the records of a folder that cannot be listed, and says so', async () => {
    const { openIndex, store } = bound(
      new LogbookFixture({ 'activities/a.md': anActivityText('A', { id: firstId }), 'goals/g.md': '' }),
    );
    let isFolderLost = false;
    const index = openIndex({
      store: {
        list: async () => {
          const listing = await store.list();
          if (!isFolderLost || listing === undefined) return listing;
          const files = listing.files.filter(({ path }) => !path.startsWith('activities/'));
          return { files, skipped: [{ path: 'activities', code: 'unreadable-file', reason: 'EIO' }] };
        },
        stat: (path) => store.stat(path),
        readHead: (path, known) => store.readHead(path, known),
        read: (path) => store.read(path),
      },
    });
    await index.contents();
    isFolderLost = true;
    store.delete('goals/g.md');
    await index.refresh();
    assert.deepEqual(titlesOf(index), ['A']);
    assert.deepEqual(codesOf(index), ['activities (broken): unreadable-file']);
  });

  test('does not keep a first reading that failed', async () => {
    const { openIndex, store } = bound(new LogbookFixture({ 'activities/a.md': anActivityText('A') }));
    let failures = 1;
    const index = openIndex({
      store: {
        list: async () => {
          if (failures-- > 0) throw new Error('offline');
          return store.list();
        },
        stat: (path) => store.stat(path),
        readHead: (path, known) => store.readHead(path, known),
        read: (path) => store.read(path),
      },
    });
    await assert.rejects(index.contents(), /offline/);
    assert.equal((await index.contents()).records.length, 1);
  });

  test('reads a file again in each sweep while it cannot be read', async () => {
    const { openIndex, store } = bound(new LogbookFixture({ 'activities/a.md': anActivityText('A') }));
    let isLocked = true;
    const index = openIndex({
      store: {
        list: () => store.list(),
        stat: (path) => store.stat(path),
        read: (path) => store.read(path),
        readHead: async (path, known) => {
          const text = await store.readHead(path, known);
          if (!isLocked || text.kind === 'missing') return text;
          const facts = { reason: 'EBUSY' };
          return { kind: 'unreadable', code: 'unreadable-file', facts, entry: text.entry };
        },
      },
    });
    await index.contents();
    assert.deepEqual(codesOf(index), ['activities/a.md (broken): unreadable-file']);
    isLocked = false;
    await index.refresh();
    assert.deepEqual(titlesOf(index), ['A']);
  });

  test('rebuilding reads what nothing else shows', async () => {
    const { openIndex, store } = bound(new LogbookFixture({ 'activities/a.md': anActivityText('A') }));
    const index = openIndex();
    await index.contents();
    store.writeUnnoticed('activities/a.md', anActivityText('B'));
    await index.refresh();
    assert.deepEqual(titlesOf(index), ['A']);
    await index.rebuild();
    assert.deepEqual(titlesOf(index), ['B']);
  });

  test('runs operations one after another and shows no state between', async () => {
    const { openIndex, store } = bound(new LogbookFixture());
    const index = openIndex();
    const counts: (number | undefined)[] = [];
    index.onDidChange(() => counts.push(index.current?.records.length));
    await index.contents();
    const files = Array.from({ length: 100 }, (_none, number) => `activities/${number}.md`);
    for (const path of files) store.write(path, anActivityText('A'));
    const updates = [index.update(files.slice(0, 50)), index.update(files.slice(50)), index.refresh()];
    assert.equal(index.current?.records.length, 0);
    await Promise.all(updates);
    assert.deepEqual(counts, [0, 50, 100]);
  });

  test('pauses when its slice of 8 ms is used up', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 100 }, (_none, number) => [`activities/${number}.md`, anActivityText('A')]),
    );
    const { openIndex, scheduler } = bound(new LogbookFixture(files));
    scheduler.stepMs = 1;
    await openIndex().contents();
    assert.ok(scheduler.pauses >= 3, `${scheduler.pauses} pauses`);
  });

  test('tells how far it is', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 250 }, (_none, number) => [`activities/${number}.md`, anActivityText('A')]),
    );
    const { openIndex } = bound(new LogbookFixture(files));
    const index = openIndex();
    const reports: unknown[] = [];
    index.onDidProgress((progress) => reports.push(progress));
    await index.contents();
    assert.deepEqual(reports, [
      { read: 100, total: 250 },
      { read: 200, total: 250 },
    ]);
  });

  test('stops reading when it is disposed', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 250 }, (_none, number) => [`activities/${number}.md`, anActivityText('A')]),
    );
    const { openIndex, store } = bound(new LogbookFixture(files));
    const index = openIndex();
    index.onDidProgress(() => index.dispose());
    await assert.rejects(
      index.contents(),
      (error) => error instanceof LogbookError && error.code === 'not-found',
    );
    assert.ok(store.readPaths.length < 150, `${store.readPaths.length} reads`);
    assert.equal(index.current, undefined);
  });
});

/** The parts of a fixture, for destructuring. */
function bound(fixture: LogbookFixture) {
  const { store, scheduler, snapshots } = fixture;
  return { store, scheduler, snapshots, openIndex: fixture.openIndex.bind(fixture) };
}

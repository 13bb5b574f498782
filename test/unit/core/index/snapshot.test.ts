import assert from 'node:assert/strict';
import type { LogbookIndex } from '../../../../src/core/index/logbookIndex.ts';
import { formatSnapshot, readSnapshot } from '../../../../src/core/index/snapshot.ts';
import { FakeScheduler } from '../../../support/fakeScheduler.ts';
import { anActivityText, comparableContents, LogbookFixture } from '../../../support/logbookFixture.ts';

const files = {
  'logbook.yml': 'title: T\n',
  'activities/a.md': anActivityText('A', { skills: '[sas.base]', hours: '1.5' }),
  'activities/b.md': anActivityText('Ünï “quoted”', { metrics: '[{name: rows, value: 3, unit: row}]' }),
  'activities/bad.md': '---\ntitle: [1\n---\n',
  'reflections/r.md':
    '---\ntype: reflection\ntitle: R\nratings: {__proto__: skilled, sas.base: exposed}\n---\n',
  'README.md': 'No record',
};

/** A fixture whose snapshot holds all files, and the index that saved it. */
async function saved(): Promise<{ fixture: LogbookFixture; index: LogbookIndex }> {
  const fixture = new LogbookFixture(files);
  const index = fixture.openIndex();
  await index.contents();
  await index.saveSnapshot();
  fixture.store.readPaths.length = 0;
  return { fixture, index };
}

suite('snapshot', () => {
  test('spares a second start every file but the profile, and gives the same contents', async () => {
    const { fixture, index } = await saved();
    const second = fixture.openIndex();
    await second.contents();
    assert.deepEqual(fixture.store.readPaths, ['logbook.yml']);
    assert.deepEqual(comparableContents(second), comparableContents(index));
    assert.equal(second.isSnapshotStale, false);
  });

  test('gives maps of free keys back without a prototype', async () => {
    const { fixture } = await saved();
    const { records } = await fixture.openIndex().contents();
    const reflection = records.find(({ record }) => record.type === 'reflection')?.record;
    assert.ok(reflection?.ratings);
    assert.equal(Object.getPrototypeOf(reflection.ratings), null);
    assert.deepEqual(Object.keys(reflection.ratings), ['__proto__', 'sas.base']);
  });

  test('is saved only when there is something new', async () => {
    const { fixture, index } = await saved();
    await index.saveSnapshot();
    await index.refresh();
    await index.saveSnapshot();
    assert.equal(fixture.snapshots.saves, 1);
    fixture.store.write('activities/new.md', anActivityText('New'));
    await index.refresh();
    assert.equal(index.isSnapshotStale, true);
    await index.saveSnapshot();
    assert.equal(fixture.snapshots.saves, 2);
  });

  test('is trusted for a file only with its time and its size', async () => {
    const { fixture } = await saved();
    fixture.store.writeUnnoticed('activities/a.md', anActivityText('Longer title'));
    fixture.store.write('activities/b.md', anActivityText('Ünï “quoted”', { metrics: '[]' }));
    fixture.store.delete('reflections/r.md');
    fixture.store.write('activities/c.md', anActivityText('C'));
    fixture.scheduler.advance();
    const second = fixture.openIndex();
    await second.contents();
    const read = [...fixture.store.readPaths].sort();
    assert.deepEqual(read, ['activities/a.md', 'activities/b.md', 'activities/c.md', 'logbook.yml']);
    await second.saveSnapshot();
    const rebuilt = fixture.openIndex({ snapshots: { load: async () => undefined, save: async () => {} } });
    await rebuilt.contents();
    assert.deepEqual(comparableContents(second), comparableContents(rebuilt));
  });

  test('leaves out a file that was read within 2 seconds of its change', async () => {
    const fixture = new LogbookFixture({ 'activities/old.md': anActivityText('Old') });
    fixture.store.write('activities/young.md', anActivityText('Young'));
    fixture.scheduler.advance(2000);
    const index = fixture.openIndex();
    await index.contents();
    await index.saveSnapshot();
    fixture.store.writeUnnoticed('activities/young.md', anActivityText('Later'));
    fixture.scheduler.advance();
    const { records } = await fixture.openIndex().contents();
    assert.deepEqual(
      records.map(({ record }) => record.title),
      ['Old', 'Later'],
    );
  });

  test('is read anew in full when it is foreign, older, newer, cut off or not there', async () => {
    const { fixture, index } = await saved();
    const text = fixture.snapshots.text ?? '';
    const damaged = {
      empty: '',
      foreign: '{"some":"other cache"}\n',
      'another version': text.replace(/"version":\d+/, '"version":999'),
      'another table': text.replace(/"table":"\w+"/, '"table":"00000000"'),
      'without its last line': text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1),
      'cut off': text.slice(0, -5),
      'without its header': text.slice(text.indexOf('\n') + 1),
      'with a line twice': text + text.slice(text.indexOf('\n') + 1),
      'with bad JSON': text.replace('"activity"', 'activity'),
    };
    for (const [name, snapshot] of Object.entries(damaged)) {
      fixture.snapshots.text = snapshot;
      fixture.store.readPaths.length = 0;
      const next = fixture.openIndex();
      await next.contents();
      assert.equal(fixture.store.readPaths.length, Object.keys(files).length, name);
      assert.deepEqual(comparableContents(next), comparableContents(index), name);
      assert.equal(next.isSnapshotStale, true, name);
    }
  });

  test('that fails to load costs nothing but time', async () => {
    const { fixture } = await saved();
    const load = async () => {
      throw new Error('EIO');
    };
    const contents = await fixture.openIndex({ snapshots: { load, save: async () => {} } }).contents();
    assert.equal(contents.records.length, 3);
  });

  test('pauses between its lines, in writing and in reading', async () => {
    const many = Array.from({ length: 1000 }, (_none, number) => [
      `activities/${number}.md`,
      anActivityText('A'),
    ]);
    const fixture = new LogbookFixture(Object.fromEntries(many));
    const index = fixture.openIndex();
    await index.contents();
    await index.saveSnapshot();
    const scheduler = new FakeScheduler();
    scheduler.stepMs = 8;
    assert.equal((await readSnapshot(fixture.snapshots.text ?? '', scheduler))?.length, 1000);
    assert.ok(scheduler.pauses >= 5, `${scheduler.pauses} pauses in reading`);
    const entries = await readSnapshot(fixture.snapshots.text ?? '', new FakeScheduler());
    scheduler.pauses = 0;
    await formatSnapshot(entries ?? [], scheduler);
    assert.ok(scheduler.pauses >= 4, `${scheduler.pauses} pauses in writing`);
  });
});

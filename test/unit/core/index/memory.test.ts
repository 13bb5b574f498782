import assert from 'node:assert/strict';
import type { LogbookContents } from '../../../../src/core/index/logbookContents.ts';
import { LogbookIndex } from '../../../../src/core/index/logbookIndex.ts';
import { Memory, recall } from '../../../../src/core/index/memory.ts';
import { recordsById, recordsOfType, withMemory } from '../../../../src/core/index/recordLists.ts';
import { aRecord, aView } from '../../../support/builders.ts';
import { FakeScheduler } from '../../../support/fakeScheduler.ts';
import { MemoryFileStore } from '../../../support/memoryFileStore.ts';

suite('Memory', () => {
  test('does each work once for each thing', () => {
    let times = 0;
    const count = (list: readonly number[]): number => {
      times++;
      return list.length;
    };
    const memory = new Memory();
    const [one, other] = [[1], [1, 2]];
    assert.deepEqual([memory.of(count, one), memory.of(count, one), memory.of(count, other)], [1, 1, 2]);
    assert.equal(times, 2);
    assert.equal(recall({ memory }, count, one), 1);
    assert.equal(times, 2);
  });

  test('does the work each time where there is none', () => {
    const sum = ([a = 0, b = 0]: readonly number[]): number => a + b;
    assert.equal(recall({}, sum, [1, 2]), 3);
  });
});

suite('Lists of records', () => {
  const { contents } = aView([
    aRecord('activity', { title: 'One', date: '2026-03-02' }),
    aRecord('goal', { title: 'Two' }),
    aRecord('activity', { title: 'Three', date: '2026-03-01' }),
  ]);
  const titles = (list: LogbookContents, type: 'activity' | 'contact'): readonly string[] =>
    recordsOfType(list, type).map(({ record }) => record.title);

  test('are the same with and without a memory', () => {
    const remembering = withMemory({ contents, today: aView().today }).contents;
    for (const list of [contents, remembering, remembering]) {
      assert.deepEqual(titles(list, 'activity'), ['One', 'Three']);
      assert.deepEqual(titles(list, 'contact'), []);
      assert.equal(recordsById(list).size, 3);
    }
  });

  test('follow the records of a view that holds fewer', () => {
    const { contents: all } = withMemory({ contents, today: aView().today });
    assert.equal(titles(all, 'activity').length, 2);
    assert.deepEqual(titles({ ...all, records: all.records.slice(0, 1) }, 'activity'), ['One']);
  });

  test('are remembered with the contents of an index, and made anew once a file changed', async () => {
    const file = (title: string): string =>
      `---\nid: 01JD0000000000000000000001\ntype: activity\ntitle: ${title}\n---\n`;
    const scheduler = new FakeScheduler();
    const store = new MemoryFileStore(scheduler);
    store.write('activities/a.md', file('One'));
    const index = new LogbookIndex({ store, scheduler });
    const before = await index.contents();
    assert.equal(recordsOfType(before, 'activity'), recordsOfType(before, 'activity'));
    assert.equal(withMemory({ contents: before, today: aView().today }).contents, before);
    store.write('activities/a.md', file('One, changed'));
    await index.update(['activities/a.md']);
    const after = await index.contents();
    assert.equal(after.memory, before.memory);
    assert.deepEqual(titles(after, 'activity'), ['One, changed']);
  });
});

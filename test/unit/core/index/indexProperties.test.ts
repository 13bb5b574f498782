import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LogbookIndex } from '../../../../src/core/index/logbookIndex.ts';
import { type FaultCode, FaultyFileStore, faultCodes } from '../../../support/faultyFileStore.ts';
import { anActivityText, comparableContents, LogbookFixture } from '../../../support/logbookFixture.ts';

/** One thing that happens to a logbook; some raise an event, others are found by a sweep only. */
type Step =
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'delete'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'update' | 'refresh' | 'rebuild' | 'restart' };

const paths = [
  'activities/2026/a.md',
  'activities/2026/b.md',
  'activities/2025/c.md',
  'goals/g.md',
  'notes/x.md',
  'README.md',
  'logbook.yml',
  '.git/hidden.md',
];
const ids = ['01JD3Z8Q4N6W2K5R7T9V1X3Y5A', '01JD3Z8Q4N6W2K5R7T9V1X3Y5B', ''];
const anyPath = fc.constantFrom(...paths);
const anyText = fc.oneof(
  fc
    .record({
      title: fc.constantFrom('One', 'Two', 'Three'),
      id: fc.constantFrom(...ids),
      date: fc.constantFrom('2026-03-14', '2026-04-01', '2025-01-01', 'someday'),
    })
    .map(({ title, ...fields }) => anActivityText(title, fields)),
  fc.constantFrom(
    '',
    'No front matter',
    '---\ntitle: [1\n---\n',
    '---\ntitle: Unterminated\n',
    '---\ntype: goal\ntitle: G\nratings: {__proto__: skilled}\n---\n',
    'title: Profile\nskills: [{id: own.x, name: X}]\n',
    '---\ntitle: a\0b\n---\n',
  ),
);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant('write' as const), path: anyPath, text: anyText }), weight: 6 },
  { arbitrary: fc.record({ kind: fc.constant('delete' as const), path: anyPath }), weight: 2 },
  { arbitrary: fc.record({ kind: fc.constant('rename' as const), from: anyPath, to: anyPath }), weight: 2 },
  {
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(0, 500, 5000) }),
    weight: 2,
  },
  {
    arbitrary: fc.constantFrom<Step>({ kind: 'refresh' }, { kind: 'rebuild' }, { kind: 'restart' }),
    weight: 1,
  },
  { arbitrary: fc.constant<Step>({ kind: 'update' }), weight: 4 },
);

/** A logbook in use: steps change files, and the events they raise wait for the next update. */
class Session {
  readonly fixture = new LogbookFixture({ 'activities/2026/a.md': anActivityText('One') });
  index: LogbookIndex = this.fixture.openIndex();
  #changed: string[] = [];

  async take(step: Step): Promise<void> {
    const { store, scheduler } = this.fixture;
    switch (step.kind) {
      case 'write':
        store.write(step.path, step.text);
        this.#changed.push(step.path);
        break;
      case 'delete':
        store.delete(step.path);
        this.#changed.push(step.path);
        break;
      case 'rename':
        store.rename(step.from, step.to);
        this.#changed.push(step.from, step.to);
        break;
      case 'wait':
        scheduler.advance(step.ms);
        break;
      case 'restart':
        await this.index.contents();
        await this.index.saveSnapshot();
        this.index = this.fixture.openIndex();
        await this.index.contents();
        break;
      default:
        await this.index.contents();
        await this.#read(step.kind);
    }
  }

  async #read(kind: 'update' | 'refresh' | 'rebuild'): Promise<void> {
    if (kind === 'update') await this.index.update(this.#changed);
    else await this.index[kind]();
    this.#changed = [];
  }
}

suite('index properties', () => {
  test('after any sequence of changes the index says what a rebuilt one says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 25 }), async (steps) => {
        const session = new Session();
        for (const step of [...steps, { kind: 'update' } as const]) await session.take(step);
        const rebuilt = session.fixture.openIndex({
          snapshots: { load: async () => undefined, save: async () => {} },
        });
        await rebuilt.contents();
        assert.deepEqual(comparableContents(session.index), comparableContents(rebuilt));
      }),
      { seed: 2026, numRuns: 400 },
    );
  });

  test('a sweep alone finds any sequence of changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 25 }), async (steps) => {
        const session = new Session();
        for (const step of steps.filter(({ kind }) => kind !== 'update')) await session.take(step);
        await session.take({ kind: 'refresh' });
        const rebuilt = session.fixture.openIndex({
          snapshots: { load: async () => undefined, save: async () => {} },
        });
        await rebuilt.contents();
        assert.deepEqual(comparableContents(session.index), comparableContents(rebuilt));
      }),
      { seed: 2027, numRuns: 200 },
    );
  });

  test('the revision grows with every change that is told, and only then', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 25 }), async (steps) => {
        const session = new Session();
        let told = 0;
        session.index.onDidChange(() => told++);
        for (const step of steps.filter(({ kind }) => kind !== 'restart')) {
          const before = session.index.current;
          const toldBefore = told;
          await session.take(step);
          const after = session.index.current;
          assert.equal(told - toldBefore, (after?.revision ?? 0) - (before?.revision ?? 0));
          if (told === toldBefore) assert.equal(after, before);
        }
      }),
      { seed: 2028, numRuns: 100 },
    );
  });
});

const faultFiles = {
  'logbook.yml': 'title: T\n',
  'activities/a.md': anActivityText('A', { id: '01JD3Z8Q4N6W2K5R7T9V1X3Y5A' }),
  'activities/b.md': anActivityText('B', { id: '01JD3Z8Q4N6W2K5R7T9V1X3Y5B' }),
  'activities/c.md': anActivityText('C', { id: '01JD3Z8Q4N6W2K5R7T9V1X3Y5C' }),
};

/** Reads, edits, sweeps and rebuilds over a store that fails once; gives what was seen after each step. */
async function runFaultScenario(fault: { at: number; code: FaultCode; how: 'value' | 'throw' }) {
  const fixture = new LogbookFixture(faultFiles);
  const { store: inner, scheduler } = fixture;
  const store = new FaultyFileStore(inner, fault);
  const index = fixture.openIndex({ store });
  const seen: { failed: string | undefined; titles: readonly string[] }[] = [];
  const steps = [
    () => index.contents(),
    () => {
      inner.write('activities/b.md', anActivityText('B2', { id: '01JD3Z8Q4N6W2K5R7T9V1X3Y5B' }));
      return index.update(['activities/b.md', 'logbook.yml']);
    },
    () => {
      scheduler.advance();
      return index.refresh();
    },
    () => index.rebuild(),
  ];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      // Only a store that breaks its promise may fail an operation, and only by failing to list.
      assert.ok(
        fault.how === 'throw' && store.failed === 'list',
        `${String(error)} at ${JSON.stringify(fault)}`,
      );
    }
    seen.push({
      failed: store.failed,
      titles: index.current?.records.map(({ record }) => record.title) ?? [],
    });
  }
  const { operations } = store;
  await index.contents();
  await index.refresh();
  return { index, fixture, seen, operations };
}

suite('index over a store that fails once', () => {
  for (const how of ['value', 'throw'] as const) {
    for (const code of faultCodes) {
      test(`at any operation with ${code} as ${how} loses no other record, and heals`, async () => {
        const { operations } = await runFaultScenario({ at: 0, code, how });
        assert.ok(operations > 12, `${operations} operations`);
        for (let at = 1; at <= operations; at++) {
          const { index, fixture, seen } = await runFaultScenario({ at, code, how });
          for (const { failed, titles } of seen) {
            const isFolderGone = failed === 'list' && (code === 'ENOENT' || at === 1);
            for (const title of ['A', 'C']) {
              const isOwn = failed === `readHead activities/${title.toLowerCase()}.md`;
              if (!isFolderGone && !isOwn)
                assert.ok(titles.includes(title), `${title} lost at ${at}: ${failed}`);
            }
          }
          const rebuilt = fixture.openIndex();
          await rebuilt.contents();
          assert.deepEqual(comparableContents(index), comparableContents(rebuilt), `not healed after ${at}`);
        }
      });
    }
  }
});

import assert from 'node:assert/strict';
import type { promises } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { NodeRecordWriter } from '../../../src/platform/nodeRecordWriter.ts';
import { type WritableFileSystem, writableFileSystem } from '../../../src/platform/writableFileSystem.ts';

const oldText = 'The old text, from its start to its end';
const newText = 'The new text, which is a little longer, from its start to its end';
const never = new Promise<never>(() => {});

/** A file system that stops for good before its n-th operation, like one whose process is killed there. */
class StoppingFileSystem {
  readonly #stopAt: number;
  readonly #handles: promises.FileHandle[] = [];
  operations = 0;

  constructor(stopAt: number) {
    this.#stopAt = stopAt;
  }

  get calls(): WritableFileSystem {
    const calls = Object.keys(writableFileSystem) as (keyof WritableFileSystem)[];
    const stopping = calls.map((name) => [
      name,
      async (...args: unknown[]) => {
        if (this.#isStopped()) await never;
        const call = writableFileSystem[name] as unknown as (...args: unknown[]) => Promise<unknown>;
        const result = await call(...args);
        return name === 'open' ? this.#stoppingHandle(result as promises.FileHandle) : result;
      },
    ]);
    return Object.fromEntries(stopping);
  }

  async closeAll(): Promise<void> {
    for (const handle of this.#handles) await handle.close().catch(() => undefined);
  }

  #isStopped(): boolean {
    return ++this.operations >= this.#stopAt;
  }

  #stoppingHandle(handle: promises.FileHandle): object {
    this.#handles.push(handle);
    return {
      writeFile: async (content: string) => {
        if (this.#isStopped()) {
          await handle.write(content.slice(0, content.length / 2));
          await never;
        }
        await handle.writeFile(content);
      },
      sync: async () => (this.#isStopped() ? never : handle.sync()),
      close: async () => (this.#isStopped() ? never : handle.close()),
    };
  }
}

/** Runs a write that stops at an operation; gives the files under their names then, and whether it ended. */
async function runStopped(
  stopAt: number,
  write: (writer: NodeRecordWriter) => Promise<unknown>,
): Promise<{ readonly isDone: boolean; readonly texts: Readonly<Record<string, string>> }> {
  const root = await mkdtemp(join(tmpdir(), 'logbook-kill-'));
  const fileSystem = new StoppingFileSystem(stopAt);
  try {
    await mkdir(join(root, 'goals'));
    await writeFile(join(root, 'goals/a.md'), oldText);
    const writing = write(new NodeRecordWriter(root, fileSystem.calls)).then(() => true);
    const stopped = (async () => {
      while (fileSystem.operations < stopAt) await wait(1);
      await wait(5);
      return false;
    })();
    const isDone = await Promise.race([writing, stopped]);
    if (isDone) fileSystem.operations = stopAt;
    await stopped;
    const names = (await readdir(join(root, 'goals'))).filter((name) => !name.startsWith('.'));
    const texts = names.map(
      async (name) => [name, await readFile(join(root, 'goals', name), 'utf8')] as const,
    );
    return { isDone, texts: Object.fromEntries(await Promise.all(texts)) };
  } finally {
    await fileSystem.closeAll();
    await rm(root, { recursive: true });
  }
}

suite('a write that is stopped at any operation', () => {
  test('leaves the old or the new text of a file', async () => {
    const seen = new Set<string | undefined>();
    for (let stopAt = 1; ; stopAt++) {
      const { isDone, texts } = await runStopped(stopAt, (writer) =>
        writer.replaceText('goals/a.md', oldText, newText),
      );
      assert.deepEqual(Object.keys(texts), ['a.md'], `stopped at ${stopAt}`);
      assert.ok([oldText, newText].includes(texts['a.md'] ?? ''), `stopped at ${stopAt}: ${texts['a.md']}`);
      seen.add(texts['a.md']);
      if (isDone) break;
    }
    assert.deepEqual([...seen], [oldText, newText]);
  });

  test('leaves a new file whole or not there, and the others as they are', async () => {
    const seen = new Set<string | undefined>();
    for (let stopAt = 1; ; stopAt++) {
      const { isDone, texts } = await runStopped(stopAt, (writer) =>
        writer.create(['goals/a.md', 'goals/a-2.md'], newText),
      );
      assert.equal(texts['a.md'], oldText, `stopped at ${stopAt}`);
      assert.ok([undefined, newText].includes(texts['a-2.md']), `stopped at ${stopAt}: ${texts['a-2.md']}`);
      seen.add(texts['a-2.md']);
      if (isDone) break;
    }
    assert.deepEqual([...seen], [undefined, newText]);
  });
});

import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { NodeFileStore } from '../../../src/platform/nodeFileStore.ts';
import { type NodeFileSystem, nodeFileSystem } from '../../../src/platform/nodeFileSystem.ts';
import { type ContractFiles, testFileStore } from '../../contract/fileStore.ts';

async function withFolder(files: ContractFiles, run: (root: string) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'logbook-store-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    }
    await run(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

function failure(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}

/** Node's file system, where every folder lies on a file system of this type. */
function onFileSystem(type: number): NodeFileSystem {
  const statfs = ((_path: string, done: (error: null, stats: { type: number }) => void) =>
    done(null, { type })) as unknown as typeof fs.statfs;
  return { ...nodeFileSystem, statfs };
}

const ext4 = 0xef53;
const nfs = 0x6969;

suite('NodeFileStore on a local disk', () => {
  testFileStore((files, run) =>
    withFolder(files, async (root) => {
      const store = new NodeFileStore(root, { fileSystem: onFileSystem(ext4) });
      // A walk finds out where the folder lies.
      await store.list();
      await run(store);
    }),
  );
});

suite('NodeFileStore on a network drive', () => {
  testFileStore((files, run) =>
    withFolder(files, async (root) => {
      const store = new NodeFileStore(root, { fileSystem: onFileSystem(nfs) });
      await store.list();
      await run(store);
    }),
  );

  test('makes no call that could hang the process', () =>
    withFolder({ 'a.md': 'A', 'b/c.md': 'C' }, async (root) => {
      const forbidden = () => {
        throw new Error('made at once');
      };
      const atOnce = { lstatSync: forbidden, openSync: forbidden, readSync: forbidden, closeSync: forbidden };
      const fileSystem = { ...onFileSystem(nfs), ...atOnce } as unknown as NodeFileSystem;
      const store = new NodeFileStore(root, { fileSystem });
      const listing = await store.list();
      assert.deepEqual(listing?.skipped, []);
      assert.equal((await store.readHead('a.md', listing.files[0])).kind, 'text');
    }));
});

suite('NodeFileStore', () => {
  test('has no listing where the root is missing or a file', () =>
    withFolder({ 'a.md': '' }, async (root) => {
      assert.equal(await new NodeFileStore(join(root, 'missing')).list(), undefined);
      assert.equal(await new NodeFileStore(join(root, 'a.md')).list(), undefined);
    }));

  test('does not follow links: to a file, to a folder, in a circle, nor to a file through a linked folder', () =>
    withFolder({ 'in/a.md': 'A', 'out/b.md': 'B' }, async (top) => {
      const root = join(top, 'in');
      await symlink(join(top, 'out', 'b.md'), join(root, 'link.md'));
      await symlink(join(top, 'out'), join(root, 'folder'));
      await symlink(root, join(root, 'circle'));
      const store = new NodeFileStore(root);
      const listing = await store.list();
      assert.deepEqual(
        listing?.files.map(({ path }) => path),
        ['a.md'],
      );
      const skipped = listing.skipped.map(({ path, code }) => `${path} ${code}`);
      assert.deepEqual(skipped.sort(), [
        'circle symbolic-link',
        'folder symbolic-link',
        'link.md symbolic-link',
      ]);
      for (const path of ['link.md', 'folder/b.md', 'circle/a.md']) {
        assert.equal(await store.stat(path), undefined, path);
        assert.deepEqual(await store.readHead(path), { kind: 'missing' }, path);
        assert.deepEqual(await store.read(path), { kind: 'missing' }, path);
      }
    }));

  test('reads below a root that is itself reached through a link', () =>
    withFolder({ 'real/activities/a.md': 'A' }, async (top) => {
      await symlink(join(top, 'real'), join(top, 'link'));
      const store = new NodeFileStore(join(top, 'link'));
      assert.deepEqual(
        (await store.list())?.files.map(({ path }) => path),
        ['activities/a.md'],
      );
      assert.equal((await store.readHead('activities/a.md')).kind, 'text');
    }));

  test('reads nothing outside of its root', () =>
    withFolder({ 'in/a.md': 'A', 'b.md': 'B' }, async (top) => {
      const store = new NodeFileStore(join(top, 'in'));
      const outside = [
        '../b.md',
        join(top, 'b.md'),
        'x/../../b.md',
        './a.md',
        'x//a.md',
        '',
        '.',
        '..',
        'a.md\0',
      ];
      for (const path of outside) {
        assert.equal(await store.stat(path), undefined, path);
        assert.deepEqual(await store.read(path), { kind: 'missing' }, path);
      }
    }));

  test('opens a file again while too many are open', () =>
    withFolder({ 'a.md': 'A' }, async (root) => {
      let refusals = 3;
      const open = ((...call: Parameters<typeof fs.open>) => {
        const done = call.at(-1) as unknown as (error: Error) => void;
        if (refusals-- > 0) done(failure('EMFILE'));
        else fs.open(...call);
      }) as typeof fs.open;
      const store = new NodeFileStore(root, { fileSystem: { ...nodeFileSystem, open } });
      const text = await store.readHead('a.md');
      assert.equal(text.kind === 'text' && text.text, 'A');
      assert.equal(refusals, -1);
    }));

  test('reads in the background what cannot be opened at once for too many open files', () =>
    withFolder({ 'a.md': 'A' }, async (root) => {
      const openSync = () => {
        throw failure('EMFILE');
      };
      const store = new NodeFileStore(root, { fileSystem: { ...onFileSystem(ext4), openSync } });
      const listing = await store.list();
      assert.equal((await store.readHead('a.md', listing?.files[0])).kind, 'text');
    }));

  for (const code of ['EACCES', 'EIO', 'ELOOP']) {
    test(`a file that fails to open with ${code} is unreadable, others are read`, () =>
      withFolder({ 'a.md': 'A', 'b.md': 'B' }, async (root) => {
        const open = ((...call: Parameters<typeof fs.open>) => {
          const done = call.at(-1) as unknown as (error: Error) => void;
          if (String(call[0]).endsWith('a.md')) done(failure(code));
          else fs.open(...call);
        }) as typeof fs.open;
        const store = new NodeFileStore(root, { fileSystem: { ...nodeFileSystem, open } });
        const text = await store.readHead('a.md');
        assert.ok(text.kind === 'unreadable');
        assert.deepEqual([text.code, text.facts], ['unreadable-file', { reason: code }]);
        assert.equal((await store.readHead('b.md')).kind, 'text');
      }));
  }

  test('a file that gives no answer in time is unreadable, and is closed once it answers', () =>
    withFolder({ 'a.md': 'A' }, async (root) => {
      let answer = () => {};
      const closed: number[] = [];
      const fileSystem = {
        ...nodeFileSystem,
        open: ((...call: Parameters<typeof fs.open>) => {
          answer = () => fs.open(...call);
        }) as typeof fs.open,
        close: ((descriptor: number, done: () => void) => {
          closed.push(descriptor);
          fs.close(descriptor, done);
        }) as typeof fs.close,
      };
      const text = await new NodeFileStore(root, { fileSystem, timeoutMs: 20 }).readHead('a.md');
      assert.deepEqual(text.kind === 'unreadable' && text.facts, { reason: 'ETIMEDOUT' });
      answer();
      while (closed.length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
      assert.equal(closed.length, 1);
    }));

  test('reports a folder that cannot be listed and lists the others', () =>
    withFolder({ 'a/x.md': '', 'b/y.md': '' }, async (root) => {
      const readdir = ((path: string, options: object, done: (error: Error) => void) => {
        if (path.endsWith('a')) done(failure('EACCES'));
        else fs.readdir(path, options as never, done as never);
      }) as unknown as typeof fs.readdir;
      const store = new NodeFileStore(root, { fileSystem: { ...nodeFileSystem, readdir } });
      const listing = await store.list();
      assert.deepEqual(
        listing?.files.map(({ path }) => path),
        ['b/y.md'],
      );
      assert.deepEqual(listing.skipped, [{ path: 'a', code: 'unreadable-file', reason: 'EACCES' }]);
    }));

  test('asks for sizes in the background once that turned out to be slow', () =>
    withFolder(
      Object.fromEntries(Array.from({ length: 30 }, (_none, number) => [`${number}.md`, 'x'])),
      async (root) => {
        let atOnce = 0;
        const lstatSync = ((path: string) => {
          atOnce++;
          const endMs = performance.now() + 3;
          while (performance.now() < endMs);
          return fs.lstatSync(path);
        }) as unknown as typeof fs.lstatSync;
        const store = new NodeFileStore(root, { fileSystem: { ...onFileSystem(ext4), lstatSync } });
        assert.equal((await store.list())?.files.length, 30);
        assert.ok(atOnce < 12, `${atOnce} calls at once`);
      },
    ));

  test('keeps the time it was told, so that a later sweep sees a change made while it read', () =>
    withFolder({ 'a.md': 'A' }, async (root) => {
      const known = { path: 'a.md', modifiedMs: 5, sizeBytes: 1 };
      const text = await new NodeFileStore(root).readHead('a.md', known);
      assert.deepEqual(text, { kind: 'text', text: 'A', entry: known });
    }));
});

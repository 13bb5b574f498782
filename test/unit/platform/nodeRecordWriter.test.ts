import assert from 'node:assert/strict';
import { promises } from 'node:fs';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LogbookError, type LogbookErrorCode } from '../../../src/core/logbookError.ts';
import { NodeRecordWriter } from '../../../src/platform/nodeRecordWriter.ts';
import { type WritableFileSystem, writableFileSystem } from '../../../src/platform/writableFileSystem.ts';

const path = 'activities/2026/2026-03-14-a.md';
const paths = [path, 'activities/2026/2026-03-14-a-2.md', 'activities/2026/2026-03-14-a-3.md'];

async function withFolder(run: (root: string) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'logbook-writer-'));
  try {
    await run(root);
  } finally {
    await rm(root, { recursive: true });
  }
}

/** All files below a folder, hidden ones too, with their texts. */
async function textsIn(root: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map(async ({ parentPath, name }) => {
    const absolute = join(parentPath, name);
    return [absolute.slice(root.length + 1), await readFile(absolute, 'utf8')] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

function isError(code: LogbookErrorCode): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof LogbookError, String(error));
    assert.equal(error.code, code, error.message);
    assert.match(error.fix, /\.$/);
    return true;
  };
}

function failing(...names: readonly (keyof WritableFileSystem)[]) {
  return (code: string): WritableFileSystem => {
    const fail = async () => {
      throw Object.assign(new Error(code), { code });
    };
    return { ...writableFileSystem, ...Object.fromEntries(names.map((name) => [name, fail])) };
  };
}

/** A file system where writing to a new file ends with an error after its first half. */
function fullDisk(code: string): WritableFileSystem {
  const open = (async (...call: Parameters<typeof promises.open>) => {
    const file = await promises.open(...call);
    if (call[1] !== 'wx') return file;
    return Object.assign(file, {
      writeFile: async (text: string) => {
        await file.write(text.slice(0, text.length / 2));
        throw Object.assign(new Error(code), { code });
      },
    });
  }) as typeof promises.open;
  return { ...writableFileSystem, open };
}

suite('NodeRecordWriter, new files', () => {
  test('creates the first path with the folders above it, and leaves nothing else', () =>
    withFolder(async (root) => {
      const logbook = join(root, 'logbook');
      assert.equal(await new NodeRecordWriter(logbook).create(paths, 'Text é\r\n'), path);
      assert.deepEqual(await textsIn(logbook), { [path]: 'Text é\r\n' });
    }));

  test('takes the next path that is free and overwrites nothing, no folder and no dangling link either', () =>
    withFolder(async (root) => {
      await mkdir(join(root, 'activities/2026', '2026-03-14-a.md'), { recursive: true });
      await symlink('nowhere', join(root, paths[1] ?? ''));
      assert.equal(await new NodeRecordWriter(root).create(paths, 'Third'), paths[2]);
      assert.deepEqual(await textsIn(root), { [paths[2] ?? '']: 'Third' });
    }));

  test('says so when no path is free', () =>
    withFolder(async (root) => {
      const writer = new NodeRecordWriter(root);
      for (const text of ['1', '2', '3']) await writer.create(paths, text);
      await assert.rejects(writer.create(paths, '4'), isError('exists'));
      assert.deepEqual(Object.values(await textsIn(root)).sort(), ['1', '2', '3']);
    }));

  test('stores each of many that are created at once, from two writers', () =>
    withFolder(async (root) => {
      const writers = [new NodeRecordWriter(root), new NodeRecordWriter(root)];
      const names = Array.from({ length: 50 }, (_none, number) => `activities/a-${number}.md`);
      const created = await Promise.all(
        names.map((_name, number) => writers[number % 2]?.create(names, `Text ${number}`)),
      );
      assert.equal(new Set(created).size, 50);
      const texts = await textsIn(root);
      created.forEach((name, number) => {
        assert.equal(texts[name ?? ''], `Text ${number}`);
      });
    }));

  test('writes in place where the file system has no hard links, still without overwriting', () =>
    withFolder(async (root) => {
      const writer = new NodeRecordWriter(root, failing('link')('EPERM'));
      assert.equal(await writer.create(paths, '1'), paths[0]);
      assert.equal(await writer.create(paths, '2'), paths[1]);
      assert.deepEqual(await textsIn(root), { [paths[0] ?? '']: '1', [paths[1] ?? '']: '2' });
    }));

  test('removes a file that it could write only in part', () =>
    withFolder(async (root) => {
      const writer = new NodeRecordWriter(root, fullDisk('ENOSPC'));
      await assert.rejects(writer.create(paths, 'A long text'), isError('no-space'));
      assert.deepEqual(await textsIn(root), {});
    }));

  test('creates nothing outside of its root, not through a link either', () =>
    withFolder(async (root) => {
      const logbook = join(root, 'logbook');
      await mkdir(logbook);
      await symlink(root, join(logbook, 'activities'));
      const writer = new NodeRecordWriter(logbook);
      for (const outside of ['../a.md', join(root, 'a.md'), 'x/../../a.md', '', 'activities/2026/a.md']) {
        await assert.rejects(writer.create([outside], 'Text'), isError('invalid-input'), outside);
      }
      assert.deepEqual(await textsIn(root), {});
      assert.deepEqual(await readdir(root), ['logbook']);
    }));

  test('says which name stands in the way when a folder is a file', () =>
    withFolder(async (root) => {
      await writeFile(join(root, 'activities'), 'I am a file');
      const writer = new NodeRecordWriter(root);
      await assert.rejects(writer.create(['activities/a.md'], 'Text'), isError('invalid-input'));
      await assert.rejects(writer.create(['activities/2026/a.md'], 'Text'), isError('not-found'));
    }));

  test('says that a name is too long', () =>
    withFolder(async (root) => {
      const long = `activities/${'é'.repeat(130)}.md`;
      await assert.rejects(new NodeRecordWriter(root).create([long], 'Text'), isError('invalid-input'));
    }));

  const refusals: Readonly<Record<string, LogbookErrorCode>> = {
    EACCES: 'read-only',
    EPERM: 'read-only',
    EROFS: 'read-only',
    ENOSPC: 'no-space',
    EDQUOT: 'no-space',
    EIO: 'io',
  };
  for (const [code, expected] of Object.entries(refusals)) {
    test(`turns ${code} into ${expected} and leaves nothing behind`, () =>
      withFolder(async (root) => {
        const writer = new NodeRecordWriter(root, failing('open')(code));
        await assert.rejects(writer.create(paths, 'Text'), isError(expected));
        assert.deepEqual(await textsIn(root), {});
      }));
  }

  test('ends with an error where no folder can be made', () =>
    withFolder(async (root) => {
      await writeFile(join(root, 'file'), '');
      // Below a file, and on Linux below /proc too, nobody can make a folder, whatever the user's rights.
      const roots = [
        join(root, 'file', 'logbook'),
        ...(process.platform === 'linux' ? ['/proc/logbook'] : []),
      ];
      for (const refused of roots) {
        await assert.rejects(
          new NodeRecordWriter(refused).create(['a.md'], 'Text'),
          isError('not-found'),
          refused,
        );
      }
    }));

  test('removes what an ended process left behind, once it is old', () =>
    withFolder(async (root) => {
      const old = '.research-logbook-11111111-2222-3333-4444-555555555555.tmp';
      const young = '.research-logbook-99999999-2222-3333-4444-555555555555.tmp';
      const others = ['.research-logbook-notes.tmp', '.other.tmp'];
      for (const name of [old, young, ...others]) await writeFile(join(root, name), '');
      for (const name of [old, ...others]) await utimes(join(root, name), 0, 0);
      await new NodeRecordWriter(root).create(['a.md'], 'Text');
      assert.deepEqual(Object.keys(await textsIn(root)).sort(), ['a.md', young, ...others].sort());
    }));
});

suite('NodeRecordWriter, existing files', () => {
  const text = '\ufeff---\r\ntitle: Größe\r\n---\r\n';

  test('replaces the text, byte for byte, and keeps the permissions', () =>
    withFolder(async (root) => {
      await writeFile(join(root, 'a.md'), text);
      await chmod(join(root, 'a.md'), 0o640);
      await new NodeRecordWriter(root).replaceText('a.md', text, `${text}Body`);
      assert.deepEqual(await textsIn(root), { 'a.md': `${text}Body` });
      assert.equal(
        (await stat(join(root, 'a.md'))).mode & 0o777,
        process.platform === 'win32' ? 0o666 : 0o640,
      );
    }));

  test('changes nothing when the file says something else meanwhile', () =>
    withFolder(async (root) => {
      await writeFile(join(root, 'a.md'), 'Theirs');
      await assert.rejects(new NodeRecordWriter(root).replaceText('a.md', text, 'Ours'), isError('conflict'));
      assert.deepEqual(await textsIn(root), { 'a.md': 'Theirs' });
    }));

  test('sees a change that is made while it writes', () =>
    withFolder(async (root) => {
      await writeFile(join(root, 'a.md'), 'Before');
      const open = (async (...call: Parameters<typeof promises.open>) => {
        await writeFile(join(root, 'a.md'), 'Theirs');
        return promises.open(...call);
      }) as typeof promises.open;
      const writer = new NodeRecordWriter(root, { ...writableFileSystem, open });
      await assert.rejects(writer.replaceText('a.md', 'Before', 'Ours'), isError('conflict'));
      assert.deepEqual(await textsIn(root), { 'a.md': 'Theirs' });
    }));

  test('lets only one of two changes to the same text win, and the other is told', () =>
    withFolder(async (root) => {
      await writeFile(join(root, 'a.md'), 'Before');
      const writer = new NodeRecordWriter(root);
      const results = await Promise.allSettled([
        writer.replaceText('a.md', 'Before', 'One'),
        writer.replaceText('a.md', 'Before', 'Two'),
        writer.replaceText('a.md', 'One', 'Three'),
      ]);
      assert.deepEqual(
        results.map(({ status }) => status),
        ['fulfilled', 'rejected', 'fulfilled'],
      );
      assert.deepEqual(await textsIn(root), { 'a.md': 'Three' });
    }));

  const refused: Readonly<Record<string, Uint8Array>> = {
    'a Latin-1 file': Uint8Array.from([0x47, 0x72, 0xf6, 0xdf, 0x65]),
    'a UTF-16 file': Uint8Array.from([0xff, 0xfe, 0x61, 0x00]),
    'a binary file': Uint8Array.from([0x61, 0x00]),
  };
  for (const [name, bytes] of Object.entries(refused)) {
    test(`leaves ${name} alone`, () =>
      withFolder(async (root) => {
        await writeFile(join(root, 'a.md'), bytes);
        for (const expected of ['a\0', '\ufeffa', 'Größe', 'Gr\ufffd\ufffde']) {
          const writer = new NodeRecordWriter(root);
          await assert.rejects(writer.replaceText('a.md', expected, 'Ours'), isError('invalid-input'));
        }
        assert.deepEqual(new Uint8Array(await readFile(join(root, 'a.md'))), bytes);
      }));
  }

  test('refuses what is no file of the logbook', () =>
    withFolder(async (root) => {
      await mkdir(join(root, 'in', 'folder.md'), { recursive: true });
      await writeFile(join(root, 'out.md'), 'Out');
      await symlink(join(root, 'out.md'), join(root, 'in', 'link.md'));
      const writer = new NodeRecordWriter(join(root, 'in'));
      await assert.rejects(writer.replaceText('missing.md', 'Out', 'Ours'), isError('not-found'));
      for (const refusedPath of ['link.md', 'folder.md', '../out.md']) {
        await assert.rejects(
          writer.replaceText(refusedPath, 'Out', 'Ours'),
          isError('invalid-input'),
          refusedPath,
        );
      }
      assert.equal(await readFile(join(root, 'out.md'), 'utf8'), 'Out');
    }));

  test('leaves a file alone that the user may not write', () =>
    withFolder(async (root) => {
      await writeFile(join(root, 'a.md'), 'Before');
      const writer = new NodeRecordWriter(root, failing('access')('EACCES'));
      await assert.rejects(writer.replaceText('a.md', 'Before', 'Ours'), isError('read-only'));
      assert.deepEqual(await textsIn(root), { 'a.md': 'Before' });
    }));

  for (const [code, expected] of [
    ['ENOSPC', 'no-space'],
    ['EIO', 'io'],
  ] as const) {
    test(`keeps the old text when writing ends with ${code}`, () =>
      withFolder(async (root) => {
        await writeFile(join(root, 'a.md'), 'Before');
        const writer = new NodeRecordWriter(root, fullDisk(code));
        await assert.rejects(writer.replaceText('a.md', 'Before', 'A long text'), isError(expected));
        assert.deepEqual(await textsIn(root), { 'a.md': 'Before' });
      }));
  }

  test('tries again while another program holds the file, and gives up after a while', () =>
    withFolder(async (root) => {
      await writeFile(join(root, 'a.md'), 'Before');
      let refusals = 2;
      const rename = async (from: string, to: string) => {
        if (refusals-- > 0) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
        await promises.rename(from, to);
      };
      const writer = new NodeRecordWriter(root, {
        ...writableFileSystem,
        rename: rename as typeof promises.rename,
      });
      await writer.replaceText('a.md', 'Before', 'After');
      assert.deepEqual(await textsIn(root), { 'a.md': 'After' });
      const held = new NodeRecordWriter(root, failing('rename')('EBUSY'));
      await assert.rejects(held.replaceText('a.md', 'After', 'Again'), isError('io'));
      assert.deepEqual(await textsIn(root), { 'a.md': 'After' });
    }));
});

suite('NodeRecordWriter that moves and removes', () => {
  test('moves a file with its new text, and leaves nothing else behind', () =>
    withFolder(async (root) => {
      await writeFile(join(root, 'a.md'), 'old');
      await new NodeRecordWriter(root).move('a.md', 'b.md', 'old', 'new');
      assert.deepEqual(await textsIn(root), { 'b.md': 'new' });
    }));

  test('never moves over another file, nor what changed meanwhile', () =>
    withFolder(async (root) => {
      await writeFile(join(root, 'a.md'), 'old');
      await writeFile(join(root, 'b.md'), 'other');
      const writer = new NodeRecordWriter(root);
      await assert.rejects(writer.move('a.md', 'b.md', 'old', 'new'), isError('exists'));
      await assert.rejects(writer.move('a.md', 'c.md', 'older', 'new'), isError('conflict'));
      await assert.rejects(writer.move('a.md', '../c.md', 'old', 'new'), isError('invalid-input'));
      assert.deepEqual(await textsIn(root), { 'a.md': 'old', 'b.md': 'other' });
    }));

  test('keeps the old file where it cannot be removed', () =>
    withFolder(async (root) => {
      await writeFile(join(root, 'a.md'), 'old');
      const writer = new NodeRecordWriter(root, failing('unlink')('EPERM'));
      await assert.rejects(writer.move('a.md', 'b.md', 'old', 'new'), LogbookError);
      const texts = await textsIn(root);
      assert.deepEqual([texts['a.md'], texts['b.md']], ['old', 'new']);
    }));

  test('removes a file that still says what is known', () =>
    withFolder(async (root) => {
      await writeFile(join(root, 'a.md'), 'old');
      const writer = new NodeRecordWriter(root);
      await assert.rejects(writer.remove('a.md', 'older'), isError('conflict'));
      await writer.remove('a.md', 'old');
      await assert.rejects(writer.remove('a.md', 'old'), isError('not-found'));
      assert.deepEqual(await textsIn(root), {});
    }));
});

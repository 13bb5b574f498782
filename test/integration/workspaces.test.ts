import assert from 'node:assert/strict';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { LogbookApi } from '../../src/extension/extension.ts';
import type { Logbook } from '../../src/extension/logbook/logbook.ts';
import { MemoryFileSystem } from './memoryFileSystem.ts';
import { openLogbook, readText, recordText, until, writeOutside } from './openLogbook.ts';

/** The sample with another folder beside it in the workspace, and the logbook of that. */
async function withFolder(
  uri: vscode.Uri,
  run: (api: LogbookApi, added: Logbook) => Promise<void>,
): Promise<void> {
  const { api } = await openLogbook();
  const added = () => api.logbooks.all.find(({ folder }) => folder.uri.toString() === uri.toString());
  assert.equal(vscode.workspace.updateWorkspaceFolders(1, 0, { uri, name: 'added' }), true);
  try {
    const logbook = await until(added, (found) => found !== undefined, 'the added folder');
    assert.ok(logbook);
    await run(api, logbook);
  } finally {
    assert.equal(vscode.workspace.updateWorkspaceFolders(1, 1), true);
    await until(added, (found) => found === undefined, 'the added folder to go');
  }
}

async function withDiskFolder(run: (api: LogbookApi, added: Logbook) => Promise<void>): Promise<void> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'logbook-second-')));
  try {
    await withFolder(vscode.Uri.file(path), run);
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

async function titlesOf(logbook: Logbook): Promise<readonly string[]> {
  return (await logbook.contents())?.records.map(({ record }) => record.title) ?? [];
}

suite('Workspaces', () => {
  test('a folder that holds logbook.yml is a logbook itself, until it has one of its own', () =>
    withDiskFolder(async (api, added) => {
      const at = (path: string): vscode.Uri => vscode.Uri.joinPath(added.folder.uri, path);
      assert.equal(await added.isPresent(), false);
      await writeOutside(at('training/notes.md'), '# No record\n');
      await writeOutside(at('activities/a.md'), recordText('At the root', 1));
      await writeOutside(at('logbook.yml'), 'version: 1\n');
      await until(() => added.isPresent(), Boolean, 'the logbook');
      assert.equal(added.root.toString(), added.folder.uri.toString());
      await until(
        () => titlesOf(added),
        (titles) => titles.includes('At the root'),
        'its record',
      );
      assert.deepEqual(api.logbooks.of(at('activities/a.md'))?.path, 'activities/a.md');

      await writeOutside(at('activities/b.md'), recordText('Watched', 2));
      await until(
        () => titlesOf(added),
        (titles) => titles.includes('Watched'),
        'what the watcher tells',
      );

      await writeOutside(at('logbook/logbook.yml'), 'version: 1\n');
      await until(
        () => added.root.path,
        (path) => path.endsWith('/logbook'),
        'the folder of the setting',
      );
      assert.deepEqual(await titlesOf(added), []);
    }));

  test('a folder without logbook.yml is no logbook, whatever its folders are named', () =>
    withDiskFolder(async (_, added) => {
      await writeOutside(vscode.Uri.joinPath(added.folder.uri, 'training/a.md'), recordText('Not ours', 1));
      await added.refresh();
      assert.equal(await added.isPresent(), false);
    }));

  test('tells two logbooks apart, and shows the one that was chosen', () =>
    withDiskFolder(async (api, added) => {
      const [first] = await api.logbooks.present();
      await writeOutside(vscode.Uri.joinPath(added.root, 'activities/2030/a.md'), recordText('Second', 1));
      await added.refresh();
      assert.equal((await api.logbooks.present()).length, 2);
      assert.equal(await api.logbooks.shown(), first);
      await api.logbooks.show(added);
      assert.equal(await api.logbooks.shown(), added);
      assert.deepEqual(await titlesOf(added), ['Second']);
      assert.ok(first && !(await titlesOf(first)).includes('Second'));
      const path = await api.writer.create(added.root, ['activities/2030/b.md'], recordText('Third', 2));
      await api.logbooks.noteAdded(added, path);
      assert.deepEqual([...(await titlesOf(added))].sort(), ['Second', 'Third']);
      assert.equal(api.logbooks.of(added.uriOf(path))?.logbook, added);
    }));

  test('keeps the other logbooks open when a folder comes or goes', async () => {
    const { logbook } = await openLogbook();
    await withDiskFolder(async (api) => assert.ok(api.logbooks.all.includes(logbook)));
    const { api } = await openLogbook();
    assert.ok(api.logbooks.all.includes(logbook));
    assert.equal(await api.logbooks.shown(), logbook);
  });

  test('reads, adds, edits and deletes in a folder that is on no disk', async () => {
    const files = new MemoryFileSystem();
    const registration = vscode.workspace.registerFileSystemProvider('memfs', files, {
      isCaseSensitive: true,
    });
    const root = vscode.Uri.parse('memfs:/cloud/logbook');
    const write = (path: string, text: string): void =>
      files.writeFile(vscode.Uri.joinPath(root, path), new TextEncoder().encode(text));
    write('logbook.yml', 'version: 1\n');
    write('activities/2030/a.md', recordText('In the cloud', 1));
    try {
      await withFolder(vscode.Uri.parse('memfs:/cloud'), async (api, added) => {
        assert.deepEqual(await titlesOf(added), ['In the cloud']);
        write('activities/2030/b.md', recordText('Written elsewhere', 2));
        await until(
          () => titlesOf(added),
          (titles) => titles.includes('Written elsewhere'),
          'what the provider tells',
        );
        const text = recordText('Added', 3);
        const path = await api.writer.create(added.root, ['activities/2030/c.md'], text);
        assert.equal(await readText(added.uriOf(path)), text);
        const edited = await api.writer.edit(added.uriOf(path), (before) => {
          const start = before.indexOf('Added');
          return [{ range: { start, end: start + 5 }, newText: 'Edited' }];
        });
        assert.equal(edited, 'saved');
        assert.equal(await readText(added.uriOf(path)), text.replace('Added', 'Edited'));
        await api.writer.remove(added.uriOf(path));
        assert.equal(await readText(added.uriOf(path)), undefined);
      });
    } finally {
      registration.dispose();
    }
  });

  test('shows a logbook that nobody may write, and refuses to write it', async () => {
    const files = new MemoryFileSystem();
    const root = vscode.Uri.parse('memfs-fixed:/archive/logbook');
    const uri = vscode.Uri.joinPath(root, 'activities/2030/a.md');
    files.writeFile(uri, new TextEncoder().encode(recordText('Archived', 1)));
    const registration = vscode.workspace.registerFileSystemProvider('memfs-fixed', files, {
      isReadonly: true,
    });
    try {
      await withFolder(vscode.Uri.parse('memfs-fixed:/archive'), async (api, added) => {
        assert.deepEqual(await titlesOf(added), ['Archived']);
        const refused = { code: 'read-only', message: 'This workspace is read-only.' };
        assert.throws(() => added.assertWritable(), refused);
        await assert.rejects(api.writer.create(root, ['x.md'], 'x'), refused);
        await assert.rejects(
          api.writer.edit(uri, () => []),
          refused,
        );
        await assert.rejects(api.writer.remove(uri), refused);
      });
    } finally {
      registration.dispose();
    }
  });
});

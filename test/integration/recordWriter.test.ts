import assert from 'node:assert/strict';
import { symlink, unlink } from 'node:fs/promises';
import * as vscode from 'vscode';
import { RecordWriter } from '../../src/extension/writing/recordWriter.ts';
import { closeEditors, openLogbook, readText, until, writeOutside } from './openLogbook.ts';

suite('RecordWriter', () => {
  const writer = new RecordWriter();
  teardown(closeEditors);

  const uriOf = async (path: string): Promise<vscode.Uri> => (await openLogbook()).logbook.uriOf(path);
  const insertAtStart = (newText: string) => () => [{ range: { start: 0, end: 0 }, newText }];

  test('creates a file with its folders and exactly its text', async () => {
    const { logbook } = await openLogbook();
    const text = '---\ntitle: é 日誌\n---\n\r\nlone\rreturn';
    const path = await writer.create(logbook.root, ['activities/2031/new.md'], text);
    assert.equal(path, 'activities/2031/new.md');
    assert.equal(await readText(logbook.uriOf(path)), text);
    assert.deepEqual(
      vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty),
      [],
    );
  });

  test('takes the next name and leaves a file that is there alone', async () => {
    const { logbook } = await openLogbook();
    await writeOutside(logbook.uriOf('activities/2031/taken.md'), 'first');
    const path = await writer.create(
      logbook.root,
      ['activities/2031/taken.md', 'activities/2031/taken-2.md'],
      'second',
    );
    assert.equal(path, 'activities/2031/taken-2.md');
    assert.equal(await readText(logbook.uriOf('activities/2031/taken.md')), 'first');
  });

  test('refuses when every name is taken', async () => {
    const { logbook } = await openLogbook();
    await writeOutside(logbook.uriOf('activities/2031/full.md'), 'x');
    await assert.rejects(writer.create(logbook.root, ['activities/2031/full.md'], 'y'), { code: 'exists' });
  });

  test('stores both of two records that are added at once, also by two windows', async () => {
    const { logbook } = await openLogbook();
    const names = ['activities/2031/same.md', 'activities/2031/same-2.md', 'activities/2031/same-3.md'];
    const otherWindow = new RecordWriter();
    const paths = await Promise.all([
      writer.create(logbook.root, names, 'one'),
      otherWindow.create(logbook.root, names, 'two'),
      writer.create(logbook.root, names, 'three'),
    ]);
    const texts = await Promise.all(paths.map((path) => readText(logbook.uriOf(path))));
    assert.deepEqual(texts, ['one', 'two', 'three']);
  });

  test('creates many files at once, each under a name of its own', async () => {
    const { logbook } = await openLogbook();
    await writeOutside(logbook.uriOf('activities/2032/many.md'), 'there before');
    const names = ['activities/2032/many.md', 'activities/2032/many-2.md', 'activities/2032/many-3.md'];
    const otherWindow = new RecordWriter();
    const [paths, others] = await Promise.all([
      writer.createAll(logbook.root, [
        { candidates: names, text: 'one' },
        { candidates: ['activities/2032/other.md'], text: 'two' },
      ]),
      otherWindow.createAll(logbook.root, [{ candidates: names, text: 'three' }]),
    ]);
    const written = await Promise.all([...paths, ...others].map((path) => readText(logbook.uriOf(path))));
    assert.deepEqual(written, ['one', 'two', 'three']);
    assert.equal(await readText(logbook.uriOf('activities/2032/many.md')), 'there before');
  });

  test('creates none of many files where one has no name left', async () => {
    const { logbook } = await openLogbook();
    await writeOutside(logbook.uriOf('activities/2032/full.md'), 'x');
    const files = [
      { candidates: ['activities/2032/free.md'], text: 'y' },
      { candidates: ['activities/2032/full.md'], text: 'z' },
    ];
    await assert.rejects(writer.createAll(logbook.root, files), { code: 'exists' });
    await assert.rejects(async () => vscode.workspace.fs.stat(logbook.uriOf('activities/2032/free.md')));
  });

  test('creates those of many files that have a name left, when told to', async () => {
    const { logbook } = await openLogbook();
    await writeOutside(logbook.uriOf('activities/2034/full.md'), 'x');
    const files = ['first', 'full', 'last', 'LAST'].map((name) => ({
      candidates: [`activities/2034/${name}.md`],
      text: name,
    }));
    const paths = await writer.createFree(logbook.root, files);
    assert.deepEqual(paths, ['activities/2034/first.md', undefined, 'activities/2034/last.md', undefined]);
    const texts = ['first', 'full', 'last'].map((name) =>
      readText(logbook.uriOf(`activities/2034/${name}.md`)),
    );
    assert.deepEqual(await Promise.all(texts), ['first', 'x', 'last']);
  });

  test('writes through no linked folder, and says so', async () => {
    const { logbook } = await openLogbook();
    const outside = vscode.Uri.joinPath(logbook.root, '../elsewhere');
    await writeOutside(vscode.Uri.joinPath(outside, 'there.md'), 'theirs');
    // A junction needs no rights on Windows.
    await symlink(outside.fsPath, logbook.uriOf('linked').fsPath, 'junction');
    try {
      const refusal = { code: 'invalid-input', message: /leads out of the logbook through a link/ };
      await assert.rejects(writer.create(logbook.root, ['linked/new.md'], 'x'), refusal);
      await assert.rejects(writer.create(logbook.root, ['linked/below/new.md'], 'x'), refusal);
      const files = [
        { candidates: ['activities/2032/plain.md'], text: 'x' },
        { candidates: ['linked/new.md'], text: 'x' },
      ];
      await assert.rejects(writer.createAll(logbook.root, files), refusal);
      const { refused } = await writer.editMany(logbook.root, {
        files: [{ uri: logbook.uriOf('linked/there.md'), plan: insertAtStart('mine') }],
      });
      assert.match(refused[0]?.error.message ?? '', refusal.message);
      assert.deepEqual(
        (await vscode.workspace.fs.readDirectory(outside)).map(([name]) => name),
        ['there.md'],
      );
      assert.equal(await readText(vscode.Uri.joinPath(outside, 'there.md')), 'theirs');
      assert.equal(await readText(logbook.uriOf('activities/2032/plain.md')), undefined);
    } finally {
      await unlink(logbook.uriOf('linked').fsPath);
    }
  });

  test('deletes a file only with the edit of the one that takes it over', async () => {
    const [into, other, uri] = await Promise.all(
      ['into.md', 'other.md', 'going.md'].map((name) => uriOf(`activities/2033/${name}`)),
    );
    assert.ok(into && other && uri);
    const { logbook } = await openLogbook();
    await writeOutside(other, 'other');
    await writeOutside(uri, 'going');
    await writeOutside(into, '<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n');
    const edits = {
      files: [into, other].map((one) => ({ uri: one, plan: insertAtStart('new ') })),
      deletions: [{ uri, into }],
    };
    const message = /into\.md could not be changed, so going\.md stays/;
    await assert.rejects(writer.editMany(logbook.root, edits), { code: 'conflict', message });
    assert.deepEqual([await readText(uri), await readText(other)], ['going', 'other']);
    await writeOutside(into, 'into');
    await closeEditors();
    await until(
      async () => (await vscode.workspace.openTextDocument(into)).getText(),
      (text) => text === 'into',
      'the corrected file',
    );
    await writer.editMany(logbook.root, edits);
    assert.deepEqual([await readText(uri), await readText(into)], [undefined, 'new into']);
  });

  test('lets Ctrl+Z in the editor of a new file remove it', async () => {
    const { logbook } = await openLogbook();
    const path = await writer.create(logbook.root, ['activities/2031/undone.md'], 'text');
    await vscode.window.showTextDocument(logbook.uriOf(path));
    await vscode.commands.executeCommand('undo');
    await until(
      () => readText(logbook.uriOf(path)),
      (text) => text === undefined,
      'the file to go',
    );
  });

  test('removes a file that nobody changed, and no other', async () => {
    const { logbook } = await openLogbook();
    const path = await writer.create(logbook.root, ['activities/2031/removed.md'], 'mine');
    await writeOutside(logbook.uriOf(path), 'theirs');
    await assert.rejects(writer.removeUnchanged(logbook.uriOf(path), 'mine'), { code: 'conflict' });
    assert.equal(await readText(logbook.uriOf(path)), 'theirs');
    await writer.removeUnchanged(logbook.uriOf(path), 'theirs');
    assert.equal(await readText(logbook.uriOf(path)), undefined);
  });

  test('deletes a file', async () => {
    const uri = await uriOf('activities/2031/deleted.md');
    await writeOutside(uri, 'text');
    await writer.remove(uri);
    assert.equal(await readText(uri), undefined);
    await assert.rejects(writer.remove(uri), { code: 'io' });
  });

  test('edits and saves a file, keeping its byte order mark and line ends', async () => {
    const uri = await uriOf('activities/2031/edited.md');
    await writeOutside(uri, '\uFEFF---\r\ntitle: a\r\n---\r\n');
    const outcome = await writer.edit(uri, (text) => [
      { range: { start: text.indexOf('a\r'), end: text.indexOf('a\r') + 1 }, newText: 'b' },
    ]);
    assert.equal(outcome, 'saved');
    assert.equal(await readText(uri), '\uFEFF---\r\ntitle: b\r\n---\r\n');
  });

  test('undoes an edit after saving', async () => {
    const uri = await uriOf('activities/2031/edit-undone.md');
    await writeOutside(uri, 'before');
    await writer.edit(uri, insertAtStart('new '));
    const editor = await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), 'before');
  });

  test('edits one after the other, none lost', async () => {
    const uri = await uriOf('activities/2031/queue.md');
    await writeOutside(uri, '');
    await Promise.all(['a', 'b', 'c', 'd'].map((letter) => writer.edit(uri, insertAtStart(letter))));
    assert.deepEqual([...((await readText(uri)) ?? '')].sort(), ['a', 'b', 'c', 'd']);
  });

  test('leaves a document unsaved that had unsaved changes', async () => {
    const uri = await uriOf('activities/2031/dirty.md');
    await writeOutside(uri, 'disk');
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 4), ' typed'));
    assert.equal(await writer.edit(uri, insertAtStart('new ')), 'unsaved');
    assert.equal(editor.document.getText(), 'new disk typed');
    assert.equal(editor.document.isDirty, true);
    assert.equal(await readText(uri), 'disk');
  });

  test('does nothing where the plan has no edits', async () => {
    const uri = await uriOf('activities/2031/same-text.md');
    await writeOutside(uri, 'text');
    assert.equal(await writer.edit(uri, () => []), 'unchanged');
  });

  const refused: readonly (readonly [string, string | Uint8Array])[] = [
    ['Latin-1', Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe9, 0x0a])],
    ['NUL characters', 'a\0b'],
    ['an unresolved merge', '<<<<<<< ours\na\n=======\nb\n>>>>>>> theirs\n'],
    ['more than 2 MB', 'x'.repeat(2 * 1024 * 1024 + 1)],
  ];
  for (const [name, content] of refused) {
    test(`refuses to edit a file with ${name}, byte for byte`, async () => {
      const uri = await uriOf('activities/2031/refused.md');
      await writeOutside(uri, content);
      const before = await vscode.workspace.fs.readFile(uri);
      await assert.rejects(writer.edit(uri, insertAtStart('x')), { code: 'invalid-input' });
      assert.deepEqual(await vscode.workspace.fs.readFile(uri), before);
    });
  }

  test('says that a missing file is missing', async () => {
    await assert.rejects(writer.edit(await uriOf('nowhere.md'), insertAtStart('x')), { code: 'not-found' });
  });

  test('refuses a read-only file system and leaves no editor behind', async () => {
    const provider = vscode.workspace.registerFileSystemProvider('logbook-frozen', new FrozenFiles(), {
      isReadonly: true,
    });
    try {
      // The window learns of a new file system a little later.
      await until(
        () => vscode.workspace.fs.isWritableFileSystem('logbook-frozen'),
        (isWritable) => isWritable === false,
        'the file system to be known',
      );
      const root = vscode.Uri.parse('logbook-frozen:/logbook');
      await assert.rejects(writer.create(root, ['activities/a.md'], 'x'), { code: 'read-only' });
      await assert.rejects(writer.edit(vscode.Uri.joinPath(root, 'a.md'), insertAtStart('x')), {
        code: 'read-only',
      });
      assert.deepEqual(
        vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty),
        [],
      );
    } finally {
      provider.dispose();
    }
  });

  test('says that a folder which cannot be written to cannot', async () => {
    const { logbook } = await openLogbook();
    await writeOutside(logbook.uriOf('activities/2031/file'), 'a file, not a folder');
    await assert.rejects(writer.create(logbook.root, ['activities/2031/file/a.md'], 'x'), { code: 'io' });
  });
});

/** An empty file system of which the window knows that it cannot be written. */
class FrozenFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }
  stat(uri: vscode.Uri): vscode.FileStat {
    throw vscode.FileSystemError.FileNotFound(uri);
  }
  readDirectory(): [string, vscode.FileType][] {
    return [];
  }
  readFile(uri: vscode.Uri): Uint8Array {
    throw vscode.FileSystemError.FileNotFound(uri);
  }
  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}

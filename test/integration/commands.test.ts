import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import { closeEditors, openLogbook, readText, until, writeOutside } from './openLogbook.ts';

suite('Commands', () => {
  teardown(closeEditors);

  test('export writes the achievements under a new name each time, and opens them', async () => {
    const { logbook } = await openLogbook();
    const exportOnce = async (): Promise<vscode.Uri> => {
      await closeEditors();
      await vscode.commands.executeCommand('researchLogbook.writeExport', '{"profile":"achievements"}');
      const uri = vscode.window.activeTextEditor?.document.uri;
      assert.ok(uri, 'an editor is open');
      return uri;
    };
    const first = await exportOnce();
    const second = await exportOnce();
    assert.notEqual(first.toString(), second.toString());
    assert.match(logbook.pathOf(first) ?? '', /^exports\/achievements-.*\.md$/);
    const text = await readText(first);
    assert.equal(await readText(second), text);
    assert.match(text ?? '', /\]\(\.\.\/activities\/\d{4}\/[^)]+\.md\)/);
    await rm(logbook.uriOf('exports').fsPath, { recursive: true });
  });

  test('a quick entry that is undone leaves no file and keeps its line', async () => {
    const { api, logbook } = await openLogbook();
    const text = '---\nid: 01JD3Z8Q4N6W2K5R7T9V1X9002\ntype: activity\ntitle: Undo me\n---\n';
    const path = await api.writer.create(logbook.root, ['activities/2036/undo-me.md'], text);
    api.entries.push({ uri: logbook.uriOf(path), text, line: 'Undo me' });
    await vscode.commands.executeCommand('researchLogbook.undoEntry');
    await until(
      () => readText(logbook.uriOf(path)),
      (found) => found === undefined,
      'the file to go',
    );
    assert.equal(api.memory.get('researchLogbook.entryDraft'), 'Undo me');
    await api.memory.update('researchLogbook.entryDraft', undefined);
  });

  test('a logbook of a newer format is read-only', async () => {
    const { logbook } = await openLogbook();
    const uri = logbook.uriOf('logbook.yml');
    const before = (await readText(uri)) ?? '';
    await writeOutside(uri, before.replace(/^version: 1$/m, 'version: 2'));
    await logbook.update(['logbook.yml']);
    await assert.rejects(logbook.assertOwnVersion(), { code: 'read-only' });
    await writeOutside(uri, before);
    await logbook.update(['logbook.yml']);
    await logbook.assertOwnVersion();
  });

  test('a skill is added to logbook.yml behind those that are there', async () => {
    const { logbook } = await openLogbook();
    const uri = logbook.uriOf('logbook.yml');
    const before = (await readText(uri)) ?? '';
    await vscode.commands.executeCommand('researchLogbook.addSkill', 'own.origami', uri);
    const after = (await readText(uri)) ?? '';
    assert.ok(after.includes('id: own.origami'), after);
    assert.equal(after.replace(/\n *(?:skills:\n *)?- id: own\.origami|, \{id: own\.origami\}/, ''), before);
    assert.ok((await logbook.contents())?.catalogue.get('own.origami'));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(before));
  });

  test('the dashboard opens once', async () => {
    const countTabs = (): number =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => /Dashboard/.test(label))
        .length;
    await vscode.commands.executeCommand('researchLogbook.openDashboard');
    await until(countTabs, (count) => count === 1, 'the dashboard');
    await vscode.commands.executeCommand('researchLogbook.openDashboard');
    assert.equal(countTabs(), 1);
  });

  test('the extension and its chunks share one LogbookError', async () => {
    const { api, logbook } = await openLogbook();
    const error = await api.writer
      .edit(logbook.uriOf('nowhere.md'), () => [])
      .catch((reason: unknown) => reason);
    assert.ok(error instanceof Error);
    const planned = await api.writer.create(logbook.root, [], 'x').catch((reason: unknown) => reason);
    assert.equal(Object.getPrototypeOf(planned), Object.getPrototypeOf(error));
  });
});

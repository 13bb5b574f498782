import assert from 'node:assert/strict';
import { rename, rm } from 'node:fs/promises';
import * as vscode from 'vscode';
import { LogTree } from '../../src/extension/views/logTree.ts';
import { openLogbook, recordText, until, writeOutside } from './openLogbook.ts';

suite('Logbook', () => {
  const titlesOf = async (): Promise<readonly string[]> => {
    const { logbook } = await openLogbook();
    return (await logbook.contents())?.records.map(({ record }) => record.title) ?? [];
  };

  test('holds the records of the sample', async () => {
    const { logbook } = await openLogbook();
    const contents = await logbook.contents();
    assert.ok(contents && contents.records.length >= 150, `${contents?.records.length} records`);
    assert.ok(contents.profile.start, 'the profile says when the internship starts');
  });

  test('notices files that another program writes, changes and deletes', async () => {
    const { logbook } = await openLogbook();
    const uri = logbook.uriOf('activities/2032/outside.md');
    await writeOutside(uri, recordText('Written outside', 1));
    await until(titlesOf, (titles) => titles.includes('Written outside'), 'the new record');
    await writeOutside(uri, recordText('Changed outside', 1));
    await until(titlesOf, (titles) => titles.includes('Changed outside'), 'the changed record');
    await rm(uri.fsPath);
    await until(titlesOf, (titles) => !titles.includes('Changed outside'), 'the record to go');
  });

  test('notices a folder that is moved away with all its records', async () => {
    const { logbook } = await openLogbook();
    await writeOutside(logbook.uriOf('challenges/2032/in-folder.md'), recordText('In a folder', 2));
    await until(titlesOf, (titles) => titles.includes('In a folder'), 'the record');
    const folder = logbook.uriOf('challenges/2032').fsPath;
    await rename(folder, `${logbook.folder.uri.fsPath}/moved-away`);
    await until(titlesOf, (titles) => !titles.includes('In a folder'), 'the record to go');
  });

  test('finds by a sweep what no watcher told', async () => {
    const { api, logbook } = await openLogbook();
    await writeOutside(logbook.uriOf('activities/2032/swept.md'), recordText('Swept', 3));
    await api.logbooks.refresh();
    assert.ok((await titlesOf()).includes('Swept'));
  });

  test('takes in 300 new files', async () => {
    const { logbook } = await openLogbook();
    const before = (await titlesOf()).length;
    const numbers = Array.from({ length: 300 }, (_, index) => index + 100);
    await Promise.all(
      numbers.map((number) =>
        writeOutside(
          logbook.uriOf(`activities/2033/burst-${number}.md`),
          recordText(`Burst ${number}`, number),
        ),
      ),
    );
    await until(titlesOf, (titles) => titles.length === before + 300, 'all records');
    await vscode.workspace.fs.delete(logbook.uriOf('activities/2033'), { recursive: true });
    await until(titlesOf, (titles) => titles.length === before, 'the records to go');
  });

  test('takes in a change that comes while it is read for the first time', async () => {
    const { logbook } = await openLogbook();
    logbook.stopReading();
    assert.equal(logbook.current, undefined);
    const reading = logbook.contents();
    await writeOutside(logbook.uriOf('activities/2032/meanwhile.md'), recordText('Meanwhile', 4));
    await logbook.update(['activities/2032/meanwhile.md']);
    await reading;
    assert.ok((await titlesOf()).includes('Meanwhile'));
  });

  test('answers those who wait for a reading that was stopped', async () => {
    const { logbook } = await openLogbook();
    logbook.stopReading();
    const waiting = [logbook.contents(), logbook.contents()];
    await new Promise((resolve) => setTimeout(resolve, 5));
    logbook.stopReading();
    for (const contents of await Promise.all(waiting)) assert.ok((contents?.records.length ?? 0) >= 150);
  });

  test('says so when the logbook goes, and when it comes back', async () => {
    const { api, logbook } = await openLogbook();
    const elsewhere = `${logbook.root.fsPath}-elsewhere`;
    await rename(logbook.root.fsPath, elsewhere);
    await until(
      () => api.logbooks.shown(),
      (shown) => shown === undefined,
      'no logbook',
    );
    await rename(elsewhere, logbook.root.fsPath);
    await until(
      () => api.logbooks.shown(),
      (shown) => shown !== undefined,
      'the logbook',
    );
    assert.ok((await titlesOf()).length >= 150);
  });

  test('does not take a file outside for one of its own', async () => {
    const { api, logbook } = await openLogbook();
    assert.equal(logbook.pathOf(vscode.Uri.joinPath(logbook.folder.uri, 'README.md')), undefined);
    assert.equal(logbook.pathOf(vscode.Uri.file(`${logbook.root.fsPath}-2/a.md`)), undefined);
    assert.equal(api.logbooks.of(logbook.uriOf('goals/a b.md'))?.path, 'goals/a b.md');
  });
});

suite('LogTree', () => {
  test('shows weeks with their days and records, and what has problems', async () => {
    const { api, logbook } = await openLogbook();
    await writeOutside(logbook.uriOf('activities/2032/broken.md'), '---\ntitle: [\n---\n');
    await logbook.refresh();
    const tree = new LogTree(api);
    const roots = await tree.getChildren();
    assert.equal(roots[0]?.kind, 'week');
    assert.equal(roots.at(-1)?.kind, 'problems');
    const [day] = await tree.getChildren(roots[0]);
    assert.equal(day?.kind, 'day');
    const [record] = day === undefined ? [] : await tree.getChildren(day);
    assert.equal(record?.kind, 'record');
    if (record?.kind !== 'record') return;
    assert.equal(tree.getParent(record)?.id, day?.id);
    assert.equal(tree.getTreeItem(record).label, record.stored.record.title);
    assert.equal(tree.find(record.stored.path)?.id, record.id);
    await rm(logbook.uriOf('activities/2032/broken.md').fsPath);
  });

  test('shows hostile words as text', async () => {
    const { api, logbook } = await openLogbook();
    const title = '[x](command:workbench.action.quit) <img src=x> **b**';
    await writeOutside(logbook.uriOf('activities/2034/hostile.md'), recordText(JSON.stringify(title), 4));
    await logbook.refresh();
    const tree = new LogTree(api);
    await tree.getChildren();
    const node = tree.find('activities/2034/hostile.md');
    assert.ok(node);
    const item = tree.resolveTreeItem(tree.getTreeItem(node), node);
    assert.ok(item.tooltip instanceof vscode.MarkdownString);
    assert.equal(item.tooltip.isTrusted, undefined);
    assert.ok(!item.tooltip.value.includes('](command:'), item.tooltip.value);
    assert.ok(!item.tooltip.supportHtml);
    await rm(logbook.uriOf('activities/2034').fsPath, { recursive: true });
  });

  test('groups by type and by skill on command, and remembers it', async () => {
    const { api } = await openLogbook();
    const tree = new LogTree(api);
    await vscode.commands.executeCommand('researchLogbook.groupLogByType');
    assert.equal((await tree.getChildren())[0]?.kind, 'type');
    await vscode.commands.executeCommand('researchLogbook.groupLogBySkill');
    assert.equal((await tree.getChildren())[0]?.kind, 'skill');
    assert.equal(api.logGrouping.current, 'skill');
    await vscode.commands.executeCommand('researchLogbook.groupLogByWeek');
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { formatSnapshot, readSnapshot } from '../../src/core/index/snapshot.ts';
import { ExtensionSnapshots } from '../../src/extension/host/snapshots.ts';
import { nodeScheduler } from '../../src/platform/nodeScheduler.ts';
import { openLogbook, until } from './openLogbook.ts';

suite('Snapshots', () => {
  const open = async () => {
    const { api, logbook } = await openLogbook();
    assert.ok(api.storage, 'this workspace has storage');
    return { logbook, storage: api.storage, snapshots: new ExtensionSnapshots(api.storage, logbook.root) };
  };
  const titlesOf = async (): Promise<readonly string[]> => {
    const { logbook } = await open();
    return (await logbook.contents())?.records.map(({ record }) => record.title) ?? [];
  };

  test('are saved in the storage of the extension once a reading has settled', async () => {
    const { logbook, storage, snapshots } = await open();
    await logbook.rebuild();
    const text = await until(
      () => snapshots.load(),
      (saved) => saved !== undefined,
      'the snapshot',
    );
    const files = await readSnapshot(text ?? '', nodeScheduler);
    assert.ok([...(files ?? [])].length >= 150);
    assert.ok(!storage.path.startsWith(logbook.folder.uri.path), 'nothing is kept in the workspace');
  });

  test('make the next start warm: what is unchanged is not read again', async () => {
    const { logbook, snapshots } = await open();
    const saved = await until(
      () => snapshots.load(),
      (text) => text !== undefined,
      'the snapshot',
    );
    const title = (await titlesOf())[0] ?? '';
    const files = (await readSnapshot(saved ?? '', nodeScheduler)) ?? [];
    const changed = [...files].map((file) =>
      file.stored?.record.title === title
        ? {
            ...file,
            stored: { ...file.stored, record: { ...file.stored.record, title: 'From the snapshot' } },
          }
        : file,
    );
    await snapshots.save(await formatSnapshot(changed, nodeScheduler));
    logbook.stopReading();
    assert.ok((await titlesOf()).includes('From the snapshot'));
    await logbook.rebuild();
    assert.ok(!(await titlesOf()).includes('From the snapshot'));
  });

  for (const [what, spoil] of [
    ['deleted', (uri: vscode.Uri) => vscode.workspace.fs.delete(uri, { recursive: true })],
    [
      'damaged',
      async (uri: vscode.Uri) => {
        for (const [name] of await vscode.workspace.fs.readDirectory(uri)) {
          await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(uri, name), new Uint8Array([123, 0, 255]));
        }
      },
    ],
  ] as const) {
    test(`may be ${what}: that costs time and changes nothing`, async () => {
      const { logbook, storage, snapshots } = await open();
      const before = await titlesOf();
      await until(
        () => snapshots.load(),
        (text) => text !== undefined,
        'the snapshot',
      );
      await spoil(storage);
      logbook.stopReading();
      assert.deepEqual(await titlesOf(), before);
    });
  }
});

import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeSnapshotStore } from '../../../src/platform/nodeSnapshotStore.ts';
import { writableFileSystem } from '../../../src/platform/writableFileSystem.ts';

suite('NodeSnapshotStore', () => {
  test('has nothing at first, then gives back what was saved last', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'logbook-snapshot-'));
    try {
      const snapshots = new NodeSnapshotStore(join(folder, 'storage', 'index.json'));
      assert.equal(await snapshots.load(), undefined);
      await snapshots.save('One é\n');
      await snapshots.save('Two é\n');
      assert.equal(await snapshots.load(), 'Two é\n');
      assert.deepEqual(await readdir(join(folder, 'storage')), ['index.json']);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('has nothing when the file was damaged', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'logbook-snapshot-'));
    try {
      const path = join(folder, 'index.json');
      await new NodeSnapshotStore(path).save('Text');
      await truncate(path, 67);
      assert.equal(await new NodeSnapshotStore(path).load(), undefined);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('keeps the old text when it cannot put the new one in its place', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'logbook-snapshot-'));
    try {
      const path = join(folder, 'index.json');
      await new NodeSnapshotStore(path).save('Old');
      const rename = async () => {
        throw Object.assign(new Error('EIO'), { code: 'EIO' });
      };
      await assert.rejects(new NodeSnapshotStore(path, { ...writableFileSystem, rename }).save('New'), /EIO/);
      assert.equal(await new NodeSnapshotStore(path).load(), 'Old');
      assert.deepEqual(await readdir(folder), ['index.json']);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

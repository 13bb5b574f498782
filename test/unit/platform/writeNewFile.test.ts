import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { LogbookError } from '../../../src/core/logbookError.ts';
import { writeNewFile } from '../../../src/platform/writeNewFile.ts';

async function withFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'logbook-export-'));
  try {
    await run(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

suite('writeNewFile', () => {
  test('numbers the name before its ending when it is taken', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'achievements.md');
      const written: string[] = [];
      for (const text of ['1', '2', '3'])
        written.push(await writeNewFile(path, text, { whenExists: 'number' }));
      assert.deepEqual(
        written.map((one) => basename(one)),
        ['achievements.md', 'achievements-2.md', 'achievements-3.md'],
      );
      assert.deepEqual(await Promise.all(written.map((one) => readFile(one, 'utf8'))), ['1', '2', '3']);
    }));

  test('leaves a taken name alone when it may not number', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'achievements.md');
      await writeNewFile(path, 'First', { whenExists: 'error' });
      await assert.rejects(
        writeNewFile(path, 'Second', { whenExists: 'error' }),
        (error) => error instanceof LogbookError && error.code === 'exists',
      );
      assert.equal(await readFile(path, 'utf8'), 'First');
      assert.deepEqual(await readdir(folder), ['achievements.md']);
    }));

  test('makes no folders', () =>
    withFolder(async (folder) => {
      await assert.rejects(
        writeNewFile(join(folder, 'missing', 'a.md'), 'Text', { whenExists: 'number' }),
        (error) => error instanceof LogbookError && error.code === 'not-found',
      );
      assert.deepEqual(await readdir(folder), []);
    }));
});

import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { NodeEvidenceFiles } from '../../../src/platform/nodeEvidenceFiles.ts';
import { testEvidenceFiles } from '../../contract/evidenceFiles.ts';

async function withFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  run: (root: string) => Promise<void>,
): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'evidence-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    }
    await run(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

suite('NodeEvidenceFiles', () => {
  testEvidenceFiles((files, run) => withFolder(files, (root) => run(new NodeEvidenceFiles(root))));

  test('follows no symbolic link, neither to a file nor through a folder', () =>
    withFolder({ 'outside/secret.log': 'secret' }, async (root) => {
      const inside = join(root, 'workspace');
      await mkdir(inside);
      await symlink(join(root, 'outside/secret.log'), join(inside, 'linked.log'));
      await symlink(join(root, 'outside'), join(inside, 'linked'));
      const files = new NodeEvidenceFiles(inside);
      assert.deepEqual(await files.stat('linked.log'), { kind: 'link' });
      assert.deepEqual(await files.stat('linked/secret.log'), { kind: 'link' });
      assert.deepEqual(await files.list(), []);
      const file = { path: 'linked.log', sizeBytes: 6, modifiedMs: 0 };
      assert.equal((await files.hashes(file)).kind, 'unreadable');
    }));

  test('leaves out hidden folders and installed packages', () =>
    withFolder({ '.git/x': '1', 'node_modules/p/x': '1', 'x.log': '1' }, async (root) => {
      const listed = await new NodeEvidenceFiles(root).list();
      assert.deepEqual(
        listed.map(({ path }) => path),
        ['x.log'],
      );
    }));
});

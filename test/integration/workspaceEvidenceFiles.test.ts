import assert from 'node:assert/strict';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { WorkspaceEvidenceFiles } from '../../src/extension/evidence/workspaceEvidenceFiles.ts';
import { testEvidenceFiles } from '../contract/evidenceFiles.ts';

suite('WorkspaceEvidenceFiles', () => {
  testEvidenceFiles(async (files, test) => {
    const root = await realpath(await mkdtemp(join(tmpdir(), 'evidence-')));
    try {
      for (const [path, content] of Object.entries(files)) {
        await mkdir(dirname(join(root, path)), { recursive: true });
        await writeFile(join(root, path), content);
      }
      await test(new WorkspaceEvidenceFiles(vscode.Uri.file(root)));
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });

  test('follows no symbolic link out of the folder', async () => {
    const root = await realpath(await mkdtemp(join(tmpdir(), 'evidence-')));
    try {
      await mkdir(join(root, 'workspace'));
      await mkdir(join(root, 'outside'));
      await writeFile(join(root, 'outside/secret.log'), 'secret');
      await symlink(join(root, 'outside/secret.log'), join(root, 'workspace/linked.log'));
      await symlink(join(root, 'outside'), join(root, 'workspace/linked'));
      const files = new WorkspaceEvidenceFiles(vscode.Uri.file(join(root, 'workspace')));
      assert.deepEqual(await files.stat('linked.log'), { kind: 'link' });
      assert.deepEqual(await files.stat('linked/secret.log'), { kind: 'link' });
      assert.deepEqual(await files.list(), []);
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
});

import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { WorkspaceFileStore } from '../../src/extension/host/workspaceFileStore.ts';
import { testFileStore } from '../contract/fileStore.ts';

suite('WorkspaceFileStore', () => {
  testFileStore(async (files, test) => {
    const root = await realpath(await mkdtemp(join(tmpdir(), 'logbook-store-')));
    try {
      for (const [path, content] of Object.entries(files)) {
        await mkdir(dirname(join(root, path)), { recursive: true });
        await writeFile(join(root, path), content);
      }
      await test(new WorkspaceFileStore(vscode.Uri.file(root)));
    } finally {
      await rm(root, { recursive: true, force: true });
    }
  });
});

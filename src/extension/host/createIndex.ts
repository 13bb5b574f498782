import type * as vscode from 'vscode';
import { LogbookIndex } from '../../core/index/logbookIndex.ts';
import { createFileStore, scheduler } from './desktop.ts';
import { ExtensionSnapshots } from './snapshots.ts';

/**
 * The index of a folder, nothing of it read yet.
 *
 * @param storage - where the extension keeps files of this workspace; absent for a window without a workspace.
 */
export function createIndex(root: vscode.Uri, storage: vscode.Uri | undefined): LogbookIndex {
  return new LogbookIndex({
    store: createFileStore(root),
    scheduler,
    ...(storage && { snapshots: new ExtensionSnapshots(storage, root) }),
  });
}

import type * as vscode from 'vscode';
import type { FileStore } from '../../core/index/fileStore.ts';
import type { Scheduler } from '../../core/index/scheduler.ts';
import { NodeFileStore } from '../../platform/nodeFileStore.ts';
import { nodeScheduler } from '../../platform/nodeScheduler.ts';
import { WorkspaceFileStore } from './workspaceFileStore.ts';

/** Reads a folder's files: Node's file system where it can, which is 20 times as fast as `workspace.fs`. */
export function createFileStore(root: vscode.Uri): FileStore {
  return root.scheme === 'file' ? new NodeFileStore(root.fsPath) : new WorkspaceFileStore(root);
}

/** Slices long work by the event loop of this host. */
export const scheduler: Scheduler = nodeScheduler;

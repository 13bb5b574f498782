import type * as vscode from 'vscode';
import type { FileStore } from '../../core/index/fileStore.ts';
import type { Scheduler } from '../../core/index/scheduler.ts';
import { WorkspaceFileStore } from './workspaceFileStore.ts';

/** Twin of `desktop.ts` for a host without Node: every folder is read through `workspace.fs`. */
export function createFileStore(root: vscode.Uri): FileStore {
  return new WorkspaceFileStore(root);
}

/** Slices long work by timers: a web worker has no `setImmediate`. */
export const scheduler: Scheduler = {
  now: () => performance.timeOrigin + performance.now(),
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
};

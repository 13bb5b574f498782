import * as vscode from 'vscode';
import { isRecordName, profilePath } from '../../core/index/recordPath.ts';

/** What is done about changes on disk; neither throws. */
export interface ChangeReceiver {
  /** Some files or folders, by their paths relative to the root, may have changed, come or gone. */
  readonly update: (paths: readonly string[]) => Promise<void>;
  /** Anything may have changed. */
  readonly sweep: () => Promise<void>;
}

/** How long events are collected: 200 new files raise 202 to 604 of them. */
const quietMs = 300;
/** Events that never pause are passed on after this time all the same. */
const longestWaitMs = 2_000;
/** Sweep after this many events, because a burst loses some: 2 or 3 of 5,000 in each run. */
const burstSize = 20;
const sweepAfterBurstMs = 2_000;

/** Turns the watcher's events of one logbook into few updates. */
export class LogbookWatcher implements vscode.Disposable {
  readonly #rootPath: string;
  readonly #receiver: ChangeReceiver;
  readonly #subscriptions: vscode.Disposable;
  readonly #paths = new Set<string>();
  #firstNoteMs = 0;
  #flushTimer: ReturnType<typeof setTimeout> | undefined;
  #sweepTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: vscode.Uri, receiver: ChangeReceiver) {
    this.#rootPath = root.path.endsWith('/') ? root.path : `${root.path}/`;
    this.#receiver = receiver;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, '**'));
    const note = (uri: vscode.Uri) => this.#note(uri);
    this.#subscriptions = vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(note),
      watcher.onDidChange(note),
      watcher.onDidDelete(note),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
    clearTimeout(this.#flushTimer);
    clearTimeout(this.#sweepTimer);
  }

  #note(uri: vscode.Uri): void {
    const path = uri.path.slice(this.#rootPath.length);
    if (isOtherFile(path)) return;
    if (this.#paths.size === 0) this.#firstNoteMs = Date.now();
    this.#paths.add(path);
    clearTimeout(this.#flushTimer);
    const leftMs = this.#firstNoteMs + longestWaitMs - Date.now();
    this.#flushTimer = setTimeout(() => this.#flush(), Math.max(0, Math.min(quietMs, leftMs)));
  }

  #flush(): void {
    const paths = [...this.#paths];
    this.#paths.clear();
    void this.#receiver.update(paths);
    if (paths.length < burstSize) return;
    clearTimeout(this.#sweepTimer);
    this.#sweepTimer = setTimeout(() => void this.#receiver.sweep(), sweepAfterBurstMs);
  }
}

/**
 * Whether a path is that of a program, a dataset or the like, which a workspace folder that is a logbook itself has
 * many of. What has no ending may be a folder.
 */
function isOtherFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return path !== profilePath && !isRecordName(name) && /\.[a-z]\w*$/i.test(name);
}

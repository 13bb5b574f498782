import * as vscode from 'vscode';
import type { FileEntry } from '../../core/index/fileStore.ts';
import { isIgnoredPath } from '../../core/index/recordPath.ts';
import { TimeSlice } from '../../core/index/scheduler.ts';
import { RememberedFindings } from '../../core/privacy/rememberedFindings.ts';
import { type PrivacyReport, scanFiles } from '../../core/privacy/scanFiles.ts';
import { WorkspaceEvidenceFiles } from '../evidence/workspaceEvidenceFiles.ts';
import { createFileStore, scheduler } from '../host/desktop.ts';
import type { Host } from '../host/host.ts';
import { logFailure } from '../host/logFailure.ts';
import type { Logbook } from '../logbook/logbook.ts';

/** How long files have to be quiet before they are looked at again. */
const settledMs = 500;

/** Changes that are told apart; where more came, all files are listed anew. */
const mostChanges = 200;

/** How often it is told how far a scan is. */
const toldEveryMs = 100;

/** How far a scan is. */
export interface ScanProgress {
  readonly done: number;
  readonly total: number;
}

/** A logbook that was scanned in this window, and what is known of its files since. */
interface Scanned {
  readonly logbook: Logbook;
  readonly root: string;
  readonly remembered: RememberedFindings;
  readonly watcher: vscode.Disposable;
  readonly changed: Set<string>;
  /** By path; empty before the first listing. */
  files: ReadonlyMap<string, FileEntry>;
  /** Of the contents that it was checked with last. */
  revision?: number;
}

/**
 * Scans of whole logbooks: the first looks at every file as it is on disk, later ones at those that changed, and pages
 * have the new report by themselves while they are open.
 */
export class LogbookScans implements vscode.Disposable {
  readonly #host: Pick<Host, 'briefs' | 'logbooks' | 'log' | 'privacy'>;
  readonly #scannedByRoot = new Map<string, Scanned>();
  readonly #subscription: vscode.Disposable;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** One scan at a time: an older one that ended last would hide what a newer one found. */
  #scanning: Promise<unknown> = Promise.resolve();

  constructor(host: Pick<Host, 'briefs' | 'logbooks' | 'log' | 'privacy'>) {
    this.#host = host;
    this.#subscription = host.logbooks.onDidChange(() => this.#renewSoon());
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscription.dispose();
    for (const { watcher } of this.#scannedByRoot.values()) watcher.dispose();
  }

  /**
   * Lists the files of a logbook and looks at those that were not looked at before; its views then have the report.
   *
   * @throws `vscode.CancellationError` where it was cancelled; what was found until then is remembered.
   */
  scan(
    logbook: Logbook,
    token: vscode.CancellationToken,
    onProgress: (progress: ScanProgress) => void,
  ): Promise<PrivacyReport> {
    return this.#inTurn(async () => {
      const scanned = this.#scannedOf(logbook);
      scanned.changed.clear();
      const cancellation = {
        get isCancelled() {
          return token.isCancellationRequested;
        },
      };
      const files = await new WorkspaceEvidenceFiles(logbook.root).list(cancellation);
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      scanned.files = new Map(files.map((file) => [file.path, file]));
      let toldMs = 0;
      return this.#lookAt(scanned, (done) => {
        if (token.isCancellationRequested) throw new vscode.CancellationError();
        if (Date.now() - toldMs < toldEveryMs) return;
        toldMs = Date.now();
        onProgress({ done, total: files.length });
      });
    });
  }

  async #lookAt(scanned: Scanned, noteDone: (done: number) => void): Promise<PrivacyReport> {
    const { logbook, remembered, files } = scanned;
    const slice = new TimeSlice(scheduler);
    const store = createFileStore(logbook.root);
    const revision = logbook.current?.revision;
    const report = await scanFiles({
      files: [...files.values()].sort((one, other) => (one.path < other.path ? -1 : 1)),
      context: await this.#host.privacy.of(logbook),
      read: (path) => store.read(path),
      remembered,
      async checkpoint(done) {
        if (!slice.isOver) return;
        noteDone(done);
        await slice.rest();
      },
    });
    if (revision !== undefined) scanned.revision = revision;
    const before = logbook.currentView?.privacy;
    if (JSON.stringify(before) !== JSON.stringify(report)) logbook.notePrivacy(report);
    return report;
  }

  #scannedOf(logbook: Logbook): Scanned {
    const root = logbook.root.toString();
    const known = this.#scannedByRoot.get(root);
    if (known?.logbook === logbook) return known;
    known?.watcher.dispose();
    const changed = new Set<string>();
    const watcher = this.#watch(logbook, changed);
    const scanned = {
      logbook,
      root,
      changed,
      watcher,
      files: new Map(),
      remembered: new RememberedFindings(),
    };
    this.#scannedByRoot.set(root, scanned);
    return scanned;
  }

  #watch(logbook: Logbook, changed: Set<string>): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(logbook.root, '**'));
    const notice = (uri: vscode.Uri): void => {
      const path = logbook.pathOf(uri);
      if (path === undefined || isIgnoredPath(path)) return;
      changed.add(path);
      this.#renewSoon();
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(notice),
      watcher.onDidDelete(notice),
      watcher.onDidChange(notice),
    );
  }

  #renewSoon(): void {
    if (this.#scannedByRoot.size === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // A surface: nobody waits for a timer.
      this.#inTurn(() => this.#renewAll()).catch((error: unknown) =>
        logFailure(this.#host.log, 'privacy', error),
      );
    }, settledMs);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#scanning.then(work);
    // Whoever asked for it is told why it failed.
    this.#scanning = turn.catch(() => undefined);
    return turn;
  }

  /** Only while somebody looks at it: a new name of a contact means that every file is looked at again. */
  async #renewAll(): Promise<void> {
    if (!this.#host.briefs.isOpen('privacy')) return;
    for (const scanned of [...this.#scannedByRoot.values()]) {
      const { logbook, root, changed, watcher } = scanned;
      if (!this.#host.logbooks.all.includes(logbook) || logbook.root.toString() !== root) {
        watcher.dispose();
        this.#scannedByRoot.delete(root);
      } else if (changed.size > 0 || scanned.revision !== logbook.current?.revision) {
        scanned.files = await listAgain(scanned);
        await this.#lookAt(scanned, () => undefined);
      }
    }
  }
}

/** The files as they are now, by what the watcher and the index told of them. */
async function listAgain({ logbook, changed, files }: Scanned): Promise<ReadonlyMap<string, FileEntry>> {
  const store = createFileStore(logbook.root);
  const paths = [...changed];
  changed.clear();
  const next = new Map(files);
  for (const entry of logbook.entries) next.set(entry.path, entry);
  let isFolder = paths.length > mostChanges;
  for (const path of isFolder ? [] : paths) {
    const entry = await store.stat(path);
    if (entry !== undefined) next.set(path, entry);
    // What is no file now was one, or was or is a folder with others in it.
    else if (!next.delete(path)) isFolder = true;
  }
  if (!isFolder) return next;
  const all = await new WorkspaceEvidenceFiles(logbook.root).list();
  return new Map(all.map((file) => [file.path, file]));
}

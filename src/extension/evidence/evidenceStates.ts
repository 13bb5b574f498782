import * as vscode from 'vscode';
import type { EvidenceChanges } from '../../core/evidence/evidenceChanges.ts';
import type { Cancellation, WorkspaceFile } from '../../core/evidence/evidenceFiles.ts';
import type { EvidenceReport, EvidenceState } from '../../core/evidence/evidenceState.ts';
import type { EvidenceUse } from '../../core/evidence/evidenceUses.ts';
import type { RememberedHashes } from '../../core/evidence/rememberedHashes.ts';
import { isIgnoredPath } from '../../core/index/recordPath.ts';
import type { Host } from '../host/host.ts';
import { logFailure } from '../host/logFailure.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { workspacePathOf } from './workspacePathOf.ts';

/** How long files have to be quiet before they are looked at again: a program that runs writes for a while. */
const settledMs = 500;
/** States that are kept up to date at once: what trees, files and pages show, and more. */
const mostAsked = 1_000;

/** Changes that are told apart: a checkout of another branch brings more than it is worth to compare. */
const mostChanges = 200;

/** A workspace folder that is watched since somebody asked for a file of it. */
interface WatchedFolder {
  readonly files: Promise<RememberedHashes>;
  readonly watcher: vscode.Disposable;
  /** Since it was looked at last. */
  changes: EvidenceChanges;
}

/** What somebody was told of a file, and would want to know again. */
interface Asked {
  readonly logbook: Logbook;
  readonly use: Pick<EvidenceUse, 'path' | 'hash'>;
  readonly state: EvidenceState;
}

/**
 * What became of the files that records name: looked up when something shows it, never before, and again when files
 * change or the window gets the focus.
 */
export class EvidenceStates implements vscode.Disposable {
  readonly #ports: Pick<Host, 'logbooks' | 'log'>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  readonly #foldersByAddress = new Map<string, WatchedFolder>();
  readonly #askedByKey = new Map<string, Asked>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** One look at many files at a time: an older one that ended last would hide what a newer one found. */
  #looking: Promise<unknown> = Promise.resolve();
  /** Fires after something that was asked for became another. */
  readonly onDidChange: vscode.Event<void> = this.#changed.event;

  constructor(ports: Pick<Host, 'logbooks' | 'log'>) {
    this.#ports = ports;
    this.#subscriptions = [
      this.#changed,
      ports.logbooks.onDidChange(() => {
        this.#closeLeftFolders();
        this.#lookSoon();
      }),
      vscode.window.onDidChangeWindowState(({ focused }) => focused && this.#lookAtAllSoon()),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const { watcher } of this.#foldersByAddress.values()) watcher.dispose();
  }

  /** What became of one file. */
  async stateOf(
    logbook: Logbook,
    { path, hash }: Pick<EvidenceUse, 'path' | 'hash'>,
  ): Promise<EvidenceState> {
    const { evidenceKey, evidenceStateOf } = await import('../../core/evidence/evidenceState.ts');
    const use = { ...(path !== undefined && { path }), ...(hash !== undefined && { hash }) };
    const state = await evidenceStateOf(use, await this.#filesOf(logbook));
    const key = `${logbook.key}\n${evidenceKey(use)}`;
    this.#askedByKey.delete(key);
    this.#askedByKey.set(key, { logbook, use, state });
    const [oldest] = this.#askedByKey.keys();
    if (this.#askedByKey.size > mostAsked && oldest !== undefined) this.#askedByKey.delete(oldest);
    return state;
  }

  /**
   * Looks at all evidence of a logbook, whose views then have it.
   *
   * @returns `undefined` where it was cancelled, or there is no logbook.
   */
  check(logbook: Logbook, token?: vscode.CancellationToken): Promise<EvidenceReport | undefined> {
    return this.#inTurn(async () => {
      const [contents, { checkEvidence }, files] = await Promise.all([
        logbook.contents(),
        import('../../core/evidence/checkEvidence.ts'),
        this.#filesOf(logbook),
      ]);
      if (contents === undefined || token?.isCancellationRequested) return undefined;
      files.forgetListing();
      const report = await checkEvidence(contents, files, token && { cancellation: cancellationOf(token) });
      if (token?.isCancellationRequested) return undefined;
      logbook.noteEvidence(report);
      return report;
    });
  }

  /** The files of the workspace folder that holds a logbook. */
  async list(logbook: Logbook, token?: vscode.CancellationToken): Promise<readonly WorkspaceFile[]> {
    return (await this.#filesOf(logbook)).list(token && cancellationOf(token));
  }

  #filesOf(logbook: Logbook): Promise<RememberedHashes> {
    const { uri } = logbook.folder;
    const address = uri.toString();
    const known = this.#foldersByAddress.get(address);
    if (known !== undefined) return known.files;
    const folder = { files: openFiles(uri), watcher: this.#watch(logbook), changes: [] };
    this.#foldersByAddress.set(address, folder);
    folder.files.catch(() => this.#close(address));
    return folder.files;
  }

  #close(address: string): void {
    this.#foldersByAddress.get(address)?.watcher.dispose();
    this.#foldersByAddress.delete(address);
  }

  #closeLeftFolders(): void {
    const open = new Set(this.#ports.logbooks.all.map(({ folder }) => folder.uri.toString()));
    for (const address of this.#foldersByAddress.keys()) if (!open.has(address)) this.#close(address);
  }

  /** Records are watched by their logbook. */
  #watch({ folder }: Logbook): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
    const notice = (uri: vscode.Uri, cameOrWent: boolean): void => {
      const path = workspacePathOf({ folder }, uri);
      if (path === undefined || this.#ports.logbooks.of(uri)?.path.endsWith('.md')) return;
      if (!isIgnoredPath(path) || this.#isAsked(path)) this.#noteChange(folder, path, cameOrWent);
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate((uri) => notice(uri, true)),
      watcher.onDidDelete((uri) => notice(uri, true)),
      watcher.onDidChange((uri) => notice(uri, false)),
    );
  }

  #isAsked(path: string): boolean {
    return [...this.#askedByKey.values()].some(({ use }) => use.path === path);
  }

  #noteChange({ uri }: vscode.WorkspaceFolder, path: string, cameOrWent: boolean): void {
    const folder = this.#foldersByAddress.get(uri.toString());
    if (folder === undefined) return;
    folder.changes = added(folder.changes, path);
    void folder.files.then((files) => (cameOrWent ? files.forgetListing() : files.noteChanged(path)), ignore);
    this.#lookSoon();
  }

  /** Watchers miss what a network drive or a mounted folder does while the window is away. */
  #lookAtAllSoon(): void {
    for (const folder of this.#foldersByAddress.values()) {
      folder.changes = 'any';
      void folder.files.then((files) => files.forgetListing(), ignore);
    }
    this.#lookSoon();
  }

  #lookSoon(): void {
    if (this.#foldersByAddress.size === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // A surface: nobody waits for a timer.
      this.#inTurn(() => this.#lookAgain()).catch((error: unknown) =>
        logFailure(this.#ports.log, 'evidence', error),
      );
    }, settledMs);
  }

  #inTurn<T>(look: () => Promise<T>): Promise<T> {
    const turn = this.#looking.then(look);
    this.#looking = turn.catch(ignore);
    return turn;
  }

  async #lookAgain(): Promise<void> {
    const changesByFolder = new Map<string, EvidenceChanges>();
    for (const [address, folder] of this.#foldersByAddress) {
      changesByFolder.set(address, folder.changes);
      folder.changes = [];
    }
    const changesOf = ({ folder }: Logbook): EvidenceChanges =>
      changesByFolder.get(folder.uri.toString()) ?? [];
    const [{ mayDifferAfter }, { checkEvidence }] = await Promise.all([
      import('../../core/evidence/evidenceChanges.ts'),
      import('../../core/evidence/checkEvidence.ts'),
    ]);
    const mayDiffer = new Map([...changesByFolder].map(([at, changes]) => [at, mayDifferAfter(changes)]));
    let hasChanged = false;
    for (const [key, { logbook, use, state }] of [...this.#askedByKey]) {
      if (!this.#ports.logbooks.all.includes(logbook)) this.#askedByKey.delete(key);
      else if (mayDiffer.get(logbook.folder.uri.toString())?.(use, state)) {
        const now = await this.stateOf(logbook, use);
        if (JSON.stringify(now) !== JSON.stringify(state)) hasChanged = true;
      }
    }
    if (hasChanged) this.#changed.fire();
    for (const logbook of this.#ports.logbooks.all) {
      const report = logbook.currentView?.evidence;
      const contents = logbook.current;
      if (report === undefined || contents === undefined) continue;
      const since = { report, changes: changesOf(logbook) };
      logbook.noteEvidence(await checkEvidence(contents, await this.#filesOf(logbook), { since }));
    }
  }
}

function added(changes: EvidenceChanges, path: string): EvidenceChanges {
  // A program that runs writes its log again and again.
  if (changes === 'any' || changes.includes(path)) return changes;
  return changes.length < mostChanges ? [...changes, path] : 'any';
}

/** Whoever asks for the files is told why there are none. */
function ignore(): void {}

async function openFiles(folder: vscode.Uri): Promise<RememberedHashes> {
  const [{ RememberedHashes: Remembered }, { WorkspaceEvidenceFiles }] = await Promise.all([
    import('../../core/evidence/rememberedHashes.ts'),
    import('./workspaceEvidenceFiles.ts'),
  ]);
  return new Remembered(new WorkspaceEvidenceFiles(folder));
}

function cancellationOf(token: vscode.CancellationToken): Cancellation {
  return {
    get isCancelled() {
      return token.isCancellationRequested;
    },
  };
}

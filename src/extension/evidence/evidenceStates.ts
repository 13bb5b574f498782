import * as vscode from 'vscode';
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
  readonly #filesByFolder = new Map<string, Promise<RememberedHashes>>();
  readonly #askedByKey = new Map<string, Asked>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Fires after something that was asked for became another. */
  readonly onDidChange: vscode.Event<void> = this.#changed.event;

  constructor(ports: Pick<Host, 'logbooks' | 'log'>) {
    this.#ports = ports;
    this.#subscriptions = [
      this.#changed,
      ports.logbooks.onDidChange(() => this.#lookSoon()),
      vscode.window.onDidChangeWindowState(({ focused }) => focused && this.#lookAtAllSoon()),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
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
  async check(logbook: Logbook, token?: vscode.CancellationToken): Promise<EvidenceReport | undefined> {
    const [contents, { checkEvidence }, files] = await Promise.all([
      logbook.contents(),
      import('../../core/evidence/checkEvidence.ts'),
      this.#filesOf(logbook),
    ]);
    if (contents === undefined) return undefined;
    files.forgetListing();
    const report = await checkEvidence(contents, files, token && cancellationOf(token));
    if (token?.isCancellationRequested) return undefined;
    logbook.noteEvidence(report);
    return report;
  }

  /** The files of the workspace folder that holds a logbook. */
  async list(logbook: Logbook, token?: vscode.CancellationToken): Promise<readonly WorkspaceFile[]> {
    return (await this.#filesOf(logbook)).list(token && cancellationOf(token));
  }

  #filesOf(logbook: Logbook): Promise<RememberedHashes> {
    const { uri } = logbook.folder;
    const address = uri.toString();
    const known = this.#filesByFolder.get(address);
    if (known !== undefined) return known;
    const files = openFiles(uri);
    this.#filesByFolder.set(address, files);
    this.#watch(logbook);
    return files;
  }

  /** Records are watched by their logbook. */
  #watch(logbook: Logbook): void {
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(logbook.folder, '**'),
    );
    const notice = (uri: vscode.Uri, cameOrWent: boolean): void => {
      const path = workspacePathOf(logbook, uri);
      if (path === undefined || isIgnoredPath(path) || logbook.pathOf(uri)?.endsWith('.md')) return;
      void this.#filesOf(logbook).then((files) =>
        cameOrWent ? files.forgetListing() : files.noteChanged(path),
      );
      this.#lookSoon();
    };
    this.#subscriptions.push(
      watcher,
      watcher.onDidCreate((uri) => notice(uri, true)),
      watcher.onDidDelete((uri) => notice(uri, true)),
      watcher.onDidChange((uri) => notice(uri, false)),
    );
  }

  /** Watchers miss what a network drive or a mounted folder does while the window is away. */
  #lookAtAllSoon(): void {
    for (const files of this.#filesByFolder.values()) void files.then((one) => one.forgetListing());
    this.#lookSoon();
  }

  #lookSoon(): void {
    if (this.#filesByFolder.size === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // A surface: nobody waits for a timer.
      this.#lookAgain().catch((error: unknown) => logFailure(this.#ports.log, 'evidence', error));
    }, settledMs);
  }

  async #lookAgain(): Promise<void> {
    let hasChanged = false;
    for (const [key, { logbook, use, state }] of [...this.#askedByKey]) {
      if (!this.#ports.logbooks.all.includes(logbook)) {
        this.#askedByKey.delete(key);
        continue;
      }
      const now = await this.stateOf(logbook, use);
      if (JSON.stringify(now) !== JSON.stringify(state)) hasChanged = true;
    }
    if (hasChanged) this.#changed.fire();
    for (const logbook of this.#ports.logbooks.all) {
      if (logbook.currentView?.evidence === undefined) continue;
      const [{ checkEvidence }, files] = await Promise.all([
        import('../../core/evidence/checkEvidence.ts'),
        this.#filesOf(logbook),
      ]);
      const contents = logbook.current;
      if (contents !== undefined) logbook.noteEvidence(await checkEvidence(contents, files));
    }
  }
}

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

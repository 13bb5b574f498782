import * as vscode from 'vscode';
import type { LogbookContents, LogbookView } from '../../core/index/logbookContents.ts';
import type { LogbookIndex } from '../../core/index/logbookIndex.ts';
import { LogbookError } from '../../core/logbookError.ts';
import { formatVersion } from '../../core/records/profile.ts';
import type { Clock } from '../host/systemClock.ts';
import { hasLogbook } from './locateLogbook.ts';
import { LogbookWatcher } from './logbookWatcher.ts';

/** What a logbook needs beside its place. */
export interface LogbookPorts {
  readonly clock: Clock;
  readonly log: vscode.LogOutputChannel;
  /** Where the extension keeps files of this workspace; absent for a window without a workspace. */
  readonly storage: vscode.Uri | undefined;
}

/** How long changes have to be over before the snapshot is saved. */
const settledMs = 5_000;

/** The logbook of one workspace folder, there or not yet: what it holds, and when that changes. */
export class Logbook implements vscode.Disposable {
  readonly folder: vscode.WorkspaceFolder;
  readonly root: vscode.Uri;
  readonly #ports: LogbookPorts;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #watcher: LogbookWatcher;
  #isPresent: boolean | undefined;
  #opening: Promise<LogbookIndex> | undefined;
  #index: LogbookIndex | undefined;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #isDisposed = false;
  /** Fires after the contents changed, and after the logbook appeared or disappeared. */
  readonly onDidChange: vscode.Event<void> = this.#changed.event;

  constructor(folder: vscode.WorkspaceFolder, root: vscode.Uri, ports: LogbookPorts) {
    this.folder = folder;
    this.root = root;
    this.#ports = ports;
    this.#watcher = new LogbookWatcher(root, {
      update: (paths) => this.update(paths).catch(this.#logFailure),
      sweep: () => this.refresh().catch(this.#logFailure),
    });
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#closeIndex();
    this.#watcher.dispose();
    this.#changed.dispose();
  }

  /** The contents as they were read last; `undefined` before anything asked for them. */
  get current(): LogbookContents | undefined {
    return this.#index?.current;
  }

  /** Whether the folder holds a logbook. */
  async isPresent(): Promise<boolean> {
    this.#isPresent ??= await hasLogbook(this.root);
    return this.#isPresent;
  }

  /** Everything in the logbook, read on the first call; `undefined` when there is no logbook. */
  async contents(): Promise<LogbookContents | undefined> {
    return (await this.isPresent()) ? (await this.#openIndex()).contents() : undefined;
  }

  /** The contents as of today. */
  async view(): Promise<LogbookView | undefined> {
    const contents = await this.contents();
    return contents && { contents, today: this.#ports.clock.today() };
  }

  /** Reads some files again, e.g. after writing them; the watcher does the same, later. */
  async update(paths: readonly string[]): Promise<void> {
    if (!(await this.#presenceChanged())) await this.#index?.update(paths);
  }

  /** Looks at every file's time and size, because watchers lose events; reads what changed. */
  async refresh(): Promise<void> {
    if (!(await this.#presenceChanged())) await this.#index?.refresh();
  }

  /** Forgets everything that was read, and reads it again. */
  async rebuild(): Promise<void> {
    await this.#presenceChanged();
    if (await this.isPresent()) await (await this.#openIndex()).rebuild();
  }

  /**
   * Refuses to write into a logbook of a newer format, which this version might damage.
   *
   * @throws {LogbookError} `read-only`.
   */
  async assertOwnVersion(): Promise<void> {
    const version = (await this.contents())?.profile.version ?? formatVersion;
    if (version <= formatVersion) return;
    throw new LogbookError(
      'read-only',
      vscode.l10n.t(
        'This logbook has format version {version}, newer than this version of Research Logbook knows.',
        {
          version,
        },
      ),
      vscode.l10n.t('Update the extension; until then the logbook is read-only.'),
    );
  }

  /** Where a path of the index is. */
  uriOf(path: string): vscode.Uri {
    return vscode.Uri.joinPath(this.root, path);
  }

  /** The path of a file beneath the root with forward slashes, or `undefined` for any other file. */
  pathOf(uri: vscode.Uri): string | undefined {
    const root = this.root.path.endsWith('/') ? this.root.path : `${this.root.path}/`;
    const isBelow = uri.scheme === this.root.scheme && uri.authority === this.root.authority;
    return isBelow && uri.path.startsWith(root) ? uri.path.slice(root.length) : undefined;
  }

  async #openIndex(): Promise<LogbookIndex> {
    this.#opening ??= this.#startIndex();
    try {
      return await this.#opening;
    } catch (error) {
      // A failed start must not be remembered: the next call tries again.
      this.#opening = undefined;
      throw error;
    }
  }

  async #startIndex(): Promise<LogbookIndex> {
    const startMs = this.#ports.clock.now();
    const { createIndex } = await import('../host/createIndex.ts');
    const index = createIndex(this.root, this.#ports.storage);
    const { records } = await index.contents();
    this.#ports.log.info(`Read ${records.length} records in ${this.#ports.clock.now() - startMs} ms.`);
    if (this.#isDisposed) {
      index.dispose();
      return index;
    }
    this.#index = index;
    index.onDidChange(() => this.#tellOfChange());
    this.#tellOfChange();
    return index;
  }

  #tellOfChange(): void {
    this.#changed.fire();
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.#index?.saveSnapshot().catch(this.#logFailure), settledMs);
  }

  /** Asks anew whether there is a logbook; the index of one that went is closed. */
  async #presenceChanged(): Promise<boolean> {
    const isPresent = await hasLogbook(this.root);
    const hasChanged = this.#isPresent !== undefined && this.#isPresent !== isPresent;
    this.#isPresent = isPresent;
    if (!hasChanged) return false;
    this.#closeIndex();
    if (!this.#isDisposed) this.#changed.fire();
    return true;
  }

  #closeIndex(): void {
    clearTimeout(this.#saveTimer);
    this.#index?.dispose();
    this.#index = undefined;
    this.#opening = undefined;
  }

  readonly #logFailure = (error: unknown): void => {
    if (!this.#isDisposed) this.#ports.log.error(error instanceof Error ? error : String(error));
  };
}

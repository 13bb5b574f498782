import * as vscode from 'vscode';
import type { EvidenceReport } from '../../core/evidence/evidenceState.ts';
import type { IndexProgress } from '../../core/index/fileReader.ts';
import type { FileEntry } from '../../core/index/fileStore.ts';
import type { LogbookContents, LogbookView } from '../../core/index/logbookContents.ts';
import type { LogbookIndex } from '../../core/index/logbookIndex.ts';
import { LogbookNames } from '../../core/index/logbookNames.ts';
import { profilePath } from '../../core/index/recordPath.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { PrivacyReport } from '../../core/privacy/scanFiles.ts';
import { formatVersion } from '../../core/records/profile.ts';
import { logFailure } from '../host/logFailure.ts';
import type { Clock } from '../host/systemClock.ts';
import { assertWritable } from '../writing/editableFile.ts';
import { locateLogbook } from './locateLogbook.ts';
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

/** What a logbook is opened for: two with one key are the same. */
export function logbookKey({ name, uri }: vscode.WorkspaceFolder, configuredRoot: vscode.Uri): string {
  return JSON.stringify([name, uri.toString(), configuredRoot.toString()]);
}

/** The logbook of one workspace folder, there or not yet: what it holds, and when that changes. */
export class Logbook implements vscode.Disposable {
  readonly folder: vscode.WorkspaceFolder;
  readonly #configuredRoot: vscode.Uri;
  readonly #ports: LogbookPorts;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #readFiles = new vscode.EventEmitter<void>();
  readonly #profileWatcher: vscode.Disposable;
  #root: vscode.Uri;
  #watcher: LogbookWatcher;
  #isPresent: boolean | undefined;
  #index: LogbookIndex | undefined;
  #names: LogbookNames | undefined;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #evidence: EvidenceReport | undefined;
  #privacy: PrivacyReport | undefined;
  #isDisposed = false;
  /** Fires after the contents changed, and after the logbook appeared or disappeared. */
  readonly onDidChange: vscode.Event<void> = this.#changed.event;
  /** Fires after files were read again, also where only what stands below their front matter changed. */
  readonly onDidReadFiles: vscode.Event<void> = this.#readFiles.event;

  /** @param configuredRoot - where it is made; the workspace folder is taken where that is a logbook itself. */
  constructor(folder: vscode.WorkspaceFolder, configuredRoot: vscode.Uri, ports: LogbookPorts) {
    this.folder = folder;
    this.#configuredRoot = configuredRoot;
    this.#root = configuredRoot;
    this.#ports = ports;
    this.#watcher = this.#watch(configuredRoot);
    this.#profileWatcher = watchProfile(folder, () => void this.refresh().catch(this.#logFailure));
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#closeIndex();
    this.#watcher.dispose();
    this.#profileWatcher.dispose();
    this.#changed.dispose();
    this.#readFiles.dispose();
  }

  get key(): string {
    return logbookKey(this.folder, this.#configuredRoot);
  }

  /** The folder of the logbook; of one that is not there yet, the folder in which it is made. */
  get root(): vscode.Uri {
    return this.#root;
  }

  /** The contents as they were read last; `undefined` before anything asked for them. */
  get current(): LogbookContents | undefined {
    return this.#index?.current;
  }

  /** Size and time of the files as they were read last; none before anything asked for the contents. */
  get entries(): readonly FileEntry[] {
    return this.#index?.entries ?? [];
  }

  /** The contents as they were read last, as of today. */
  get currentView(): LogbookView | undefined {
    const contents = this.current;
    return contents && this.#viewOf(contents);
  }

  /** What its records may name, as they were read last; made once for each revision. */
  get names(): LogbookNames | undefined {
    const contents = this.current;
    if (contents !== this.#names?.contents) this.#names = contents && new LogbookNames(contents);
    return this.#names;
  }

  /** Whether the folder holds a logbook. */
  async isPresent(): Promise<boolean> {
    if (this.#isPresent === undefined) await this.#presenceChanged();
    return this.#isPresent === true;
  }

  /** Everything in the logbook, read on the first call; `undefined` when there is no logbook. */
  async contents(): Promise<LogbookContents | undefined> {
    const index = (await this.isPresent()) ? await this.#openIndex() : undefined;
    if (index === undefined || index.current !== undefined) return index?.current;
    try {
      return await index.contents();
    } catch (error) {
      if (index === this.#index) throw error;
      // The logbook moved, came or went while it was read: what counts is what is there now.
      return this.contents();
    }
  }

  /** The contents as of today. */
  async view(): Promise<LogbookView | undefined> {
    const contents = await this.contents();
    return contents && this.#viewOf(contents);
  }

  /** Takes what somebody found out of the files that records name; views have it from then on. */
  noteEvidence(report: EvidenceReport): void {
    if (this.#evidence !== undefined && isSameReport(this.#evidence, report)) return;
    this.#evidence = report;
    this.#changed.fire();
  }

  /** Takes what the scan of all files found; views have it from then on. */
  notePrivacy(report: PrivacyReport): void {
    this.#privacy = report;
    this.#changed.fire();
  }

  #viewOf(contents: LogbookContents): LogbookView {
    const evidence = this.#evidence;
    const privacy = this.#privacy;
    const today = this.#ports.clock.today();
    return { contents, today, ...(evidence && { evidence }), ...(privacy && { privacy }) };
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
    if (await this.isPresent()) await (await this.#openIndex())?.rebuild();
  }

  /** Ends a reading that is under way; what asks next reads anew, quickly what was read once. */
  stopReading(): void {
    this.#closeIndex();
    this.#changed.fire();
  }

  /** Tells how far a reading is, which has begun; the function returned ends that. */
  onDidProgress(listener: (progress: IndexProgress) => void): () => void {
    return this.#index?.onDidProgress(listener) ?? (() => undefined);
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

  /**
   * Refuses a logbook on a file system that cannot be written to, before anybody types something for it.
   *
   * @throws {LogbookError} `read-only`.
   */
  assertWritable(): void {
    assertWritable(this.root);
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

  /**
   * The index, nothing of it read at first, so that changes during the first reading queue up behind it; `undefined`
   * once this is disposed.
   */
  async #openIndex(): Promise<LogbookIndex | undefined> {
    if (this.#index !== undefined) return this.#index;
    const { createIndex } = await import('../host/createIndex.ts');
    if (this.#index === undefined && !this.#isDisposed) {
      this.#index = createIndex(this.root, this.#ports.storage);
      this.#logReading(this.#index);
      this.#index.onDidChange(() => this.#tellOfChange());
      this.#index.onDidReadFiles(() => this.#readFiles.fire());
    }
    return this.#index;
  }

  /** Says how long the first reading took. */
  #logReading(index: LogbookIndex): void {
    const { clock, log } = this.#ports;
    const startMs = clock.now();
    const stop = index.onDidChange(() => {
      stop();
      log.info(`Read ${index.current?.records.length} records in ${clock.now() - startMs} ms.`);
    });
  }

  #tellOfChange(): void {
    this.#changed.fire();
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.#index?.saveSnapshot().catch(this.#logFailure), settledMs);
  }

  /** Asks anew where there is a logbook; the index of one that went is closed. */
  async #presenceChanged(): Promise<boolean> {
    const found = await locateLogbook(this.folder.uri, this.#configuredRoot);
    const root = found ?? this.#configuredRoot;
    const hasMoved = root.toString() !== this.#root.toString();
    const hasChanged = this.#isPresent !== undefined && this.#isPresent !== (found !== undefined);
    this.#isPresent = found !== undefined;
    if (!hasChanged && !hasMoved) return false;
    this.#closeIndex();
    if (this.#isDisposed) return true;
    if (hasMoved) {
      this.#root = root;
      this.#watcher.dispose();
      this.#watcher = this.#watch(root);
    }
    this.#changed.fire();
    return true;
  }

  #watch(root: vscode.Uri): LogbookWatcher {
    return new LogbookWatcher(root, {
      update: (paths) => this.update(paths).catch(this.#logFailure),
      sweep: () => this.refresh().catch(this.#logFailure),
    });
  }

  #closeIndex(): void {
    clearTimeout(this.#saveTimer);
    this.#index?.dispose();
    this.#index = undefined;
  }

  readonly #logFailure = (error: unknown): void => {
    if (!this.#isDisposed) logFailure(this.#ports.log, 'logbook', error);
  };
}

function isSameReport(one: EvidenceReport, other: EvidenceReport): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
}

/** Notices a workspace folder that becomes a logbook itself, or is one no more. */
function watchProfile(folder: vscode.WorkspaceFolder, notice: () => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(
    new vscode.RelativePattern(folder, profilePath),
    false,
    true,
  );
  return vscode.Disposable.from(watcher, watcher.onDidCreate(notice), watcher.onDidDelete(notice));
}

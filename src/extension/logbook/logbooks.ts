import * as vscode from 'vscode';
import { logFailure } from '../host/logFailure.ts';
import { defaultLogbookFolder, type Settings } from '../host/settings.ts';
import { Logbook, type LogbookPorts, logbookKey } from './logbook.ts';

/** What the set of logbooks needs. */
export interface LogbooksPorts extends LogbookPorts {
  readonly settings: Settings;
  readonly memory: vscode.Memento;
}

/** A file of a logbook; its path is relative to the logbook's root. */
export interface LogbookFile {
  readonly logbook: Logbook;
  readonly path: string;
}

/** Under this key the workspace remembers which of several logbooks is shown. */
const shownKey = 'researchLogbook.shownLogbook';

/** The logbooks of the workspace, one a folder, and the one that views show. */
export class Logbooks implements vscode.Disposable {
  readonly #ports: LogbooksPorts;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #added = new vscode.EventEmitter<LogbookFile>();
  readonly #subscriptions: vscode.Disposable;
  #logbooks: readonly Logbook[] = [];
  #shownDay: string;
  /** Fires after anything that a view shows may have changed: contents, presence, choice, or the day. */
  readonly onDidChange: vscode.Event<void> = this.#changed.event;
  /** Fires after this window added a record and the index knows it. */
  readonly onDidAddRecord: vscode.Event<LogbookFile> = this.#added.event;

  constructor(ports: LogbooksPorts) {
    this.#ports = ports;
    this.#shownDay = ports.clock.today();
    this.#openAll();
    const reopen = () => {
      this.#openAll();
      this.#changed.fire();
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#added,
      ports.settings.onDidChange(reopen),
      vscode.workspace.onDidChangeWorkspaceFolders(reopen),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) void this.refresh();
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const logbook of this.#logbooks) logbook.dispose();
  }

  /** In the order of the workspace folders; one that does not exist yet is among them. */
  get all(): readonly Logbook[] {
    return this.#logbooks;
  }

  /** Those that exist. */
  async present(): Promise<readonly Logbook[]> {
    const flags = await Promise.all(this.#logbooks.map((logbook) => logbook.isPresent()));
    return this.#logbooks.filter((_, position) => flags[position]);
  }

  /** The logbook that views show: the one chosen last, else the first that exists. */
  async shown(): Promise<Logbook | undefined> {
    const present = await this.present();
    const chosen = this.#ports.memory.get<string>(shownKey);
    return present.find(({ root }) => root.toString() === chosen) ?? present[0];
  }

  /** Whether one of these was chosen before. */
  hasChoice(logbooks: readonly Logbook[]): boolean {
    const chosen = this.#ports.memory.get<string>(shownKey);
    return logbooks.some(({ root }) => root.toString() === chosen);
  }

  /** Shows a logbook from now on. */
  async show(logbook: Logbook): Promise<void> {
    await this.#ports.memory.update(shownKey, logbook.root.toString());
    this.#changed.fire();
  }

  /** The logbook that a file belongs to, the innermost of nested ones. */
  of(uri: vscode.Uri): LogbookFile | undefined {
    const owners = this.#logbooks.flatMap((logbook) => {
      const path = logbook.pathOf(uri);
      return path === undefined ? [] : [{ logbook, path }];
    });
    return owners.sort((one, other) => one.path.length - other.path.length)[0];
  }

  /** Tells that a record was just written, before any watcher notices; it never throws, the record is there. */
  async noteAdded(logbook: Logbook, path: string): Promise<void> {
    await logbook.update([path]).catch(this.#logFailure);
    this.#added.fire({ logbook, path });
  }

  /** Looks for changes that no watcher told of, a new day among them. */
  async refresh(): Promise<void> {
    const today = this.#ports.clock.today();
    if (today !== this.#shownDay) {
      this.#shownDay = today;
      this.#changed.fire();
    }
    // A surface: a window that gets the focus must not fail, whatever the folder does.
    await Promise.all(this.#logbooks.map((logbook) => logbook.refresh().catch(this.#logFailure)));
  }

  readonly #logFailure = (error: unknown): void => logFailure(this.#ports.log, 'logbooks', error);

  /** One for each folder; those whose folder and setting are as before stay open. */
  #openAll(): void {
    const before = new Map(this.#logbooks.map((logbook) => [logbook.key, logbook]));
    this.#logbooks = (vscode.workspace.workspaceFolders ?? []).map((folder) => {
      const found = this.#ports.settings.logbookFolder(folder);
      const root = vscode.Uri.joinPath(
        folder.uri,
        found.kind === 'valid' ? found.path : defaultLogbookFolder,
      );
      const key = logbookKey(folder, root);
      const kept = before.get(key);
      before.delete(key);
      return kept ?? this.#open(folder, root);
    });
    for (const closed of before.values()) closed.dispose();
  }

  #open(folder: vscode.WorkspaceFolder, root: vscode.Uri): Logbook {
    const logbook = new Logbook(folder, root, this.#ports);
    logbook.onDidChange(() => this.#changed.fire());
    return logbook;
  }
}

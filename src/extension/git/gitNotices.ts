import * as vscode from 'vscode';
import { type GitNotice, pushRemote, remoteKey } from '../../core/privacy/gitNotice.ts';
import type { Host } from '../host/host.ts';
import { askGit, type GitApi, type GitRepository } from './askGit.ts';
import { findInGit, noticeOf } from './logbookInGit.ts';

/** Several changes within this time are looked at once: git is asked for its status after every save. */
const settledMs = 500;

/** Under this key the workspace remembers logbooks that may be pushed, each with its remote. */
const keptKey = 'researchLogbook.keptInGit';

/** What the Progress view says of the logbook and git, for as long as the view is there; nothing where git is slow or absent. */
export class GitNotices implements vscode.Disposable {
  readonly #host: Pick<Host, 'logbooks' | 'memory'>;
  readonly #isVisible: () => boolean;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #logbooks: vscode.Disposable;
  #git: vscode.Disposable | undefined;
  #repository: { readonly followed: GitRepository; readonly subscription: vscode.Disposable } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #root = '';
  #notice: GitNotice | undefined;
  /** What is remembered when it is kept. */
  #key = '';
  #isDisposed = false;
  /** Fires after the notice became another, came or went. */
  readonly onDidChange: vscode.Event<void> = this.#changed.event;

  constructor(host: Pick<Host, 'logbooks' | 'memory'>, isVisible: () => boolean) {
    this.#host = host;
    this.#isVisible = isVisible;
    this.#logbooks = host.logbooks.onDidChange(() => void this.#lookIfMoved());
    this.lookSoon();
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    for (const one of [this.#logbooks, this.#git, this.#repository?.subscription, this.#changed])
      one?.dispose();
  }

  /** What is to be said now. */
  get notice(): GitNotice | undefined {
    return this.#notice;
  }

  /** Never says it again of this logbook and its remote, in this workspace. */
  async keep(): Promise<void> {
    if (this.#notice === undefined) return;
    await this.#host.memory.update(keptKey, [...new Set([...this.#kept(), this.#key])]);
    this.#show(undefined);
  }

  /** Looks again once changes have settled. */
  lookSoon(): void {
    clearTimeout(this.#timer);
    if (!this.#isDisposed) this.#timer = setTimeout(() => void this.#look(), settledMs);
  }

  async #lookIfMoved(): Promise<void> {
    const logbook = await this.#host.logbooks.shown();
    if (this.#root !== (logbook?.root.toString() ?? '')) this.lookSoon();
  }

  async #look(): Promise<void> {
    // A hidden view asks when it is shown: its page connects anew.
    if (!this.#isVisible() || !vscode.workspace.isTrusted) return;
    const logbook = await this.#host.logbooks.shown();
    this.#root = logbook?.root.toString() ?? '';
    const notice = logbook && (await askGit((git) => this.#noticeFrom(git, logbook.root)));
    if (!this.#isDisposed) this.#show(notice);
  }

  async #noticeFrom(git: GitApi, root: vscode.Uri): Promise<GitNotice | undefined> {
    if (this.#isDisposed) return undefined;
    const look = (): void => this.lookSoon();
    // Repositories load late.
    this.#git ??= vscode.Disposable.from(git.onDidOpenRepository(look), git.onDidCloseRepository(look));
    const found = findInGit(git, root);
    this.#follow(found?.repository);
    const remote = found && pushRemote(found.repository.state.remotes);
    if (found === undefined || remote === undefined) return undefined;
    this.#key = JSON.stringify([root.toString(), remoteKey(remote)]);
    return this.#kept().includes(this.#key) ? undefined : noticeOf(found, root);
  }

  #follow(repository: GitRepository | undefined): void {
    if (this.#repository?.followed === repository) return;
    this.#repository?.subscription.dispose();
    this.#repository = repository && { followed: repository, subscription: this.#watch(repository) };
  }

  /** Git tells of changes itself, unless it is told not to look by itself. */
  #watch({ rootUri, state }: GitRepository): vscode.Disposable {
    const look = (): void => this.lookSoon();
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(rootUri, '.gitignore'),
    );
    return vscode.Disposable.from(
      state.onDidChange(look),
      watcher,
      watcher.onDidCreate(look),
      watcher.onDidChange(look),
      watcher.onDidDelete(look),
    );
  }

  #kept(): readonly string[] {
    const kept = this.#host.memory.get<unknown>(keptKey);
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  }

  #show(notice: GitNotice | undefined): void {
    if (JSON.stringify(notice) === JSON.stringify(this.#notice)) return;
    this.#notice = notice;
    this.#changed.fire();
  }
}

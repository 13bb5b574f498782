import * as vscode from 'vscode';
import type { GitRemote } from '../../core/privacy/gitNotice.ts';

/** What is used of a commit. */
export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorDate?: Date;
  readonly authorEmail?: string;
}

/** A file that differs. */
export interface GitChange {
  readonly uri: vscode.Uri;
}

/** What is used of a repository. */
export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD?: { readonly commit?: string };
    readonly indexChanges: readonly GitChange[];
    readonly workingTreeChanges: readonly GitChange[];
    /** Empty where the setting `git.untrackedChanges` mixes them with the others. */
    readonly untrackedChanges?: readonly GitChange[];
    readonly remotes: readonly GitRemote[];
    /** Fires after git was asked for its status, so after most changes of files. */
    readonly onDidChange: vscode.Event<void>;
  };
  /** Brings `state` up to date. */
  status(): Promise<void>;
  /** Those of some paths that are ignored; tracked ones never are, nor is a folder that holds some. */
  checkIgnore(paths: string[]): Promise<ReadonlySet<string>>;
  /**
   * Rejects for a file that the commit does not have; of the index where `treeish` is empty, and of a folder there the
   * first file beneath it.
   */
  getObjectDetails(treeish: string, path: string): Promise<unknown>;
  /** Empty where the file is as in HEAD. */
  diffWithHEAD(path: string): Promise<string>;
  diffBetween(ref1: string, ref2: string): Promise<readonly GitChange[]>;
  /** The newest first. */
  log(options: { readonly maxEntries: number }): Promise<readonly GitCommit[]>;
  /** Rejects for a key that is not set. */
  getConfig(key: string): Promise<string>;
}

/** What is used of the built-in git extension, version 1 (microsoft/vscode, extensions/git/src/api/git.d.ts). */
export interface GitApi {
  readonly repositories: readonly GitRepository[];
  getRepository(uri: vscode.Uri): GitRepository | null;
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  readonly onDidCloseRepository: vscode.Event<GitRepository>;
}

interface GitExtension {
  getAPI(version: 1): GitApi;
}

/**
 * The built-in git extension; `undefined` where there is none, as on the web.
 *
 * @throws where git is switched off: `getAPI` does.
 */
async function builtInGit(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined) return undefined;
  const git = extension.isActive ? extension.exports : await extension.activate();
  return git.getAPI(1);
}

/** Longest wait for git: what it knows is worth a moment, not more. */
export const gitTimeoutMs = 3_000;

/**
 * What git answers; `undefined` where it is switched off, absent, slow, or rejects: then nobody can tell, and everything
 * else goes on.
 *
 * @param untilMs - the moment until which somebody waits, as `Date.now()`; several questions share one.
 */
export async function askGit<T>(
  question: (git: GitApi) => Promise<T>,
  untilMs = Date.now() + gitTimeoutMs,
): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), Math.max(0, untilMs - Date.now()));
  });
  try {
    return await Promise.race([answerOf(question), tooLate]);
  } catch {
    // `getAPI` throws where git is disabled, and git rejects for what it does not have: no answer either way.
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function answerOf<T>(question: (git: GitApi) => Promise<T>): Promise<T | undefined> {
  const git = await builtInGit();
  return git === undefined ? undefined : question(git);
}

import * as vscode from 'vscode';
import { type GitNotice, pushRemote, remoteLabel, untrackCommand } from '../../core/privacy/gitNotice.ts';
import type { GitApi, GitRepository } from './askGit.ts';

/** A name that no record has: whether new files of the logbook are ignored is asked of it, and it is never written. */
const probeName = 'research-logbook-probe.md';

/** Where a logbook lies in its repository. */
export interface LogbookInGit {
  readonly repository: GitRepository;
  /** From the root of the repository, forward slashes; empty for its root, `undefined` where nobody can tell. */
  readonly folder: string | undefined;
}

/** The repository that holds a logbook; `undefined` where none does, or git has not opened it yet. */
export function findInGit(git: GitApi, root: vscode.Uri): LogbookInGit | undefined {
  const repository = git.getRepository(root);
  return repository === null ? undefined : { repository, folder: folderBelow(repository.rootUri, root) };
}

/** What is to be said of a logbook in a repository; nothing where it is ignored or there is nowhere to push it. */
export async function noticeOf(
  { repository, folder }: LogbookInGit,
  root: vscode.Uri,
): Promise<GitNotice | undefined> {
  const found = pushRemote(repository.state.remotes);
  if (found === undefined) return undefined;
  const remote = remoteLabel(found);
  const ignored = await repository.checkIgnore([vscode.Uri.joinPath(root, probeName).fsPath]);
  if (ignored.size === 0) return { kind: folder === '' ? 'repository' : 'pushed', remote };
  const isTracked = await repository.getObjectDetails('', root.fsPath).then(
    () => true,
    // Git rejects for what it does not have.
    () => false,
  );
  return isTracked ? { kind: 'tracked', remote, command: untrackCommand(folder ?? '.') } : undefined;
}

function folderBelow({ path: above }: vscode.Uri, { path }: vscode.Uri): string | undefined {
  const start = above.endsWith('/') ? above : `${above}/`;
  if (path === above || `${path}/` === start) return '';
  // Letters of drives, and file systems that do not tell cases apart.
  return path.toLowerCase().startsWith(start.toLowerCase()) ? path.slice(start.length) : undefined;
}

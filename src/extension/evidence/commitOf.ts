import * as vscode from 'vscode';

/** What is used of the built-in git extension (microsoft/vscode, extensions/git/src/api/git.d.ts, version 1). */
interface GitRepository {
  readonly state: { readonly HEAD?: { readonly commit?: string } };
  /** Rejects for a file that the commit does not have. */
  getObjectDetails(treeish: string, path: string): Promise<unknown>;
  /** Empty where the file is as in HEAD. */
  diffWithHEAD(path: string): Promise<string>;
}
interface GitExtension {
  getAPI(version: 1): { getRepository(uri: vscode.Uri): GitRepository | null };
}

/** Longest wait for git: a commit is worth a moment, not more. */
const timeoutMs = 3_000;
/** Digits of a commit that are kept; those of git's own short names for the largest repositories. */
const commitDigits = 12;

/**
 * The commit of HEAD where it holds a file just as it is on disk; `undefined` where it does not, or nobody can tell:
 * git is switched off, absent (on the web), not ready, slow, or ignores the file.
 */
export async function commitOf(uri: vscode.Uri): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), timeoutMs);
  });
  try {
    return await Promise.race([askGit(uri), tooLate]);
  } catch {
    // `getAPI` throws where git is disabled, and git rejects for a file that it does not have: no commit either way.
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function askGit(uri: vscode.Uri): Promise<string | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined || uri.scheme !== 'file') return undefined;
  const git = extension.isActive ? extension.exports : await extension.activate();
  const repository = git.getAPI(1).getRepository(uri);
  const commit = repository?.state.HEAD?.commit;
  if (!repository || commit === undefined) return undefined;
  await repository.getObjectDetails(commit, uri.fsPath);
  return (await repository.diffWithHEAD(uri.fsPath)) === '' ? commit.slice(0, commitDigits) : undefined;
}

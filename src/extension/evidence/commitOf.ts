import type * as vscode from 'vscode';
import { askGit } from '../git/askGit.ts';

/** Digits of a commit that are kept; those of git's own short names for the largest repositories. */
const commitDigits = 12;

/**
 * The commit of HEAD where it holds a file just as it is on disk; `undefined` where it does not, or nobody can tell:
 * git is switched off, absent (on the web), not ready, slow, or ignores the file.
 *
 * @param untilMs - as that of `askGit`.
 */
export async function commitOf(uri: vscode.Uri, untilMs?: number): Promise<string | undefined> {
  if (uri.scheme !== 'file') return undefined;
  return askGit(async (git) => {
    const repository = git.getRepository(uri);
    const commit = repository?.state.HEAD?.commit;
    if (!repository || commit === undefined) return undefined;
    await repository.getObjectDetails(commit, uri.fsPath);
    return (await repository.diffWithHEAD(uri.fsPath)) === '' ? commit.slice(0, commitDigits) : undefined;
  }, untilMs);
}

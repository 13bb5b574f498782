import * as vscode from 'vscode';
import { forEachBounded } from '../../core/index/forEachBounded.ts';
import { askGit } from './askGit.ts';

/** Questions to git under way at once; each is a process. */
const parallelQuestions = 4;

/** Files that git is asked about; where more changed, a whole folder was copied, and nothing is picked beforehand. */
const mostAsked = 200;

/**
 * The files without those that git brought and nobody changed since, as a clone or a pull does: they are as in HEAD,
 * and no commit of the user's own made them so. All of them where git cannot tell.
 *
 * @param own - paths of the user's own commits.
 */
export async function withoutForeignFiles(
  folder: vscode.Uri,
  paths: readonly string[],
  own: ReadonlySet<string>,
): Promise<readonly string[]> {
  const foreign = await askGit(async (git) => {
    const repository = git.getRepository(folder);
    const head = repository?.state.HEAD?.commit;
    if (!repository || head === undefined) return undefined;
    await repository.status();
    const { indexChanges, workingTreeChanges, untrackedChanges = [] } = repository.state;
    const changed = new Set(
      [...indexChanges, ...workingTreeChanges, ...untrackedChanges].map(({ uri }) => uri.fsPath),
    );
    const uriOf = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, path);
    const asked = paths.filter((path) => !own.has(path) && !changed.has(uriOf(path).fsPath));
    const tracked = new Set<string>();
    await forEachBounded(asked.slice(0, mostAsked), parallelQuestions, async (path) => {
      // Git rejects for a file that it does not have: an output that it ignores.
      const isTracked = await repository.getObjectDetails(head, uriOf(path).fsPath).then(
        () => true,
        () => false,
      );
      if (isTracked) tracked.add(path);
    });
    return tracked;
  });
  return foreign === undefined ? paths : paths.filter((path) => !foreign.has(path));
}

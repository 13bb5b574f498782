import type * as vscode from 'vscode';
import type { DayCommit } from '../../core/capture/draftDay.ts';
import type { CivilDate } from '../../core/dates/civilDate.ts';
import { civilDateOf } from '../host/systemClock.ts';
import { askGit, type GitCommit, type GitRepository } from './askGit.ts';

/** Commits that are looked through: nobody makes more in a day, rebases aside. */
const mostCommits = 100;

/** The tree without files, which the first commit is compared with (git-diff-tree(1), `--root`). */
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/**
 * The user's own commits of a day, oldest first, with the files of the folder that they changed; none where git cannot
 * tell. Merges are no work of their own.
 *
 * @param pathOf - the path below the workspace folder; `undefined` for a file elsewhere.
 */
export async function commitsOfDay(
  folder: vscode.Uri,
  day: CivilDate,
  pathOf: (uri: vscode.Uri) => string | undefined,
): Promise<readonly DayCommit[]> {
  const commits = await askGit(async (git) => {
    const repository = git.getRepository(folder);
    return repository === null ? [] : ownCommits(repository, day, pathOf);
  });
  return commits ?? [];
}

async function ownCommits(
  repository: GitRepository,
  day: CivilDate,
  pathOf: (uri: vscode.Uri) => string | undefined,
): Promise<readonly DayCommit[]> {
  const email = (await repository.getConfig('user.email')).toLowerCase();
  const log = await repository.log({ maxEntries: mostCommits });
  const own = log.filter(
    ({ parents, authorDate, authorEmail }) =>
      parents.length < 2 &&
      authorDate !== undefined &&
      civilDateOf(authorDate) === day &&
      authorEmail?.toLowerCase() === email,
  );
  const commits = await Promise.all(own.map((commit) => withPaths(repository, commit, pathOf)));
  return commits.filter(({ paths }) => paths.length > 0).reverse();
}

async function withPaths(
  repository: GitRepository,
  { hash, message, parents }: GitCommit,
  pathOf: (uri: vscode.Uri) => string | undefined,
): Promise<DayCommit> {
  const changes = await repository.diffBetween(parents[0] ?? emptyTree, hash);
  return { hash, message, paths: changes.flatMap(({ uri }) => pathOf(uri) ?? []) };
}

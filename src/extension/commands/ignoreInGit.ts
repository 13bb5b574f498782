import * as vscode from 'vscode';
import { LogbookError } from '../../core/logbookError.ts';
import { ignoreLine, planIgnoreFolder } from '../../core/privacy/planIgnoreFolder.ts';
import { askGit } from '../git/askGit.ts';
import { findInGit, noticeOf } from '../git/logbookInGit.ts';
import type { Host } from '../host/host.ts';

const fileName = '.gitignore';

/** Adds the logbook to the `.gitignore` at the root of its repository, as an edit that can be undone. */
export async function runIgnoreInGit(host: Host): Promise<void> {
  const logbook = await host.logbooks.shown();
  if (logbook === undefined) return;
  const found = await askGit(async (git) => findInGit(git, logbook.root));
  if (found?.folder === undefined) throw notInGit();
  const { repository, folder } = found;
  if (folder === '') throw isRepository();
  const file = vscode.Uri.joinPath(repository.rootUri, fileName);
  if (await isThere(file)) {
    const outcome = await host.writer.edit(file, (text) => planIgnoreFolder(text, folder));
    if (outcome === 'unsaved') {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Git ignores the logbook once you save .gitignore, which has other changes.'),
      );
      return;
    }
  } else await host.writer.create(repository.rootUri, [fileName], `${ignoreLine(folder)}\n`);
  await tellOfTracked(logbook.root);
}

/** Ignoring does not take out what git has already; only the user does that. */
async function tellOfTracked(root: vscode.Uri): Promise<void> {
  const notice = await askGit(async (git) => {
    const found = findInGit(git, root);
    return found && noticeOf(found, root);
  });
  if (notice?.command === undefined) return;
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Git still keeps files of this logbook. To leave them out of the next commit, run: {command}',
      { command: notice.command },
    ),
  );
}

function notInGit(): LogbookError {
  return new LogbookError(
    'not-found',
    vscode.l10n.t('Git knows no repository that holds this logbook.'),
    vscode.l10n.t('Open the repository in the Source Control view, then try again.'),
  );
}

function isRepository(): LogbookError {
  return new LogbookError(
    'invalid-input',
    vscode.l10n.t('The logbook is the repository itself, which cannot ignore itself.'),
    vscode.l10n.t('Keep the repository private, or remove its remote.'),
  );
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    // Providers spell absence in several ways.
    return false;
  }
}

import * as vscode from 'vscode';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { profilePath } from '../../core/index/recordPath.ts';
import { formatProfile } from '../../core/records/formatProfile.ts';
import { type NameChange, readNameChange } from '../../core/rename/nameChange.ts';
import {
  contactPaths,
  planRename,
  planRenamedFile,
  type RenamePlan,
  type Renaming,
  renamingContext,
  renamingPaths,
} from '../../core/rename/planRename.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { readTexts } from '../logbook/readTexts.ts';
import { fileCount } from '../words/messages.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { askName, askNewName, askOtherName, askTitle } from './askName.ts';
import { confirmRename } from './confirmRename.ts';
import { hasProfile } from './hasProfile.ts';
import { readContents } from './readLogbook.ts';
import { tellRefusals } from './tellRefusals.ts';

/** Renames a skill, a person or a study in every file that names it, as one edit, after a summary. */
export async function runRenameName(host: Host, given: unknown): Promise<void> {
  await run(host, given, 'rename');
}

/** Makes one of two skills, people or studies, in the same way. */
export async function runMergeNames(host: Host, given: unknown): Promise<void> {
  await run(host, given, 'merge');
}

async function run(host: Host, given: unknown, how: 'rename' | 'merge'): Promise<void> {
  const logbook = await askForWritableLogbook(host);
  const contents = logbook && (await readContents(logbook));
  if (logbook === undefined || contents === undefined) return;
  await logbook.assertOwnVersion();
  const name = await askName(contents, given, how);
  if (name === undefined) return;
  const to = how === 'rename' ? await askNewName(contents, name) : await askOtherName(contents, name);
  if (to === undefined) return;
  const change = readNameChange({ kind: name.kind, from: name.value, to, how }, contents);
  const title = await askContactTitle(contents, change);
  if (title === false) return;
  await renameAll(host, logbook, { change, ...(title !== undefined && { title }) });
}

/** The new title of a renamed person's contact; `undefined` where it has none or keeps it, `false` when given up. */
async function askContactTitle(
  contents: LogbookContents,
  change: NameChange,
): Promise<string | undefined | false> {
  const [path] = change.kind === 'person' && !change.isMerge ? contactPaths(change.from, contents) : [];
  const current = contents.records.find((stored) => stored.path === path)?.record.title;
  if (current === undefined) return undefined;
  const title = await askTitle(current);
  if (title === undefined) return false;
  return title === current ? undefined : title;
}

async function renameAll(host: Host, logbook: Logbook, asked: Renaming): Promise<void> {
  const contents = await logbook.contents();
  if (contents === undefined) return;
  const texts = await readTexts(logbook, renamingPaths(asked, contents));
  const isContactMerge =
    asked.change.isMerge &&
    asked.change.kind === 'person' &&
    [asked.change.from, asked.change.to].every((person) => contactPaths(person, contents).length > 0);
  const shown = planRename(asked, texts, contents);
  const [target] = contactPaths(asked.change.to, contents);
  const canDelete = isContactMerge && !isUnchanged(shown, target);
  const answer = await confirmRename(asked, shown, canDelete);
  if (answer === undefined) return;
  const renaming: Renaming = { ...asked, ...(answer === 'delete' && { deletesContact: true }) };
  await makeProfile(host, logbook, renaming);
  const paths = [...new Set([...texts.keys(), ...(renaming.change.kind === 'skill' ? [profilePath] : [])])];
  const plan = answer === 'delete' ? planRename(renaming, texts, contents) : shown;
  const context = renamingContext(renaming, texts, contents);
  const deletedPaths = plan.deletions.map(({ path }) => path);
  const outcome = await host.writer.editMany(logbook.root, {
    files: paths
      .filter((path) => !deletedPaths.includes(path) && !isUnchanged(shown, path))
      .map((path) => ({
        uri: logbook.uriOf(path),
        plan: (text) => planRenamedFile(text, path, renaming, context).edits,
      })),
    moves: plan.moves.map(({ from, to }) => ({ from: logbook.uriOf(from), to: logbook.uriOf(to) })),
    deletions: plan.deletions.map(({ path, into }) => ({
      uri: logbook.uriOf(path),
      into: logbook.uriOf(into),
    })),
  });
  await logbook.update([...paths, ...plan.moves.map(({ to }) => to)]);
  tellRefusals(outcome);
  if (outcome.isApplied) tellDone(renaming, outcome.changed.length);
}

function isUnchanged({ unchanged }: RenamePlan, path: string | undefined): boolean {
  return unchanged.some((file) => file.path === path);
}

/** A renamed skill is noted in `logbook.yml`, which a logbook of records alone lacks. */
async function makeProfile(host: Host, logbook: Logbook, { change }: Renaming): Promise<void> {
  if (change.kind !== 'skill' || (await hasProfile(logbook))) return;
  await host.writer.create(logbook.root, [profilePath], formatProfile({}));
}

function tellDone({ change }: Renaming, files: number): void {
  const words = vscode.l10n.t('{from} is now {to} in {files}', {
    from: plainLabel(change.from),
    to: plainLabel(change.to),
    files: fileCount(files),
  });
  vscode.window.setStatusBarMessage(`$(check) ${words}`, 5_000);
}

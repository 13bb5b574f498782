import * as vscode from 'vscode';
import { profilePath } from '../../core/index/recordPath.ts';
import { formatProfile } from '../../core/records/formatProfile.ts';
import { type EntryList, planAddEntries } from '../../core/records/planAddEntries.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { hasProfile } from './hasProfile.ts';

/** Adds a skill to `logbook.yml`; asks for it where none is given. */
export async function runAddSkill(host: Host, given: unknown, file: unknown): Promise<void> {
  const logbook = await logbookOf(host, file);
  if (logbook === undefined) return;
  const skill =
    typeof given === 'string'
      ? given
      : await vscode.window.showInputBox({
          title: vscode.l10n.t('Add Skill'),
          prompt: vscode.l10n.t('The id of the skill, for example own.tableau'),
        });
  if (skill?.trim()) await addSkills(host, logbook, [skill.trim()]);
}

/** Adds a study to `logbook.yml`; asks for it where none is given. */
export async function runAddStudy(host: Host, given: unknown, file: unknown): Promise<void> {
  const logbook = await logbookOf(host, file);
  if (logbook === undefined) return;
  const study =
    typeof given === 'string'
      ? given
      : await vscode.window.showInputBox({
          title: vscode.l10n.t('Add Study'),
          prompt: vscode.l10n.t('The short name of the study that records use, for example onc-2'),
        });
  if (study?.trim()) await addEntries(host, logbook, 'studies', [study.trim()]);
}

/** The logbook of the file that a quick fix is for, else the one that the user means. */
async function logbookOf(host: Host, file: unknown): Promise<Logbook | undefined> {
  return file instanceof vscode.Uri ? host.logbooks.of(file)?.logbook : askForWritableLogbook(host);
}

/** Adds skills to `logbook.yml`, which is made where there is none; those it has already stay as they are. */
export function addSkills(
  host: Pick<Host, 'writer'>,
  logbook: Logbook,
  skills: readonly string[],
): Promise<void> {
  return addEntries(host, logbook, 'skills', skills);
}

async function addEntries(
  { writer }: Pick<Host, 'writer'>,
  logbook: Logbook,
  list: EntryList,
  ids: readonly string[],
): Promise<void> {
  await logbook.assertOwnVersion();
  const uri = logbook.uriOf(profilePath);
  if (!(await hasProfile(logbook))) {
    const profile = formatProfile({ [list]: ids.map((id) => ({ id })) });
    await writer.create(logbook.root, [profilePath], profile);
  } else {
    await writer.edit(uri, (text) => planAddEntries(text, list, ids));
  }
  await logbook.update([profilePath]);
}

import * as vscode from 'vscode';
import { profilePath } from '../../core/index/recordPath.ts';
import { formatProfile } from '../../core/records/formatProfile.ts';
import { planAddSkills } from '../../core/records/planAddSkills.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { hasProfile } from './hasProfile.ts';

/** Adds a skill to `logbook.yml`; asks for it where none is given. */
export async function runAddSkill(host: Host, given: unknown, file: unknown): Promise<void> {
  const logbook =
    file instanceof vscode.Uri ? host.logbooks.of(file)?.logbook : await askForWritableLogbook(host);
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

/** Adds skills to `logbook.yml`, which is made where there is none; those it has already stay as they are. */
export async function addSkills(
  { writer }: Pick<Host, 'writer'>,
  logbook: Logbook,
  skills: readonly string[],
): Promise<void> {
  await logbook.assertOwnVersion();
  const uri = logbook.uriOf(profilePath);
  if (!(await hasProfile(logbook))) {
    await writer.create(logbook.root, [profilePath], formatProfile({ skills: skills.map((id) => ({ id })) }));
  } else {
    await writer.edit(uri, (text) => planAddSkills(text, skills));
  }
  await logbook.update([profilePath]);
}

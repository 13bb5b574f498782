import * as vscode from 'vscode';
import { type ProgramChoice, planChooseProgram } from '../../core/career/planChooseProgram.ts';
import { recordTypeDefinition } from '../../core/records/recordTypes.ts';
import type { Host } from '../host/host.ts';
import { addRecords } from './addRecords.ts';
import { askForProgram } from './askForProgram.ts';
import { editProfile } from './editProfile.ts';
import { editRecord } from './editRecord.ts';

/**
 * Makes a programme the internship: shows what will change, then sets its status, the profile, and contacts for its
 * mentors.
 */
export async function runChooseProgram(host: Host, given: unknown): Promise<void> {
  const title = vscode.l10n.t('Choose Program');
  const target = await askForProgram(host, given, title, {
    isMeant: ({ record }) => record.status !== 'declined',
  });
  if (target === undefined) return;
  const { logbook, view, program } = target;
  logbook.assertWritable();
  const choice = planChooseProgram(view.contents, program.record);
  if (isNothing(choice)) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('"{program}" is your internship already.', { program: program.record.title }),
    );
    return;
  }
  const choose = vscode.l10n.t('Choose');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('Make "{program}" your internship?', { program: program.record.title }),
    { modal: true, detail: changeLines(choice).join('\n') },
    choose,
  );
  if (answer !== choose) return;
  if (choice.programChanges.length > 0) {
    await editRecord(host, { logbook, path: program.path }, choice.programChanges);
  }
  await editProfile(
    host,
    logbook,
    choice.profileChanges.map(({ key, after }) => [key, after]),
  );
  const { folder } = recordTypeDefinition('contact');
  await addRecords(
    host,
    logbook,
    choice.contacts.map(({ slug, draft }) => ({ draft, stem: `${folder}/${slug}` })),
  );
}

function isNothing({ programChanges, profileChanges, contacts }: ProgramChoice): boolean {
  return programChanges.length + profileChanges.length + contacts.length === 0;
}

/** What will be written, a line each. */
function changeLines({ programChanges, profileChanges, contacts }: ProgramChoice): readonly string[] {
  return [
    ...programChanges.map(([, status]) => vscode.l10n.t('Status of the program: {status}', { status })),
    ...profileChanges.map(({ key, before, after }) =>
      before === undefined
        ? vscode.l10n.t('{key} in logbook.yml: {after}', { key, after })
        : vscode.l10n.t('{key} in logbook.yml: {after} (was {before})', { key, after, before }),
    ),
    ...contacts.map(({ draft }) =>
      vscode.l10n.t('New contact, potential mentor: {name}', { name: draft.title }),
    ),
  ];
}

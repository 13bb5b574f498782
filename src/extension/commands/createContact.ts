import * as vscode from 'vscode';
import { LogbookError } from '../../core/logbookError.ts';
import { canHaveContact } from '../../core/people/contactStub.ts';
import { peopleOfRecord } from '../../core/records/recordPeople.ts';
import type { Host } from '../host/host.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { createContact } from './createContacts.ts';
import { readContents } from './readLogbook.ts';

/**
 * Creates the contact of a name that records use, under that very name, and opens it beside; asks for the name where
 * none is given.
 *
 * @param file - a file of the logbook.
 * @throws {LogbookError} `invalid-input` for a name that no file can have, `exists` where there is such a contact.
 */
export async function runCreateContact(host: Host, given: unknown, file: unknown): Promise<void> {
  const logbook =
    file instanceof vscode.Uri ? host.logbooks.of(file)?.logbook : await askForWritableLogbook(host);
  if (logbook === undefined) return;
  const slug = typeof given === 'string' ? given : await askForSlug();
  if (slug === undefined || slug === '') return;
  if (!canHaveContact(slug)) {
    throw new LogbookError(
      'invalid-input',
      vscode.l10n.t('"{name}" cannot be the name of a file.', { name: slug }),
      vscode.l10n.t('Use lower-case words joined by hyphens.'),
    );
  }
  const contents = await readContents(logbook);
  const records = (contents?.records ?? []).map(({ record }) => record);
  const naming = records.filter((record) => peopleOfRecord(record).includes(slug));
  const { uri } = await createContact(host, logbook, slug, naming);
  await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside });
}

async function askForSlug(): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Create Contact'),
    prompt: vscode.l10n.t('The short name that records use, for example statistician'),
  });
  return typed?.trim();
}

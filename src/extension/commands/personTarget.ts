import * as vscode from 'vscode';
import { LogbookError } from '../../core/logbookError.ts';
import { personName } from '../../core/people/personName.ts';
import type { StoredRecord } from '../../core/records/logbookRecord.ts';
import { contactSlug, peopleOfRecord } from '../../core/records/recordPeople.ts';
import type { Host } from '../host/host.ts';
import { askForLogbook } from './askForLogbook.ts';
import { targetOf } from './commandTarget.ts';
import type { FormChoice } from './formStep.ts';
import { personOf } from './givenPerson.ts';
import { personChoices } from './personChoices.ts';
import { readContents } from './readLogbook.ts';
import { activeFile, type OpenLogbook } from './recordTarget.ts';

/** The person that a command is about. */
export interface PersonTarget extends OpenLogbook {
  readonly slug: string;
  readonly name: string;
  /** The record that was given and names the person; absent where the person was given or picked. */
  readonly named?: StoredRecord;
}

/**
 * The person that a command is about: whom it was given (`{ person }`, or the node or address of a contact or of a record
 * that names people), else whose contact is in the active editor, else whom the user picks.
 *
 * @returns `undefined` when the user gave up, or there is no logbook.
 * @throws {LogbookError} `not-found` where the logbook knows nobody, or the given record names nobody.
 */
export async function personTargetOf(
  host: Host,
  target: unknown,
  title: string,
): Promise<PersonTarget | undefined> {
  const given = personOf(target);
  const isFile = given === undefined && target !== undefined;
  const file = isFile ? await targetOf(host, target) : activeFile(host);
  if (isFile && file === undefined) return undefined;
  const logbook = file?.logbook ?? (await askForLogbook(host));
  const contents = logbook && (await readContents(logbook));
  if (logbook === undefined || contents === undefined) return undefined;
  const named = (slug: string): PersonTarget => {
    return { logbook, contents, slug, name: personName(contents, slug) };
  };
  if (given !== undefined) return named(given);
  const stored = contents.records.find(({ path }) => path === file?.path);
  if (stored?.record.type === 'contact') return named(contactSlug(stored.path));
  const everybody = personChoices(contents);
  if (!isFile) {
    const picked = await pickPerson(everybody, title);
    return picked === undefined ? undefined : named(picked);
  }
  const people = new Set(stored === undefined ? [] : peopleOfRecord(stored.record));
  const slug = await pickPerson(
    everybody.filter(({ value }) => people.has(value)),
    title,
  );
  return slug === undefined ? undefined : { ...named(slug), ...(stored && { named: stored }) };
}

/** The only one, or the one that the user picks. */
async function pickPerson(choices: readonly FormChoice[], title: string): Promise<string | undefined> {
  const [first] = choices;
  if (first === undefined) {
    throw new LogbookError(
      'not-found',
      vscode.l10n.t('No person is named here.'),
      vscode.l10n.t('Add a contact, or name a person in a record.'),
    );
  }
  if (choices.length === 1) return first.value;
  const placeHolder = vscode.l10n.t('Type a part of a name or a role');
  const picked = await vscode.window.showQuickPick(choices, { title, placeHolder, matchOnDescription: true });
  return picked?.value;
}

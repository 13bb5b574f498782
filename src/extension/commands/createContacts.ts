import * as vscode from 'vscode';
import type { ContactFacts } from '../../core/insight/contactFacts.ts';
import { LogbookError } from '../../core/logbookError.ts';
import { canHaveContact, findPeopleWithoutContact, planContactStub } from '../../core/people/contactStub.ts';
import type { LogbookRecord } from '../../core/records/logbookRecord.ts';
import type { Host } from '../host/host.ts';
import { newId } from '../host/newId.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { recordCount } from '../words/messages.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { type AddedRecord, addPlannedRecord } from './addRecord.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { personOf } from './givenPerson.ts';
import { readView } from './readLogbook.ts';

/**
 * Creates contacts for people whom records name without one: those that the user ticks, all to begin with.
 *
 * @param given - a person of the People view, who alone gets one; it opens.
 */
export async function runCreateContacts(host: Host, given: unknown): Promise<void> {
  const logbook = await askForWritableLogbook(host);
  const view = logbook && (await readView(logbook));
  if (logbook === undefined || view === undefined) return;
  const slug = personOf(given);
  const people = findPeopleWithoutContact(view).filter((facts) => slug === undefined || facts.slug === slug);
  if (people.length === 0) {
    void vscode.window.showInformationMessage(nobodyWords(slug));
    return;
  }
  const wanted = slug === undefined ? await askWhom(people) : people;
  if (wanted === undefined || wanted.length === 0) return;
  const added = await createAll(host, logbook, wanted);
  const [first] = added;
  if (first !== undefined && added.length === 1) {
    await vscode.window.showTextDocument(first.uri, { preview: true });
    return;
  }
  const words = vscode.l10n.t('Created {count} contacts', { count: added.length });
  vscode.window.setStatusBarMessage(`$(check) ${words}`, 5_000);
}

function nobodyWords(slug: string | undefined): string {
  return slug === undefined || canHaveContact(slug)
    ? vscode.l10n.t('Everybody whom the records name has a contact.')
    : vscode.l10n.t('No file can be called "{person}". Name the person otherwise in the records first.', {
        person: slug,
      });
}

async function askWhom(people: readonly ContactFacts[]): Promise<readonly ContactFacts[] | undefined> {
  const items = people.map((facts) => ({
    label: plainLabel(facts.name),
    description: recordCount(facts.records.length),
    picked: true,
    facts,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Create Contacts for People Named'),
    placeHolder: vscode.l10n.t('Who gets a contact? Day and place of meeting come from the records.'),
    canPickMany: true,
  });
  return picked?.map(({ facts }) => facts);
}

async function createAll(
  host: Host,
  logbook: Logbook,
  people: readonly ContactFacts[],
): Promise<readonly AddedRecord[]> {
  const added: AddedRecord[] = [];
  for (const { slug, records } of people) {
    const naming = records.map(({ record }) => record);
    added.push(await createContact(host, logbook, slug, naming));
  }
  return added;
}

/**
 * Creates the contact of a person whom records name.
 *
 * @throws {LogbookError} `exists` where the contact's file is there already, else as `addRecord` does.
 */
export async function createContact(
  host: Pick<Host, 'writer' | 'logbooks' | 'clock'>,
  logbook: Logbook,
  slug: string,
  records: readonly LogbookRecord[],
): Promise<AddedRecord> {
  const plan = planContactStub(slug, records, { id: newId(), today: host.clock.today() });
  const path = `${plan.stem}.md`;
  try {
    return await addPlannedRecord(host, logbook, plan, [path]);
  } catch (error) {
    if (!(error instanceof LogbookError) || error.code !== 'exists') throw error;
    // A second file under another name would be the contact of somebody else.
    throw new LogbookError(
      'exists',
      vscode.l10n.t('{path} is there already.', { path }),
      vscode.l10n.t('Open it; correct it where it gives no contact.'),
      { cause: error },
    );
  }
}

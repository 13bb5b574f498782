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
  const [first] = wanted;
  if (first !== undefined && wanted.length === 1) {
    const naming = first.records.map(({ record }) => record);
    const { uri } = await createContact(host, logbook, first.slug, naming);
    await vscode.window.showTextDocument(uri, { preview: true });
    return;
  }
  tellCreated(wanted, await createAll(host, logbook, wanted));
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

/** Creates contacts as one edit; of those whose file is there already the path is `undefined`. */
async function createAll(
  host: Host,
  logbook: Logbook,
  people: readonly ContactFacts[],
): Promise<readonly (string | undefined)[]> {
  await logbook.assertOwnVersion();
  const today = host.clock.today();
  const files = people.map(({ slug, records }) => {
    const naming = records.map(({ record }) => record);
    const { stem, text } = planContactStub(slug, naming, { id: newId(), today });
    return { candidates: [`${stem}.md`], text };
  });
  const paths = await host.writer.createFree(logbook.root, files);
  const [first, ...others] = paths.flatMap((path) => path ?? []);
  await logbook.update(others);
  if (first !== undefined) await host.logbooks.noteAdded(logbook, first);
  return paths;
}

function tellCreated(people: readonly ContactFacts[], paths: readonly (string | undefined)[]): void {
  const taken = people.filter((_, place) => paths[place] === undefined);
  const words = vscode.l10n.t('Created {count} contacts', { count: people.length - taken.length });
  vscode.window.setStatusBarMessage(`$(check) ${words}`, 5_000);
  if (taken.length === 0) return;
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'Not created, because their files are there already: {names}. Open them; correct those that give no contact.',
      { names: taken.map(({ slug }) => `${slug}.md`).join(', ') },
    ),
  );
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

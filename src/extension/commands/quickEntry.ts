import * as vscode from 'vscode';
import type { QuickEntryContext } from '../../core/entry/quickEntry.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { LogbookRecord } from '../../core/records/logbookRecord.ts';
import { contactSlug } from '../../core/records/recordPeople.ts';
import type { Host } from '../host/host.ts';
import { logFailure } from '../host/logFailure.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { errorText } from '../words/messages.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { addRecord } from './addRecord.ts';
import { addSkills } from './addSkill.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { createContact } from './createContacts.ts';
import { keepEntryDraft, readEntryDraft } from './entryDraft.ts';
import { personOf } from './givenPerson.ts';
import { type EnteredLine, showQuickEntryBox } from './quickEntryBox.ts';
import type { EntryCheck } from './quickEntryItems.ts';

/**
 * Asks for one line and stores it as a record; what was typed is kept until it is on disk.
 *
 * @param given - a person of the People view, whom the line names to begin with.
 */
export async function runQuickEntry(host: Host, given: unknown): Promise<void> {
  const logbook = await askForWritableLogbook(host);
  if (logbook === undefined) return;
  const result = await host.entries.ask(() => {
    const context = readContext(host, logbook);
    const line = withPerson(readEntryDraft(host.memory), personOf(given));
    return showQuickEntryBox(line, context, loadCheck(host, logbook, context));
  });
  if (result === undefined) return;
  if (result.kind !== 'entered') {
    await keepEntryDraft(host.memory, result.line);
    if (result.kind === 'failed') throw result.error;
    return;
  }
  await keepEntryDraft(host.memory, result.entered.line);
  await store(host, logbook, result.entered);
}

/** A line that names a person; one that is not stored yet is kept, and does not name anybody twice. */
function withPerson(line: string, person: string | undefined): string {
  if (person === undefined || line.split(/\s+/).includes(`@${person}`)) return line;
  return `${[...(line.trim() === '' ? [] : [line.trimEnd()]), `@${person}`].join(' ')} `;
}

async function readContext({ clock }: Host, logbook: Logbook): Promise<QuickEntryContext> {
  const contents = await logbook.contents();
  if (contents === undefined) {
    throw new LogbookError(
      'not-found',
      vscode.l10n.t('The logbook is gone.'),
      vscode.l10n.t('Restore its folder, or initialize a new one.'),
    );
  }
  return {
    today: clock.today(),
    catalogue: contents.catalogue,
    people: contents.records.flatMap(({ record, path }) =>
      record.type === 'contact' ? [contactSlug(path)] : [],
    ),
    studies: (contents.profile.studies ?? []).map(({ id }) => id),
  };
}

/** Loads what looks at a line, once the logbook is read that says what to look for; without it the box works on. */
async function loadCheck(
  host: Host,
  logbook: Logbook,
  context: Promise<QuickEntryContext>,
): Promise<EntryCheck | undefined> {
  try {
    const [{ computeEntryFindings }] = await Promise.all([
      import('../../core/entry/entryFindings.ts'),
      context,
    ]);
    const privacy = await host.privacy.of(logbook);
    return (entry) => computeEntryFindings(entry, privacy);
  } catch (error) {
    logFailure(host.log, 'check of quick entry', error);
    return undefined;
  }
}

/** Stores an entry until it is on disk, or the user takes the text elsewhere. */
async function store(host: Host, logbook: Logbook, entered: EnteredLine): Promise<void> {
  const retry = vscode.l10n.t('Retry');
  const copy = vscode.l10n.t('Copy Text');
  const open = vscode.l10n.t('Open as Untitled');
  let answer: string | undefined = retry;
  while (answer === retry) {
    try {
      const added = await addRecord(host, logbook, entered.draft, entered.body);
      host.entries.push({ ...added, line: entered.line });
      await keepEntryDraft(host.memory, '');
      vscode.window.setStatusBarMessage(
        `$(check) ${vscode.l10n.t('Logged: {title}', { title: plainLabel(entered.draft.title) })}`,
        5_000,
      );
      break;
    } catch (error) {
      logFailure(host.log, 'quick entry', error);
      answer = await vscode.window.showErrorMessage(
        `${vscode.l10n.t('The entry is not stored yet.')} ${errorText(error)}`,
        retry,
        copy,
        open,
      );
    }
  }
  // Behind the loop: what fails here must not offer to store the entry once more.
  if (answer === retry) await addExtras(host, logbook, entered);
  if (answer === copy) await vscode.env.clipboard.writeText(entered.line);
  if (answer === open) {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: entered.line }));
  }
}

async function addExtras(host: Host, logbook: Logbook, { additions, draft }: EnteredLine): Promise<void> {
  const skills = additions.flatMap((addition) => (addition.kind === 'skill' ? [addition.skill] : []));
  if (skills.length > 0) await addSkills(host, logbook, skills);
  for (const addition of additions) {
    if (addition.kind !== 'contact') continue;
    // The entry is the first record that names the person; its id is of no matter here.
    const entry = { ...draft, id: '' } as LogbookRecord;
    await createContact(host, logbook, addition.person, [entry]);
  }
}

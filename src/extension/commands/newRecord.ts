import * as vscode from 'vscode';
import type { RecordDraft } from '../../core/records/logbookRecord.ts';
import { recordFields } from '../../core/records/recordFields.ts';
import { type RecordType, recordTypeDefinition } from '../../core/records/recordTypes.ts';
import type { Host } from '../host/host.ts';
import { typeLabel } from '../words/messages.ts';
import { addRecord } from './addRecord.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { askForm } from './askForm.ts';
import { fieldSteps } from './fieldSteps.ts';
import { FormDraft } from './formDraft.ts';
import { personOf } from './givenPerson.ts';
import { readAnswers } from './readAnswers.ts';
import { readContents } from './readLogbook.ts';
import { withClaimRemarks } from './remarkOnClaim.ts';
import { offerSelfCheck } from './selfCheck.ts';

/** Common fields that a form asks for after those of the type. */
const lastKeys = ['skills', 'people'];

/**
 * Asks for a record of a type, title first and all else skippable, stores it and opens it.
 *
 * @param given - what the caller knows already: `skillId` of a new goal; a person of the People view; `initial`
 *   answers by key, of which those that the form does not ask for are stored as they are.
 */
export async function runNewRecord(host: Host, type: RecordType, given: unknown): Promise<void> {
  const logbook = await askForWritableLogbook(host);
  const contents = logbook && (await readContents(logbook));
  if (logbook === undefined || contents === undefined) return;
  const { dated, form } = recordTypeDefinition(type);
  const keys = ['title', ...(dated ? ['date'] : []), ...form, ...lastKeys];
  const initial: Readonly<Record<string, string>> = {
    ...(dated && { date: host.clock.today() }),
    ...answersOf(given),
  };
  const asked = fieldSteps(recordFields(type), keys, contents, initial);
  const steps = type === 'achievement' ? withClaimRemarks(asked) : asked;
  const title = vscode.l10n.t('New {type}', { type: typeLabel(type) });
  // What a caller knows belongs to that call alone.
  const draft = given === undefined ? new FormDraft(host.memory, `${logbook.key}.new.${type}`) : undefined;
  const answers = await askForm(title, steps, draft);
  if (answers === undefined) return;
  // Finishing early keeps what stood in the boxes that were not reached.
  const values = readAnswers(recordFields(type), new Map([...Object.entries(initial), ...answers]));
  // They were read by the table of this very type, and the title was required.
  const { uri } = await addRecord(host, logbook, { ...values, type } as unknown as RecordDraft);
  await draft?.forget();
  await vscode.window.showTextDocument(uri, { preview: true });
  if (type === 'interaction') await offerSelfCheck(host, uri, answers.get('kind'));
}

/** Answers that a caller gives; it may be a page, a menu or another extension, so nothing is taken on trust. */
function answersOf(given: unknown): Readonly<Record<string, string>> {
  if (typeof given !== 'object' || given === null) return {};
  const { skillId, initial } = given as { readonly skillId?: unknown; readonly initial?: unknown };
  const person = personOf(given);
  const answers = typeof initial === 'object' && initial !== null ? Object.entries(initial) : [];
  return {
    ...(typeof skillId === 'string' && { skill: skillId }),
    ...(person !== undefined && { people: person }),
    ...Object.fromEntries(answers.filter(([, answer]) => typeof answer === 'string')),
  };
}

import * as vscode from 'vscode';
import { askedQuestions } from '../../core/brief/interviewBrief.ts';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { findPerson } from '../../core/people/findPerson.ts';
import { chooseInterviewQuestions } from '../../core/people/interviewQuestions.ts';
import type { RecordDraft } from '../../core/records/logbookRecord.ts';
import { recordFields } from '../../core/records/recordFields.ts';
import type { Host } from '../host/host.ts';
import { textCheckOf } from '../privacy/textCheck.ts';
import { addRecord } from './addRecord.ts';
import { askForm } from './askForm.ts';
import { fieldSteps } from './fieldSteps.ts';
import { FormDraft } from './formDraft.ts';
import type { FormStep } from './formStep.ts';
import { type PersonTarget, personTargetOf } from './personTarget.ts';
import { readAnswers } from './readAnswers.ts';
import { splitPoints } from './splitPoints.ts';

/** Keys of the steps whose answers are points. */
const pointKeys = ['ownQuestions', 'takeaways'] as const;

/** Notes an informational interview: questions asked, what was heard, what came of it and the next step. */
export async function runRecordInterview(host: Host, target: unknown): Promise<void> {
  const title = vscode.l10n.t('Record Informational Interview');
  const person = await personTargetOf(host, target, title);
  if (person === undefined) return;
  person.logbook.assertWritable();
  const bank = questionsFor(host, person);
  const initial = {
    title: vscode.l10n.t('Informational interview with {person}', { person: person.name }),
    date: host.clock.today(),
  };
  const draft = new FormDraft(host.memory, `${person.logbook.key}.interview.${person.slug}`);
  const answers = await askForm(title, stepsFor(person.contents, bank, initial), draft);
  if (answers === undefined) return;
  const plain = new Map([...Object.entries(initial), ...answers].filter(([key]) => !isPointKey(key)));
  const values = readAnswers(recordFields('interaction'), plain);
  const [own = [], takeaways = []] = pointKeys.map((key) => splitPoints(answers.get(key) ?? ''));
  const asked = (answers.get('bank') ?? '').split(', ').flatMap((place) => bank[Number(place || -1)] ?? []);
  const questions = [...asked, ...own];
  const { uri } = await addRecord(host, person.logbook, {
    ...values,
    type: 'interaction',
    kind: 'informational-interview',
    people: [person.slug],
    ...(questions.length > 0 && { questions }),
    ...(takeaways.length > 0 && { takeaways }),
    // Read by the table of interactions; the title has its first value at least.
  } as unknown as RecordDraft);
  await draft.forget();
  await vscode.window.showTextDocument(uri, { preview: true });
}

function isPointKey(key: string): boolean {
  return (pointKeys as readonly string[]).includes(key);
}

/** Questions of the bank that the person was not asked yet. */
function questionsFor({ clock }: Pick<Host, 'clock'>, { contents, slug }: PersonTarget): readonly string[] {
  const person = findPerson({ contents, today: clock.today() }, slug);
  const asked = person === undefined ? [] : askedQuestions(person);
  const { ofRole, general } = chooseInterviewQuestions(person?.roleId, asked);
  return [...ofRole, ...general];
}

function stepsFor(
  contents: LogbookContents,
  bank: readonly string[],
  initial: Readonly<Record<string, string>>,
): readonly FormStep[] {
  const stepsOf = (...keys: readonly string[]): readonly FormStep[] =>
    fieldSteps(recordFields('interaction'), keys, contents, initial);
  const loadCheck = textCheckOf(contents);
  return [
    ...stepsOf('title', 'date'),
    {
      key: 'bank',
      prompt: vscode.l10n.t('Which questions did you ask?'),
      // Questions may hold commas, so an answer names places.
      choices: bank.map((label, place) => ({ label, value: String(place) })),
      isMultiple: true,
    },
    {
      key: 'ownQuestions',
      prompt: vscode.l10n.t('What else did you ask? Put a semicolon between two questions.'),
      loadCheck,
    },
    {
      key: 'takeaways',
      prompt: vscode.l10n.t('What do you want to remember? Put a semicolon between two points.'),
      loadCheck,
    },
    ...stepsOf('outcome', 'nextStep', 'followUp'),
  ];
}

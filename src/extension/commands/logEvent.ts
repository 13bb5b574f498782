import * as vscode from 'vscode';
import type { CivilDate } from '../../core/dates/civilDate.ts';
import { type EventInput, planEvent } from '../../core/event/planEvent.ts';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { commonFields } from '../../core/records/commonFields.ts';
import { candidatePaths, planNewRecord } from '../../core/records/newRecord.ts';
import { contactSlug } from '../../core/records/recordPeople.ts';
import { recordTypes } from '../../core/records/recordTypes.ts';
import type { Host } from '../host/host.ts';
import { newId } from '../host/newId.ts';
import { fileTitleOf } from '../privacy/fileTitleOf.ts';
import { textCheckOf } from '../privacy/textCheck.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { askForm } from './askForm.ts';
import { fieldSteps } from './fieldSteps.ts';
import type { FormChoice, FormStep } from './formStep.ts';
import { readAnswers } from './readAnswers.ts';
import { readContents } from './readLogbook.ts';

/** Fields of the interaction that the form asks for. */
const eventFields = {
  title: commonFields.title,
  date: commonFields.date,
  hours: recordTypes.interaction.fields.hours,
};

/** Logs a seminar or conference: the question asked, the takeaway, and the people met, new ones as contacts. */
export async function runLogEvent(host: Host): Promise<void> {
  const logbook = await askForWritableLogbook(host);
  const contents = logbook && (await readContents(logbook));
  if (logbook === undefined || contents === undefined) return;
  const today = host.clock.today();
  const answers = await askForm(vscode.l10n.t('Log Event'), stepsOf(contents, today));
  const input = answers && inputOf(answers, today);
  if (input === undefined) return;
  await logbook.assertOwnVersion();
  const { contacts, interaction } = planEvent(contents, input);
  const name = await fileTitleOf(host, logbook, interaction);
  const plans = [
    planNewRecord(interaction, newId(), '', name),
    ...contacts.map((draft) => planNewRecord(draft, newId())),
  ];
  const [first, ...others] = await host.writer.createAll(
    logbook.root,
    plans.map((plan) => ({ candidates: candidatePaths(plan), text: plan.text })),
  );
  await logbook.update(others);
  if (first === undefined) return;
  await host.logbooks.noteAdded(logbook, first);
  await vscode.window.showTextDocument(logbook.uriOf(first), { preview: true });
}

function stepsOf(contents: LogbookContents, today: CivilDate): readonly FormStep[] {
  const people = contactChoices(contents);
  const loadCheck = textCheckOf(contents, { date: today });
  return [
    ...fieldSteps(eventFields, ['title'], contents),
    {
      key: 'kind',
      prompt: vscode.l10n.t('What sort of event was it?'),
      choices: [
        { label: vscode.l10n.t('Seminar'), value: 'seminar' },
        { label: vscode.l10n.t('Conference'), value: 'conference' },
      ],
      initial: 'seminar',
      isRequired: true,
    },
    ...fieldSteps(eventFields, ['date'], contents, { date: today }),
    { key: 'question', prompt: vscode.l10n.t('Which question did you ask there?'), loadCheck },
    { key: 'takeaway', prompt: vscode.l10n.t('What do you take away from it?'), loadCheck },
    ...(people.length === 0
      ? []
      : [
          {
            key: 'people',
            prompt: vscode.l10n.t('Whom that you know did you meet?'),
            choices: people,
            isMultiple: true,
          },
        ]),
    {
      key: 'names',
      prompt: vscode.l10n.t('Whom did you meet for the first time? They become contacts.'),
      placeholder: vscode.l10n.t('Names or roles, with commas between'),
    },
    ...fieldSteps(eventFields, ['hours'], contents),
  ];
}

function contactChoices({ records }: LogbookContents): readonly FormChoice[] {
  return records.flatMap(({ path, record }) =>
    record.type === 'contact'
      ? [
          {
            label: plainLabel(record.title),
            ...(record.role !== undefined && { description: plainLabel(record.role) }),
            value: contactSlug(path),
          },
        ]
      : [],
  );
}

function inputOf(answers: ReadonlyMap<string, string>, today: CivilDate): EventInput | undefined {
  const { title, date, hours } = readAnswers(eventFields, answers);
  if (title === undefined) return undefined;
  const question = answers.get('question');
  const takeaway = answers.get('takeaway');
  return {
    kind: answers.get('kind') === 'conference' ? 'conference' : 'seminar',
    title,
    date: date ?? today,
    ...(hours !== undefined && { hours }),
    people: listOf(answers.get('people')),
    names: listOf(answers.get('names')),
    ...(question !== undefined && { question }),
    ...(takeaway !== undefined && { takeaway }),
  };
}

function listOf(answer = ''): readonly string[] {
  return answer
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

import * as vscode from 'vscode';
import { guardDraft } from '../../core/brief/guardedDrafts.ts';
import { createRedactor } from '../../core/export/redactor.ts';
import { draftQuestion } from '../../core/question/draftQuestion.ts';
import { partWords } from '../../core/question/questionWords.ts';
import { readinessOf } from '../../core/question/readinessOf.ts';
import { recordTypes } from '../../core/records/recordTypes.ts';
import type { Host } from '../host/host.ts';
import { sayWording } from '../words/sayWording.ts';
import { askForm } from './askForm.ts';
import { editRecord } from './editRecord.ts';
import { fieldSteps } from './fieldSteps.ts';
import type { FormStep } from './formStep.ts';
import { personChoices } from './personChoices.ts';
import { type QuestionTarget, questionTargetOf } from './questionTarget.ts';

/** Notes whom a question was asked and when; copies its text where the user wants it. */
export async function runMarkQuestionAsked(host: Host, target: unknown): Promise<void> {
  const title = vscode.l10n.t('Mark Question as Asked');
  const found = await questionTargetOf(host, target, title);
  if (found === undefined) return;
  found.logbook.assertWritable();
  const { text } = guardDraft(draftQuestion(found.record, createRedactor(found.contents)), found.contents);
  const answers = await askForm(title, stepsFor(host, found, text));
  if (answers === undefined) return;
  const { path, logbook, record } = found;
  // Finishing early means the people of the record, today and no copy.
  const people = (record.askedTo ?? []).join(', ');
  const asked = answers.get('asked') ?? host.clock.today();
  if (answers.get('copy') === 'true') await vscode.env.clipboard.writeText(text);
  await editRecord(host, { logbook, path }, [
    ['status', 'asked'],
    ['asked', asked],
    ['askedTo', answers.get('askedTo') ?? people, people],
  ]);
}

function stepsFor(host: Host, { record, contents }: QuestionTarget, text: string): readonly FormStep[] {
  const missing = readinessOf(record).map((part) => sayWording(partWords(part)));
  const choices = personChoices(contents);
  const prompt =
    missing.length === 0
      ? vscode.l10n.t('Whom do you ask?')
      : vscode.l10n.t('Whom do you ask? It is not ready yet: {parts} is missing.', {
          parts: missing.join(', '),
        });
  const people: FormStep = {
    key: 'askedTo',
    prompt,
    initial: (record.askedTo ?? []).join(', '),
    ...(choices.length > 0 && { choices, isMultiple: true, isOpen: true }),
  };
  const copy: FormStep = {
    key: 'copy',
    prompt: vscode.l10n.t('Copy the text to the clipboard?'),
    choices: [
      { label: vscode.l10n.t('Yes'), description: text, value: 'true' },
      { label: vscode.l10n.t('No'), value: 'false' },
    ],
  };
  return [
    people,
    ...fieldSteps(recordTypes.question.fields, ['asked'], contents, { asked: host.clock.today() }),
    ...(text === '' ? [] : [copy]),
  ];
}

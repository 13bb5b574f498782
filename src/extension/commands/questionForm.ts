import * as vscode from 'vscode';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import type { QuestionDraft } from '../../core/question/questionFromChallenge.ts';
import { recordTypes } from '../../core/records/recordTypes.ts';
import { askForm } from './askForm.ts';
import { fieldSteps } from './fieldSteps.ts';
import type { FormDraft } from './formDraft.ts';
import type { FormStep } from './formStep.ts';
import { personChoices } from './personChoices.ts';

/** The parts that the form asks for, in the order of the text. */
const textParts = ['known', 'unclear', 'tried', 'prefer'] as const;
export type QuestionPart = (typeof textParts)[number] | 'title' | 'askedTo';

/** What the form starts with. */
export interface QuestionStart {
  readonly question: Partial<QuestionDraft>;
  /** Whether the title is asked for too. */
  readonly asksTitle: boolean;
  /** Whether what was tried comes first: options before the question. */
  readonly optionsFirst?: boolean;
}

/**
 * Asks for the parts of a question.
 *
 * @param draft - keeps what was typed where the user gives up.
 * @returns the parts whose answer differs from what the form started with, empty for one that was cleared;
 *   `undefined` when the user gave up.
 */
export async function askQuestionParts(
  contents: LogbookContents,
  title: string,
  { question, asksTitle, optionsFirst = false }: QuestionStart,
  draft: FormDraft,
): Promise<ReadonlyMap<QuestionPart, string> | undefined> {
  const order: readonly QuestionPart[] = optionsFirst
    ? ['tried', 'known', 'unclear', 'prefer', 'askedTo']
    : [...textParts, 'askedTo'];
  const parts = asksTitle ? (['title', ...order] as const) : order;
  const steps = parts.flatMap((part) => stepsOf(part, question, contents));
  const answers = await askForm(title, steps, draft);
  if (answers === undefined) return undefined;
  return new Map(
    steps.flatMap(({ key, initial }): (readonly [QuestionPart, string])[] => {
      const answer = answers.get(key);
      // The keys of the steps are those of the parts.
      return answer === undefined || answer === (initial ?? '') ? [] : [[key as QuestionPart, answer]];
    }),
  );
}

function stepsOf(
  part: QuestionPart,
  question: Partial<QuestionDraft>,
  contents: LogbookContents,
): readonly FormStep[] {
  const initial = initialOf(part, question);
  const step = { key: part, ...(initial !== '' && { initial }) };
  switch (part) {
    case 'title':
      return [{ ...step, prompt: vscode.l10n.t('The question in one line'), isRequired: true }];
    case 'known':
      return [
        {
          ...step,
          prompt: vscode.l10n.t('What I understand. Put a semicolon between two points.'),
          placeholder: vscode.l10n.t('imputation uses LOCF; visit windows are those of the SAP'),
        },
      ];
    case 'askedTo': {
      const choices = personChoices(contents);
      const prompt = vscode.l10n.t('Who can answer it?');
      return [{ ...step, prompt, ...(choices.length > 0 && { choices, isMultiple: true, isOpen: true }) }];
    }
    default:
      return fieldSteps(recordTypes.question.fields, [part], contents, { [part]: initial });
  }
}

function initialOf(part: QuestionPart, question: Partial<QuestionDraft>): string {
  if (part === 'known') return (question.known ?? []).join('; ');
  if (part === 'askedTo') return (question.askedTo ?? []).join(', ');
  // A box has one line; a text that is not touched is not written back.
  return (question[part] ?? '').replace(/\s*\n\s*/g, ' ');
}

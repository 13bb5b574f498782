import * as vscode from 'vscode';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import type { QuestionDraft } from '../../core/question/questionFromChallenge.ts';
import { statusAfterComposing } from '../../core/question/statusAfterComposing.ts';
import { formatListInput } from '../../core/records/formatListInput.ts';
import type { RecordOf, StoredRecord } from '../../core/records/logbookRecord.ts';
import type { FieldEdit } from '../../core/records/planSetFields.ts';
import type { Host } from '../host/host.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { addRecord } from './addRecord.ts';
import { editRecord } from './editRecord.ts';
import { FormDraft } from './formDraft.ts';
import { askQuestionParts, type QuestionPart, type QuestionStart } from './questionForm.ts';
import { openQuestionsOf, type QuestionTarget, questionRule } from './questionTarget.ts';
import { type OpenLogbook, openTargetOf } from './recordTarget.ts';
import { splitPoints } from './splitPoints.ts';

/** Composes a new question, or goes on with one that is there, and shows its text. */
export async function runComposeQuestion(host: Host, target: unknown): Promise<void> {
  const found = await openTargetOf(host, target, questionRule);
  if (found === undefined) return;
  found.logbook.assertWritable();
  const start = 'path' in found ? found : await askWhichQuestion(host, found.contents);
  if (start === undefined) return;
  if (start === 'new') {
    const question: QuestionDraft = { type: 'question', title: '', date: host.clock.today() };
    await composeNewQuestion(host, found, { question, asksTitle: true });
  } else {
    const { path, record } = start;
    // The list holds questions only.
    await composeAgain(host, { ...found, path, record: record as RecordOf<'question'> });
  }
}

/**
 * Asks for the parts of a new question, stores it and shows its text.
 *
 * @param start - the record as far as it is known; a title is there, or asked for.
 */
export async function composeNewQuestion(
  host: Host,
  { logbook, contents }: OpenLogbook,
  start: QuestionStart & { readonly question: QuestionDraft },
): Promise<void> {
  const form = draftOf(host, logbook, start.question.unblocks?.join() ?? 'new');
  const answers = await askQuestionParts(contents, vscode.l10n.t('Compose Question'), start, form);
  if (answers === undefined) return;
  const question = withAnswers(start.question, answers);
  const status = statusAfterComposing(question, undefined);
  const added = await addRecord(host, logbook, { ...question, status });
  await form.forget();
  const path = logbook.pathOf(added.uri);
  const stored = (await logbook.contents())?.records.find((one) => one.path === path);
  if (stored !== undefined) await host.briefs.open('question', stored.record.id);
}

async function composeAgain(host: Host, { logbook, contents, path, record }: QuestionTarget): Promise<void> {
  const start = { question: record, asksTitle: false };
  const form = draftOf(host, logbook, path);
  const answers = await askQuestionParts(contents, vscode.l10n.t('Compose Question'), start, form);
  if (answers === undefined) return;
  const status = statusAfterComposing(withAnswers(record, answers), record.status);
  const changes = [...answers].map(
    ([part, answer]): FieldEdit =>
      part === 'askedTo'
        ? [part, answer, formatListInput(record.askedTo ?? [])]
        : [part, inputOf(part, answer)],
  );
  const statusChange: readonly FieldEdit[] = status === record.status ? [] : [['status', status]];
  if (answers.size > 0) await editRecord(host, { logbook, path }, [...changes, ...statusChange]);
  await form.forget();
  await host.briefs.open('question', record.id);
}

/** What was typed into the form about one question and is not stored yet. */
function draftOf({ memory }: Pick<Host, 'memory'>, logbook: OpenLogbook['logbook'], name: string): FormDraft {
  return new FormDraft(memory, `${logbook.key}.compose.${name}`);
}

/** The open question to go on with, or a new one; a new one at once where none is open. */
async function askWhichQuestion(
  host: Host,
  contents: LogbookContents,
): Promise<StoredRecord | 'new' | undefined> {
  const open = openQuestionsOf(host, contents);
  if (open.length === 0) return 'new';
  const items = [
    { label: `$(add) ${vscode.l10n.t('New Question')}`, alwaysShow: true, choice: 'new' as const },
    ...open.map((choice) => ({ label: `$(question) ${plainLabel(choice.record.title)}`, choice })),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Compose Question'),
    placeHolder: vscode.l10n.t('A new question, or an open one to go on with'),
  });
  return picked?.choice;
}

function withAnswers<Q extends QuestionDraft>(question: Q, answers: ReadonlyMap<QuestionPart, string>): Q {
  const changed: Partial<Record<QuestionPart, unknown>> = {};
  for (const [part, answer] of answers) changed[part] = answer === '' ? undefined : readPart(part, answer);
  // Texts and lists of texts, as the table has them; what was emptied is left out when the record is written.
  return { ...question, ...changed } as Q;
}

function readPart(part: QuestionPart, answer: string): unknown {
  if (part === 'known') return splitPoints(answer);
  return part === 'askedTo' ? answer.split(/,\s*/) : answer;
}

function inputOf(part: QuestionPart, answer: string): string {
  return part === 'known' ? formatListInput(splitPoints(answer)) : answer;
}

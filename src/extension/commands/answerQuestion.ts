import * as vscode from 'vscode';
import { addDays, type CivilDate } from '../../core/dates/civilDate.ts';
import { isRecordId } from '../../core/records/recordId.ts';
import { recordTypeDefinition, recordTypes } from '../../core/records/recordTypes.ts';
import type { Host } from '../host/host.ts';
import { formatDate } from '../words/dates.ts';
import { typeLabel } from '../words/messages.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { askForm } from './askForm.ts';
import { editRecord } from './editRecord.ts';
import { fieldSteps } from './fieldSteps.ts';
import { FormDraft } from './formDraft.ts';
import type { FormChoice, FormStep } from './formStep.ts';
import { type QuestionTarget, questionTargetOf } from './questionTarget.ts';

/** Records of so many days before today are offered as unblocked: a question seldom blocks work for longer. */
const recentDays = 30;

/** Notes the answer to a question, its day, and which records it unblocked. */
export async function runAnswerQuestion(host: Host, target: unknown): Promise<void> {
  const title = vscode.l10n.t('Answer Question');
  const found = await questionTargetOf(host, target, title);
  if (found === undefined) return;
  const { logbook, path, record } = found;
  logbook.assertWritable();
  const stored = {
    answer: (record.answer ?? '').replace(/\s*\n\s*/g, ' '),
    answered: record.answered ?? '',
    unblocks: namedRecords(found).join(', '),
  };
  const initial = { ...stored, answered: record.answered ?? host.clock.today() };
  const draft = new FormDraft(host.memory, `${logbook.key}.answer.${path}`);
  const answers = await askForm(title, stepsFor(host, found, initial), draft);
  if (answers === undefined) return;
  const changes = (['answer', 'answered', 'unblocks'] as const).map(
    (key) => [key, answers.get(key) ?? initial[key], stored[key]] as const,
  );
  await editRecord(host, { logbook, path }, [['status', 'answered'], ...changes]);
  await draft.forget();
}

function stepsFor(
  host: Host,
  { contents, record }: QuestionTarget,
  initial: Readonly<Record<'answer' | 'answered' | 'unblocks', string>>,
): readonly FormStep[] {
  const { fields } = recordTypes.question;
  const asked = record.asked ?? record.date;
  return fieldSteps(fields, ['answer', 'answered'], contents, initial)
    .map((step): FormStep => {
      if (step.key === 'answer') return { ...step, isRequired: true };
      return {
        ...step,
        findFault: (answer, answers) => step.findFault?.(answer, answers) ?? earlierThan(asked, answer),
      };
    })
    .concat({
      key: 'unblocks',
      prompt: vscode.l10n.t('What did it unblock?'),
      initial: initial.unblocks,
      choices: unblockChoices(host, { contents, record }),
      isMultiple: true,
    });
}

/** The ids that it unblocks of which there are records: no others can be chosen, and so none can be taken out. */
function namedRecords({ contents, record }: Pick<QuestionTarget, 'contents' | 'record'>): readonly string[] {
  const ids = new Set(contents.records.map((stored) => stored.record.id));
  return (record.unblocks ?? []).filter((id) => ids.has(id));
}

function earlierThan(asked: CivilDate | undefined, answered: string): string | undefined {
  if (asked === undefined || answered >= asked) return undefined;
  return vscode.l10n.t('The question is of {date}, so its answer cannot be older.', {
    date: formatDate(asked),
  });
}

/** Recent records, and those that are named already; never the question itself. */
function unblockChoices(
  { clock }: Pick<Host, 'clock'>,
  { contents, record: question }: Pick<QuestionTarget, 'contents' | 'record'>,
): readonly FormChoice[] {
  const since = addDays(clock.today(), -recentDays);
  const named = new Set(question.unblocks);
  return contents.records
    .filter(({ record }) => record !== question && isRecordId(record.id))
    .filter(({ record: { date, id } }) => named.has(id) || (date !== undefined && date >= since))
    .map(({ record }) => ({
      label: `$(${recordTypeDefinition(record.type).icon}) ${plainLabel(record.title)}`,
      description: [typeLabel(record.type), record.date && formatDate(record.date)]
        .filter(Boolean)
        .join(' · '),
      value: record.id,
    }));
}

import * as vscode from 'vscode';
import type { LogbookRecord, RecordOf } from '../../core/records/logbookRecord.ts';
import type { FieldChange } from '../../core/records/planSetFields.ts';
import { recordTypes } from '../../core/records/recordTypes.ts';
import type { Host } from '../host/host.ts';
import { askForm } from './askForm.ts';
import { editRecord } from './editRecord.ts';
import { fieldSteps } from './fieldSteps.ts';
import { FormDraft } from './formDraft.ts';
import { recordTargetOf } from './recordTarget.ts';

/** Kinds of interaction in which the user spoke or wrote to others, so that looking back at it teaches something. */
const checkedKinds: readonly (string | undefined)[] = ['presentation', 'discussion', 'email'];

/** The three lines of a self-check, then what the others said. */
const selfCheckKeys = ['aim', 'worked', 'improve', 'feedback'] as const;

/** Asks for the self-check of an interaction, line by line. */
export async function runAddSelfCheck(host: Host, target: unknown): Promise<void> {
  const title = vscode.l10n.t('Add Self-Check');
  const found = await recordTargetOf(host, target, {
    types: ['interaction'],
    accepts: isInteraction,
    title,
    offer: ({ records }) => {
      const interactions = records.filter(({ record }) => isInteraction(record));
      const isChecked = ({ kind }: RecordOf<'interaction'>): boolean => checkedKinds.includes(kind);
      const [first, second] = [true, false].map((wanted) =>
        interactions.filter(({ record }) => isInteraction(record) && isChecked(record) === wanted),
      );
      return [...(first ?? []), ...(second ?? [])];
    },
  });
  if (found === undefined) return;
  const { logbook, contents, path, record } = found;
  logbook.assertWritable();
  const initial = Object.fromEntries(
    selfCheckKeys.map((key) => [key, (record[key] ?? '').replace(/\s*\n\s*/g, ' ')] as const),
  );
  const { fields } = recordTypes.interaction;
  const draft = new FormDraft(host.memory, `${logbook.key}.selfCheck.${path}`);
  const answers = await askForm(title, fieldSteps(fields, selfCheckKeys, contents, initial), draft);
  if (answers === undefined) return;
  // A text that is not touched keeps its lines.
  const changes = [...answers].filter(([key, answer]): boolean => answer !== initial[key]);
  if (changes.length > 0) await editRecord(host, { logbook, path }, changes satisfies FieldChange[]);
  await draft.forget();
}

/** Offers the self-check for an interaction that was just logged, where it is of a kind that deserves one. */
export async function offerSelfCheck(host: Host, uri: vscode.Uri, kind: string | undefined): Promise<void> {
  if (!checkedKinds.includes(kind)) return;
  const add = vscode.l10n.t('Add Self-Check');
  const feedback = vscode.l10n.t('Record Feedback');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('How did it go? Three lines now are worth more than a memory later.'),
    add,
    feedback,
  );
  if (answer === add) await runAddSelfCheck(host, uri);
  if (answer === feedback) await vscode.commands.executeCommand('researchLogbook.recordFeedback', uri);
}

function isInteraction(record: LogbookRecord): record is RecordOf<'interaction'> {
  return record.type === 'interaction';
}

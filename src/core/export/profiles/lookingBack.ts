import type { ReportRecord } from '../../achievement/reportRecord.ts';
import { findContact } from '../../people/personName.ts';
import type { RecordOf } from '../../records/logbookRecord.ts';
import type { ExportItem, ExportLine } from '../exportDocument.ts';
import { labelledLine, sourcedLine } from '../exportLines.ts';
import type { ChosenView } from '../exportProfile.ts';
import { personLabel } from '../personLabel.ts';

/** `[label, text]` as a line each; parts without a text are left out: what a record does not say is not made up. */
function partLines(
  parts: readonly (readonly [label: string, text: string | undefined])[],
): readonly ExportLine[] {
  return parts.flatMap(([label, text = '']) => (text.trim() === '' ? [] : [labelledLine(label, text)]));
}

/** An item with its parts; nothing where it has none. */
function itemOf(line: ExportLine, details: readonly ExportLine[]): readonly ExportItem[] {
  return details.length === 0 ? [] : [{ line, details }];
}

/** Reflections as context, action, result and learning, as far as they say them. */
export function reflectionItems(records: readonly ReportRecord[]): readonly ExportItem[] {
  return records.flatMap(({ record, date }) => {
    if (record.type !== 'reflection') return [];
    const { title, id, proud, hard, learnings = [], next } = record;
    const details = partLines([
      ['Action', hard],
      ['Result', proud],
      ...learnings.map((learning) => ['Learning', learning] as const),
      ['Next', next],
    ]);
    return itemOf(sourcedLine(`${date}: ${title}`, [id]), details);
  });
}

/** Challenges as context, action and result. */
export function challengeItems(records: readonly ReportRecord[]): readonly ExportItem[] {
  return records.flatMap(({ record, date }) => {
    if (record.type !== 'challenge') return [];
    const { title, id, situation, choice, outcome } = record;
    const details = partLines([
      ['Context', situation],
      ['Action', choice],
      ['Result', outcome],
    ]);
    return itemOf(sourcedLine(`${date}: ${title}`, [id]), details);
  });
}

/** Feedback with what was said and what was changed. */
export function feedbackItems(records: readonly ReportRecord[], input: ChosenView): readonly ExportItem[] {
  return records.flatMap(({ record, date }) => {
    if (record.type !== 'feedback') return [];
    const { said, changed, reportedBack } = record;
    const details = partLines([
      ['Said', said],
      ['What I changed', changed],
      ['Reported back', reportedBack],
    ]);
    return itemOf(sourcedLine(`${date}: ${record.title}${giverOf(record, input)}`, [record.id]), details);
  });
}

function giverOf({ from }: RecordOf<'feedback'>, { view, choice }: ChosenView): string {
  if (from === undefined) return '';
  const contact = findContact(view.contents, from);
  if (contact === undefined || contact.private) return ' (a colleague)';
  const { title, role } = contact;
  return ` (${personLabel({ name: title, contact, ...(role !== undefined && { role }) }, choice)})`;
}

import type { CivilDate } from '../../src/core/dates/civilDate.ts';
import { type FieldChange, planSetFields } from '../../src/core/records/planSetFields.ts';
import { readRecord } from '../../src/core/records/readRecord.ts';
import type { RecordType } from '../../src/core/records/recordTypes.ts';
import { applyTextEdits } from '../../src/core/text/textEdit.ts';

/** What is not yet so while a date of a record is still to come. */
interface Rewind {
  readonly type: RecordType;
  readonly key: string;
  /** Only where the record has this status. */
  readonly status?: string;
  readonly changes: readonly FieldChange[];
}

const rewinds: readonly Rewind[] = [
  {
    type: 'question',
    key: 'answered',
    changes: [
      ['status', 'asked'],
      ['answered', ''],
      ['answer', ''],
    ],
  },
  {
    type: 'question',
    key: 'asked',
    changes: [
      ['status', 'to-ask'],
      ['asked', ''],
    ],
  },
  { type: 'opportunity', key: 'to', status: 'done', changes: [['status', 'accepted']] },
  {
    type: 'opportunity',
    key: 'decided',
    changes: [
      ['status', 'offered'],
      ['decided', ''],
    ],
  },
  {
    type: 'opportunity',
    key: 'offered',
    changes: [
      ['status', 'spotted'],
      ['offered', ''],
    ],
  },
  {
    type: 'application',
    key: 'sent',
    changes: [
      ['status', 'drafting'],
      ['sent', ''],
    ],
  },
  { type: 'interaction', key: 'followedUp', changes: [['followedUp', '']] },
  { type: 'feedback', key: 'reportedBack', changes: [['reportedBack', '']] },
  { type: 'contact', key: 'connected', changes: [['connected', '']] },
];

/** A record as it stood on a day: what happened to it later is taken back. */
export function rewindRecord(text: string, path: string, today: CivilDate): string {
  const { record } = readRecord(text, path);
  if (record === undefined) return text;
  const values: Readonly<Record<string, unknown>> = record;
  const changes = rewinds
    .filter(({ type, status }) => type === record.type && (status ?? values.status) === values.status)
    .filter(({ key }) => typeof values[key] === 'string' && values[key] > today)
    .flatMap((rewind) => rewind.changes);
  // Advice is a list of mappings, of which no key can be taken out alone; what is told later is done later.
  const told = text.replace(
    /^( +)status: done\n((?:\1action: .*\n)?)\1reportedBack: (.*)\n/gm,
    (lines, indent: string, action: string, date: string) =>
      date > today ? `${indent}status: doing\n${action}` : lines,
  );
  return applyTextEdits(told, planSetFields(told, path, changes).edits);
}

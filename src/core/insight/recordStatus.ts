import { questionStatus } from '../question/questionStatus.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { recordFields } from '../records/recordFields.ts';
import { recordTypeNames } from '../records/recordTypes.ts';

/**
 * How far a record got, as the word of its table: what it says, else the default of its type; `undefined` for types
 * without a status.
 */
export function recordStatus(record: LogbookRecord): string | undefined {
  if (record.type === 'question') return questionStatus(record);
  const field = recordFields(record.type).status;
  if (field?.kind !== 'choice') return undefined;
  const { status = field.default } = record as { readonly status?: string };
  return status;
}

/** A status as people say it: `to ask` for `to-ask`. */
export function statusText(status: string): string {
  return status.replaceAll('-', ' ');
}

/** Every status of every type as people say it, for surfaces that translate. */
export function statusTexts(): readonly string[] {
  return recordTypeNames.flatMap((type) => {
    const field = recordFields(type).status;
    return field?.kind === 'choice' ? field.choices.map(statusText) : [];
  });
}

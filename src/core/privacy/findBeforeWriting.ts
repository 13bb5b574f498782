import type { CivilDate } from '../dates/civilDate.ts';
import type { RecordType } from '../records/recordTypes.ts';
import { cardTypes } from './contactCard.ts';
import { findIdentifiers } from './findIdentifiers.ts';
import type { Finding } from './finding.ts';
import type { PrivacyContext } from './privacyContext.ts';

/** The record that a text is about to become part of, as far as it is known. */
export interface TextPlace {
  readonly type?: RecordType;
  /** The record's own day, which tells nothing of anybody. */
  readonly date?: CivilDate;
}

/**
 * What in a text wants a look before it is written: findings of high and medium severity, by range.
 *
 * Names and addresses of a contact are none: they are what the card is for.
 */
export function findBeforeWriting(
  text: string,
  context: PrivacyContext,
  { type, date }: TextPlace = {},
): readonly Finding[] {
  return findIdentifiers(text, date === undefined ? context : { ...context, recordDate: date }).filter(
    (finding) => finding.severity !== 'low' && !(type === 'contact' && cardTypes.has(finding.type)),
  );
}

import { readMeanings } from '../completion/fieldPlace.ts';
import { profilePath } from '../index/recordPath.ts';
import type { FieldDefinition } from '../records/fieldDefinition.ts';
import { typeOfPath } from '../records/interpretRecord.ts';
import { readRecord } from '../records/readRecord.ts';
import { cardTypes } from './contactCard.ts';
import { findIdentifiers } from './findIdentifiers.ts';
import type { Finding } from './finding.ts';
import { isOnOwnLine } from './ownLines.ts';
import type { PrivacyContext } from './privacyContext.ts';

/** Kinds of fields whose values are the record's own: its day, its links, words of a closed set. */
const ownKinds: ReadonlySet<FieldDefinition['kind']> = new Set([
  'id',
  'date',
  'number',
  'hours',
  'count',
  'flag',
  'level',
  'role',
  'skill',
  'person',
  'study',
  'choice',
]);

/**
 * What a file of the logbook holds that may identify a person or break a promise, by range.
 *
 * The record's own day, ids and links are none. Names and addresses on a contact's card are hints only: the person is no
 * participant, and the data protection duty towards third parties (GDPR Article 5(1)(c)) is met by leaving them out of exports.
 *
 * @param path - relative to the logbook's root; of a file that is no record, the whole text is looked at.
 * @param context - that of the logbook (`readPrivacyContext`); the record's own day is added here.
 */
export function findInFile(text: string, path: string, context: PrivacyContext): readonly Finding[] {
  if (path === profilePath) return findInProfile(text, context);
  const all = findIdentifiers(text, context);
  // Most files have none but these, and reading them as records takes longer than looking at them.
  if (all.every(isOnOwnLine(text, path))) return [];
  const { record } = readRecord(text, path);
  const recordDate = record?.date;
  const isDated = recordDate !== undefined && all.some(({ type }) => type === 'date');
  const findings = isDated ? findIdentifiers(text, { ...context, recordDate }) : all;
  const isOwnValue = ownValues(text, path);
  const isCard = (record?.type ?? typeOfPath(path)) === 'contact';
  return findings.flatMap((finding) => {
    if (isOwnValue(finding)) return [];
    return [isCard && cardTypes.has(finding.type) ? { ...finding, severity: 'low' } : finding];
  });
}

/** The profile is where terms, ids of studies and the shapes of numbers are kept; they are no findings there. */
function findInProfile(text: string, context: PrivacyContext): readonly Finding[] {
  const bare = { ...context, terms: [], studies: [], names: [] };
  const isOwnValue = ownValues(text, profilePath);
  return findIdentifiers(text, bare).filter((finding) => !isOwnValue(finding));
}

/** Whether the place of a finding is in a field whose value is the record's own. */
function ownValues(text: string, path: string): (finding: Finding) => boolean {
  const meaningAt = readMeanings(text, path);
  return ({ range }) => {
    const meaning = meaningAt(range.start);
    return meaning !== undefined && 'field' in meaning && ownKinds.has(meaning.field.kind);
  };
}

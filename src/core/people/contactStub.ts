import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { type ContactFacts, computeContactFacts } from '../insight/contactFacts.ts';
import { encountersOf } from '../insight/encounters.ts';
import type { LogbookRecord, RecordDraft } from '../records/logbookRecord.ts';
import { type NewRecordPlan, planNewRecord } from '../records/newRecord.ts';
import { recordTypeDefinition } from '../records/recordTypes.ts';
import { formatSlug } from '../records/slug.ts';

/** Names of files that no file system minds: letters and digits first, no ending dot. */
const plainFileName = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M} ._'-]*[\p{L}\p{N}\p{M}_'-])?$/u;
/** Longest slug that becomes a file name as it is; UTF-8 makes of it 240 bytes at most. */
const longestSlug = 60;

/** People whom records name without a contact and who can have one, in the order of their slugs. */
export function findPeopleWithoutContact(view: LogbookView): readonly ContactFacts[] {
  return computeContactFacts(view).filter(({ hasContact, slug }) => !hasContact && canHaveContact(slug));
}

/** Whether a contact's file can be called so, on every system, that records which name this person mean it. */
export function canHaveContact(slug: string): boolean {
  const formatted = formatSlug(slug);
  if (formatted === slug) return true;
  const isReserved = formatted === `${slug.toLowerCase()}-record`;
  return !isReserved && plainFileName.test(slug) && slug.length <= longestSlug;
}

/**
 * A contact for a person whom records name: the title from the slug, where and when the two met from the earliest
 * record that tells of contact; the place from none that is private.
 *
 * @param slug - as the records write it (`canHaveContact`); the file gets this name, so that they mean it.
 * @param records - those that name the person, any order.
 * @param id - a ULID that no other record has.
 */
export function planContactStub(
  slug: string,
  records: readonly LogbookRecord[],
  { id, today }: { readonly id: string; readonly today: CivilDate },
): NewRecordPlan {
  const [first] = records
    .flatMap((record) =>
      encountersOf(record, today).flatMap(({ person, date }) => (person === slug ? [{ record, date }] : [])),
    )
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const draft: RecordDraft = {
    type: 'contact',
    title: titleOf(slug),
    ...(first && { met: first.date }),
    ...(first && first.record.private !== true && { metAt: first.record.title }),
  };
  return { ...planNewRecord(draft, id), stem: `${recordTypeDefinition('contact').folder}/${slug}` };
}

/** `data-manager` as `Data manager`. */
function titleOf(slug: string): string {
  const words = slug.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

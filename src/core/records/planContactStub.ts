import type { RecordDraft } from './logbookRecord.ts';
import { type NewRecordPlan, planNewRecord } from './newRecord.ts';
import { formatSlug } from './slug.ts';

/** Whether a name that records use can be that of a contact's file, on every system. */
export function isContactSlug(name: string): boolean {
  return formatSlug(name, 'contact') === name;
}

/**
 * A contact for somebody whom records name already: its file has that very name, its title is the name in words.
 *
 * @param slug - a valid one, as `isContactSlug` says.
 * @param id - a ULID that no other record has.
 */
export function planContactStub(slug: string, id: string): NewRecordPlan {
  const words = slug.replaceAll('-', ' ');
  const draft: RecordDraft = { type: 'contact', title: words.charAt(0).toUpperCase() + words.slice(1) };
  return { ...planNewRecord(draft, id), stem: `contacts/${slug}` };
}

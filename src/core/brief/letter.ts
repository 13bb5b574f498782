import type { LogbookView } from '../index/logbookContents.ts';
import { contactSlug } from '../records/recordPeople.ts';

/** A letter in English from its paragraphs: those that are absent left out, greeting and name around them. */
export function formatLetter(
  { contents }: LogbookView,
  slug: string | undefined,
  paragraphs: readonly (string | undefined)[],
): string {
  const name = slug === undefined ? undefined : nameOf(contents.records, slug);
  return [
    name === undefined ? 'Hello,' : `Dear ${name},`,
    ...paragraphs.filter((paragraph) => paragraph !== undefined && paragraph !== ''),
    ['Thank you', contents.profile.name].filter(Boolean).join('\n'),
  ].join('\n\n');
}

/** The title of a contact; of two with one slug the first in the order of the contents. */
function nameOf(records: LogbookView['contents']['records'], slug: string): string {
  const contact = records.find(({ path, record }) => record.type === 'contact' && contactSlug(path) === slug);
  return contact?.record.private ? slug : (contact?.record.title ?? slug);
}

/** Texts as people write a list of them: `a, b and c`. */
export function formatEnumeration(texts: readonly string[]): string {
  const last = texts.at(-1) ?? '';
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} and ${last}`;
}

import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import type { RecordDraft } from '../records/logbookRecord.ts';
import { contactSlug } from '../records/recordPeople.ts';
import { formatSlug } from '../records/slug.ts';
import { foldSkillWord } from '../skills/foldSkillWord.ts';

/** A seminar or conference as its user tells of it. */
export interface EventInput {
  readonly kind: 'seminar' | 'conference';
  readonly title: string;
  readonly date: CivilDate;
  readonly hours?: number;
  /** Slugs of contacts met there. */
  readonly people: readonly string[];
  /** Names of others met there, as they were typed. */
  readonly names: readonly string[];
  /** What the user asked there. */
  readonly question?: string;
  readonly takeaway?: string;
}

/** The records of an event: contacts that are new, then the interaction that names everybody. */
export interface EventPlan {
  readonly contacts: readonly RecordDraft[];
  readonly interaction: RecordDraft;
}

/**
 * Plans the records of an event. Names that a contact has already, as title or as slug, are that contact; everybody
 * else becomes one, met on that day at that event.
 */
export function planEvent({ records }: Pick<LogbookContents, 'records'>, input: EventInput): EventPlan {
  const slugsByName = new Map<string, string>();
  for (const { path, record } of records) {
    if (record.type !== 'contact') continue;
    const slug = contactSlug(path);
    slugsByName.set(foldSkillWord(record.title), slug).set(slug, slug);
  }
  const contacts: RecordDraft[] = [];
  const people = new Set(input.people);
  for (const name of input.names) {
    const slug = formatSlug(name, 'contact');
    const known = slugsByName.get(foldSkillWord(name)) ?? slugsByName.get(slug);
    people.add(known ?? slug);
    if (known !== undefined) continue;
    slugsByName.set(slug, slug);
    contacts.push({ type: 'contact', title: name, date: input.date, met: input.date, metAt: input.title });
  }
  return { contacts, interaction: interactionOf(input, [...people]) };
}

function interactionOf(input: EventInput, people: readonly string[]): RecordDraft {
  const { kind, title, date, hours, question, takeaway } = input;
  return {
    type: 'interaction',
    title,
    date,
    ...(people.length > 0 && { people }),
    kind,
    ...(hours !== undefined && { hours }),
    ...(question !== undefined && { questions: [question] }),
    ...(takeaway !== undefined && { takeaways: [takeaway] }),
  };
}

import type { LogbookView } from '../index/logbookContents.ts';
import { type ContactFacts, computeContactFacts } from '../insight/contactFacts.ts';
import { RecordSkills } from '../insight/recordSkills.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import type { RecordType } from '../records/recordTypes.ts';
import { foldSkillWord } from '../skills/foldSkillWord.ts';
import { compareText } from '../text/compareText.ts';
import type { Application, ApplicationFacts } from './applicationFacts.ts';

/** Types whose records are told as a story. */
export const storyTypes: ReadonlySet<RecordType> = new Set(['challenge', 'feedback', 'activity']);
/** Most people and most stories that are suggested: a short list gets read. */
const mostSuggestions = 5;

/** A person who could help with an application, and why. */
export interface Helper {
  readonly person: ContactFacts;
  readonly isLinked: boolean;
  /** Works where the posting comes from. */
  readonly isInside: boolean;
  /** Canonical ids of required skills that the person is strong in. */
  readonly skills: readonly string[];
}

/**
 * People to ask: those linked to the application in the order of the links, then others who work there, then those who
 * are strong in what is asked for.
 */
export function computeHelpers(
  view: LogbookView,
  { people = [], organisation }: Application,
  required: ReadonlySet<string>,
): readonly Helper[] {
  const recordSkills = new RecordSkills(view.contents.catalogue);
  const home = organisation === undefined ? undefined : foldSkillWord(organisation);
  const helpers = computeContactFacts(view).map((person): Helper => {
    const work = person.contact?.organisation;
    const expertise = (person.contact?.expertise ?? []).map((word) => recordSkills.idOf(word));
    return {
      person,
      isLinked: people.includes(person.slug),
      isInside: home !== undefined && work !== undefined && foldSkillWord(work) === home,
      skills: expertise.filter((id) => required.has(id)),
    };
  });
  const place = ({ person }: Helper): number => people.indexOf(person.slug);
  const linked = helpers.filter(({ isLinked }) => isLinked).sort((a, b) => place(a) - place(b));
  const others = helpers
    .filter(({ isLinked, isInside, skills }) => !isLinked && (isInside || skills.length > 0))
    .sort((a, b) => Number(b.isInside) - Number(a.isInside) || b.skills.length - a.skills.length);
  return [...linked, ...others.slice(0, mostSuggestions)];
}

/** A record that could be told in an interview, and the required skills that it shows. */
export interface StorySuggestion {
  readonly record: LogbookRecord;
  readonly skills: readonly string[];
}

/** Challenges and feedback on what is asked for that are not linked yet, those that show most of it first. */
export function suggestStories(
  view: LogbookView,
  { stories }: Pick<ApplicationFacts, 'stories'>,
  required: ReadonlySet<string>,
): readonly StorySuggestion[] {
  const recordSkills = new RecordSkills(view.contents.catalogue);
  const linked = new Set(stories.map(({ id }) => id));
  return view.contents.records
    .filter(({ record }) => record.type === 'challenge' || record.type === 'feedback')
    .filter(({ record }) => !linked.has(record.id) && (record.date ?? view.today) <= view.today)
    .map(({ record }) => ({ record, skills: recordSkills.of(record).filter((id) => required.has(id)) }))
    .filter(({ skills }) => skills.length > 0)
    .sort(
      (a, b) => b.skills.length - a.skills.length || compareText(b.record.date ?? '', a.record.date ?? ''),
    )
    .slice(0, mostSuggestions);
}

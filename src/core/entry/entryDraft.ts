import type { CivilDate } from '../dates/civilDate.ts';
import type { Level, Role } from '../records/fieldDefinition.ts';
import type { Metric, RecordDraft } from '../records/logbookRecord.ts';
import type { RecordType } from '../records/recordTypes.ts';
import type { EntrySkill } from './entryTally.ts';

/** What a line says, before it is put into the fields of its type. */
export interface EntryFacts {
  readonly type: RecordType;
  readonly title: string;
  readonly date: CivilDate | undefined;
  readonly today: CivilDate;
  readonly skills: readonly EntrySkill[];
  readonly people: readonly string[];
  readonly study: string | undefined;
  readonly isPrivate: boolean;
  readonly hours: number | undefined;
  readonly role: Role;
  readonly metrics: readonly Metric[];
}

/**
 * The record that a line describes.
 *
 * A level after a skill is a self-rating (`ratings`). A reflection names its rated skills there only: it looks back
 * on work that has records of its own. A goal takes its first skill and level as `skill` and `target`, and the date
 * as `due`, an application the date as `deadline`; standing types have no date, dated ones today's where the line says
 * none. Feedback takes its first person as `from` and its skills as `about`. People of a question are those it concerns
 * (`people`), as the line does not say whether they were asked.
 */
export function computeEntryDraft(facts: EntryFacts): RecordDraft {
  const { type, hours, role, metrics } = facts;
  const timed = hours === undefined ? {} : { hours };
  switch (type) {
    case 'activity': {
      const measured = metrics.length === 0 ? {} : { metrics };
      return { ...dated(facts), ...timed, type, role, ...measured };
    }
    case 'challenge':
    case 'training':
    case 'interaction':
      return { ...dated(facts), ...timed, type };
    case 'question':
    case 'opportunity':
    case 'presence':
    case 'achievement':
      return { ...dated(facts), type };
    case 'feedback':
      return feedbackDraft(facts);
    case 'application': {
      const deadline = facts.date === undefined ? {} : { deadline: facts.date };
      return { ...dated({ ...facts, date: facts.today }), type, ...deadline };
    }
    case 'reflection':
      return {
        ...dated({ ...facts, skills: facts.skills.filter(({ level }) => level === undefined) }),
        ...ratingsOf(facts.skills),
        type,
      };
    case 'goal':
      return goalDraft(facts);
    case 'contact':
    case 'program':
      return { ...commonFields(facts, facts.skills), type };
  }
}

function dated(facts: EntryFacts): ReturnType<typeof commonFields> & { readonly date: CivilDate } {
  return {
    ...commonFields(facts, facts.skills),
    ...ratingsOf(facts.skills),
    date: facts.date ?? facts.today,
  };
}

function goalDraft(facts: EntryFacts): RecordDraft {
  const [first, ...others] = facts.skills;
  const due = facts.date === undefined ? {} : { due: facts.date };
  if (first === undefined) return { ...commonFields(facts, []), ...due, type: 'goal' };
  const target = first.level === undefined ? {} : { target: first.level };
  return { ...commonFields(facts, others), type: 'goal', kind: 'skill', skill: first.id, ...target, ...due };
}

/** The first person said it, about the skills named. */
function feedbackDraft(facts: EntryFacts): RecordDraft {
  const [from, ...others] = facts.people;
  const { skills, ...rest } = dated({ ...facts, people: others });
  return {
    ...rest,
    type: 'feedback',
    ...(from === undefined ? {} : { from }),
    ...(skills === undefined ? {} : { about: skills }),
  };
}

function commonFields(facts: EntryFacts, skills: readonly EntrySkill[]) {
  const { title, people, study, isPrivate } = facts;
  return {
    title,
    ...(skills.length === 0 ? {} : { skills: skills.map(({ id }) => id) }),
    ...(people.length === 0 ? {} : { people }),
    ...(study === undefined ? {} : { study }),
    ...(isPrivate ? { private: true } : {}),
  };
}

function ratingsOf(skills: readonly EntrySkill[]): { readonly ratings?: Readonly<Record<string, Level>> } {
  const rated = skills.flatMap(({ id, level }) => (level === undefined ? [] : [[id, level] as const]));
  return rated.length === 0 ? {} : { ratings: Object.fromEntries(rated) };
}

/** A title for a goal or a reflection that only names skills: `SAS: skilled`; empty for other types. */
export function titleFromSkills(type: RecordType, skills: readonly EntrySkill[]): string {
  if (type !== 'goal' && type !== 'reflection') return '';
  return skills
    .map(({ id, known, level }) => `${known?.name ?? id}${level === undefined ? '' : `: ${level}`}`)
    .join(', ');
}

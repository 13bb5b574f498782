import { daysBetween } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { isSameRole } from '../people/contactRoles.ts';
import { roleName } from '../people/roleName.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { contactSlug } from '../records/recordPeople.ts';
import { findSkillsInText } from '../skills/findSkillsInText.ts';
import { foldSkillWord } from '../skills/foldSkillWord.ts';
import { canonicalSkillId } from '../skills/skillCatalogue.ts';
import { type Wording, wording } from '../text/wording.ts';
import { type Wishes, wishesOf } from './wishes.ts';

/** The best mark. */
export const highestScore = 5;
/** Mentors beyond so many add nothing: nobody is guided by more people in one internship. */
const mostMentors = 3;
/** A wanted skill counts half where only the software is named that it is part of. */
const nearSkillShare = 0.5;
/** Families of skills that are parts of one software, by the id of the software. */
const softwareFamilies: Readonly<Record<string, string>> = { 'sas.base': 'sas.', 'r.base': 'r.' };

/** How a programme does in one criterion. */
export interface CriterionScore {
  /** 0 to 5; absent where it is unknown, which is not 0. */
  readonly score?: number;
  /** Why, or what is missing. */
  readonly reasons: readonly Wording[];
}

/** The criteria that are computed; every other one is a mark of the user's own. */
export const computedCriteria = ['skills', 'phases', 'mentors', 'networking', 'resources', 'time'] as const;
export type ComputedCriterion = (typeof computedCriteria)[number];

/** What programmes are measured against; the same for all of them. */
export interface ProgramMeasure {
  readonly view: LogbookView;
  readonly wishes: Wishes;
  readonly contacts: readonly Contact[];
}

interface Contact {
  readonly slug: string;
  readonly contact: RecordOf<'contact'>;
}

type Program = RecordOf<'program'>;

/** Gathers what programmes are measured against. */
export function measureOf(view: LogbookView): ProgramMeasure {
  const contacts = view.contents.records.flatMap(({ path, record }) =>
    record.type === 'contact' ? [{ slug: contactSlug(path), contact: record }] : [],
  );
  return { view, wishes: wishesOf(view.contents), contacts };
}

/** The mark of a programme in one criterion: the user's own where there is one, else computed. */
export function scoreProgram(criterion: string, program: Program, measure: ProgramMeasure): CriterionScore {
  const own = program.scores?.[criterion];
  if (own !== undefined) {
    return { score: Math.min(Math.max(own, 0), highestScore), reasons: [wording('your own mark')] };
  }
  return isComputed(criterion)
    ? scorers[criterion](program, measure)
    : unknown(wording('not marked by you yet'));
}

function isComputed(criterion: string): criterion is ComputedCriterion {
  return Object.hasOwn(scorers, criterion);
}

const scorers: Readonly<
  Record<ComputedCriterion, (program: Program, measure: ProgramMeasure) => CriterionScore>
> = {
  skills: scoreSkills,
  phases: scorePhases,
  mentors: scoreMentors,
  networking: scoreNetworking,
  resources: scoreResources,
  time: scoreTime,
};

function unknown(...reasons: readonly Wording[]): CriterionScore {
  return { reasons };
}

/** The share of the wanted skills that skills, tasks and software name; those of a named software count half. */
function scoreSkills(
  { skills = [], tasks = [], software = [] }: Program,
  { view, wishes }: ProgramMeasure,
): CriterionScore {
  const { catalogue } = view.contents;
  if (wishes.skills.length === 0) return unknown(wording('no skill goal and no career track to measure by'));
  if (skills.length + tasks.length + software.length === 0) {
    return unknown(wording('its skills, tasks and software are not recorded'));
  }
  const offered = new Set([
    ...skills.map((word) => canonicalSkillId(catalogue, word)),
    ...[...tasks, ...software].flatMap((text) => findSkillsInText(catalogue, text)),
  ]);
  const families = [...offered].flatMap((id) => softwareFamilies[id] ?? []);
  const met = wishes.skills.filter((id) => offered.has(id));
  const near = wishes.skills.filter(
    (id) => !offered.has(id) && families.some((family) => id.startsWith(family)),
  );
  const share = (met.length + near.length * nearSkillShare) / wishes.skills.length;
  const names = met.map((id) => catalogue.get(id)?.name ?? id).join(', ');
  const facts = { count: met.length, all: wishes.skills.length, names };
  return {
    score: highestScore * share,
    reasons: [
      met.length === 0
        ? wording('wanted skills: 0 of {all}', facts)
        : wording('wanted skills: {count} of {all} ({names})', facts),
      ...(near.length > 0
        ? [wording('{count} more in the same software, counted half', { count: near.length })]
        : []),
    ],
  };
}

/** A point for each stage of a study or trial phase that one would see. */
function scorePhases({ phases }: Program): CriterionScore {
  const count = distinct(phases).length;
  if (count === 0) return unknown(wording('its phases are not recorded'));
  return {
    score: Math.min(count, highestScore),
    reasons: [count === 1 ? wording('1 stage or phase') : wording('{count} stages or phases', { count })],
  };
}

/** A point for each mentor up to three, one for expertise in a wanted skill, one for a role to meet. */
function scoreMentors({ mentors }: Program, { view, wishes, contacts }: ProgramMeasure): CriterionScore {
  const slugs = distinct(mentors);
  if (slugs.length === 0) return unknown(wording('no mentor is recorded'));
  const { catalogue } = view.contents;
  const known = contacts.filter(({ slug }) => slugs.includes(slug));
  const expertise = new Set(
    known.flatMap(({ contact }) =>
      (contact.expertise ?? []).map((word) => canonicalSkillId(catalogue, word)),
    ),
  );
  const taught = wishes.skills.filter((id) => expertise.has(id));
  const roles = rolesAmong(wishes.roles, known);
  const points = Math.min(slugs.length, mostMentors) + Number(taught.length > 0) + Number(roles.length > 0);
  const names = taught.map((id) => catalogue.get(id)?.name ?? id).join(', ');
  return {
    score: points,
    reasons: [
      slugs.length === 1 ? wording('1 mentor') : wording('{count} mentors', { count: slugs.length }),
      ...(taught.length > 0 ? [wording('strong in {names}', { names })] : []),
      ...(roles.length > 0 ? [wording('whom you want to meet: {roles}', { roles: roles.join(', ') })] : []),
    ],
  };
}

/** The share of the wanted roles that contacts at the institution and mentors have. */
function scoreNetworking(
  { institution, mentors = [] }: Program,
  { wishes, contacts }: ProgramMeasure,
): CriterionScore {
  const all = wishes.roles.length;
  if (all === 0) return unknown(wording('no networking goal and no career track to measure by'));
  const place = foldSkillWord(institution ?? '');
  const there = contacts.filter(
    ({ slug, contact }) =>
      mentors.includes(slug) || (place !== '' && foldSkillWord(contact.organisation ?? '') === place),
  );
  if (there.every(({ contact }) => contact.role === undefined)) {
    return unknown(wording('nobody there is a contact with a role'));
  }
  const roles = rolesAmong(wishes.roles, there);
  const facts = { count: roles.length, all, roles: roles.join(', ') };
  return {
    score: (highestScore * roles.length) / all,
    reasons: [
      roles.length === 0
        ? wording('wanted roles: 0 of {all}', facts)
        : wording('wanted roles: {count} of {all} ({roles})', facts),
    ],
  };
}

/** Which of the wanted roles some people have, by name. */
function rolesAmong(wanted: readonly string[], people: readonly Contact[]): readonly string[] {
  const roles = people.flatMap(({ contact }) => contact.role ?? []);
  return wanted.filter((role) => roles.some((found) => isSameRole(found, role))).map(roleName);
}

/** A point for each thing on offer. */
function scoreResources({ resources }: Program): CriterionScore {
  const count = distinct(resources).length;
  if (count === 0) return unknown(wording('its resources are not recorded'));
  return {
    score: Math.min(count, highestScore),
    reasons: [count === 1 ? wording('1 resource') : wording('{count} resources', { count })],
  };
}

/** The smaller of two shares: of its hours that the user can give, and of its days within the user's dates. */
function scoreTime({ hoursPerWeek, start, end }: Program, { view }: ProgramMeasure): CriterionScore {
  const { profile } = view.contents;
  if (start !== undefined && end !== undefined && end < start) {
    return unknown(wording('it ends before it starts; correct its dates'));
  }
  const shares: number[] = [];
  const reasons: Wording[] = [];
  const capacity = profile.capacityHours ?? profile.hoursPerWeek;
  if (hoursPerWeek !== undefined && capacity !== undefined) {
    shares.push(Math.min(1, capacity / hoursPerWeek));
    reasons.push(wording('{hours} h a week, you have {capacity}', { hours: hoursPerWeek, capacity }));
  }
  const { start: from, end: to } = profile;
  if (start !== undefined && end !== undefined && from !== undefined && to !== undefined && from <= to) {
    const all = daysBetween(start, end) + 1;
    const first = start > from ? start : from;
    const last = end < to ? end : to;
    const days = Math.max(0, daysBetween(first, last) + 1);
    shares.push(days / all);
    reasons.push(wording('{days} of {all} days within your dates', { days, all }));
  }
  if (shares.length === 0) return unknown(wording('its hours and dates, or yours, are not recorded'));
  return { score: highestScore * Math.min(...shares), reasons };
}

/** Words that differ, in any case; empty ones left out. */
function distinct(words: readonly string[] = []): readonly string[] {
  const wordsByFolded = new Map(words.map((word) => [foldSkillWord(word), word]));
  wordsByFolded.delete('');
  return [...wordsByFolded.values()];
}

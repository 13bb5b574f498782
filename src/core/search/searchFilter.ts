import type { LogbookContents } from '../index/logbookContents.ts';
import { RecordSkills } from '../insight/recordSkills.ts';
import { recordStatus } from '../insight/recordStatus.ts';
import type { LogbookRecord, StoredRecord } from '../records/logbookRecord.ts';
import { contactSlug, peopleOfRecord } from '../records/recordPeople.ts';
import { foldSkillWord } from '../skills/foldSkillWord.ts';
import { foldLatin } from '../text/foldLatin.ts';
import type { Period, SearchFilters } from './searchQuery.ts';

type Condition = (stored: StoredRecord) => boolean;

/** A test of the conditions of a query. */
export function createSearchFilter(filters: SearchFilters, contents: LogbookContents): Condition {
  const conditions = [
    ...typeConditions(filters),
    ...dateConditions(filters),
    ...beginningConditions(filters, contents),
    ...skillConditions(filters, contents),
    ...peopleConditions(filters, contents),
  ];
  return (stored) => conditions.every((holds) => holds(stored));
}

function typeConditions({ types }: SearchFilters): readonly Condition[] {
  return types.length === 0 ? [] : [({ record }) => types.includes(record.type)];
}

function dateConditions({ periods, from, to }: SearchFilters): readonly Condition[] {
  const conditions: Condition[] = [];
  const isWithin = (date: string, period: Period): boolean => date >= period.from && date <= period.to;
  if (periods.length > 0) {
    conditions.push(
      ({ record: { date } }) => date !== undefined && periods.some((one) => isWithin(date, one)),
    );
  }
  if (from !== undefined) conditions.push(({ record: { date } }) => date !== undefined && date >= from);
  if (to !== undefined) conditions.push(({ record: { date } }) => date !== undefined && date <= to);
  return conditions;
}

function beginningConditions(filters: SearchFilters, { profile }: LogbookContents): readonly Condition[] {
  const conditions: Condition[] = [];
  const aliases = new Map((profile.studies ?? []).map(({ id, alias = '' }) => [id, alias]));
  const add = (wanted: readonly string[], valuesOf: (record: LogbookRecord) => readonly string[]): void => {
    if (wanted.length === 0) return;
    const beginnings = wanted.map(foldLatin);
    conditions.push(({ record }) => {
      const values = valuesOf(record).map(foldLatin);
      return beginnings.some((beginning) => values.some((value) => value.startsWith(beginning)));
    });
  };
  add(filters.studies, ({ study }) => (study === undefined ? [] : [study, aliases.get(study) ?? '']));
  add(filters.phases, ({ phase }) => (phase === undefined ? [] : [phase]));
  add(filters.statuses, (record) => {
    const status = recordStatus(record);
    return status === undefined ? [] : [status];
  });
  for (const tag of filters.tags) add([tag], ({ tags = [] }) => tags);
  return conditions;
}

function skillConditions({ skills }: SearchFilters, { catalogue }: LogbookContents): readonly Condition[] {
  const recordSkills = new RecordSkills(catalogue);
  return skills.map((typed): Condition => {
    const found = catalogue.find(typed)?.id;
    const beginning = foldSkillWord(typed);
    const isMeant = (id: string): boolean => {
      if (id === found || foldSkillWord(id).startsWith(beginning)) return true;
      const { name = '', aliases = [] } = catalogue.get(id) ?? {};
      return [name, ...aliases].some((word) => foldSkillWord(word).startsWith(beginning));
    };
    const answers = new Map<string, boolean>();
    return ({ record }) =>
      recordSkills.of(record).some((id) => {
        const known = answers.get(id) ?? isMeant(id);
        answers.set(id, known);
        return known;
      });
  });
}

/** A contact's own record is found by its name too. */
function peopleConditions({ people }: SearchFilters, { records }: LogbookContents): readonly Condition[] {
  if (people.length === 0) return [];
  const contacts = records.filter(({ record }) => record.type === 'contact');
  return people.map((typed): Condition => {
    const beginning = foldLatin(typed);
    const meant = new Set<string>();
    for (const { path, record } of contacts) {
      const words = foldLatin(record.title).split(/[\s,.-]+/);
      const isMeant =
        foldLatin(record.title).startsWith(beginning) || words.some((word) => word.startsWith(beginning));
      if (isMeant) meant.add(contactSlug(path));
    }
    const isNamed = (slug: string): boolean => meant.has(slug) || foldLatin(slug).startsWith(beginning);
    return ({ path, record }) =>
      peopleOfRecord(record).some(isNamed) || (record.type === 'contact' && isNamed(contactSlug(path)));
  });
}

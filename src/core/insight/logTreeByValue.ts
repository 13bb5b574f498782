import type { LogbookView } from '../index/logbookContents.ts';
import { commonFields } from '../records/commonFields.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import { contactSlug, peopleOfRecord } from '../records/recordPeople.ts';
import { compareText } from '../text/compareText.ts';
import { appendRecord, branchFacts, flatGroup, groupId, groupRecords } from './logTreeBranches.ts';
import type { LogTreeNode } from './logTreeNode.ts';

/** Studies in the order of `logbook.yml`, then those that only records name, by id. */
export function studyNodes({ contents, today }: LogbookView): readonly LogTreeNode[] {
  const recordsByStudy = groupRecords(contents.records, ({ record }) => record.study);
  const studies = contents.profile.studies ?? [];
  const known = new Map(studies.map(({ id, alias }) => [id, alias]));
  const others = [...recordsByStudy.keys()].filter((study) => study !== undefined && !known.has(study));
  const nodes = [...known.keys(), ...others.sort((a = '', b = '') => compareText(a, b))].flatMap(
    (study): readonly LogTreeNode[] => {
      const records = recordsByStudy.get(study);
      if (study === undefined || records === undefined) return [];
      const alias = known.get(study);
      const facts = branchFacts(groupId('study', study), records, today);
      return [{ kind: 'study', study, ...(alias && { alias }), isKnown: known.has(study), ...facts }];
    },
  );
  return [...nodes, ...flatGroup('no-study', recordsByStudy.get(undefined) ?? [], today)];
}

/** People by name; a contact's own record stands under its person. */
export function personNodes({ contents, today }: LogbookView): readonly LogTreeNode[] {
  const recordsByPerson = new Map<string, StoredRecord[]>();
  const namesByPerson = new Map<string, string>();
  const withoutPerson: StoredRecord[] = [];
  for (const stored of contents.records) {
    const people = new Set(peopleOfRecord(stored.record));
    if (stored.record.type === 'contact') {
      const slug = contactSlug(stored.path);
      people.add(slug);
      namesByPerson.set(slug, stored.record.title);
    }
    if (people.size === 0) withoutPerson.push(stored);
    for (const person of people) appendRecord(recordsByPerson, person, stored);
  }
  const nameOf = (person: string): string => namesByPerson.get(person) ?? person;
  const people = [...recordsByPerson].sort(
    ([a], [b]) =>
      compareText(nameOf(a).toLowerCase(), nameOf(b).toLowerCase()) ||
      compareText(nameOf(a), nameOf(b)) ||
      compareText(a, b),
  );
  const nodes = people.map(([person, records]): LogTreeNode => {
    const facts = branchFacts(groupId('person', person), records, today);
    return { kind: 'person', person, name: nameOf(person), isKnown: namesByPerson.has(person), ...facts };
  });
  return [...nodes, ...flatGroup('no-person', withoutPerson, today)];
}

/** Phases in the order in which a study goes through them. */
export function phaseNodes({ contents, today }: LogbookView): readonly LogTreeNode[] {
  const recordsByPhase = groupRecords(contents.records, ({ record }) => record.phase);
  const nodes = commonFields.phase.choices.flatMap((phase): readonly LogTreeNode[] => {
    const records = recordsByPhase.get(phase);
    if (records === undefined) return [];
    return [{ kind: 'phase', phase, ...branchFacts(`phase/${phase}`, records, today) }];
  });
  return [...nodes, ...flatGroup('no-phase', recordsByPhase.get(undefined) ?? [], today)];
}

import { type Problem, problem } from '../problems.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { type NameUse, nameUsesOf } from '../records/nameUses.ts';
import type { LogbookNames } from './logbookNames.ts';

/** What a record names that the logbook does not have: skills, contacts, studies, records; in the order of writing. */
export function findNameProblems(record: LogbookRecord, names: LogbookNames): readonly Problem[] {
  return findUnknown(nameUsesOf(record), names);
}

/** The same for what names are used anywhere, in their order. */
export function findUnknown(uses: readonly NameUse[], names: LogbookNames): readonly Problem[] {
  const found: Problem[] = [];
  for (const use of uses) if (!isKnown(use, names)) found.push(problemOf(use));
  return found;
}

function isKnown({ kind, name }: NameUse, names: LogbookNames): boolean {
  const { catalogue } = names.contents;
  switch (kind) {
    case 'skill':
      return catalogue.get(name) !== undefined || catalogue.find(name) !== undefined;
    case 'person':
      return names.contact(name) !== undefined;
    case 'study':
      return names.hasStudy(name);
    case 'id':
      return names.record(name) !== undefined;
  }
}

const codes = {
  skill: 'unknown-skill',
  person: 'unknown-person',
  study: 'unknown-study',
  id: 'unknown-record',
} as const;

function problemOf({ kind, name, at }: NameUse): Problem {
  return problem(codes[kind], at, { value: name });
}

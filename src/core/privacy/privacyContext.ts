import type { CivilDate } from '../dates/civilDate.ts';
import { type KnownPerson, readKnownPeople } from '../export/knownPeople.ts';
import { readConfidentialTerms, readStudyTerms } from '../export/redactionTerms.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import type { Term } from '../text/looseTerm.ts';
import { isUsableShape, type LocalPattern } from './localPattern.ts';

/** A text that somebody looked at and found fit to stay. */
export interface IgnoredText {
  readonly text: string;
  readonly reason?: string;
}

/** What a logbook knows that its texts are checked with. */
export interface PrivacyContext {
  /** Contacts, and others whom the logbook names, or titles of contacts; an export says their role instead. */
  readonly names: readonly (KnownPerson | string)[];
  /** Confidential terms, with what an export says instead. */
  readonly terms: readonly Term[];
  /** Ids of studies, with their public aliases. */
  readonly studies: readonly Term[];
  readonly patterns: readonly LocalPattern[];
  /** Own addresses (e-mail, web), which are not found. */
  readonly ownAddresses: readonly string[];
  readonly ignored: readonly IgnoredText[];
  /** The day of the record itself, which tells nothing of anybody. */
  readonly recordDate?: CivilDate;
}

/** What is known without a logbook. */
export const emptyPrivacyContext: PrivacyContext = {
  names: [],
  terms: [],
  studies: [],
  patterns: [],
  ownAddresses: [],
  ignored: [],
};

const contextByContents = new WeakMap<LogbookContents, PrivacyContext>();

/** What the texts of a logbook are checked with; the same for the same contents, as rules are compiled once for it. */
export function readPrivacyContext(contents: LogbookContents): PrivacyContext {
  const known = contextByContents.get(contents);
  if (known !== undefined) return known;
  const { profile } = contents;
  const context: PrivacyContext = {
    names: readKnownPeople(contents),
    terms: readConfidentialTerms(contents),
    studies: readStudyTerms(contents),
    patterns: (profile.identifierShapes ?? []).flatMap(({ shape, type = 'mrn' }) =>
      isUsableShape(shape) ? [{ shape, type }] : [],
    ),
    ownAddresses: profile.ownAddresses ?? [],
    ignored: profile.notIdentifying ?? [],
  };
  contextByContents.set(contents, context);
  return context;
}

import type { LogbookContents } from '../index/logbookContents.ts';
import { unhideText } from '../privacy/unhideText.ts';
import { withWholeEmphasis } from '../privacy/withWholeEmphasis.ts';
import { compareText } from '../text/compareText.ts';
import { matcherOf, type Term } from '../text/looseTerm.ts';
import { plainLine } from '../text/plainLine.ts';
import type { OffsetRange } from '../text/textEdit.ts';
import { type KnownPerson, readKnownPeople } from './knownPeople.ts';
import { type NameForm, nameForms } from './nameForms.ts';
import { type NameHit, NameIndex } from './nameIndex.ts';
import { readPersonName } from './personName.ts';
import { readConfidentialTerms, readStudyTerms } from './redactionTerms.ts';
import { replaceNames } from './replaceNames.ts';
import { replaceTerms, type TermHit } from './replaceTerms.ts';

/** Takes out of texts what no export may hold. */
export interface Redactor {
  /** The text on one line, well-formed and in NFC, with every term replaced. */
  redact(text: string): string;
  /** Whether a text, such as a path, holds nothing that would be replaced. */
  isClean(text: string): boolean;
}

/** What an audience may see; default nothing of it. */
export interface RedactionOptions {
  /** Ids of studies. Confidential terms are never kept. */
  readonly keepsStudies?: boolean;
  /** Names of contacts that are not private. */
  readonly keepsNames?: boolean;
}

/**
 * A redactor for the terms of a logbook.
 *
 * Confidential terms of a study become its alias, those of the profile `[confidential]`; ids of studies become their alias
 * too, and names of people in all the forms of `NameIndex` their role or, where they have none, `[name]`. Case, and what
 * separates letters from digits and words from each other, play no part: `ABC-123` also finds `abc 123` and `ABC123`; nor
 * do emphasis, entities, the bytes of an address and look-alike letters. Ids that records use count too where the profile
 * does not list them. Ids of one character, of up to three digits and such that read as a year are too common to be found
 * in a text.
 */
export function createRedactor(
  contents: LogbookContents,
  { keepsStudies = false, keepsNames = false }: RedactionOptions = {},
): Redactor {
  const terms = [...readConfidentialTerms(contents), ...(keepsStudies ? [] : readStudyTerms(contents))];
  const people = readKnownPeople(contents);
  const hidden = people.filter(({ isPrivate }) => isPrivate || !keepsNames);
  const open = people.filter((person) => !hidden.includes(person));
  const names = new NameIndex(hidden, [...open.flatMap(nameForms), ...ownForms(contents)]);
  return redactorOf(termFinder(terms), names, rolesOf(hidden, terms, names));
}

/** The whole name of whom the logbook is of. */
function ownForms({ profile }: LogbookContents): readonly NameForm[] {
  const name = readPersonName(profile.name ?? '');
  if (name === undefined || name.family === '') return [];
  const own = { title: profile.name ?? '', names: [name], isPrivate: false, isUnsure: false };
  return nameForms(own).filter(({ kind }) => kind === 'full' || kind === 'weakFull');
}

/** Roles, which may themselves name a study or a person. */
function rolesOf(people: readonly KnownPerson[], terms: readonly Term[], names: NameIndex) {
  const nameless = redactorOf(termFinder(terms), names, () => undefined);
  const roles = new Map(people.map((person) => [person, person.role && nameless.redact(person.role)]));
  return (person: KnownPerson): string | undefined => roles.get(person) || undefined;
}

type TermFinder = (text: string) => readonly TermHit[];

/** Of several terms at one place the longest. */
function termFinder(allTerms: readonly Term[]): TermFinder {
  const terms = allTerms
    .filter(({ pattern }) => pattern !== '')
    .sort((a, b) => b.length - a.length || compareText(a.pattern, b.pattern));
  const matcher = matcherOf(terms);
  if (matcher === undefined) return () => [];
  return (text) =>
    Array.from(text.matchAll(matcher), ({ index, 0: found, ...groups }) => ({
      start: index,
      end: index + found.length,
      replacement: terms[terms.findIndex((_, place) => groups[place + 1] !== undefined)]?.replacement ?? '',
    }));
}

function redactorOf(
  findTerms: TermFinder,
  names: NameIndex,
  roleOf: (person: KnownPerson) => string | undefined,
): Redactor {
  const findNames = (text: string): readonly NameHit[] => names.find(text);
  const withoutNames = (text: string, hits: readonly NameHit[]): string =>
    replaceNames(text, { hits, roleOf });
  const redactLine = (line: string): string => {
    // What is hidden may be more than what is seen: `**Maria** _Keller_`.
    const bare = replaceTerms(line, findHidden(line, findTerms));
    const plain = replaceTerms(bare, findTerms(bare));
    const nameless = withoutNames(plain, findHidden(plain, findNames));
    return withoutNames(nameless, findNames(nameless));
  };
  // Many cells of a table and many lines of a list say the same.
  const redacted = new Map<string, string>();
  return {
    redact: (text) => {
      const known = redacted.get(text);
      if (known !== undefined) return known;
      const clean = redactLine(plainLine(text));
      redacted.set(text, clean);
      return clean;
    },
    isClean: (text) => {
      const line = plainLine(text);
      const isFree = (finder: (text: string) => readonly OffsetRange[]): boolean =>
        finder(line).length === 0 && findHidden(line, finder).length === 0;
      return isFree(findTerms) && isFree(findNames);
    },
  };
}

/** What emphasis, entities and the like hide, at its places in the text as it stands. */
function findHidden<H extends OffsetRange>(text: string, find: (text: string) => readonly H[]): readonly H[] {
  const unhidden = unhideText(text);
  if (unhidden === undefined) return [];
  return find(unhidden.text).map((hit) => ({
    ...hit,
    ...withWholeEmphasis(text, unhidden.originalRange(hit.start, hit.end)),
  }));
}

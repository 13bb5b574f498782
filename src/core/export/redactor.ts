import type { LogbookContents } from '../index/logbookContents.ts';
import { compareText } from '../text/compareText.ts';
import { matcherOf, type Term, wordTerm } from '../text/looseTerm.ts';
import { plainLine } from '../text/plainLine.ts';
import { type HiddenName, readContactNames } from './contactNames.ts';
import { readConfidentialTerms, readStudyTerms } from './redactionTerms.ts';

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
 * Confidential terms of a study become its alias, those of the profile `[confidential]`; ids of studies
 * become their alias too, and names of contacts their role or, where they have none, `[name]`. Case, and what separates
 * letters from digits and words from each other, play no part: `ABC-123` also finds `abc 123` and `ABC123`. Ids that
 * records use count too where the profile does not list them. Ids of one character, of up to three digits and such
 * that read as a year are too common to be found in a text.
 */
export function createRedactor(
  contents: LogbookContents,
  { keepsStudies = false, keepsNames = false }: RedactionOptions = {},
): Redactor {
  const terms = [...readConfidentialTerms(contents), ...(keepsStudies ? [] : readStudyTerms(contents))];
  const names = readContactNames(contents).filter(({ isPrivate }) => isPrivate || !keepsNames);
  return redactorOf([...terms, ...nameTerms(names, terms)]);
}

/** Names become roles, which may themselves name a study or a person. */
function nameTerms(names: readonly HiddenName[], others: readonly Term[]): readonly Term[] {
  const nameless = redactorOf([...others, ...names.map(({ name }) => wordTerm(name, unknownName))]);
  return names.map(({ name, role }) =>
    wordTerm(name, role === undefined ? unknownName : `the ${nameless.redact(role)}`),
  );
}

const unknownName = '[name]';

function redactorOf(allTerms: readonly Term[]): Redactor {
  const terms = allTerms
    .filter(({ pattern }) => pattern !== '')
    .sort((a, b) => b.length - a.length || compareText(a.pattern, b.pattern));
  const matcher = matcherOf(terms);
  if (matcher === undefined) return { redact: plainLine, isClean: () => true };
  const replacementOf = (groups: readonly unknown[]): string =>
    terms[groups.findIndex((group) => group !== undefined)]?.replacement ?? '';
  // Many cells of a table and many lines of a list say the same.
  const redacted = new Map<string, string>();
  return {
    redact: (text) => {
      const known = redacted.get(text);
      if (known !== undefined) return known;
      const clean = plainLine(text).replace(matcher, (_, ...groups) => replacementOf(groups));
      redacted.set(text, clean);
      return clean;
    },
    isClean: (text) => plainLine(text).search(matcher) < 0,
  };
}

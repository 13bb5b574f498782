import { aStudy } from '../achievement/studyAlias.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import { compareText } from '../text/compareText.ts';
import { type HiddenName, readContactNames } from './contactNames.ts';

/** Takes out of texts what no export may hold. */
export interface Redactor {
  /** The text on one line, well-formed and in NFC, with every term replaced. */
  redact(text: string): string;
  /** Whether a text, such as a path, holds nothing that would be replaced. */
  isClean(text: string): boolean;
}

interface Term {
  /** Regular expression source. */
  readonly pattern: string;
  readonly length: number;
  readonly replacement: string;
}

/** Terms shorter than this are looked for as whole words only: `AZ` is not in `hazard`. */
const shortestPart = 4;

/** Letters at an end of an id that are enough to find it within a word. */
const shortestGlued = 3;

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
  const { profile } = contents;
  const confidential = [
    ...(profile.confidential ?? []),
    ...(profile.studies ?? []).flatMap((study) => study.confidential ?? []),
  ];
  const secret = matcherOf(confidential.map((term) => anywhereTerm(term, '')));
  const marker = secret !== undefined && '[confidential]'.search(secret) >= 0 ? '[...]' : '[confidential]';
  // An alias may hold a confidential term by mistake; the term wins.
  const publicAlias = (alias: string | undefined): string =>
    secret === undefined ? plainLine(alias ?? aStudy) : plainLine(alias ?? aStudy).replace(secret, marker);
  const terms = [
    ...(profile.confidential ?? []).map((term) => anywhereTerm(term, marker)),
    ...(profile.studies ?? []).flatMap(({ id, alias, confidential: ofStudy }) => [
      ...(ofStudy ?? []).map((term) => anywhereTerm(term, alias === undefined ? marker : publicAlias(alias))),
      ...(!keepsStudies && isTellingId(id) ? [idTerm(id, publicAlias(alias))] : []),
    ]),
    ...(keepsStudies ? [] : unlistedStudies(contents)).map((id) => idTerm(id, publicAlias(undefined))),
  ];
  const names = readContactNames(contents).filter(({ isPrivate }) => isPrivate || !keepsNames);
  return redactorOf([...terms, ...nameTerms(names, terms)]);
}

/** Ids that records give as their study and the profile does not know. */
function unlistedStudies({ profile, records }: LogbookContents): readonly string[] {
  const keyOf = (id: string): string => looseSource(id).source.toLowerCase();
  const listed = new Set((profile.studies ?? []).map(({ id }) => keyOf(id)));
  const used = new Set(records.flatMap(({ record }) => record.study ?? []));
  return [...used].filter((id) => isTellingId(id) && !listed.has(keyOf(id)));
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

/** One alternative a term, each in a group of its own; `undefined` without terms. */
function matcherOf(terms: readonly Term[]): RegExp | undefined {
  const patterns = terms.flatMap(({ pattern }) => (pattern === '' ? [] : [`(${pattern})`]));
  return patterns.length === 0 ? undefined : new RegExp(patterns.join('|'), 'giu');
}

function anywhereTerm(term: string, replacement: string): Term {
  const { source, length } = looseSource(term);
  return { pattern: length < shortestPart ? asWord(source) : source, length, replacement };
}

function wordTerm(term: string, replacement: string): Term {
  const { source, length } = looseSource(term);
  // A name that somebody gave as a unit is printed in the plural.
  return { pattern: asWord(source === '' ? '' : `${source}s?`), length, replacement };
}

/** An id of letters and digits is also found within a word, such as the name of a program: `xyz302ae`. */
function idTerm(id: string, replacement: string): Term {
  const word = wordTerm(id, replacement);
  const parts = partsOf(plainLine(id));
  const [first = '', last = ''] = [parts.at(0), parts.at(-1)];
  const isMixed = parts.some(isNumber) && !parts.every(isNumber);
  if (!isMixed || word.length < shortestPart) return word;
  const inWord = `${edgeSource('?<!', first)}${parts.join('[-_]?')}${edgeSource('?!', last)}`;
  return { ...word, pattern: `${word.pattern}|${inWord}` };
}

/** What may not stand next to a part: digits go on to another id, and few letters are the end of many a word. */
function edgeSource(look: '?<!' | '?!', part: string): string {
  if (isNumber(part)) return `(${look}\\p{N})`;
  return part.length < shortestGlued ? `(${look}[\\p{L}\\p{N}])` : '';
}

function asWord(source: string): string {
  return source === '' ? '' : `(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`;
}

/** Source that finds the letters and digits of a term with up to three other characters between its parts. */
function looseSource(term: string): { readonly source: string; readonly length: number } {
  const line = plainLine(term);
  const parts = partsOf(line);
  if (parts.length === 0) return { source: escapeSource(line), length: line.length };
  return { source: parts.join('[^\\p{L}\\p{N}]{0,3}'), length: parts.join('').length };
}

/** The runs of letters and the runs of digits. */
function partsOf(line: string): readonly string[] {
  return line.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
}

function isNumber(text: string): boolean {
  return /^\p{N}+$/u.test(text);
}

function escapeSource(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function isTellingId(id: string): boolean {
  return /^\d+$/.test(id) ? id.length >= shortestPart && !/^(?:19|20)\d\d$/.test(id) : id.length > 1;
}

/** Anything but ASCII letters, digits, marks and single blanks between them: nearly every text has nothing of it. */
const maybeNotPlain = /[^ -~]|^ | $| {2}/;

/**
 * A text on one line in NFC: control characters and white space become single spaces; format characters
 * (zero-width, bidirectional) and lone surrogates, which could hide a term or break a file, are dropped.
 */
export function plainLine(text: string): string {
  if (!maybeNotPlain.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

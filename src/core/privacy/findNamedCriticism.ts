import { isFunctionName } from '../export/contactNames.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import { typeOfPath } from '../records/interpretRecord.ts';
import { readRecord } from '../records/readRecord.ts';
import { contactSlug, peopleOfRecord } from '../records/recordPeople.ts';
import type { RecordType } from '../records/recordTypes.ts';
import { foldText } from '../text/foldText.ts';
import type { OffsetRange } from '../text/textEdit.ts';
import { beforePerson, isBadOfPerson, takenBack } from './criticalWords.ts';
import type { PrivacyContext } from './privacyContext.ts';

/** A person whom texts may name. */
export interface NamedPerson {
  readonly name: string;
  readonly slug: string;
  /** As the contact writes it. */
  readonly role?: string;
}

/** Somebody named where something bad is said of them. */
export interface NamedCriticism {
  /** The name, with its title. */
  readonly range: OffsetRange;
  /**
   * What could stand in place of the name: the role, else `a colleague`; with a capital where a sentence begins. Absent for
   * `my supervisor` and the like, which says the role already.
   */
  readonly instead?: string;
}

/** Records in which people write about people. */
const types: ReadonlySet<RecordType> = new Set([
  'reflection',
  'challenge',
  'feedback',
  'presence',
  'interaction',
]);

/** The contacts by whose names texts may speak of them. */
export function readNamedPeople({ records }: LogbookContents): readonly NamedPerson[] {
  return records.flatMap(({ path, record }) => {
    if (record.type !== 'contact' || isFunctionName(record)) return [];
    const { title: name, role } = record;
    return [{ name, slug: contactSlug(path), ...(role !== undefined && !record.private && { role }) }];
  });
}

/**
 * Where a reflection, challenge, feedback, presence or interaction says something bad of a person it names: a contact, by
 * name or `@slug`, somebody the record lists, `Dr. Novak`, or `my supervisor`.
 *
 * A hint for the author, who may be read by others one day; it means to be silent rather than wrong, so it goes by the
 * words right beside the name. What denies it, or blames the author, does not count.
 *
 * @param ignored - texts that may stay, as `notIdentifying` of the logbook has them.
 */
export function findNamedCriticism(
  text: string,
  path: string,
  people: readonly NamedPerson[],
  { ignored }: Pick<PrivacyContext, 'ignored'>,
): readonly NamedCriticism[] {
  const { record } = readRecord(text, path);
  const type = record?.type ?? typeOfPath(path);
  if (type === undefined || !types.has(type)) return [];
  const known = new Set(people.map(({ slug }) => slug));
  const listed = (record === undefined ? [] : peopleOfRecord(record)).filter((slug) => !known.has(slug));
  const all = [...people, ...listed.map((slug) => ({ name: nameOfSlug(slug), slug }))];
  const kept = new Set(ignored.map((one) => foldText(one.text)));
  const { matcher, personByName } = namesOf(all);
  const found: NamedCriticism[] = [];
  for (const match of text.matchAll(matcher)) {
    const [name] = match;
    const range = { start: match.index, end: match.index + name.length };
    if (kept.has(foldText(name)) || !isCritical(text, range)) continue;
    const person = personByName.get(lastWords(name));
    const isRole = person === undefined && /^my /i.test(name);
    found.push(isRole ? { range } : { range, instead: insteadOf(person, text.slice(0, range.start)) });
  }
  return found;
}

const titles = '(?:Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Mx)\\.? ';
const roles =
  'supervisor|manager|boss|mentor|preceptor|PI|principal investigator|coordinator|team lead(?:er)?|colleague|co-?worker|teammate|advis[eo]r|professor|line manager|site supervisor|data manager|statistician';

/** Each way to name a person once; names of many words by each of the first and last, unless they are very short. */
function namesOf(people: readonly NamedPerson[]): {
  readonly matcher: RegExp;
  readonly personByName: ReadonlyMap<string, NamedPerson>;
} {
  const personByName = new Map<string, NamedPerson>();
  const add = (name: string, person: NamedPerson): void => {
    if (!personByName.has(name)) personByName.set(name, person);
  };
  for (const person of people) {
    add(person.name, person);
    add(`@${person.slug}`, person);
  }
  for (const person of people) {
    const words = person.name.split(/\s+/);
    for (const word of [words.at(0) ?? '', words.at(-1) ?? '']) if (isNameWord(word)) add(word, person);
  }
  const longestFirst = [...personByName.keys()].sort((a, b) => b.length - a.length).map(escapeSource);
  const names = longestFirst.length === 0 ? '' : `(?:${titles})?(?:${longestFirst.join('|')})|`;
  const source = `(?<![\\p{L}\\p{N}@])(?:${names}${titles}\\p{Lu}[\\p{L}-]+|[Mm]y (?:${roles}))(?![\\p{L}\\p{N}-])`;
  return { matcher: new RegExp(source, 'gu'), personByName };
}

/** A part of a name that stands for the person: a capital letter, and no title. */
function isNameWord(word: string): boolean {
  return /^\p{Lu}[\p{L}-]{2,}$/u.test(word) && !/^(?:Dr|Prof|Professor|Mrs|Miss|The)$/.test(word);
}

function lastWords(name: string): string {
  return name.replace(new RegExp(`^${titles}`), '');
}

function nameOfSlug(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

function escapeSource(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Characters around a name that are looked at. */
const lookedAround = 220;

/** Where what is said of a person ends: a full stop, an empty line, a mark of a list, heading or table, or a key. */
const endBefore = /(?:[.!?;]["')]?\s|\n\s*\n|\n\s*(?:[-*+#>|]|\d+[.)] |[\w-]+:)|^---$)/gm;

function isCritical(text: string, { start, end }: OffsetRange): boolean {
  const before = text.slice(Math.max(0, start - lookedAround), start);
  let from = 0;
  for (const match of before.matchAll(endBefore)) from = match.index + match[0].length;
  const after = text.slice(end, end + lookedAround);
  const stop = after.search(/;|\n\s*\n|\n\s*(?:[-*+#>|]|\d+[.)] |[\w-]+:)|\n---/);
  const lead = plain(before.slice(from));
  const rest = plain(stop === -1 ? after : after.slice(0, stop));
  if (takenBack.test(lead) || isQuestion(lead, rest)) return false;
  return isBadOfPerson(rest.trimEnd()) || beforePerson.test(lead.trimEnd());
}

/** A sentence that asks says nothing. */
function isQuestion(lead: string, rest: string): boolean {
  return /^[^.!]*\?/.test(rest) && !/[.!]/.test(lead);
}

/** In lower case, in one line, without emphasis. */
function plain(text: string): string {
  return text
    .replace(/[*_`]+/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

function insteadOf(person: NamedPerson | undefined, before: string): string {
  const isFirst = /(?:^|[.!?:]["')]?\s+|\n\s*(?:[-*+] )?)$/.test(before.slice(-8));
  const role = person?.role?.trim();
  const words = role
    ? `the ${/^\p{Lu}\p{Ll}/u.test(role) ? role.charAt(0).toLowerCase() + role.slice(1) : role}`
    : 'a colleague';
  return isFirst ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

import { type Level, levels, type Role } from '../records/fieldDefinition.ts';
import { formatSlug } from '../records/slug.ts';
import type { Skill } from '../skills/skillCatalogue.ts';
import { withoutEndMarks } from './entryWord.ts';
import type { QuickEntryContext } from './quickEntry.ts';
import { findRole } from './roleVerbs.ts';

/** What a word that begins with a sigil says. */
export type SigilValue =
  | { readonly kind: 'skill'; readonly skill: string; readonly known?: Skill; readonly level?: string }
  | { readonly kind: 'person'; readonly person: string; readonly isKnown: boolean }
  | { readonly kind: 'study'; readonly study: string; readonly isKnown: boolean }
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'private' };

/** A value with the number of characters of the word that it takes; the rest is text. */
export interface SigilReading {
  readonly value: SigilValue;
  readonly length: number;
}

/** Longer words are no names; it bounds the time of looking them up. */
const longestName = 80;

const skillPattern = /^#(\p{L}[^\s=#@]*)(?:=([\p{L}\p{N}-]*))?$/u;
const namePattern = /^[@%](\p{L}[\p{L}\p{M}\p{N}._-]*)$/u;
const rolePattern = /^\+(\p{L}+)$/u;

// Statements and functions of the SAS macro language: `%macro` in a line of a SAS programmer is no study.
const sasMacroWords = new Set(
  (
    'abort bquote by cmpres compstor copy datatyp display do else end eval global goto if inc include index input ' +
    'label left length let list local lowcase macro mend nrbquote nrquote nrstr put qcmpres qleft qlowcase qscan ' +
    'qsubstr qsysfunc qtrim quote qupcase return run scan sas str substr superq symdel symexist symglobl symlocal ' +
    'syscall sysevalf sysexec sysfunc sysget sysmacexec sysmexecdepth sysprod sysrc systask sysver then to trim ' +
    'unquote until upcase verify while window'
  ).split(' '),
);

/**
 * Reads `#skill`, `#skill=level`, `@person`, `%study`, `+role` and `!private`; `undefined` for every other word.
 *
 * A sigil counts only at the beginning of a word and before a letter: `#1234`, `a@b.org`, `50%` and `%>%` are text,
 * and so are an unknown `+word` and the keywords of the SAS macro language. Punctuation at the end belongs to the
 * token, but for brackets and quotation marks, which stay in the text.
 */
export function readSigil(word: string, context: QuickEntryContext): SigilReading | undefined {
  if (!/^[#@%+!]/.test(word)) return undefined;
  const core = withoutEndMarks(word);
  if (core.length > longestName) return undefined;
  const value = readValue(core, context);
  if (value === undefined) return undefined;
  const marks = /^[.,;:!?]*/.exec(word.slice(core.length))?.[0] ?? '';
  return { value, length: core.length + marks.length };
}

function readValue(core: string, context: QuickEntryContext): SigilValue | undefined {
  switch (core.charAt(0)) {
    case '#':
      return readSkill(core, context);
    case '@':
      return readPerson(core, context.people);
    case '%':
      return readStudy(core, context.studies);
    case '+': {
      const role = findRole(rolePattern.exec(core)?.[1] ?? '');
      return role === undefined ? undefined : { kind: 'role', role };
    }
    default:
      return core.toLowerCase() === '!private' ? { kind: 'private' } : undefined;
  }
}

function readSkill(core: string, { catalogue }: QuickEntryContext): SigilValue | undefined {
  const match = skillPattern.exec(core);
  const word = match?.[1]?.normalize('NFC');
  if (word === undefined) return undefined;
  // The # says that a skill is meant, so that `#gcp` may find the alias GCP, which in a text counts as written.
  const known = catalogue.find(word) ?? (word.length <= 3 ? catalogue.find(word.toUpperCase()) : undefined);
  const level = match?.[2];
  return {
    kind: 'skill',
    skill: known?.id ?? word,
    ...(known === undefined ? {} : { known }),
    ...(level === undefined || level === '' ? {} : { level }),
  };
}

function readPerson(core: string, people: readonly string[]): SigilValue | undefined {
  const name = namePattern.exec(core)?.[1];
  if (name === undefined) return undefined;
  const slug = formatSlug(name, 'person');
  const known = people.find((person) => person === slug || foldName(person) === slug);
  return { kind: 'person', person: known ?? slug, isKnown: known !== undefined };
}

/** Contact files that were named by hand may hold capitals, points or underscores. */
function foldName(person: string): string {
  return person
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s._-]+/gu, '-');
}

function readStudy(core: string, studies: readonly string[]): SigilValue | undefined {
  const name = namePattern.exec(core)?.[1]?.normalize('NFC');
  if (name === undefined) return undefined;
  const known = studies.find((study) => study.normalize('NFC').toLowerCase() === name.toLowerCase());
  if (known !== undefined) return { kind: 'study', study: known, isKnown: true };
  return sasMacroWords.has(name.toLowerCase()) ? undefined : { kind: 'study', study: name, isKnown: false };
}

/** The level that a word after `=` names, by name or by its number 0 to 4. */
export function findLevel(word: string): Level | undefined {
  const folded = word.toLowerCase();
  return levels.find((level, rank) => level === folded || String(rank) === folded);
}

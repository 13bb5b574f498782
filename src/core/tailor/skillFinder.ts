import { builtInSkills } from '../skills/builtInSkills.ts';
import type { Skill, SkillCatalogue } from '../skills/skillCatalogue.ts';
import type { OffsetRange } from '../text/textEdit.ts';
import { findDeeds } from './deedSkills.ts';
import { type PostingToken, readPostingTokens } from './postingTokens.ts';
import { skillFamilies } from './skillFamilies.ts';
import { type WeakWord, weakWordOf } from './weakWords.ts';

/** Words of a text that name a skill, or several of which any shows it (`SAS`, `an EDC system`). */
export interface NamedSkills {
  readonly words: string;
  readonly range: OffsetRange;
  /** Never empty. */
  readonly skills: readonly Skill[];
}

/** How a text is looked through. */
export interface FindOptions {
  /** Holds the range: the company of a short name may stand in the rest of it. */
  readonly around?: OffsetRange;
  /** Only names that are no words of a language, for texts in a language that we cannot read. */
  readonly onlyProper?: boolean;
}

/** A name as a sequence of folded words. */
interface Term {
  readonly words: readonly string[];
  readonly skills: readonly Skill[];
  /** How it has to be written; absent where case plays no part. */
  readonly written?: string;
  readonly weak?: WeakWord;
  /** Whether it is written as no ordinary word is: `REDCap`, `SDTM`, `Part 11`. */
  readonly isProper: boolean;
}

/** Words around a name within which its company is looked for. */
const nearby = 8;
/** Acronyms up to this length are words in lower case: `send`, `ind`. */
const longestAcronym = 4;

/**
 * Finds the skills of a catalogue in texts: names, aliases, families of skills, and verbs with their objects.
 *
 * Of names that begin with one word the longest counts. Ambiguous short names count only in company (`weakWords.ts`).
 * The time is in proportion to the text.
 */
export class SkillFinder {
  readonly #catalogue: SkillCatalogue;
  /** By first word, longest first. */
  readonly #terms = new Map<string, Term[]>();

  constructor(catalogue: SkillCatalogue) {
    this.#catalogue = catalogue;
    for (const { name, skills } of skillFamilies(catalogue)) this.#add(name, skills);
    const own = catalogue.skills.flatMap(({ name, aliases }) => [name, ...aliases]);
    const builtIn = builtInSkills.flatMap(({ name, aliases }) => [name, ...aliases]);
    for (const name of new Set([...own, ...builtIn])) {
      const skill = catalogue.find(name);
      if (skill !== undefined) this.#add(name, [skill]);
    }
    for (const terms of this.#terms.values()) terms.sort((a, b) => b.words.length - a.words.length);
  }

  /**
   * The skills that a part of a text names, in its order, each once.
   *
   * @param range - default the whole text.
   */
  find(
    text: string,
    range: OffsetRange = { start: 0, end: text.length },
    how: FindOptions = {},
  ): readonly NamedSkills[] {
    const { around = range, onlyProper = false } = how;
    const all = readPostingTokens(text, around.start, around.end);
    const first = all.findIndex(({ start }) => start >= range.start);
    const tokens = all.filter(({ end }) => end <= range.end);
    const found: NamedSkills[] = [];
    for (let place = first < 0 ? tokens.length : first; place < tokens.length; ) {
      const term = this.#termAt(all, place);
      if (term === undefined || (onlyProper && !term.isProper) || place + term.words.length > tokens.length) {
        place += 1;
        continue;
      }
      found.push(namedBy(text, tokens, place, place + term.words.length - 1, term.skills));
      place += term.words.length;
    }
    if (!onlyProper) found.push(...this.#deedsIn(text, tokens.slice(Math.max(first, 0))));
    return withoutRepetition(found);
  }

  /** Skills of the catalogue by id, as if the words of a range named them. */
  named(ids: readonly string[], range: OffsetRange): readonly NamedSkills[] {
    return ids.flatMap((id) => {
      const skill = this.#catalogue.get(id);
      return skill === undefined ? [] : [{ words: skill.name, range, skills: [skill] }];
    });
  }

  #deedsIn(text: string, tokens: readonly PostingToken[]): readonly NamedSkills[] {
    return findDeeds(tokens).flatMap(({ skillId, first, last }) => {
      const skill = this.#catalogue.get(skillId);
      return skill === undefined ? [] : [namedBy(text, tokens, first, last, [skill])];
    });
  }

  #termAt(tokens: readonly PostingToken[], place: number): Term | undefined {
    const first = tokens[place];
    return (first && this.#terms.get(first.folded))?.find((term) => stands(term, tokens, place));
  }

  #add(name: string, skills: readonly Skill[]): void {
    const words = readPostingTokens(name).map(({ folded }) => folded);
    const [first] = words;
    if (first === undefined) return;
    const terms = this.#terms.get(first) ?? [];
    const joined = words.join(' ');
    // Families come first: `SAS` is every skill of SAS, though one skill has that name as well.
    if (terms.some((term) => term.words.join(' ') === joined)) return;
    const weak = weakWordOf(joined);
    const written = weak?.written ?? acronymOf(name);
    const isProper = /\p{L}.*(?:\p{Lu}|\d)/u.test(name) || written !== undefined;
    terms.push({ words, skills, isProper, ...(written && { written }), ...(weak && { weak }) });
    this.#terms.set(first, terms);
  }
}

function acronymOf(name: string): string | undefined {
  return name.length <= longestAcronym && /^[\p{Lu}\d]+$/u.test(name) ? name : undefined;
}

function stands(term: Term, tokens: readonly PostingToken[], place: number): boolean {
  const { words, written, weak } = term;
  for (const [offset, word] of words.entries()) {
    const token = tokens[place + offset];
    if (token?.folded !== word || (offset > 0 && token.isApart)) return false;
  }
  if (written !== undefined && tokens[place]?.written !== written) return false;
  // A name that is all there is to read is meant as a name: `R` in a list of requirements.
  if (weak === undefined || tokens.length === words.length) return true;
  if (weak.near === undefined) return weak.written !== undefined && !isVerbOfOwn(weak.written, tokens, place);
  const end = place + words.length;
  const around = [...tokens.slice(Math.max(0, place - nearby), place), ...tokens.slice(end, end + nearby)];
  return around.some(({ folded }) => weak.near?.has(folded));
}

/** `Excel in a fast-paced environment` at the beginning of a line is no spreadsheet. */
function isVerbOfOwn(written: string, tokens: readonly PostingToken[], place: number): boolean {
  return (
    written === 'Excel' && /^(?:in|at|as|with|under)$/u.test(tokens[place + 1]?.folded ?? '') && place === 0
  );
}

function namedBy(
  text: string,
  tokens: readonly PostingToken[],
  first: number,
  last: number,
  skills: readonly Skill[],
): NamedSkills {
  const range = { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
  return { words: text.slice(range.start, range.end), range, skills };
}

/** What is named, in the order of the text; what names the same skills again goes. */
function withoutRepetition(found: readonly NamedSkills[]): readonly NamedSkills[] {
  const seen = new Set<string>();
  return [...found]
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
    .filter(({ skills }) => {
      const key = skills.map(({ id }) => id).join();
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

import { findWorkVerb } from '../metrics/workVerbs.ts';
import type { SkillCatalogue } from '../skills/skillCatalogue.ts';
import { plainLine } from '../text/plainLine.ts';
import type { OffsetRange } from '../text/textEdit.ts';
import { kindsOfRequirement } from './kindsOfRequirement.ts';
import { type PostingClause, readPostingClauses } from './postingClauses.ts';
import {
  aheadCue,
  alwaysBoilerplate,
  askingWords,
  companyWords,
  mustCue,
  type Necessity,
  niceCue,
  personCue,
  taskCue,
} from './postingCues.ts';
import { isEnglish } from './postingLanguage.ts';
import type { PostingSection } from './postingSections.ts';
import { readPostingTokens } from './postingTokens.ts';
import type { RequirementKind } from './requirementKinds.ts';
import { type NamedSkills, SkillFinder } from './skillFinder.ts';
import { splitByCue } from './splitByCue.ts';

/** Something that a posting asks for. */
export interface Requirement {
  readonly kind: RequirementKind;
  readonly necessity: Necessity;
  /** Where in the posting it stands. */
  readonly range: OffsetRange;
  /** The posting's own words, on one line, cut where they are long. */
  readonly words: string;
  /** What it names, in the order of the text; each may be shown by any of its skills. */
  readonly named: readonly NamedSkills[];
  /** Past participles of the verbs of work in it: `cleaned`. */
  readonly verbs: readonly string[];
  /** Least years of experience, of the kind `experience`. */
  readonly years?: number;
}

/** What was read out of a posting. */
export interface PostingRequirements {
  /** In the order of the text; empty where nothing asks for anything that we know. */
  readonly requirements: readonly Requirement[];
  /** Where not, only names of tools and standards were looked for. */
  readonly isEnglish: boolean;
}

/** More requirements than any posting has; the rest of an endless text is left. */
const mostRequirements = 80;
/** A long posting has two hundred sentences and points; of an endless text the beginning is read. */
const mostClauses = 3_000;
/** Longer quotations are cut: they go into tables and letters. */
const longestQuote = 140;

/**
 * What a posting asks for, by cue words and the names in the catalogue alone: nothing is guessed and nothing looked up.
 *
 * Text about the company, pay, benefits and how to apply is left out. The time is in proportion to the text.
 */
export function readRequirements(posting: string, catalogue: SkillCatalogue): PostingRequirements {
  const reader = new RequirementReader(posting, new SkillFinder(catalogue));
  return { requirements: reader.read(), isEnglish: reader.isEnglish };
}

class RequirementReader {
  readonly isEnglish: boolean;
  readonly #text: string;
  readonly #finder: SkillFinder;
  readonly #seen = new Set<string>();

  constructor(text: string, finder: SkillFinder) {
    this.#text = text;
    this.#finder = finder;
    this.isEnglish = isEnglish(readPostingTokens(text, 0, Math.min(text.length, 20_000)));
  }

  read(): readonly Requirement[] {
    const requirements: Requirement[] = [];
    const read = new Set<string>();
    for (const clause of readPostingClauses(this.#text).slice(0, mostClauses)) {
      const key = `${clause.section} ${this.#text.slice(clause.range.start, clause.range.end)}`;
      if (read.has(key)) continue;
      read.add(key);
      for (const part of this.isEnglish ? splitByCue(this.#text, clause) : [clause]) {
        requirements.push(...this.#requirementsOf(clause, part));
        if (requirements.length >= mostRequirements) return requirements.slice(0, mostRequirements);
      }
    }
    return requirements;
  }

  #requirementsOf(clause: PostingClause, { range, section, isItem }: PostingClause): readonly Requirement[] {
    const sentence = this.#text.slice(range.start, range.end);
    if (section === 'boilerplate' || alwaysBoilerplate.test(sentence)) return [];
    if (!this.isEnglish) return this.#foreign(range);
    if (section === undefined && companyWords.test(sentence) && !askingWords.test(sentence)) return [];
    const named = this.#finder.find(this.#text, range, { around: aroundOf(clause) });
    const necessity = necessityOf(sentence, section, named.length > 0 && isItem);
    if (necessity === undefined) return [];
    const found = kindsOfRequirement(sentence, necessity, named, { section, isItem });
    return found.flatMap(({ kind, named: ofKind, years, skillIds = [] }) => {
      const verbs = kind === 'skill' ? verbsIn(sentence) : [];
      return this.#once({
        kind,
        necessity,
        range,
        words: quoteOf(sentence),
        named: skillIds.length > 0 ? this.#finder.named(skillIds, range) : ofKind,
        verbs,
        ...(years !== undefined && { years }),
      });
    });
  }

  /** What can be read in any language: the names of tools and standards. */
  #foreign(range: OffsetRange): readonly Requirement[] {
    const named = this.#finder.find(this.#text, range, { onlyProper: true });
    if (named.length === 0) return [];
    const words = quoteOf(this.#text.slice(range.start, range.end));
    return this.#once({ kind: 'skill', necessity: 'must', range, words, named, verbs: [] });
  }

  /** A posting that says a thing twice asks for it once. */
  #once(requirement: Requirement): readonly Requirement[] {
    const key = `${requirement.kind} ${requirement.words.toLowerCase()}`;
    if (this.#seen.has(key)) return [];
    this.#seen.add(key);
    return [requirement];
  }
}

/** Characters around a sentence in which the company of a short name is looked for: `Tables in SAS; R is welcome.` */
const aroundLength = 150;

function aroundOf({ range, passage }: PostingClause): OffsetRange {
  return {
    start: Math.max(passage.start, range.start - aroundLength),
    end: Math.min(passage.end, range.end + aroundLength),
  };
}

function necessityOf(
  sentence: string,
  section: PostingSection | undefined,
  isNamedItem: boolean,
): Necessity | undefined {
  const isNice = niceCue.test(sentence) || aheadCue.test(sentence);
  if (section === 'nice') return mustCue.test(sentence) && !isNice ? 'must' : 'nice';
  if (isNice)
    return section === undefined && !personCue.test(sentence) && !isNamedItem
      ? niceOfProse(sentence)
      : 'nice';
  if (section === 'must') return 'must';
  if (section === 'task') return mustCue.test(sentence) && personCue.test(sentence) ? 'must' : 'task';
  if (taskCue.test(sentence)) return 'task';
  if (mustCue.test(sentence) || personCue.test(sentence)) return 'must';
  return isNamedItem ? 'must' : undefined;
}

/** `R is a plus.` says no more than that, and says it. */
function niceOfProse(sentence: string): Necessity | undefined {
  return sentence.length < longestQuote ? 'nice' : undefined;
}

/** Verbs that say what is done, each once; forms that are nouns as well are left out unless they lead. */
function verbsIn(sentence: string): readonly string[] {
  const words = sentence.split(/[^\p{L}'-]+/u).filter((word) => word !== '');
  const verbs = words.flatMap((word, place) => {
    const verb = findWorkVerb(word.toLowerCase());
    return verb === undefined || (verb.isNounToo && verb.form === 'base' && place > 0)
      ? []
      : [verb.participle];
  });
  return [...new Set(verbs)];
}

function quoteOf(sentence: string): string {
  const line = plainLine(sentence.slice(0, 2 * longestQuote).replace(/\s*\n[\s>|]*/gu, ' '))
    .replace(/^\(([^()]*)\)$/u, '$1')
    .replace(/^[^\p{L}\p{N}"“(€$£]+|[\s,;:–—(]+$/gu, '')
    .replace(/(?<=[\p{L}\p{N})])\.$/u, '');
  if (line.length <= longestQuote) return line;
  const cut = line.slice(0, longestQuote);
  const lastBreak = cut.lastIndexOf(' ');
  return `${lastBreak > 0 ? cut.slice(0, lastBreak) : cut}…`;
}

import { plainLine } from '../export/redactor.ts';
import { findWorkVerb } from '../metrics/workVerbs.ts';
import type { SkillCatalogue } from '../skills/skillCatalogue.ts';
import type { OffsetRange } from '../text/textEdit.ts';
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
import { type FoundKind, findKinds, type RequirementKind, speaksOfExperience } from './requirementKinds.ts';
import { type NamedSkills, SkillFinder } from './skillFinder.ts';

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
      for (const part of this.isEnglish ? partsOf(this.#text, clause) : [clause]) {
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
    const found = requirementKinds(sentence, necessity, named, { section, isItem });
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

/**
 * Parts of a sentence that count differently: in `SAS is required, R is a plus` and `SAS (R preferred)` there are two.
 */
function partsOf(text: string, clause: PostingClause): readonly PostingClause[] {
  const { start, end } = clause.range;
  const sentence = text.slice(start, end);
  const cut = cutsOf(sentence);
  const edges = [0, ...cut, sentence.length];
  return edges.flatMap((from, place) => {
    const to = edges[place + 1];
    if (to === undefined || sentence.slice(from, to).trim().length < 2) return [];
    return [{ ...clause, range: { start: start + from, end: start + to } }];
  });
}

/** A part that names its own subject: `, knowledge of R is a plus`. */
const ownSubject =
  /[,–—]\s(?:and |but |any |some |additional |prior |previous )?(?:knowledge|experience|familiarity|exposure|proficiency|skills?|training)\b/iu;

function cutsOf(sentence: string): readonly number[] {
  const paren = /\(([^()]{3,80})\)/u.exec(sentence);
  if (paren !== null && (niceCue.test(paren[0]) || aheadCue.test(paren[0]))) {
    return [paren.index, paren.index + paren[0].length];
  }
  const ahead = aheadCue.exec(sentence);
  if (ahead !== null && ahead.index > 0) return [ahead.index];
  const own = ownSubject.exec(sentence);
  if (
    own !== null &&
    niceCue.test(sentence.slice(own.index)) &&
    !niceCue.test(sentence.slice(0, own.index))
  ) {
    return [own.index];
  }
  if (!niceCue.test(sentence) || !mustCue.test(sentence.replace(niceCue, ''))) return [];
  const breaks = [...sentence.matchAll(/[,;–—]\s|\s(?:but|while|whereas|and)\s/gu)].map(({ index }) => index);
  // The last break that leaves one cue on either side.
  return breaks
    .filter((at) => niceCue.test(sentence.slice(0, at)) !== niceCue.test(sentence.slice(at)))
    .slice(-1);
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

interface KindOfRequirement {
  readonly kind: RequirementKind;
  readonly named: readonly NamedSkills[];
  readonly years?: number;
  /** Skills that show it without being named in it. */
  readonly skillIds?: readonly string[];
}

function requirementKinds(
  sentence: string,
  necessity: Necessity,
  named: readonly NamedSkills[],
  { section, isItem }: Pick<PostingClause, 'section' | 'isItem'>,
): readonly KindOfRequirement[] {
  const kinds = necessity === 'task' ? [] : findKinds(sentence);
  const has = (kind: FoundKind['kind']): boolean => kinds.some((found) => found.kind === kind);
  const soft = new Set(kinds.flatMap(({ skillIds = [] }) => skillIds));
  const hard = named.filter(
    ({ skills }) => !skills.every(({ id, group }) => soft.has(id) || isSoft(group, kinds)),
  );
  // A degree in statistics is no skill in statistics.
  const own =
    has('degree') && !/experience|knowledge|proficien|skill|familiar|using/iu.test(sentence) ? [] : hard;
  const found: KindOfRequirement[] = kinds.map((one) => ({
    ...one,
    named: takesSkills(one.kind) ? own : [],
  }));
  if (own.length > 0 && !has('experience') && !has('certificate')) {
    found.push({ kind: 'skill', named: own });
  }
  if (found.length > 0 || necessity === 'task') return found;
  const hasCue = niceCue.test(sentence) || mustCue.test(sentence);
  const isListed = section === 'must' || section === 'nice' || (section === undefined && isItem && hasCue);
  if (speaksOfExperience(sentence) && (isListed || /\bexperience (?:of|in|with)\b/iu.test(sentence))) {
    return [{ kind: 'experience', named: [] }];
  }
  return isListed && isTelling(sentence, isItem) ? [{ kind: 'other', named: [] }] : [];
}

function isSoft(group: string, kinds: readonly FoundKind[]): boolean {
  return group === 'professional' && kinds.some(({ kind }) => kind === 'soft');
}

function takesSkills(kind: RequirementKind): boolean {
  return kind === 'experience' || kind === 'certificate';
}

/** Two words at least: a lone one under a heading is a stray; the rest of a sentence has to speak of a person. */
function isTelling(sentence: string, isItem: boolean): boolean {
  return (
    /\p{L}{3,}.*\s.*\p{L}{3,}/u.test(sentence) &&
    (isItem || !/^\p{Ll}/u.test(sentence) || personCue.test(sentence))
  );
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

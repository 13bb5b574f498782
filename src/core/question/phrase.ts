import { findWorkVerb } from '../metrics/workVerbs.ts';
import { plainLine } from '../text/plainLine.ts';

/** Words that are lower case inside a sentence, whatever they name; any other first word may be a name. */
const plainWords: ReadonlySet<string> = new Set(
  (
    'a an the it its this that these those there one two three four five six seven eight nine ten both each every ' +
    'all any some most many few no not none only once always never whether which what when where who whom whose ' +
    'why how if in on at by for from with without to of as after before during between because since while until ' +
    'under over then also either neither they their we our my your he she his her nobody everybody'
  ).split(' '),
);

/** Ends of words that English makes of others: hardly a name ends so. */
const derivedEnd = /^.{4,}(?:ed|ing)$|^.{3,}(?:tions?|ments?|ity|able|ible|less|ful|ous)$/;

/** Verbs in the present or past that turn words into a whole clause: `the SAP does not say`. */
const clauseVerbs: ReadonlySet<string> = new Set(
  (
    'is are was were am be been isn’t aren’t does do did doesn’t don’t didn’t has have had can cannot can’t could may ' +
    'might must shall should will won’t would say says said speak speaks state states differ differs show shows give ' +
    'gives need needs apply applies mean means depend depends seem seems look looks take takes becomes become ' +
    'contain contains count counts come comes use uses keep keeps want wants write writes'
  ).split(' '),
);

/** Past forms of verbs that the table of work verbs lacks. */
const pastWords: ReadonlySet<string> = new Set(
  'took went thought spoke did saw got put set left kept had tested tried'.split(' '),
);

/** Base forms of verbs with which a proposal begins and that the table of work verbs lacks. */
const proposalWords: ReadonlySet<string> = new Set(
  (
    'use take keep set put round exclude include leave treat go ask show do tell wait start apply choose change move ' +
    'replace follow define assign state footnote recompute rename carry fill give make write read send call mark mention ' +
    'pick select switch stop continue cap recode wait split combine compute calculate derive convert treat ignore remove'
  ).split(' '),
);

/** What stands behind a verb that is a noun too: `query the sites`, but `query form of the vendor`. */
const objectWords: ReadonlySet<string> = new Set(
  (
    'the a an each every all both it them this that these those my our your its no only by for as with in from to up ' +
    'out any some one two'
  ).split(' '),
);

/** How a text can stand in a sentence of ours. */
export type PhraseShape =
  /** `which visit window applies`: goes after a preposition. */
  | 'indirect-question'
  /** `Which window applies?`: a sentence of its own. */
  | 'question'
  /** `Read the SAP`: goes after "I". */
  | 'past'
  /** `Use the nominal visit`: goes after "I would". */
  | 'proposal'
  /** `I asked the sites`: a sentence of its own. */
  | 'first-person'
  /** `The SAP does not say`, or more than one sentence: goes after a colon. */
  | 'clause'
  /** `the visit window`: goes anywhere. */
  | 'noun';

/** A user's text on one line, without the full stop at its end and what cannot be seen. */
export function tidyPhrase(text: string): string {
  return plainLine(text)
    .replace(/[\s.;,:]+$/u, '')
    .trim();
}

/** How a tidy text can stand in a sentence; a text that could be several is the first of `PhraseShape`. */
export function shapeOf(phrase: string): PhraseShape {
  const words =
    phrase
      .toLowerCase()
      .replaceAll("'", '’')
      .match(/[\p{L}\p{N}’-]+/gu) ?? [];
  const [first = '', second = ''] = words;
  if (phrase.endsWith('?')) return 'question';
  if (/^I(?:\s|['’])/.test(phrase)) return 'first-person';
  const isOneSentence = !/[.!?]\s/.test(phrase);
  if (isOneSentence && /^(?:whether|which|what|when|where|who|whose|why|how|if)$/.test(first)) {
    return 'indirect-question';
  }
  if (isPast(first)) return 'past';
  if (isOneSentence && isProposal(first, second)) return 'proposal';
  const hasVerb = words.some((word, place) => place > 0 && clauseVerbs.has(word));
  return hasVerb || !isOneSentence ? 'clause' : 'noun';
}

function isPast(word: string): boolean {
  return findWorkVerb(word)?.form === 'past' || pastWords.has(word) || /^[a-z]{2,}[^e]ed$/.test(word);
}

function isProposal(word: string, next: string): boolean {
  const verb = findWorkVerb(word);
  const isVerb = proposalWords.has(word) || (verb?.form === 'base' && !word.endsWith('s'));
  return isVerb && (verb?.isNounToo !== true || objectWords.has(next));
}

/** The text with a small first letter where its first word is surely no name; with `always`, where it is a verb. */
export function lowerStart(phrase: string, always = false): string {
  const [first = ''] = phrase.match(/^[\p{L}’']+/u) ?? [];
  const isTitleCase = /^\p{Lu}\p{Ll}*$/u.test(first);
  const isArticle = first !== 'A' || /^A \p{Ll}/u.test(phrase);
  const word = first.toLowerCase();
  const isPlain = always || (plainWords.has(word) && isArticle) || derivedEnd.test(word);
  return isTitleCase && isPlain ? word + phrase.slice(first.length) : phrase;
}

/** `A`, `A and B`, `A, B and C`; with semicolons where an item has a comma of its own. */
export function joinPhrases(phrases: readonly string[]): string {
  const last = phrases.at(-1) ?? '';
  const before = phrases.slice(0, -1);
  if (before.length === 0) return last;
  const hasCommas = phrases.some((phrase) => /[,;]/.test(phrase));
  return hasCommas ? `${before.join('; ')}; and ${last}` : `${before.join(', ')} and ${last}`;
}

/** The text as a sentence: what ends it already stays. */
export function asSentence(text: string): string {
  return /[.?!…]$/u.test(text) ? text : `${text}.`;
}

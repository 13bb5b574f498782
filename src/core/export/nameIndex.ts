import type { KnownPerson } from './knownPeople.ts';
import { type FormKind, type NameForm, nameForms } from './nameForms.ts';
import {
  isCapitalOfName,
  isEponym,
  isHandle,
  isInPath,
  isOfAnother,
  isOfPerson,
  type NamePlace,
  startWithHonorifics,
} from './namePlace.ts';
import { nameKey, particles } from './nameWords.ts';

/** A name in a text. */
export interface NameHit {
  readonly start: number;
  readonly end: number;
  /** Whom it may mean: several where they share it. */
  readonly people: readonly KnownPerson[];
  /** Whether it is a first or a last name alone. */
  readonly isLone: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  kind?: FormKind;
  isGiven?: true;
  isKept?: true;
  readonly people: Set<KnownPerson>;
  /** People of whom it is a minor form. */
  readonly others: Set<KnownPerson>;
}

/** Surest first: a form that two people have is found as that of the surer one. */
const kinds: readonly FormKind[] = [
  'full',
  'initialed',
  'lone',
  'everyday',
  'weakFull',
  'weakInitialed',
  'term',
  'handle',
];

const loneKinds: ReadonlySet<FormKind> = new Set(['lone', 'everyday', 'term']);

/** What stands between the words of one name, and the next word. */
const nextWord = /([^\p{L}\p{M}\p{N}@]{0,3}?)([\p{L}\p{M}]+|\p{N}+)/uy;

/** In capitals, shorter names cannot be told from abbreviations. */
const shortestInCapitals = 4;

/**
 * The names of people in texts, by their words: a text is read once, however many people there are.
 *
 * Found: first and last name in both orders, in any case, with or without accents, middle names and initials, as one word
 * (`maria-keller`, `MariaKeller`); with one of them as an initial; a first or last name alone, in lower case where it has
 * more than four letters, stands in a path or the words around speak of a person. Names that are words of every day,
 * months, tools, methods or words of studies too (`Young`, `May`, `Cox`) count alone only behind a title (`Dr.`) or where
 * the sentence leaves no other meaning; never as an eponym (`Cox model`). Not found: initials alone, nicknames, misspelled
 * names.
 */
export class NameIndex {
  readonly #root = newNode();
  readonly #known = new Map<string, Node | undefined>();

  /** @param kept - forms that are somebody's who may be named: they are found as nobody's. */
  constructor(people: readonly KnownPerson[], kept: readonly NameForm[] = []) {
    for (const person of people) {
      for (const form of nameForms(person)) this.#add(form, person);
    }
    if (people.length > 0) for (const form of kept) this.#add(form, undefined);
  }

  /** The names in a text, by place; no two overlap. Takes time in proportion to its length. */
  find(text: string): readonly NameHit[] {
    if (this.#root.next.size === 0) return [];
    const hits: NameHit[] = [];
    const words = /[\p{L}\p{M}]+|\p{N}+/gu;
    for (let match = words.exec(text); match !== null; match = words.exec(text)) {
      const node = this.#nodeOf(match[0]);
      const hit = node && longestName(node, text, match.index, words.lastIndex);
      if (hit === undefined) continue;
      words.lastIndex = hit.end;
      if (hit.people.length > 0) hits.push(hit);
    }
    return hits;
  }

  #nodeOf(word: string): Node | undefined {
    if (this.#known.has(word)) return this.#known.get(word);
    const node = childOf(this.#root, word);
    this.#known.set(word, node);
    return node;
  }

  #add({ keys, kind, isMinor, isGiven }: NameForm, person: KnownPerson | undefined): void {
    let node = this.#root;
    for (const key of keys) {
      const next = node.next.get(key) ?? newNode();
      node.next.set(key, next);
      node = next;
    }
    if (node.kind === undefined || kinds.indexOf(kind) < kinds.indexOf(node.kind)) node.kind = kind;
    if (isGiven) node.isGiven = true;
    if (person === undefined) node.isKept = true;
    else (isMinor ? node.others : node.people).add(person);
  }
}

function newNode(): Node {
  return { next: new Map(), people: new Set(), others: new Set() };
}

/** By the word, or by it without the `s` of a plural. */
function childOf({ next }: Node, word: string): Node | undefined {
  const key = nameKey(word);
  return (
    next.get(key) ??
    (key.length > shortestInCapitals && key.endsWith('s') ? next.get(key.slice(0, -1)) : undefined)
  );
}

/** The longest name that begins with a word. */
function longestName(first: Node, text: string, start: number, firstEnd: number): NameHit | undefined {
  let best: NameHit | undefined;
  const take = (node: Node, end: number): void => {
    if (node.kind !== undefined && isNamedBy(node, node.kind, { text, start, end })) {
      const people = node.people.size > 0 ? node.people : node.others;
      best = { start, end, people: node.isKept ? [] : [...people], isLone: loneKinds.has(node.kind) };
    }
  };
  take(first, firstEnd);
  let node = first;
  // Of the names between first and last a contact may not tell.
  let isMiddle = false;
  nextWord.lastIndex = firstEnd;
  for (let match = nextWord.exec(text); match !== null; match = nextWord.exec(text)) {
    const { lastIndex: end } = nextWord;
    const [, gap = '', word = ''] = match;
    const next = childOf(node, word);
    if (next === undefined && (isMiddle || !mayBeMiddle(gap, word))) break;
    if (next === undefined) isMiddle = true;
    else {
      node = next;
      take(node, end);
    }
    nextWord.lastIndex = end;
  }
  return best;
}

/** An initial, or a capitalised word that a blank or a hyphen joins. */
function mayBeMiddle(gap: string, word: string): boolean {
  return /^\p{Lu}$/u.test(word) || (/^[ -]$/.test(gap) && /^\p{Lu}\p{Ll}/u.test(word));
}

function isNamedBy(node: Node, kind: FormKind, place: NamePlace): boolean {
  if (node.isKept) return true;
  switch (kind) {
    case 'full':
      return true;
    case 'weakFull':
      return isCapitalised(place) || !/\s/.test(textOf(place));
    case 'initialed':
      return isCapitalised(place) && !/^[AI][ ]/.test(textOf(place)) && !isOfNextName(place);
    case 'weakInitialed':
      return isCapitalised(place) && hasDot(place) && !isOfNextName(place);
    case 'handle':
      return isHandle(place);
    default:
      return isLoneName(kind, node.isGiven === true, place);
  }
}

function isLoneName(kind: 'lone' | 'everyday' | 'term', isGiven: boolean, place: NamePlace): boolean {
  const hasTitle = startWithHonorifics(place) < place.start;
  if (!isCapitalised(place)) {
    // What we derive, such as the name of a figure, may be in lower case.
    const isLong = place.end - place.start > shortestInCapitals;
    return kind === 'lone' && (isLong || hasTitle || isInPath(place) || isOfPerson(place));
  }
  if (hasTitle) return true;
  const text = textOf(place);
  const isCapitals = text === text.toUpperCase() && (kind !== 'lone' || text.length < shortestInCapitals);
  if (kind === 'term' && isEponym(place)) return false;
  if (isOfPerson(place)) return !(isCapitals && kind === 'term') && !(isGiven && isOfAnother(place));
  if (isCapitals || kind === 'term') return false;
  return (kind === 'lone' || isCapitalOfName(place)) && !(isGiven && isOfAnother(place));
}

function textOf({ text, start, end }: NamePlace): string {
  return text.slice(start, end);
}

/** Whether each word of a name begins with a capital; those of particles need not. */
function isCapitalised(place: NamePlace): boolean {
  const words = textOf(place).match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.every((word) => !/^\p{Ll}/u.test(word) || particles.has(nameKey(word)));
}

/** Whether the initial at the end begins the next name of a list: `Keller, J. Berg`. */
function isOfNextName({ text, start, end }: NamePlace): boolean {
  return (
    /[ ,]\p{Lu}$/u.test(text.slice(start, end)) &&
    /^\.?[ -](?:\p{Lu}\p{Ll}|v[ao]n |de |\p{Lu}\.)/u.test(text.slice(end, end + 8))
  );
}

function hasDot({ text, start, end }: NamePlace): boolean {
  return /(?<!\p{L})\p{Lu}\./u.test(text.slice(start, end + 1));
}

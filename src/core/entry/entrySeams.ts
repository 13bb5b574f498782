import type { EntryWord } from './entryWord.ts';
import type { QuickEntryToken } from './quickEntry.ts';

/** The words of a title, with what belongs to the tokens that were taken out from between them. */
export interface ClosedSeams {
  readonly words: readonly EntryWord[];
  /** Each of the kind of the token that it belongs to. */
  readonly tokens: readonly QuickEntryToken[];
}

type TokenKind = QuickEntryToken['kind'];

/** A word that is left, or a token that was taken out, in the order of the line. */
interface Piece {
  readonly start: number;
  readonly word?: EntryWord;
  readonly taken?: TokenKind;
}

const links = new Set('with w/ by from for to in of on at using via'.split(' '));
const conjunctions = new Set(['and', '&', 'or', '+']);
// Before these a link has lost what it led to: "Sent to @monitor the list".
const afterLostLink = new Set([
  ...links,
  ...conjunctions,
  ...'re: about but while after before the a an my our'.split(' '),
]);
const sigilKinds: ReadonlySet<TokenKind> = new Set(['skill', 'person', 'study']);
const takenKinds: ReadonlySet<TokenKind> = new Set([...sigilKinds, 'hours', 'date', 'role', 'private']);
const loneMark = /^[-–—|,;:/]+$/u;

/**
 * Takes out what only led to a token that is gone: of `Reviewed the SAP with @a and @b` is left `Reviewed the SAP`,
 * of `Spent 2h on queries` is left `queries`, and no dash or comma beside a token stays at an end.
 *
 * @param words - what is left of the line, in order.
 * @param tokens - what was taken out of it, in any order.
 * @returns the words as they were where nothing would be left of them.
 */
export function closeSeams(words: readonly EntryWord[], tokens: readonly QuickEntryToken[]): ClosedSeams {
  const pieces: Piece[] = [
    ...words.map((word) => ({ start: word.range.start, word })),
    ...tokens
      .filter(({ kind }) => takenKinds.has(kind))
      .map(({ kind, range }) => ({ start: range.start, taken: kind })),
  ].sort((a, b) => a.start - b.start);
  const lost = new Map<EntryWord, TokenKind>([...lostLinks(pieces), ...spentWords(pieces)]);
  const left = pieces.filter(({ word }) => word === undefined || !lost.has(word));
  for (const [word, kind] of [...lostMarks(left), ...lostMarks([...left].reverse())]) lost.set(word, kind);
  const kept = words.filter((word) => !lost.has(word));
  if (kept.length === 0) return { words, tokens: [] };
  const mark = endMark(kept.at(-1), pieces.at(-1)?.taken);
  return {
    words: mark === undefined ? kept : [...kept.slice(0, -1), mark.word],
    tokens: [
      ...[...lost].map(([{ range }, kind]) => ({ kind, range })),
      ...(mark === undefined ? [] : [mark.token]),
    ],
  };
}

/** Links before skills, people and studies that nothing follows, and conjunctions between two of them. */
function lostLinks(pieces: readonly Piece[]): ReadonlyMap<EntryWord, TokenKind> {
  const lost = new Map<EntryWord, TokenKind>();
  let nextKept: EntryWord | undefined;
  for (const [index, { word }] of [...pieces.entries()].reverse()) {
    if (word === undefined) continue;
    const next = pieces[index + 1]?.taken;
    const folded = word.isLiteral ? '' : word.text.toLowerCase();
    const after = nextKept?.text.toLowerCase() ?? '';
    const isLost = after === '' || after.startsWith('(') || afterLostLink.has(after);
    const isBetween = conjunctions.has(folded) && pieces[index - 1]?.taken !== undefined;
    if (next !== undefined && sigilKinds.has(next) && (isBetween || (links.has(folded) && isLost))) {
      lost.set(word, next);
    } else nextKept = word;
  }
  return lost;
}

/** `Spent` before hours at the beginning, and the `on` or `of` after them: `2h of cleaning`. */
function spentWords(pieces: readonly Piece[]): ReadonlyMap<EntryWord, TokenKind> {
  const lost = new Map<EntryWord, TokenKind>();
  const spent = pieces[0]?.word?.text.toLowerCase() === 'spent' ? pieces[0].word : undefined;
  const [hours, link] = spent === undefined ? pieces : pieces.slice(1);
  if (hours?.taken !== 'hours') return lost;
  if (spent !== undefined) lost.set(spent, 'hours');
  if (link?.word !== undefined && /^(?:on|of)$/i.test(link.word.text)) lost.set(link.word, 'hours');
  return lost;
}

/** Marks that stand alone between the tokens at the beginning of the pieces and the first word. */
function lostMarks(pieces: readonly Piece[]): ReadonlyMap<EntryWord, TokenKind> {
  const lost = new Map<EntryWord, TokenKind>();
  let kind: TokenKind | undefined;
  for (const { word, taken } of pieces) {
    if (word !== undefined && (kind === undefined || word.isLiteral || !loneMark.test(word.text))) break;
    if (word === undefined) kind = taken;
    else if (kind !== undefined) lost.set(word, kind);
  }
  return lost;
}

/** The comma or semicolon that parted the last word from a token after it. */
function endMark(word: EntryWord | undefined, kind: TokenKind | undefined) {
  const text = word?.text.replace(/[,;]+$/u, '') ?? '';
  if (word === undefined || kind === undefined || word.isLiteral || text === '' || text === word.text) {
    return undefined;
  }
  const { start, end } = word.range;
  const range = { start, end: start + text.length };
  return { word: { ...word, text, range }, token: { kind, range: { start: range.end, end } } };
}

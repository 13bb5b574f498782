import type { OffsetRange } from '../text/textEdit.ts';
import { type PostingSection, readLabel, readPostingHeading } from './postingSections.ts';

/** A sentence, or the point of a list, with the section it stands in. */
export interface PostingClause {
  readonly range: OffsetRange;
  /** The paragraph or list point that it is a part of. */
  readonly passage: OffsetRange;
  /** `undefined` where no heading says it: prose, or a heading that we do not know. */
  readonly section: PostingSection | undefined;
  /** Whether it begins a point of a list. */
  readonly isItem: boolean;
}

const itemMark = /^[\s>|]*(?:[-*+•·●▪◦‣–—✓✔►➢]|o(?=\s)|\(?\d{1,2}[.)]|\(?[a-z][.)])\s*/u;
/** Sentences are cut here, so that no pattern is tried on a line without end. */
const longestClause = 1_000;
/** A posting of 200 KB has 3,000 lines; of an endless list the beginning is read. */
const mostLines = 5_000;

interface Passage {
  start: number;
  end: number;
  readonly section: PostingSection | undefined;
  readonly isItem: boolean;
}

/** The sentences and list points of a posting, in its order; headings give the section and are none themselves. */
export function readPostingClauses(text: string): readonly PostingClause[] {
  return readPassages(text).flatMap((passage) => sentencesOf(text, passage));
}

function readPassages(text: string): readonly Passage[] {
  const passages: Passage[] = [];
  let section: PostingSection | undefined;
  let open: Passage | undefined;
  let hadItems = false;
  let lastLength = 0;
  let lines = 0;
  for (const { start, end } of linesOf(text)) {
    lines += 1;
    if (lines > mostLines) break;
    const line = text.slice(start, Math.min(end, start + 2 * longestClause));
    const mark = itemMark.exec(line.slice(0, 40))?.[0] ?? '';
    const isItem = mark.trim() !== '' && !/^[\s>|]*$/u.test(mark) && !/^\s*\*\*/u.test(line);
    const at = start + (isItem ? mark.length : 0);
    const words = line.slice(at - start).replace(/^[\s>|]+/u, '');
    if (words.trim() === '') {
      open = undefined;
      continue;
    }
    const heading = readPostingHeading(words, isItem);
    if (heading !== undefined && !(isItem && heading.section === undefined)) {
      section = heading.section;
      open = undefined;
      hadItems = false;
      continue;
    }
    // A paragraph behind a list is no longer what the heading of the list says.
    if (!isItem && open === undefined && hadItems) {
      section = undefined;
      hadItems = false;
    }
    hadItems ||= isItem;
    if (open !== undefined && !isItem && isContinued(text, open.end, lastLength, words)) {
      open.end = end;
      lastLength = end - start;
      continue;
    }
    lastLength = end - start;
    open = { start: at, end, section, isItem };
    passages.push(open);
  }
  return passages;
}

/** Lines between these lengths are wrapped by an editor; longer ones are whole paragraphs, shorter ones end by themselves. */
const wrapped = { least: 60, most: 110 };

/** Whether a line goes on with what the one before it says; lists without marks have a point a line. */
function isContinued(text: string, end: number, lastLength: number, words: string): boolean {
  if (readLabel(words) !== undefined) return false;
  if (/^\s*[\p{Ll}(&]/u.test(words)) return true;
  const isWrapped = lastLength >= wrapped.least && lastLength <= wrapped.most;
  return isWrapped && !/[.!?:;]\s*$/u.test(text.slice(Math.max(0, end - 3), end));
}

function* linesOf(text: string): Generator<OffsetRange> {
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(/\r\n|[\r\n\u2028\u2029]/gu)) {
    yield { start, end: index };
    start = index + mark.length;
  }
  yield { start, end: text.length };
}

const sentenceEnd = /[.!?](?=["”’)]?\s+[\p{Lu}\p{N}"“(•])|[;•](?=\s)/gu;
const abbreviation =
  /(?:\b(?:e\.g|i\.e|etc|incl|approx|min|dr|mr|ms|vs|resp|no|ca|ph\.d|m\.sc|b\.sc|m\.s|b\.s|bsc|msc)|(?:^|\s)\p{Lu})\.$/iu;

function sentencesOf(text: string, { start, end, section, isItem }: Passage): readonly PostingClause[] {
  const clauses: PostingClause[] = [];
  let label: PostingSection | undefined;
  const add = (from: number, to: number): void => {
    const own = readLabel(text.slice(from, Math.min(to, from + 100)));
    label = own?.section ?? label;
    const range = trimmed(text, from + (own?.length ?? 0), to);
    if (range !== undefined)
      clauses.push({
        range,
        passage: { start, end },
        section: label ?? section,
        isItem: isItem && from === start,
      });
  };
  let from = start;
  const passage = text.slice(start, end);
  for (const { index } of passage.matchAll(sentenceEnd)) {
    const at = start + index + 1;
    if (text[at - 1] === '.' && abbreviation.test(text.slice(Math.max(from, at - 8), at))) continue;
    add(from, at);
    from = at;
  }
  add(from, end);
  return clauses.flatMap((clause) => cutLong(text, clause));
}

function cutLong(text: string, clause: PostingClause): readonly PostingClause[] {
  const { start, end } = clause.range;
  if (end - start <= longestClause) return [clause];
  const parts: PostingClause[] = [];
  for (let from = start; from < end; ) {
    const most = Math.min(end, from + longestClause);
    const space = most === end ? end : text.lastIndexOf(' ', most);
    const to = space > from ? space : most;
    const range = trimmed(text, from, to);
    if (range !== undefined) parts.push({ ...clause, range });
    from = to;
  }
  return parts;
}

function trimmed(text: string, from: number, to: number): OffsetRange | undefined {
  let [start, end] = [from, to];
  while (start < end && /[\s>|;•]/u.test(text[start] ?? '')) start += 1;
  while (end > start && /[\s;•]/u.test(text[end - 1] ?? '')) end -= 1;
  return end - start < 2 ? undefined : { start, end };
}

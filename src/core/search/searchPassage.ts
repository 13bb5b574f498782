import { splitFrontMatter } from '../format/splitFrontMatter.ts';
import { LineCounter, type TextPosition } from '../text/lineCounter.ts';
import type { OffsetRange } from '../text/textEdit.ts';
import { readSearchTerms } from './searchTerms.ts';

/** A part of a file that shows why it was found. */
export interface Passage {
  /** One line of text, cut at both ends; empty where only the title holds the words, or there is nothing else. */
  readonly excerpt: string;
  /** Where the first of the words stands in the file; its start where the text holds none of them. */
  readonly range: OffsetRange;
  /** The start of the range as line and character, of a text without its byte order mark. */
  readonly position: TextPosition;
}

/** Characters of a passage: what a line of the list shows. */
const passageLength = 120;
/** Characters shown before the first word. */
const leadLength = 30;
/** Characters of a file in which a passage is looked for: those of twenty pages. */
const mostLength = 100_000;

interface Hit {
  readonly word: string;
  readonly range: OffsetRange;
}

/**
 * The passage of a file that holds the most of some words, of several such the first; one below the title's line
 * comes before that line.
 *
 * @param words - as `readQueryTerms` gives them; a beginning counts.
 * @param nearTerms - words that count although they are spelled differently.
 */
export function findPassage(
  text: string,
  words: readonly string[],
  nearTerms: ReadonlySet<string> = new Set(),
): Passage {
  const searched = text.slice(0, mostLength);
  const hits = findHits(searched, words, nearTerms);
  const title = titleLine(searched);
  const isInTitle = ({ range }: Hit): boolean => range.start >= title.start && range.start < title.end;
  const best = bestHit(hits.filter((hit) => !isInTitle(hit))) ?? hits[0];
  const range = best?.range ?? { start: 0, end: 0 };
  const isTold = best !== undefined && !isInTitle(best);
  return {
    excerpt: isTold ? excerptAt(searched, range.start) : firstWords(searched),
    range,
    position: positionAt(searched, range.start),
  };
}

function positionAt(text: string, offset: number): TextPosition {
  const hasMark = text.charCodeAt(0) === 0xfeff;
  const before = text.slice(hasMark ? 1 : 0, offset);
  return new LineCounter(before).positionAt(before.length);
}

function findHits(text: string, words: readonly string[], nearTerms: ReadonlySet<string>): readonly Hit[] {
  if (words.length === 0) return [];
  return readSearchTerms(text).flatMap(({ term, range }) => {
    const word = words.find((one) => term === one || (one.length > 1 && term.startsWith(one)));
    if (word !== undefined) return [{ word, range }];
    return nearTerms.has(term) ? [{ word: term, range }] : [];
  });
}

/** The hit from which on the most different words stand within a passage. */
function bestHit(hits: readonly Hit[]): Hit | undefined {
  let best: Hit | undefined;
  let most = 0;
  for (const [position, hit] of hits.entries()) {
    const seen = new Set<string>();
    for (let next = position; next < hits.length; next++) {
      const other = hits[next];
      if (other === undefined || other.range.end > hit.range.start + passageLength - leadLength) break;
      seen.add(other.word);
    }
    if (seen.size <= most) continue;
    best = hit;
    most = seen.size;
  }
  return best;
}

/** Where the value of the title stands in the front matter. */
function titleLine(text: string): OffsetRange {
  const split = splitFrontMatter(text);
  if (split.kind !== 'front-matter') return { start: -1, end: -1 };
  const found = /^title:.*$/m.exec(split.yaml);
  if (found === null) return { start: -1, end: -1 };
  const start = split.yamlStart + found.index;
  return { start, end: start + found[0].length };
}

/** What stands around an offset, in one line; of front matter nothing of the body. */
function excerptAt(text: string, offset: number): string {
  const split = splitFrontMatter(text);
  const yamlEnd = split.kind === 'front-matter' ? split.yamlStart + split.yaml.length : 0;
  const isInYaml = offset < yamlEnd;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const start = Math.max(lineStart, wordStart(text, offset - leadLength));
  const last = isInYaml ? yamlEnd : text.length;
  const end = Math.min(start + passageLength, last);
  const part = wholeCharacters(text.slice(start, end)).trim();
  const line = isInYaml ? part.replace(/\s*[\r\n]\s*/g, ' · ') : oneLine(part);
  return `${start > lineStart ? '…' : ''}${line}${end < last ? '…' : ''}`;
}

/** The beginning of the body. */
function firstWords(text: string): string {
  const split = splitFrontMatter(text);
  const body = split.kind === 'front-matter' ? text.slice(split.bodyStart) : text;
  const start = body.search(/\S/);
  if (start === -1) return '';
  const end = start + passageLength;
  return `${oneLine(wholeCharacters(body.slice(start, end)))}${end < body.trimEnd().length ? '…' : ''}`;
}

function wordStart(text: string, offset: number): number {
  if (offset <= 0) return 0;
  const blank = text.slice(offset, offset + leadLength).search(/\s/);
  return blank === -1 ? offset : offset + blank + 1;
}

/** Without half of a character at either end. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

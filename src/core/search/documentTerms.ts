import { splitFrontMatter } from '../format/splitFrontMatter.ts';
import type { TimeSlice } from '../index/scheduler.ts';
import { readSearchTerms } from './searchTerms.ts';
import type { DocumentTerms, SearchField } from './termIndex.ts';

/** What is searched of one file. */
export interface SearchSource {
  readonly title: string;
  /** Names that the text does not hold itself, such as those of the people whose slugs it has. */
  readonly names: string;
  /** The whole text; empty for a file that cannot be read. */
  readonly text: string;
}

/** Characters whose words are read without a pause: less than a millisecond's work. */
const chunkLength = 16_384;
/** Different words of one file that are kept: what a long novel has; more is data and no text. */
const mostTerms = 20_000;
/** A text without a gap for so long is one of a script without blanks, or data. */
const longestGapless = 256;
/** Two characters outside the Basic Multilingual Plane: the longest term of a script without blanks. */
const overlap = 4;
/** The key at the start of a line of front matter, and the dash of a list. */
const keyPattern = /^[ \t]*(?:- +)*(?:[\w-]+:(?=[ \t]|$))?/gm;

/** The words of a file, each with the best of its places, read in slices. */
export async function readDocumentTerms(source: SearchSource, slice: TimeSlice): Promise<DocumentTerms> {
  const { title, names, text } = source;
  const split = splitFrontMatter(text);
  const [yaml, body] = split.kind === 'front-matter' ? [split.yaml, text.slice(split.bodyStart)] : ['', text];
  const terms = new Map<string, SearchField>();
  await addTerms(terms, title, 'title', slice);
  await addTerms(terms, `${yaml.replace(keyPattern, '')}\n${names}`, 'fields', slice);
  await addTerms(terms, body, 'body', slice);
  return terms;
}

async function addTerms(
  terms: Map<string, SearchField>,
  text: string,
  field: SearchField,
  slice: TimeSlice,
): Promise<void> {
  for (let start = 0; start < text.length && terms.size < mostTerms; ) {
    const { end, next } = chunkAt(text, start);
    for (const { term } of readSearchTerms(text.slice(start, end))) {
      if (!terms.has(term)) terms.set(term, field);
    }
    start = next;
    if (slice.isOver) await slice.rest();
  }
}

/** Where a chunk ends and the next one starts: between words, or with an overlap in a text without gaps. */
function chunkAt(text: string, start: number): { readonly end: number; readonly next: number } {
  const end = start + chunkLength;
  if (end >= text.length) return { end: text.length, next: text.length };
  const gap = text.slice(end, end + longestGapless).search(/\s/);
  return gap === -1 ? { end, next: end - overlap } : { end: end + gap, next: end + gap };
}

import { type NoteDate, readLeadingDate } from './noteDate.ts';

/** A part of a note file that tells of one day, or of none. */
export interface NotePart {
  /** Absent for what comes before the first dated heading, and for files without any. */
  readonly date?: NoteDate;
  /** What its heading says beside the date; empty where it says nothing. */
  readonly heading: string;
  readonly body: string;
  /** Line of the text on which it starts, counted from 1. */
  readonly line: number;
}

interface DatedLine {
  /** Index of the line. */
  readonly place: number;
  /** Depth of its heading, 1 the highest; entries of a journal all have the same. */
  readonly depth: number;
  readonly date: NoteDate;
  readonly heading: string;
}

const fence = /^ {0,3}(`{3,}|~{3,})/;
const markdownHeading = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$/;
/** Org mode: stars, then an active or inactive timestamp (Org manual, section 8.1). */
const orgHeading = /^(\*{1,6})[ \t]+[<[](.*?)[>\]][ \t]*(.*)$/;
/** The text format of jrnl: `[2024-05-01 09:00] Title.` */
const journalEntry = /^\[([^\]]*)\](?:[ \t]+(.*))?$/;

/**
 * Splits the body of a note at its dated headings: Markdown, Org mode and jrnl.
 *
 * Only the highest level that has dates splits; dates in code, in lists and within text do not. Every line is in
 * exactly one part, but for the dated headings themselves.
 */
export function splitNotes(body: string): readonly NotePart[] {
  const lines = body.split(/(?<=\r\n|\n|\r(?!\n))/);
  const dated = findDatedLines(lines);
  const depth = Math.min(...dated.map((line) => line.depth));
  const starts = dated.filter((line) => line.depth === depth);
  const before = lines.slice(0, starts[0]?.place ?? lines.length).join('');
  const parts = starts.map(({ place, date, heading }, position): NotePart => {
    const end = starts[position + 1]?.place ?? lines.length;
    return { date, heading, body: lines.slice(place + 1, end).join(''), line: place + 1 };
  });
  const isWorthKeeping = parts.length === 0 || before.replace(/^[ \t]*#{1,6}[ \t].*$/gm, '').trim() !== '';
  return isWorthKeeping ? [{ heading: '', body: before, line: 1 }, ...parts] : parts;
}

function findDatedLines(lines: readonly string[]): readonly DatedLine[] {
  const dated: DatedLine[] = [];
  let openFence: string | undefined;
  for (const [place, line] of lines.entries()) {
    const mark = fence.exec(line)?.[1];
    if (openFence !== undefined) {
      if (mark?.startsWith(openFence)) openFence = undefined;
      continue;
    }
    openFence = mark;
    const found = mark === undefined ? readDatedLine(line.replace(/[\r\n]+$/, '')) : undefined;
    if (found !== undefined) dated.push({ place, ...found });
  }
  return dated;
}

function readDatedLine(line: string): Omit<DatedLine, 'place'> | undefined {
  // Longer lines are paragraphs.
  if (line.length > 500) return undefined;
  const markdown = markdownHeading.exec(line);
  if (markdown !== null) return datedHeading(markdown[1]?.length ?? 1, markdown[2] ?? '', '');
  const org = orgHeading.exec(line);
  if (org !== null) return datedHeading(org[1]?.length ?? 1, org[2] ?? '', org[3] ?? '', true);
  const entry = journalEntry.exec(line);
  return entry === null ? undefined : datedHeading(1, entry[1] ?? '', entry[2] ?? '', true);
}

/** A weekday in any language, short as Org mode writes it, and a time. */
const stampTail = /^[ \t]*(?:\p{L}{2,4}\.?)?[ \t]*(?:\d{1,2}:\d{2})?[ \t]*$/u;

/** @param isStamp - whether only the date and a weekday may stand in `text`; the heading is the rest. */
function datedHeading(
  depth: number,
  text: string,
  rest: string,
  isStamp = false,
): Omit<DatedLine, 'place'> | undefined {
  const leading = readLeadingDate(text);
  if (leading === undefined) return undefined;
  const behind = text.slice(leading.end);
  if (isStamp && !stampTail.test(behind)) return undefined;
  const heading = isStamp ? rest : behind.replace(/^[\s:,;.\-–—|)\]]+/u, '');
  return { depth, date: leading.date, heading: heading.trim() };
}

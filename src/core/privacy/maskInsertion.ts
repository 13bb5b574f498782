import { applyTextEdits, type OffsetRange } from '../text/textEdit.ts';
import { findInFile } from './findInFile.ts';
import type { Finding } from './finding.ts';
import { mostRounds } from './maskIdentifiers.ts';
import { planMaskFindings } from './planMaskFile.ts';
import type { PrivacyContext } from './privacyContext.ts';

/** A text that is about to be put into a file of the logbook. */
export interface Insertion {
  /** What it replaces; empty where it only comes between. */
  readonly range: OffsetRange;
  readonly newText: string;
}

/** The same text with its high and medium findings masked. */
export interface MaskedInsertion {
  readonly newText: string;
  /** How many masks are in it, at least one. */
  readonly count: number;
}

/**
 * Masks in a text what would be found in it at its place: the sentence around it may make a date that of a patient, and
 * a day in a field of dates is none.
 *
 * All that lies outside of the text stays as it is, also where it is found together with it. In front matter the masks
 * are written so that YAML reads them as text.
 *
 * @param text - the file before.
 * @param path - relative to the logbook's root.
 * @returns `undefined` where nothing is found in the text, or a mask would need changes outside of it.
 */
export function maskInsertion(
  text: string,
  { range, newText }: Insertion,
  path: string,
  context: PrivacyContext,
): MaskedInsertion | undefined {
  let masked = newText;
  let count = 0;
  for (let round = 0; round < mostRounds; round++) {
    const result = text.slice(0, range.start) + masked + text.slice(range.end);
    const inserted = { start: range.start, end: range.start + masked.length };
    const findings = findInFile(result, path, context)
      .filter(({ severity }) => severity !== 'low')
      .flatMap((finding) => within(finding, inserted));
    if (findings.length === 0) break;
    const edits = planMaskFindings(result, path, findings);
    const isInside = edits.every(
      (edit) => edit.range.start >= inserted.start && edit.range.end <= inserted.end,
    );
    if (edits.length === 0 || !isInside) return undefined;
    masked = applyTextEdits(
      masked,
      edits.map((edit) => ({ ...edit, range: shift(edit.range, -range.start) })),
    );
    count += findings.length;
  }
  return count === 0 ? undefined : { newText: masked, count };
}

/** The part of a finding that is in a range. */
function within(finding: Finding, { start, end }: OffsetRange): readonly Finding[] {
  const range = { start: Math.max(finding.range.start, start), end: Math.min(finding.range.end, end) };
  return range.start < range.end ? [{ ...finding, range }] : [];
}

function shift({ start, end }: OffsetRange, by: number): OffsetRange {
  return { start: start + by, end: end + by };
}

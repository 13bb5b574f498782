import { formatNumber } from '../metrics/units.ts';
import { applyTextEdits, type TextEdit } from '../text/textEdit.ts';
import type { MetricRollUp } from './achievementReport.ts';
import { formatFigure } from './claimFigure.ts';
import { type ClaimNumber, readClaimNumbers } from './claimNumbers.ts';
import { isSaidAs } from './sourceNumbers.ts';

/** A number of a figure, and what it became. */
interface NumberChange {
  readonly old: number;
  readonly now: number;
  readonly isPercent: boolean;
}

/**
 * A text with a figure brought up to date where it stands in it; as it is where the old one does not, or not clearly.
 *
 * The figure in our words is replaced as a whole, else each of its numbers: those of its unit first, and others only where
 * there is just one. A number that still holds, such as `over 40` for 48, stays.
 */
export function replaceFigure(text: string, old: MetricRollUp, now: MetricRollUp): string {
  const [before, after] = [formatFigure(old), formatFigure(now)];
  // At the end of a word only: "4 queries" is no part of "44 queries".
  const place = text.indexOf(before);
  if (place >= 0 && !/[\d.,]$/.test(text.slice(0, place)) && text.indexOf(before, place + 1) < 0) {
    return text.slice(0, place) + after + text.slice(place + before.length);
  }
  const said = [...readClaimNumbers(text)];
  const edits: TextEdit[] = [];
  for (const change of changesOf(old, now)) {
    const found = findNumber(said, change, old.unit);
    if (found === undefined) continue;
    said.splice(said.indexOf(found), 1);
    if (isSaidAs(change.now, found)) continue;
    edits.push({ range: found.range, newText: written(found, change.now) });
  }
  return applyTextEdits(
    text,
    edits.sort((a, b) => a.range.start - b.range.start),
  );
}

/** In the order in which prose says them. */
function changesOf(old: MetricRollUp, now: MetricRollUp): readonly NumberChange[] {
  const isShare = old.unit === '%';
  const change = (
    before: number | undefined,
    after: number | undefined,
    isPercent: boolean,
  ): readonly NumberChange[] =>
    before === undefined || after === undefined ? [] : [{ old: before, now: after, isPercent }];
  return [
    ...change(old.from, now.from, isShare),
    ...change(old.value, now.value, isShare),
    ...change(old.to, now.to, isShare),
    ...change(old.of, now.of, false),
    ...change(shareOf(old), shareOf(now), true),
  ];
}

/** The share or change in percent that bullets print beside the figure. */
function shareOf({ value, of, from }: MetricRollUp): number | undefined {
  if (from !== undefined) return from > 0 ? (Math.abs(from - value) / from) * 100 : undefined;
  return of !== undefined && of > 0 ? (value / of) * 100 : undefined;
}

function findNumber(
  said: readonly ClaimNumber[],
  { old, isPercent }: NumberChange,
  unit: string,
): ClaimNumber | undefined {
  const equal = said.filter((one) => one.isPercent === isPercent && isSaidAs(old, one));
  const ofUnit = equal.find((one) => one.unit === unit);
  return ofUnit ?? (equal.length === 1 ? equal[0] : undefined);
}

/** A number in the way of the one in its place: with its sign of percent and its decimals, shares rounded down. */
function written({ text, isPercent }: ClaimNumber, value: number): string {
  if (!isPercent) return formatNumber(value);
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const factor = 10 ** decimals;
  const number = formatNumber(Math.floor(value * factor + 1e-9) / factor);
  return text.endsWith('%') ? `${number}%` : number;
}

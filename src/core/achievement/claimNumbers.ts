import { readQualifier } from '../metrics/numberContext.ts';
import { countingNumberAt } from '../metrics/numberToken.ts';
import { readMetrics } from '../metrics/readMetrics.ts';
import { readRatio, type WrittenNumber } from '../metrics/readNumber.ts';
import { readTextTokens, type TextToken } from '../metrics/textTokens.ts';
import { findUnit } from '../metrics/units.ts';
import type { OffsetRange } from '../text/textEdit.ts';

/** A number of a claim's text that has to come from somewhere. */
export interface ClaimNumber {
  readonly value: number;
  readonly isPercent: boolean;
  readonly qualifier?: WrittenNumber['qualifier'];
  /** As it is written: `60%`, `1,250`. */
  readonly text: string;
  readonly range: OffsetRange;
  /** Of the figure that it belongs to: `query` in `48 of 52 queries`; absent where it belongs to none. */
  readonly unit?: string;
}

const calendarWords =
  /^(?:min|mins|minute|hour|h|hr|hrs|day|week|month|year|quarter|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)s?$/;
/** After a number these say that it is a dose, an age or a statistic. */
const measureWords = /^(?:mg|mcg|µg|g|kg|ml|l|mm|cm|ci|arms?|cohorts?|yo|years?-old|confidence)$/;
/** Before a number these say that it is a statistic or an age. */
const statisticWords = /^(?:p|p-value|alpha|power|or|hr|rr|ci|ages?|aged|[<>=≤≥])$/;

/**
 * The numbers of a claim that say how much was done, in order.
 *
 * Left alone: years and dates, visit, version and study numbers, phases, durations, doses, ages and statistics; and
 * numbers in words, unless they count something: `nine of ten queries` is a way of speaking.
 */
export function readClaimNumbers(text: string): readonly ClaimNumber[] {
  const tokens = readTextTokens(text);
  const figures = readMetrics(text);
  let place = 0;
  return tokens.flatMap((token, index): readonly ClaimNumber[] => {
    while (token.start >= (figures[place]?.range.end ?? Number.POSITIVE_INFINITY)) place++;
    const figure = token.start >= (figures[place]?.range.start ?? token.end) ? figures[place] : undefined;
    const unit = figure && { unit: figure.metric.unit ?? '' };
    const ratio = readRatio(token.text);
    if (ratio !== undefined && (figure !== undefined || ratio.value <= ratio.of)) {
      return ratioNumbers(token, ratio, unit);
    }
    const number = figure === undefined ? contextNumber(tokens, index) : token.number;
    if (number === undefined || isManner(tokens, index)) return [];
    const qualifier = number.qualifier ?? readQualifier(tokens, index)?.qualifier;
    return [
      {
        value: number.value,
        isPercent: number.isPercent || /^(?:%|percent|pct)$/.test(tokens[index + 1]?.folded ?? ''),
        ...(qualifier && { qualifier }),
        text: token.text,
        range: { start: token.start, end: token.end },
        ...unit,
      },
    ];
  });
}

function ratioNumbers(
  { text, start }: TextToken,
  { value, of }: { readonly value: number; readonly of: number },
  unit: Pick<ClaimNumber, 'unit'> | undefined,
): readonly ClaimNumber[] {
  const bar = text.indexOf('/');
  const numberAt = (number: number, from: number, to: number): ClaimNumber => ({
    value: number,
    isPercent: false,
    text: text.slice(from, to),
    range: { start: start + from, end: start + to },
    ...unit,
  });
  return [numberAt(value, 0, bar), numberAt(of, bar + 1, text.length)];
}

/** A number outside of a figure; the second one of `40 to 60` counts what the first one does. */
function contextNumber(tokens: readonly TextToken[], index: number): WrittenNumber | undefined {
  const isEndOfPair = tokens[index - 1]?.folded === 'to' && tokens[index - 2]?.number !== undefined;
  if (!isEndOfPair) return countedNumber(tokens, index);
  const number = tokens[index]?.number;
  return number?.isYearLike || countedNumber(tokens, index - 2) === undefined ? undefined : number;
}

/** A number in digits, where nothing around it says that it counts nothing. */
function countedNumber(tokens: readonly TextToken[], index: number): WrittenNumber | undefined {
  const number = countingNumberAt(tokens, index);
  const [previous, token, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (number === undefined || token === undefined || !/\d/.test(token.text)) return undefined;
  const isPair = next?.folded === 'to' && tokens[index + 2]?.number !== undefined;
  const counted = isPair ? tokens[index + 3] : next;
  // "Spent 64 h on SAS programming", "for 6 h across 3 activities": hours that records add up to; not "35 h a week".
  if (
    /^(?:h|hours?|hrs?)$/.test(next?.folded ?? '') &&
    /^(?:on|across|in)$/.test(tokens[index + 2]?.folded ?? '')
  ) {
    return number;
  }
  const following = counted?.breakBefore === 'hard' ? '' : (counted?.folded ?? '');
  if (calendarWords.test(following) || measureWords.test(following)) return undefined;
  if (findUnit(following)?.measures === 'time' || statisticWords.test(previous?.folded ?? ''))
    return undefined;
  // "Dataset-JSON 1.1", "SDTMIG 3.4": a version.
  const isVersion = !number.isPercent && /\.\d/.test(token.text) && /\p{Lu}/u.test(previous?.text ?? '');
  return isVersion ? undefined : number;
}

/** `nine of ten`, both in words. */
function isManner(tokens: readonly TextToken[], index: number): boolean {
  const isWord = (at: number): boolean => tokens[at]?.number !== undefined && !/\d/.test(tokens[at].text);
  if (!isWord(index)) return false;
  const isBefore = tokens[index + 1]?.folded === 'of' && isWord(index + 2);
  return isBefore || (tokens[index - 1]?.folded === 'of' && isWord(index - 2));
}

import type { Metric } from '../records/logbookRecord.ts';
import type { OffsetRange } from '../text/textEdit.ts';
import type { FoundMetric } from './foundMetric.ts';
import { countingNumberAt } from './numberToken.ts';
import { readBeforeAfter } from './readBeforeAfter.ts';
import { readCount } from './readCount.ts';
import { readLabelledCount } from './readLabelledCount.ts';
import { readTextTokens, type TextToken } from './textTokens.ts';

/** A metric and the part of the text that says it. */
export interface MetricInText {
  readonly metric: Metric;
  readonly range: OffsetRange;
}

/**
 * The figures that a line of a logbook states, in order.
 *
 * Read: `48 queries`, `48 of 52 queries`, `48/52 queries`, `91% of queries`, `97% match rate`, `about 2.5k rows`,
 * `two tables`, `from 40 to 6 minutes`, `12% to 3% error rate`, `queries resolved: 48`. Up to three words may stand between a number and
 * its unit noun. A name is the unit's plural with the participle of the governing verb (`queries resolved`), or
 * what is measured (`error rate`), so that the same work logged in other words adds up.
 *
 * Not read: ranges (`10-12 tables`), doses, ages, p-values, intervals, versions, dates, times, visit, section,
 * table and study numbers, ids, plain years (`2025 records`; write `2,025 records`), durations, and what was
 * denied, planned or wished for. `0 unequal values` is 0. Time is linear in the length of the text.
 */
export function readMetrics(text: string): readonly MetricInText[] {
  // A box that is not ticked is a plan.
  if (/^[-*\s]{0,4}\[ ?\]/.test(text)) return [];
  const tokens = readTextTokens(text);
  const found: MetricInText[] = [];
  let previousEnd = -1;
  for (let index = 0; index < tokens.length; ) {
    const reading = readAt(tokens, index, isSameClause(tokens, previousEnd, index));
    if (reading?.metric !== undefined) {
      const start = tokens[reading.first]?.start ?? 0;
      const end = tokens[reading.end - 1]?.end ?? text.length;
      found.push({ metric: reading.metric, range: { start, end } });
      previousEnd = reading.end;
    }
    index = Math.max(index + 1, reading?.end ?? 0);
  }
  return found;
}

function readAt(tokens: readonly TextToken[], index: number, hasFigure: boolean): FoundMetric | undefined {
  const { text = '', number } = tokens[index] ?? {};
  if (number === undefined && !/^\d/.test(text)) return undefined;
  const isCounting = number === undefined || countingNumberAt(tokens, index) !== undefined;
  const pair = isCounting ? readBeforeAfter(tokens, index) : undefined;
  return pair ?? readLabelledCount(tokens, index) ?? readCount(tokens, index, !hasFigure);
}

/** Whether a metric ended shortly before in the same clause. */
function isSameClause(tokens: readonly TextToken[], previousEnd: number, index: number): boolean {
  if (previousEnd < 0 || index - previousEnd > 8) return false;
  return tokens
    .slice(previousEnd, index + 1)
    .every(({ breakBefore, folded }) => breakBefore !== 'hard' && folded !== 'and');
}

import type { FoundMetric } from './foundMetric.ts';
import { isStateWord } from './metricName.ts';
import { countingNumberAt } from './numberToken.ts';
import { readBase } from './ratioBase.ts';
import { readRatio } from './readNumber.ts';
import { readStatement } from './statement.ts';
import type { TextToken } from './textTokens.ts';
import { findUnit } from './units.ts';
import { findWorkVerb } from './workVerbs.ts';

/**
 * A count at an index that its label stands before: `Queries resolved: 48`, `forms entered = 35`, `queries
 * resolved 48/52`, `open queries: 14`.
 *
 * Only a plural with a participle or a state is a label, as `Tables: 3` may be the number of a table; and nothing may follow
 * the number in its clause, as it would be counted instead.
 */
export function readLabelledCount(tokens: readonly TextToken[], index: number): FoundMetric | undefined {
  const last = tokens[index - 1]?.text === '=' ? index - 2 : index - 1;
  const label = tokens[index]?.breakBefore === 'soft' ? undefined : readLabel(tokens, last);
  if (label === undefined || hasNumber(tokens, last - 1)) return undefined;
  const figure = readFigure(tokens, index);
  const isEnd = figure !== undefined && (tokens[figure.end]?.breakBefore ?? 'hard') !== 'none';
  if (!isEnd || readStatement(tokens, last - 1).isDenied) return undefined;
  const { value, of, end } = figure;
  const kind = label.isState && of === undefined ? ({ kind: 'latest' } as const) : {};
  return {
    first: last - 1,
    end,
    metric: { name: label.name, value, unit: label.unit, ...(of === undefined ? {} : { of }), ...kind },
  };
}

/** The two words of a label that ends at an index, as a metric is named: `open queries` gives `queries open`. */
function readLabel(tokens: readonly TextToken[], last: number) {
  const [first, second] = [tokens[last - 1], tokens[last]];
  if (first === undefined || second?.breakBefore !== 'none') return undefined;
  const isState = isStateWord(first.folded);
  const noun = isState ? second : first;
  const unit = findUnit(noun.folded);
  const verb = findWorkVerb(second.text);
  const said = isState ? first.folded : verb?.form === 'past' ? verb.participle : undefined;
  if (said === undefined || unit?.measures !== 'count' || noun.folded === unit.id) return undefined;
  return { name: `${unit.plural} ${said}`, unit: unit.id, isState };
}

/** `48 queries resolved (4 new)`: whether the noun phrase that ends at an index has its number already. */
function hasNumber(tokens: readonly TextToken[], noun: number): boolean {
  let at = noun;
  while (tokens[at]?.breakBefore === 'none' && noun - at <= 4) {
    at--;
    if (tokens[at]?.number !== undefined || /^\d/.test(tokens[at]?.text ?? '')) return true;
  }
  return false;
}

function readFigure(tokens: readonly TextToken[], index: number) {
  const ratio = readRatio(tokens[index]?.text ?? '');
  if (ratio !== undefined) return ratio.value > ratio.of ? undefined : { ...ratio, end: index + 1 };
  const number = countingNumberAt(tokens, index);
  if (number === undefined || number.isPercent || !Number.isInteger(number.value)) return undefined;
  const base = readBase(tokens, index + 1);
  if (base === undefined) return { value: number.value, of: undefined, end: index + 1 };
  return base.value < number.value ? undefined : { value: number.value, of: base.value, end: base.end };
}

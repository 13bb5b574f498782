import type { FoundMetric } from './foundMetric.ts';
import { countingNumberAt } from './numberToken.ts';
import { readBase } from './ratioBase.ts';
import { readRatio } from './readNumber.ts';
import { readStatement } from './statement.ts';
import type { TextToken } from './textTokens.ts';
import { findUnit } from './units.ts';
import { findWorkVerb } from './workVerbs.ts';

/**
 * A count at an index that its label stands before: `Queries resolved: 48`, `forms entered = 35`, `queries
 * resolved 48/52`.
 *
 * Only a plural with a participle is a label, as `Tables: 3` may be the number of a table; and nothing may follow
 * the number in its clause, as it would be counted instead.
 */
export function readLabelledCount(tokens: readonly TextToken[], index: number): FoundMetric | undefined {
  const last = tokens[index - 1]?.text === '=' ? index - 2 : index - 1;
  const verb = findWorkVerb(tokens[last]?.text ?? '');
  const noun = tokens[last - 1];
  const unit = findUnit(noun?.folded ?? '');
  if (verb?.form !== 'past' || unit?.measures !== 'count' || noun?.folded === unit.id) return undefined;
  if (tokens[last]?.breakBefore !== 'none' || tokens[index]?.breakBefore === 'soft') return undefined;
  if (hasNumber(tokens, last - 1)) return undefined;
  const figure = readFigure(tokens, index);
  const isEnd = figure !== undefined && (tokens[figure.end]?.breakBefore ?? 'hard') !== 'none';
  if (!isEnd || readStatement(tokens, last - 1).isDenied) return undefined;
  const { value, of, end } = figure;
  const name = `${unit.plural} ${verb.participle}`;
  return {
    first: last - 1,
    end,
    metric: { name, value, unit: unit.id, ...(of === undefined ? {} : { of }) },
  };
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

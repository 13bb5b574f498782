import { readFrontMatterDocument } from '../format/frontMatterDocument.ts';
import { planSetNested } from '../format/planSetNested.ts';
import { planSetValue } from '../format/planSetValue.ts';
import { metricFields } from '../records/commonFields.ts';
import type { LocatedProblem } from '../records/inspectRecord.ts';
import { recordKeyOrder } from '../records/recordFields.ts';
import { swapFix } from './dateFixes.ts';
import { type Fix, type FixContext, type FixWords, useWord } from './fix.ts';

/** The fixes of a doubtful figure, best first: what the user may mean by it, each said in the file. */
export function figureFixes(one: LocatedProblem, context: FixContext): readonly Fix[] {
  switch (one.code) {
    case 'reversed-range': {
      const located = { ...one, facts: { ...one.facts, key: 'to', other: 'value' } };
      const swap = swapFix(located, context, 'swap-values');
      return swap === undefined ? [] : [swap];
    }
    case 'names-differ':
      return [useWord(one, String(one.facts.count))];
    case 'restated-figure':
      return [
        setSummary(context, 'true', { kind: 'repeats-others' }),
        setSummary(context, 'false', { kind: 'own-work' }),
      ];
    case 'cumulative-figure':
      return [
        ...setKind(one, context, 'latest', { kind: 'total-so-far' }),
        ...setKind(one, context, 'counter', { kind: 'each-new' }),
      ];
    default:
      return [];
  }
}

function setSummary({ text }: FixContext, plain: 'true' | 'false', words: FixWords): Fix {
  const keyOrder = recordKeyOrder('activity');
  return { words, edits: planSetValue(text, 'summary', { plain }, { keyOrder }) };
}

/** None where an entry before it could not be read, so that the path counts otherwise than the text. */
function setKind(
  { at, facts }: LocatedProblem,
  { text }: FixContext,
  kind: 'latest' | 'counter',
  words: FixWords,
): readonly Fix[] {
  const [key, index] = at;
  if (key !== 'metrics' || typeof index !== 'number') return [];
  const range = readFrontMatterDocument(text).valueRange([key, index, 'name']);
  const isThere = range !== undefined && text.slice(range.start, range.end).includes(firstWord(facts.name));
  if (!isThere) return [];
  const fieldOrder = Object.keys(metricFields);
  return [{ words, edits: planSetNested(text, { key, index, field: 'kind' }, kind, { fieldOrder }) }];
}

function firstWord(name: string | number | undefined): string {
  return String(name).split(/[\s'"…]/, 1)[0] ?? '';
}

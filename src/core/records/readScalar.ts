import { readCivilDate } from '../dates/civilDate.ts';
import { detachText } from '../format/detachText.ts';
import type { ProblemCode } from '../problems.ts';
import { levels, roles, type ScalarKind, type ScalarValues } from './fieldDefinition.ts';
import { isRecordId } from './recordId.ts';

/** Why a text is no value of a kind: the code of the problem and what fills its words beside key and value. */
export interface ScalarFault {
  readonly fault: ProblemCode;
  readonly facts?: Readonly<Record<string, string>>;
  /** What the text still says, where that is beyond doubt; used although there is a problem. */
  readonly value?: string;
}

/** A value, a fault, or `undefined` for a text that says nothing. */
export type ScalarReading = ScalarValues[ScalarKind] | ScalarFault | undefined;

/** First and last day that a record may have; the rest is taken for a slip of the pen. */
const dateLimits = { first: '1900-01-01', last: '2200-12-31' } as const;
/** Most hours that one record may have: those of a month of 31 days. */
export const mostHours = 744;
/** Most digits that a number keeps exactly (ECMA-262, `Number.MAX_SAFE_INTEGER` has 16). */
const mostDigits = 15;

const decimalNumber = /^-?\d+(?:\.\d+)?$/;
const webAddress = /^(?:https?:\/\/[^\s/?#]+\S*|mailto:[^\s@]+@[^\s@]+)$/i;
const rootedPath = /^(?:[\\/~]|[a-z][a-z0-9+.-]*:)/i;
const lineBreaks = /\s*[\r\n]\s*/g;

/**
 * Reads one text as a value of a kind.
 *
 * A text without characters but blanks says nothing; so do YAML's `null` and `~`, except in free text. Numbers
 * are decimal, with a point and without separators, 15 digits at most. Hours are more than 0 and at most 744.
 * Dates are of the years 1900 to 2200. Flags, levels and roles may be written in any case.
 */
export function readScalar(kind: ScalarKind, source: string): ScalarReading {
  const text = source.trim();
  if (text === '') return undefined;
  if (kind === 'text') return readLine(text);
  if (kind === 'longText') return detachText(text);
  if (text === '~' || text === 'null') return undefined;
  switch (kind) {
    case 'date':
      return readDate(text);
    case 'number':
    case 'hours':
    case 'count':
      return readNumber(kind, text);
    case 'flag':
      return readFlag(text);
    case 'level':
      return readWord(levels, text);
    case 'role':
      return readWord(roles, text);
    case 'id':
      return isRecordId(text) ? detachText(text) : { fault: 'invalid-id' };
    case 'path':
      return readPath(text);
    case 'url':
      return webAddress.test(text) ? detachText(text) : { fault: 'invalid-url' };
    default:
      return readLine(text);
  }
}

/** The word of a closed set that a text spells, in any case. */
export function readWord(words: readonly string[], text: string): string | ScalarFault {
  const index = words.indexOf(text);
  const word = words[index] ?? words.find((one) => one.toLowerCase() === text.toLowerCase());
  return word ?? { fault: 'invalid-choice', facts: { choices: words.join(', ') } };
}

function readLine(text: string): string | ScalarFault {
  if (!text.includes('\n') && !text.includes('\r')) return detachText(text);
  return { fault: 'expected-text', value: text.replace(lineBreaks, ' ') };
}

function readDate(text: string): string | ScalarFault {
  const date = readCivilDate(text);
  if (date === undefined) return { fault: 'invalid-date' };
  if (date >= dateLimits.first && date <= dateLimits.last) return date;
  return { fault: 'out-of-range', facts: { expected: `${dateLimits.first} … ${dateLimits.last}` } };
}

function readNumber(kind: 'number' | 'hours' | 'count', text: string): number | ScalarFault {
  if (!decimalNumber.test(text)) return { fault: 'invalid-number' };
  if (text.length > mostDigits && text.replace(/^-?0*|\./g, '').length > mostDigits) {
    return { fault: 'out-of-range', facts: { expected: `≤ ${mostDigits} digits` } };
  }
  const value = Number(text);
  if (kind === 'hours' && (value <= 0 || value > mostHours)) {
    return { fault: 'out-of-range', facts: { expected: `> 0, ≤ ${mostHours}` } };
  }
  if (kind === 'count' && (value < 0 || !Number.isInteger(value))) {
    return { fault: 'out-of-range', facts: { expected: '0, 1, 2, …' } };
  }
  return value;
}

function readFlag(text: string): boolean | ScalarFault {
  const word = text.toLowerCase();
  if (word === 'true') return true;
  return word === 'false' ? false : { fault: 'invalid-flag' };
}

/** A path may not be absolute, start at the home folder, have a scheme or a drive, or climb out with `..`. */
function readPath(text: string): string | ScalarFault {
  const path = text.replaceAll('\\', '/');
  let depth = 0;
  for (const part of path.split('/')) {
    if (part === '..') depth--;
    else if (part !== '' && part !== '.') depth++;
    if (depth < 0) return { fault: 'invalid-path' };
  }
  return rootedPath.test(path) || /[\r\n]/.test(path) ? { fault: 'invalid-path' } : detachText(path);
}

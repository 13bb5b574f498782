/** A number as it was written. */
export interface WrittenNumber {
  readonly value: number;
  readonly isPercent: boolean;
  /** The sign that came with it: `~300`, `>40`, `300+`. */
  readonly qualifier?: 'about' | 'over' | 'under';
  /** Four digits without a separator that may be a year. */
  readonly isYearLike: boolean;
}

// At most 12 digits: longer ones are identifiers, and a double holds these exactly.
const numberPattern =
  /^([~≈<>≤≥]?)(?:[nN]=)?(\d{1,3}(?:,\d{3}){1,3}|\d{1,12})(\.\d{1,4})?([kKM]?)(\+?)(%?)$/u;
const longestNumber = 24;

const valuesByWord: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, index) => [word, index] as const),
);

const qualifiersBySign: Readonly<Record<string, WrittenNumber['qualifier']>> = {
  '~': 'about',
  '≈': 'about',
  '>': 'over',
  '≥': 'over',
  '+': 'over',
  '<': 'under',
  '≤': 'under',
};

/** The two numbers of a ratio in one word: `48/52`. */
export function readRatio(word: string): { readonly value: number; readonly of: number } | undefined {
  const parts = /^(\d{1,6})\/(\d{1,6})$/.exec(word);
  const [value, of] = [readNumber(parts?.[1] ?? ''), readNumber(parts?.[2] ?? '')];
  return value === undefined || of === undefined ? undefined : { value: value.value, of: of.value };
}

/**
 * The number that a word spells, or `undefined` where it is none or belongs to something else.
 *
 * Understood: `48`, `1,250`, `2.5k`, `1.2M`, `~300`, `>40`, `300+`, `12%`, `n=215`, `zero` to `twelve`. Commas part
 * thousands and the point is the decimal sign. Leading zeros, more than 12 digits, dates, times, versions and
 * ranges are no numbers. The value is finite.
 */
export function readNumber(word: string): WrittenNumber | undefined {
  if (word.length > longestNumber) return undefined;
  const spelt = valuesByWord.get(word.toLowerCase());
  if (spelt !== undefined) return { value: spelt, isPercent: false, isYearLike: false };
  const [matched, sign = '', whole = '', decimals = '', scale, plus = '', percent] =
    numberPattern.exec(word) ?? [];
  if (matched === undefined || (whole.length > 1 && whole.startsWith('0'))) return undefined;
  const factor = scale === 'M' ? 1_000_000 : scale === '' ? 1 : 1000;
  // Rounded, as 1.1 * 1000 is not 1100 in binary floating point.
  const value = Math.round(Number(whole.replaceAll(',', '') + decimals) * factor * 10_000) / 10_000;
  const qualifier = qualifiersBySign[sign] ?? qualifiersBySign[plus];
  return {
    value,
    isPercent: percent === '%',
    isYearLike: /^(?:19|20)\d\d$/.test(word),
    ...(qualifier === undefined ? {} : { qualifier }),
  };
}

import { canonicalUnit, findMetricFault } from '../metrics/metricFault.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import type { MetricRollUp } from './achievementReport.ts';
import { type ClaimNumber, readClaimNumbers } from './claimNumbers.ts';

/** Numbers that the sources of a claim give. */
export interface SourceNumbers {
  readonly plain: readonly CountedNumber[];
  /** In percent, exact. */
  readonly percent: readonly number[];
}

/** A number with what it counts, in the canonical singular; empty where nothing says what. */
export interface CountedNumber {
  readonly value: number;
  readonly unit: string;
}

/** How far a number with "about" or "over" may be from the figure, as a share of it. */
const roughShare = 0.1;
/** Half of the last of two decimals: figures are printed with two at most. */
const printedError = 0.005;
/** What a factor between two figures counts: no claim can name it as its unit. */
const factorUnit = 'times';

/** The numbers that a figure gives: its own, and the shares and changes that follow from them. */
export function numbersOfFigure({ value, of, from, to, unit, teamSize }: MetricRollUp): SourceNumbers {
  const own = [value, from, to].filter((number) => number !== undefined);
  const isShare = unit === '%';
  const plain = [
    ...counted(isShare ? [of] : [...own, of], isShare ? '' : unit),
    ...counted([teamSize], 'person'),
  ];
  const percent = isShare ? own : [];
  if (of !== undefined && of > 0) percent.push((value / of) * 100);
  if (from === undefined) return { plain, percent };
  const difference = Math.abs(from - value);
  if (from > 0) percent.push((difference / from) * 100);
  const factors = [...(value > 0 ? [from / value] : []), ...(from > 0 ? [value / from] : [])];
  return { plain: [...plain, ...counted([difference], unit), ...counted(factors, factorUnit)], percent };
}

/** The numbers of a figure that tell of its work: how much was done, and the share or change that follows from it. */
export function numbersToldOf(figure: MetricRollUp): SourceNumbers {
  const { value, to, unit } = figure;
  const plain = unit === '%' ? [] : counted([value, to], unit);
  return { plain, percent: numbersOfFigure(figure).percent };
}

function counted(values: readonly (number | undefined)[], unit: string): readonly CountedNumber[] {
  return values.flatMap((value) => (value === undefined ? [] : [{ value, unit }]));
}

/** The numbers of figures and of the records behind them, how many records and studies there are, and their hours. */
export function numbersOfSources(
  records: readonly SourceNumbers[],
  rollUps: readonly MetricRollUp[],
  hours: number,
  studies: number,
): SourceNumbers {
  const numbers = [...rollUps.map(numbersOfFigure), ...records];
  return {
    plain: [
      ...numbers.flatMap(({ plain }) => plain),
      ...counted([records.length], 'record'),
      ...counted([records.length], 'activity'),
      ...counted([hours], 'h'),
      ...counted([studies], 'study'),
    ],
    percent: numbers.flatMap(({ percent }) => percent),
  };
}

/**
 * The numbers that a record gives: those of each metric, those of its words, and its hours.
 *
 * A figure in the words of a record that has a metric of its unit is not taken from there: the metric says it;
 * and nothing is taken from a metric that cannot be true.
 */
export function numbersOfRecord(record: LogbookRecord): SourceNumbers {
  const stated = record.type === 'activity' ? (record.metrics ?? []) : [];
  const units = new Set(stated.map(({ unit }) => canonicalUnit(unit)));
  const metrics = stated.filter((metric) => findMetricFault(metric) === undefined);
  const said = textsOf(record)
    .flatMap((text) => readClaimNumbers(text))
    .filter(({ unit }) => unit === undefined || !units.has(canonicalUnit(unit)));
  const hours = 'hours' in record && record.hours !== undefined ? [record.hours] : [];
  return {
    plain: [
      ...counted(hours, 'h'),
      ...said
        .filter(({ isPercent }) => !isPercent)
        .map(({ value, unit }) => ({ value, unit: canonicalUnit(unit) })),
      ...metrics.flatMap(({ value, of, from, to, unit }) =>
        counted([value, of, from, to], canonicalUnit(unit)),
      ),
    ],
    percent: [
      ...said.filter(({ isPercent }) => isPercent).map(({ value }) => value),
      ...metrics.flatMap(({ value, unit, of }) =>
        unit === '%' ? [value] : of !== undefined && of > 0 ? [(value / of) * 100] : [],
      ),
    ],
  };
}

/** What a record says in sentences, its title first. */
function textsOf(record: LogbookRecord): readonly string[] {
  return Object.entries(record).flatMap(([key, value]: readonly [string, unknown]) =>
    typeof value === 'string' && !wordless.has(key) ? [value] : [],
  );
}

/** Keys whose texts are names and days. */
const wordless: ReadonlySet<string> = new Set([
  'id',
  'type',
  'date',
  'study',
  'phase',
  'importedFrom',
  'role',
]);

/**
 * Whether some numbers hold the one that a text says; rounded as prose rounds, but a share never up to 100%.
 *
 * A number that a text gives a unit is none of another unit: 48 forms are no 48 queries.
 */
export function isGiven(written: ClaimNumber, { plain, percent }: SourceNumbers): boolean {
  if (written.isPercent) return percent.some((exact) => isSaidAs(exact, written));
  return plain.some(({ value, unit }) => isOfUnit(written, unit) && isSaidAs(value, written));
}

/** Whether a number of a text may count what a unit says; also by the last word, as prose has `pages` for `CRF page`. */
function isOfUnit({ unit: said }: ClaimNumber, unit: string): boolean {
  const word = canonicalUnit(said);
  if (word === '' || unit === '' || word === unit) return true;
  const lastWord = canonicalUnit(unit.split(' ').at(-1));
  return canonicalUnit(word.split(' ').at(-1)) === lastWord;
}

/** Whether prose may write an exact number so. */
export function isSaidAs(exact: number, { value, isPercent, qualifier }: ClaimNumber): boolean {
  const isExact = Math.abs(exact - value) <= printedError;
  const isRoundedShare = [1, 10].some((factor) => {
    const [cut, rounded] = [Math.floor(exact * factor + 1e-9) / factor, Math.round(exact * factor) / factor];
    return value === cut || (value < 100 && value === rounded);
  });
  if (isExact || (isPercent && isRoundedShare)) return true;
  if (qualifier === undefined) return false;
  const isNear = Math.abs(exact - value) <= Math.abs(exact) * roughShare;
  return isNear && (qualifier === 'about' || (qualifier === 'over' ? value <= exact : value >= exact));
}

/** Whether a text says a figure: each of its own numbers stands in it. */
export function isFigureSaid(figure: MetricRollUp, said: readonly ClaimNumber[]): boolean {
  const { value, of, from, to, unit } = figure;
  return [value, of, from, to].every((number) => {
    if (number === undefined) return true;
    const isShare = unit === '%' && number !== of;
    return said.some((one) => one.isPercent === isShare && isSaidAs(number, one));
  });
}

import { findUnit } from '../metrics/units.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import type { MetricRollUp } from './achievementReport.ts';
import { type ClaimNumber, readClaimNumbers } from './claimNumbers.ts';

/** Numbers that the sources of a claim give. */
export interface SourceNumbers {
  readonly plain: readonly number[];
  /** In percent, exact. */
  readonly percent: readonly number[];
}

/** How far a number with "about" or "over" may be from the figure, as a share of it. */
const roughShare = 0.1;
/** Half of the last of two decimals: figures are printed with two at most. */
const printedError = 0.005;

/** The numbers that a figure gives: its own, and the shares and changes that follow from them. */
export function numbersOfFigure({ value, of, from, to, unit, teamSize }: MetricRollUp): SourceNumbers {
  const own = [value, from, to].filter((number) => number !== undefined);
  const isShare = unit === '%';
  const plain = [...(isShare ? [] : own), of, teamSize].filter((number) => number !== undefined);
  const percent = isShare ? own : [];
  if (of !== undefined && of > 0) percent.push((value / of) * 100);
  if (from === undefined) return { plain, percent };
  const difference = Math.abs(from - value);
  if (from > 0) percent.push((difference / from) * 100);
  return {
    plain: [...plain, difference, ...(value > 0 ? [from / value] : []), ...(from > 0 ? [value / from] : [])],
    percent,
  };
}

/** The numbers of figures and of the records behind them, how many records there are, and their hours together. */
export function numbersOfSources(
  records: readonly SourceNumbers[],
  rollUps: readonly MetricRollUp[],
  hours: number,
): SourceNumbers {
  const numbers = [...rollUps.map(numbersOfFigure), ...records];
  return {
    plain: [...numbers.flatMap(({ plain }) => plain), records.length, hours],
    percent: numbers.flatMap(({ percent }) => percent),
  };
}

/**
 * The numbers that a record gives: those of each metric, those of its words, and its hours.
 *
 * A figure in the words of a record that has a metric of its unit is not taken from there: the metric says it.
 */
export function numbersOfRecord(record: LogbookRecord): SourceNumbers {
  const metrics = record.type === 'activity' ? (record.metrics ?? []) : [];
  const units = new Set(metrics.map(({ unit = '' }) => canonical(unit)));
  const said = textsOf(record)
    .flatMap((text) => readClaimNumbers(text))
    .filter(({ unit }) => unit === undefined || !units.has(canonical(unit)));
  const hours = 'hours' in record && record.hours !== undefined ? [record.hours] : [];
  return {
    plain: [
      ...hours,
      ...said.filter(({ isPercent }) => !isPercent).map(({ value }) => value),
      ...metrics.flatMap(({ value, of, from, to }) => [value, of ?? value, from ?? value, to ?? value]),
    ],
    percent: [
      ...said.filter(({ isPercent }) => isPercent).map(({ value }) => value),
      ...metrics.flatMap(({ value, unit, of }) =>
        unit === '%' ? [value] : of !== undefined && of > 0 ? [(value / of) * 100] : [],
      ),
    ],
  };
}

function canonical(unit: string): string {
  return findUnit(unit)?.id ?? unit.trim().toLowerCase();
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

/** Whether some numbers hold the one that a text says; rounded as prose rounds, but a share never up to 100%. */
export function isGiven(written: ClaimNumber, { plain, percent }: SourceNumbers): boolean {
  return (written.isPercent ? percent : plain).some((exact) => isSaidAs(exact, written));
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

import { compareText } from '../text/compareText.ts';
import { lastsLonger, sasDialects, shortName } from './datasetNames.ts';
import type { RunComparison, RunSummary } from './runSummary.ts';

/** The last comparison of two data sets in a run. */
export interface StandingComparison extends RunComparison {
  /** The data set that it speaks of, as the log has it. */
  readonly validated?: string;
  /**
   * Both data sets, `ADAM.ADSL with QC.ADSL`, in whichever order they were compared; with the program where they last no
   * longer than its session, for others may call theirs the same.
   */
  readonly pair?: string;
}

/**
 * The comparisons of a run that stand, in its order: of those of the same two data sets the last one, for whoever
 * compares, mends and compares again has compared once.
 *
 * The data set that is validated is the base, but for the one that lasts where only the other does, and for the other
 * where one base is compared with several.
 */
export function standingComparisons(
  { comparisons, dialect }: Pick<RunSummary, 'comparisons' | 'dialect'>,
  program: string | undefined,
): readonly StandingComparison[] {
  const last = new Map(comparisons.map((one, index) => [pairKey(one) ?? `#${index}`, one]));
  const standing = [...last.values()].sort((a, b) => a.line - b.line);
  const lasts = (name: string | undefined): boolean =>
    name !== undefined && sasDialects.has(dialect) && lastsLonger(name);
  return standing.map((one) => {
    const { base, compare } = one;
    const isShared = standing.some((other) => other !== one && isSameName(other.base, base));
    const isOther = lasts(base) === lasts(compare) ? isShared : lasts(compare);
    const validated = isOther ? (compare ?? base) : (base ?? compare);
    const names = namesOf(one);
    if (validated === undefined || names.length === 0) return one;
    const isPassing = !names.some(lasts) && program !== undefined;
    const pair = names.map(shortName).join(' with ');
    return { ...one, validated, pair: isPassing ? `${pair} in ${program}` : pair };
  });
}

function isSameName(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.toUpperCase() === other?.toUpperCase();
}

function pairKey(comparison: RunComparison): string | undefined {
  const names = namesOf(comparison);
  return names.length === 0 ? undefined : names.join('\n').toUpperCase();
}

/** The names of both, in an order of their own: which one is the base says nothing of what was compared. */
function namesOf({ base, compare }: RunComparison): readonly string[] {
  return [base ?? '', compare ?? '']
    .filter((name) => name !== '')
    .sort((a, b) => compareText(a.toUpperCase(), b.toUpperCase()));
}

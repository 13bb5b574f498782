import type { RunComparison } from '../runSummary.ts';
import { countOf, datasetNameOf } from './sasNames.ts';

interface Open {
  readonly base: string;
  readonly compare: string;
  readonly line: number;
  observations?: number;
  unequal?: number;
  /** Rows or variables that only one of the two has. */
  extra: number;
  saysEqual: boolean;
}

const between = /^\s{0,250}Comparison of (\S{1,150}) with (\S{1,150})\s*$/;
const common = /Number of Observations in Common:?\s{1,200}([\d,]{1,30})/i;
const unequal = /Number of Observations with Some Compared Variables Unequal:?\s{1,200}([\d,]{1,30})/i;
const onlyInOne =
  /Number of (Observations|Variables) in \S{1,150} but not in \S{1,150}?:?\s{1,200}([\d,]{1,30})/i;
const saysEqual = /No unequal values were found/i;

/**
 * Reads what PROC COMPARE prints.
 *
 * @see Base SAS 9.4 Procedures Guide, "COMPARE Procedure: Results", for the words; Altair SLC leaves out the stops.
 */
export class SasComparisonReader {
  readonly #tell: (comparison: RunComparison) => void;
  #open: Open | undefined;

  constructor(tell: (comparison: RunComparison) => void) {
    this.#tell = tell;
  }

  read(text: string, line: number): void {
    if (text.includes('Comparison of ')) this.#begin(text, line);
    else if (text.includes('Number of ')) this.#count(text);
    else if (this.#open !== undefined && saysEqual.test(text)) this.#open.saysEqual = true;
  }

  finish(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined || (open.observations === undefined && !open.saysEqual)) return;
    const { base, compare, observations, line, extra } = open;
    const differing = open.unequal ?? (open.saysEqual ? 0 : undefined);
    this.#tell({
      ...(base === '' ? {} : { base }),
      ...(compare === '' ? {} : { compare }),
      ...(observations === undefined ? {} : { observations }),
      ...(differing === undefined ? {} : { unequal: differing }),
      isEqual: differing === 0 && extra === 0,
      line,
    });
  }

  /** Each page repeats the heading: only other names, or other counts below it, make another comparison. */
  #begin(text: string, line: number): void {
    const match = between.exec(text);
    if (match === null) return;
    const base = datasetNameOf(match[1] ?? '');
    const compare = datasetNameOf(match[2] ?? '');
    if (this.#open?.base === base && this.#open.compare === compare) return;
    this.finish();
    this.#open = { base, compare, line, extra: 0, saysEqual: false };
  }

  #count(text: string): void {
    const open = this.#open;
    if (open === undefined) return;
    const inCommon = common.exec(text)?.[1];
    if (inCommon !== undefined) {
      if (open.observations === undefined) open.observations = countOf(inCommon);
      else this.#again(open).observations = countOf(inCommon);
      return;
    }
    const differing = unequal.exec(text)?.[1];
    if (differing !== undefined) open.unequal = countOf(differing);
    const extra = onlyInOne.exec(text);
    if (extra === null) return;
    // The summary of variables comes before that of observations: after the latter it is another comparison's.
    const isNext = extra[1] === 'Variables' && open.observations !== undefined;
    (isNext ? this.#again(open) : open).extra += countOf(extra[2] ?? '');
  }

  #again({ base, compare, line }: Open): Open {
    this.finish();
    const next: Open = { base, compare, line, extra: 0, saysEqual: false };
    this.#open = next;
    return next;
  }
}

import { isMeasureNoun, isStateWord, isTimeNoun } from './metricName.ts';
import { findUnit } from './units.ts';

/** Whether a change is for the better, by what is known of its noun. */
export type ChangeDirection = 'better' | 'worse' | 'same' | 'unknown';

// Faults and waiting work: the fewer the better.
const lowerNouns = new Set(
  (
    'error errors mistake mistakes typo typos warning warnings note notes issue issues problem problems bug bugs defect ' +
    'defects finding findings discrepancy discrepancies mismatch mismatches difference differences outlier outliers ' +
    'deviation deviations violation violations duplicate duplicates backlog missingness dropout dropouts attrition ' +
    'missing wrong unequal invalid incorrect failed failing unmatched mismatched discrepant incomplete implausible ' +
    'complaint complaints failure failures withdrawal withdrawals withdrawn rejected rejection rejections refusal refusals ' +
    'refused lost loss losses discontinuation discontinuations cost costs ' +
    'inconsistent unresolved overdue late wait waiting delay lag latency turnaround runtime run-time rework query queries'
  ).split(' '),
);

// Shares and scores of what is right: the more the better.
const higherNouns = new Set(
  (
    'completeness coverage accuracy agreement concordance consistency compliance adherence match precision recall retention ' +
    'usability satisfaction passed passing correct complete valid'
  ).split(' '),
);

// Work done on faults: more of it is better, whatever noun it was done on.
const doneWords = new Set(
  (
    'resolved resolution closed closure fixed corrected correction removed answered cleaned cleared caught reviewed ' +
    'coded tested checked raised saved savings avoided'
  ).split(' '),
);

const turningWords = new Set('without no free'.split(' '));

/**
 * What a change of a figure is, by its name and unit: `errors`, `run time` and `queries open` are better as they fall,
 * `completeness` as it rises; of `lines of code` nobody knows.
 */
export function changeDirection(name: string, unit: string, from: number, value: number): ChangeDirection {
  if (from === value) return 'same';
  const isLowerBetter = lowerIsBetter(name, unit);
  if (isLowerBetter === undefined) return 'unknown';
  return value < from === isLowerBetter ? 'better' : 'worse';
}

/** Whether lower figures of a name are better; `undefined` where its words do not say. */
export function lowerIsBetter(name: string, unit: string): boolean | undefined {
  const words = name
    .toLowerCase()
    .trim()
    .split(/[\s,;:()/]+/);
  if (words.some((word) => turningWords.has(word))) return undefined;
  if (words.some((word) => doneWords.has(word))) return false;
  if (words.some((word) => lowerNouns.has(word) || isStateWord(word))) return true;
  if (words.some((word) => higherNouns.has(word))) return false;
  if (words.some((word) => word !== 'hours' && isTimeNoun(word))) return true;
  // An unknown rate or share has no direction, whatever it is counted in.
  if (words.some((word) => isMeasureNoun(word))) return undefined;
  const known = findUnit(unit);
  return known?.lowerIsBetter === true ? true : undefined;
}

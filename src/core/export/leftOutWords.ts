import type { LeftOut } from '../achievement/achievementReport.ts';
import { formatNumber } from '../metrics/units.ts';

const words: Readonly<Record<LeftOut['reason'], readonly [one: string, many: string]>> = {
  private: ['private record', 'private records'],
  'broken-file': ['file that gives no record', 'files that give no record'],
  'future-date': ['record dated in the future', 'records dated in the future'],
  undated: ['record without a date', 'records without a date'],
  'outside-range': ['record outside the period', 'records outside the period'],
  'other-study': ['record of another study', 'records of other studies'],
  'other-skill': ['record on other skills', 'records on other skills'],
  unlinked: [
    'link to a file whose name holds a confidential term or a name',
    'links to files whose names hold a confidential term or a name',
  ],
  'implausible-figure': ['figure that cannot be true', 'figures that cannot be true'],
  'restated-figure': [
    'figure of a summary that other records state',
    'figures of summaries that other records state',
  ],
  'worsened-figure': ['change for the worse', 'changes for the worse'],
  'unconfirmed-claim': ['claim that cannot be confirmed', 'claims that cannot be confirmed'],
  'stale-claim': ['claim whose sources have changed', 'claims whose sources have changed'],
  'unsourced-claim': ['claim without a source', 'claims without a source'],
  'overstated-claim': ['claim that says more than its sources', 'claims that say more than their sources'],
  'other-claim': ['claim on other records than those chosen', 'claims on other records than those chosen'],
};

/** `3 private records`. */
export function formatLeftOut({ reason, count }: LeftOut): string {
  const [one, many] = words[reason];
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

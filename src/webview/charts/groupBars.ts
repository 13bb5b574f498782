import type { GroupHours } from '../../core/insight/dashboardData.ts';
import type { RecordSelection } from '../../core/insight/recordSelection.ts';
import { isolated, shortText } from '../../core/text/userText.ts';
import type { Words } from '../../core/text/words.ts';
import type { DashboardStrings } from '../../protocol/strings.ts';

/** One horizontal bar: a group's hours. */
export interface GroupBar {
  readonly group: string;
  readonly name: string;
  readonly hours: string;
  readonly share: string;
  /** Length between 0 and 1; the longest bar has 1. */
  readonly length: number;
  /** All of it in one line, for the tooltip. */
  readonly label: string;
  readonly selection: RecordSelection;
}

/** Hours by skill group. */
export interface GroupBars {
  /** What the chart says; empty without hours. */
  readonly finding: string;
  readonly bars: readonly GroupBar[];
}

/** The name of a skill group: that of the catalogue, else as the user wrote it. */
export function formatGroup(
  group: string,
  words: Words<DashboardStrings>,
  strings: DashboardStrings,
): string {
  const key = `group.${group}`;
  return Object.hasOwn(strings, key) ? words.text(key as keyof DashboardStrings) : shortText(group);
}

/** Bars in the order of the data, groups without hours left out; shares are of all hours shown. */
export function computeGroupBars(
  hoursByGroup: readonly GroupHours[],
  words: Words<DashboardStrings>,
  strings: DashboardStrings,
): GroupBars {
  const groups = hoursByGroup.filter(({ hours }) => hours.value > 0);
  const total = groups.reduce((sum, { hours }) => sum + hours.value, 0);
  const most = groups.reduce((longest, { hours }) => Math.max(longest, hours.value), 0);
  const bars = groups.map(({ group, hours }): GroupBar => {
    const name = formatGroup(group, words, strings);
    const formatted = words.hours(hours.value);
    const share = words.share(hours.value / total);
    return {
      group,
      name,
      hours: formatted,
      share,
      length: hours.value / most,
      label: words.text('groups.bar', { group: isolated(name), hours: formatted, share }),
      selection: hours.selection,
    };
  });
  const first = bars[0];
  const finding =
    first === undefined
      ? ''
      : words.text('groups.finding', {
          group: isolated(first.name),
          share: first.share,
          hours: words.hours(total),
        });
  return { finding, bars };
}

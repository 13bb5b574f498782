import type { GroupHours } from '../insight/dashboardData.ts';
import { isolated } from '../text/userText.ts';
import type { Chart } from './chart.ts';
import type { ChartWords } from './chartWords.ts';
import { countTicks } from './countTicks.ts';
import { layOutRows } from './rowChart.ts';

/** What hours by group are laid out for. */
export interface GroupFrame {
  /** Pixels. */
  readonly width: number;
  /** The name of a group. */
  nameOf(group: string): string;
}

/**
 * Hours by skill group in the order of the data; shares are of all hours shown.
 *
 * @returns `undefined` where no group has hours.
 */
export function layOutGroups(
  hoursByGroup: readonly GroupHours[],
  { width, nameOf }: GroupFrame,
  words: ChartWords,
): Chart | undefined {
  const groups = hoursByGroup.filter(({ hours }) => hours.value > 0);
  const [first] = groups;
  if (first === undefined) return undefined;
  const total = groups.reduce((sum, { hours }) => sum + hours.value, 0);
  const most = groups.reduce((longest, { hours }) => Math.max(longest, hours.value), 0);
  const rows = groups.map(({ group, hours: { value, selection } }) => {
    const facts = { hours: words.hours(value), share: words.share(value / total) };
    const name = nameOf(group);
    return {
      key: group,
      name,
      value,
      text: words.text('groups.value', facts),
      isStrong: false,
      label: words.text('groups.bar', { group: isolated(name), ...facts }),
      selection,
    };
  });
  return layOutRows(
    {
      title: words.text('groups.finding', {
        group: isolated(nameOf(first.group)),
        share: words.share(first.hours.value / total),
        hours: words.hours(total),
      }),
      rows,
      kind: 'bar',
      from: 0,
      to: most,
      ticks: countTicks(most, { unit: words.hours, number: words.number }),
      table: {
        caption: words.text('groups.table'),
        columns: [
          { title: words.text('groups.group') },
          { title: words.text('groups.hours'), isNumber: true },
        ],
        rows: groups.map(({ group, hours: { value, selection } }) => [
          { text: nameOf(group) },
          { text: words.hours(value), selection },
        ]),
      },
    },
    width,
  );
}

import type { DashboardData } from '../../core/insight/dashboardData.ts';
import { isolated } from '../../core/text/userText.ts';
import type { Words } from '../../core/text/words.ts';
import type { DashboardStrings } from '../../protocol/strings.ts';
import { formatGroup } from './formatGroup.ts';

/** The filter that the data was computed by in words, one a condition; none where nothing is left out. */
export function formatFilter(
  { filter, bounds }: Pick<DashboardData, 'filter' | 'bounds'>,
  words: Words<DashboardStrings>,
  strings: DashboardStrings,
): readonly string[] {
  const { study, group } = bounds;
  const days = formatDays(bounds, words);
  const range =
    filter.range === undefined || filter.range === 'dates' ? '' : words.text(`filter.${filter.range}`);
  return [
    ...(days === '' ? [] : [range === '' ? days : `${range} (${days})`]),
    ...(study === undefined ? [] : [words.text('filter.onStudy', { study: isolated(study) })]),
    ...(group === undefined
      ? []
      : [words.text('filter.onGroup', { group: isolated(formatGroup(group, words, strings)) })]),
  ];
}

/** Whether a filter leaves anything out of the data. */
export function isFiltered({ bounds }: Pick<DashboardData, 'bounds'>): boolean {
  return Object.keys(bounds).length > 0;
}

function formatDays({ from, to }: DashboardData['bounds'], words: Words<DashboardStrings>): string {
  if (from !== undefined && to !== undefined) {
    return words.text('filter.fromTo', { from: words.longDate(from), to: words.longDate(to) });
  }
  if (from !== undefined) return words.text('filter.since', { from: words.longDate(from) });
  return to === undefined ? '' : words.text('filter.until', { to: words.longDate(to) });
}

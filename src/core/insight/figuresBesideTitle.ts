import { formatMetric } from '../metrics/formatMetric.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';

/** The metrics of an activity in words, without those whose value its title names already. */
export function figuresBesideTitle(record: LogbookRecord): readonly string[] {
  if (record.type !== 'activity') return [];
  const numbers = record.title.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const named = new Set(numbers.map((number) => number.replaceAll(',', '')));
  return (record.metrics ?? [])
    .filter(({ value }) => !named.has(String(value)))
    .map((metric) => formatMetric(metric));
}

import { addDays } from '../dates/civilDate.ts';
import { weekNumberOfDate } from '../insight/isoWeek.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import type { MetricGroup, MetricSource, SourcedMetric } from './metricGroups.ts';

/** A figure that looks as if it repeated others, with those others. */
export interface Restatement<S extends MetricSource> {
  readonly item: SourcedMetric<S>;
  readonly others: readonly SourcedMetric<S>[];
}

/** Fewest other records whose sum is no mere coincidence; a record that calls itself a summary needs one. */
const fewestParts = 2;

/** Kinds of which figures are added, so that a summary would count twice. */
const addedKinds: ReadonlySet<string> = new Set(['counter', 'distinct', 'dataset', 'ratio', 'duration']);

/**
 * The figures of a group that look like summaries of their ISO week.
 *
 * That is one whose record is the last of the week and which equals the sum of the others of that week, where these
 * stand in at least two records; and every figure of a record that calls itself a weekly summary, by a tag or its
 * title, where others of that week (of the week before, for a summary written on Monday) state the same metric. What a
 * record says in `summary` is the user's word on it, so such records are passed over.
 */
export function findRestatements<S extends MetricSource>({
  kind,
  metrics,
}: Pick<MetricGroup<S>, 'kind' | 'metrics'>): readonly Restatement<S>[] {
  if (!addedKinds.has(kind) || metrics.length < 2) return [];
  const weeks = new Map<number, SourcedMetric<S>[]>();
  let [date, week]: [string, SourcedMetric<S>[]] = ['', []];
  for (const item of metrics) {
    // Many figures of one day stand beside each other.
    if (item.source.date !== date) {
      date = item.source.date;
      const number = weekNumberOfDate(item.source.date);
      week = weeks.get(number) ?? [];
      weeks.set(number, week);
    }
    week.push(item);
  }
  return [...weeks].flatMap(([number, ofWeek]) => restatementsOf(ofWeek, weeks.get(number - 1) ?? []));
}

function restatementsOf<S extends MetricSource>(
  week: readonly SourcedMetric<S>[],
  weekBefore: readonly SourcedMetric<S>[],
): readonly Restatement<S>[] {
  const open = week.filter(({ source }) => !isDecided(source.record));
  const summaries = open.filter(({ source }) => callsItselfSummary(source.record));
  const inSummaries = new Set(summaries);
  const dailies = week.filter((item) => !inSummaries.has(item));
  const called = summaries.flatMap((item): readonly Restatement<S>[] => {
    const others = dailies.length > 0 ? dailies : onMonday(item) ? weekBefore : [];
    return others.length > 0 ? [{ item, others }] : [];
  });
  const last = dailies.at(-1)?.source.date;
  const sum = sumOf(dailies);
  const found = dailies.find((item) => item.source.date === last && isHalfOf(item, sum));
  if (found === undefined || isDecided(found.source.record)) return called;
  const others = dailies.filter(({ source }) => source.record !== found.source.record);
  const parts = new Set(others.map(({ source }) => source.record));
  const isWhole = others.length === dailies.length - 1;
  return isWhole && parts.size >= fewestParts ? [...called, { item: found, others }] : called;
}

interface FigureSum {
  readonly value: number;
  readonly to: number;
  readonly of: number;
}

function figuresOf({ metric }: SourcedMetric<MetricSource>): FigureSum {
  return { value: metric.value, to: metric.to ?? metric.value, of: metric.of ?? 0 };
}

function sumOf(items: readonly SourcedMetric<MetricSource>[]): FigureSum {
  let [value, to, of] = [0, 0, 0];
  for (const item of items) {
    const figures = figuresOf(item);
    value += figures.value;
    to += figures.to;
    of += figures.of;
  }
  return { value, to, of };
}

/** Whether a figure equals the rest of a sum that it is a part of. */
function isHalfOf(item: SourcedMetric<MetricSource>, sum: FigureSum): boolean {
  const { value, to, of } = figuresOf(item);
  // Tenths of hours make sums that miss by a hair.
  const isHalf = (part: number, whole: number): boolean => Math.abs(2 * part - whole) < 1e-6;
  // Names of things and of datasets count once anyway.
  const isNamed = item.metric.distinct !== undefined || item.metric.dataset !== undefined;
  return !isNamed && value > 0 && isHalf(value, sum.value) && isHalf(to, sum.to) && isHalf(of, sum.of);
}

function isDecided(record: LogbookRecord): boolean {
  return record.type === 'activity' && record.summary !== undefined;
}

const summaryTag = /^(?:week(?:ly)?|wk)?[- _]?(?:summary|recap|totals?|wrap-?up)$/i;
const summaryTitle =
  /\bweek(?:ly|'s|s)?\b.{0,20}\b(?:summary|recap|totals?|wrap-?up)\b|\b(?:summary|recap|totals?|wrap-?up)\b.{0,20}\bweek\b/i;

/** Whether tags or title of a record say that it sums up a week. */
export function callsItselfSummary({ title, tags = [] }: Pick<LogbookRecord, 'title' | 'tags'>): boolean {
  return tags.some((tag) => summaryTag.test(tag.trim())) || summaryTitle.test(title.slice(0, 200));
}

function onMonday({ source: { date } }: SourcedMetric<MetricSource>): boolean {
  return weekNumberOfDate(addDays(date, -1)) < weekNumberOfDate(date);
}

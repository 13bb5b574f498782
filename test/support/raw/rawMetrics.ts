import type { RawLogbook } from './rawLogbook.ts';
import type { RawEntry, RawRecord } from './rawRecord.ts';

/** One figure of an activity. */
interface Item {
  readonly record: RawRecord;
  readonly date: string;
  readonly metric: RawEntry;
  readonly value: number;
  readonly unit: string;
}

/** What figures add up to, and the records on which it rests. */
export interface RawAmount {
  readonly value: number;
  readonly of?: number;
  readonly from?: number;
  readonly records: readonly RawRecord[];
}

/** Other words for the units of the two logbooks, as people write them: singular, plural, synonyms. */
const units: Readonly<Record<string, readonly string[]>> = {
  query: ['queries'],
  person: ['people', 'patients', 'participants', 'subjects', 'patient'],
  row: ['rows', 'observations'],
  dataset: ['datasets'],
  program: ['programs'],
  table: ['tables'],
  macro: ['macros'],
  figure: ['figures'],
  listing: ['listings'],
  sop: ['sops'],
  test: ['tests'],
  value: ['values', 'cell', 'cells'],
  h: ['hours', 'hour', 'hrs'],
  minute: ['minutes', 'min'],
  day: ['days', 'd'],
  '%': ['percent'],
};

/** How figures of a unit add up that do not say it (docs/format.md). */
const kindsByUnit: Readonly<Record<string, string>> = {
  program: 'distinct',
  table: 'distinct',
  dataset: 'distinct',
  macro: 'distinct',
  figure: 'distinct',
  listing: 'distinct',
  sop: 'distinct',
  row: 'dataset',
  person: 'latest',
  test: 'latest',
  '%': 'latest',
  h: 'duration',
  minute: 'duration',
  day: 'duration',
};
const times = ['h', 'minute', 'day'];

function unitOf(word: string | undefined): string {
  const folded = (word ?? '').toLowerCase();
  return (
    Object.entries(units).find(([id, others]) => id === folded || others.includes(folded))?.[0] ?? folded
  );
}

function foldName(name: string): string {
  return name.trim().toLowerCase().split(/\s+/).map(unitOf).join(' ');
}

/** Times that are measured, as a run time is, are states; others were spent. */
function isMeasured(name: string): boolean {
  return /run time|turnaround/i.test(name);
}

function ownKind({ metric, unit }: Item): string {
  const stated = metric.word('kind');
  if (stated === 'ratio') return metric.has('of') ? 'ratio' : 'latest';
  if (stated === 'before-after') return metric.has('from') ? 'before-after' : 'latest';
  if (unit === '%' && stated !== undefined) return 'latest';
  if (stated === 'counter' || stated === 'duration') return times.includes(unit) ? 'duration' : 'counter';
  if (stated !== undefined) return stated;
  if (metric.has('from')) return 'before-after';
  if (metric.has('of')) return 'ratio';
  if (times.includes(unit) && isMeasured(metric.text('name') ?? '')) return 'latest';
  return kindsByUnit[unit] ?? 'counter';
}

/** Figures that cannot be true (docs/format.md). */
function isFalse({ metric, value, unit }: Item, kind: string): boolean {
  const [of, to, from] = [metric.number('of'), metric.number('to'), metric.number('from')];
  const parts = [value, ...(to === undefined ? [] : [to]), ...(from === undefined ? [] : [from])];
  const all = [...parts, ...(of === undefined ? [] : [of])];
  if (all.some((one) => Math.abs(one) > 1e12)) return true;
  const isScore =
    ['latest', 'before-after'].includes(kind) && of === undefined && kindsByUnit[unit] === undefined;
  if (!isScore && all.some((one) => one < 0)) return true;
  if (of !== undefined && (of === 0 || parts.some((part) => part > of))) return true;
  if (of === undefined && unit === '%' && parts.some((part) => part > 100)) return true;
  return to !== undefined && to < value;
}

/** Metrics that add up: of one name, unit, kind, role and team. */
export class RawMetric {
  readonly key: string;
  readonly kind: string;
  readonly items: readonly Item[];

  readonly #hoursPerDay: number;

  constructor(key: string, items: readonly Item[], hoursPerDay: number) {
    this.key = key;
    this.kind = key.split(' | ').at(-1) ?? '';
    this.#hoursPerDay = hoursPerDay;
    this.items = items;
  }

  /** All records that give it a figure. */
  get records(): readonly RawRecord[] {
    return [...new Set(this.items.map(({ record }) => record))];
  }

  get dates(): readonly string[] {
    return this.items.map(({ date }) => date);
  }

  /** What the figures up to a day come to; several for changes. */
  upTo(day: string): readonly RawAmount[] {
    const items = this.items.filter(({ date }) => date <= day);
    switch (this.kind) {
      case 'before-after':
        return changesOf(items);
      case 'distinct':
        return [this.#union(items)];
      case 'dataset':
        return [sumOf(this.#groups(items, true).map(greatestOf))];
      case 'latest':
        return [this.#latest(items)];
      case 'duration':
        return [this.#duration(items)];
      default:
        return [sumOf(items)];
    }
  }

  get #isOfStudies(): boolean {
    return this.items.every(({ record }) => record.has('study'));
  }

  /** Groups of one study, and where asked of one dataset. */
  #groups(items: readonly Item[], byDataset: boolean): readonly (readonly Item[])[] {
    const groups = new Map<string, Item[]>();
    for (const item of items) {
      const study = this.#isOfStudies ? item.record.text('study') : '';
      const dataset = byDataset ? (item.metric.text('dataset') ?? '').toLowerCase() : '';
      const group = `${study}\n${dataset}`;
      groups.set(group, [...(groups.get(group) ?? []), item]);
    }
    return [...groups.values()];
  }

  #union(items: readonly Item[]): RawAmount {
    const named = items.filter(({ metric }) => metric.texts('distinct').length > 0);
    const names = named.flatMap(({ record, metric }) =>
      metric
        .texts('distinct')
        .map((name) => `${this.#isOfStudies ? record.text('study') : ''}\n${name.trim().toLowerCase()}`),
    );
    const others = sumOf(items.filter((item) => !named.includes(item)));
    return { value: new Set(names).size + others.value, records: recordsOf(items) };
  }

  #latest(items: readonly Item[]): RawAmount {
    const areCounts = this.items.every(({ unit }) => unit !== '%' && !times.includes(unit));
    const areParts = areCounts && this.items.every(({ metric }) => metric.has('of') && metric.has('dataset'));
    const groups = areCounts ? this.#groups(items, areParts) : [items];
    const { of, ...latest } = sumOf(groups.flatMap((group) => group.slice(-1)));
    return areParts && of !== undefined ? { ...latest, of } : latest;
  }

  #duration(items: readonly Item[]): RawAmount {
    const isOneUnit = new Set(this.items.map(({ unit }) => unit)).size === 1;
    if (isOneUnit) return sumOf(items);
    const hours: Readonly<Record<string, number>> = { h: 1, minute: 1 / 60, day: this.#hoursPerDay };
    const value = items.reduce((sum, one) => sum + one.value * (hours[one.unit] ?? Number.NaN), 0);
    return { value: rounded(value), records: recordsOf(items) };
  }
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
const recordsOf = (items: readonly Item[]): readonly RawRecord[] => [
  ...new Set(items.map(({ record }) => record)),
];

function sumOf(items: readonly Item[]): RawAmount {
  const bases = items.flatMap(({ metric }) => metric.number('of') ?? []);
  return {
    value: rounded(items.reduce((sum, { value }) => sum + value, 0)),
    ...(bases.length > 0 && { of: rounded(bases.reduce((sum, base) => sum + base, 0)) }),
    records: recordsOf(items),
  };
}

function greatestOf(items: readonly Item[]): Item {
  const size = ({ metric, value }: Item): number => metric.number('to') ?? value;
  return items.reduce((most, item) => (size(item) > size(most) ? item : most));
}

/** A change that starts where another of its study and dataset ended goes on with it. */
function changesOf(items: readonly Item[]): readonly RawAmount[] {
  const stories: Item[][] = [];
  const thingOf = ({ record, metric }: Item): string =>
    `${metric.number('of')} ${record.text('study')} ${(metric.text('dataset') ?? '').toLowerCase()}`;
  for (const item of items) {
    const story = stories.find((one) => {
      const last = one.at(-1);
      return (
        last !== undefined && last.value === item.metric.number('from') && thingOf(last) === thingOf(item)
      );
    });
    if (story === undefined) stories.push([item]);
    else story.push(item);
  }
  return stories.map((story) => {
    const [first, last] = [story[0], story.at(-1)];
    const of = last?.metric.number('of');
    return {
      value: last?.value ?? 0,
      from: first?.metric.number('from') ?? 0,
      ...(of !== undefined && { of }),
      records: recordsOf(story),
    };
  });
}

/** All metrics of records that an export may tell of: not private, with a day up to today. */
export function rawMetrics(
  raw: RawLogbook,
  records: readonly RawRecord[],
  today: string,
): readonly RawMetric[] {
  const told = raw.of('activity').filter((record) => !record.isPrivate && record.isIn('1900-01-01', today));
  const items = told
    .filter((record) => records.includes(record))
    .sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1))
    .flatMap(itemsOf);
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const kind = kindIn(items, item);
    if (isFalse(item, kind) || item.record.text('summary') === 'true') continue;
    const unit = kind === 'duration' ? 'time' : item.unit;
    const key = `${familyOf(item)} | ${unit} | ${kind}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const hoursPerDay = raw.profile.number('hoursPerDay') ?? 8;
  return [...groups].map(([key, ofKey]) => new RawMetric(key, ofKey, hoursPerDay));
}

function itemsOf(record: RawRecord): readonly Item[] {
  return record.entries('metrics').flatMap((metric): readonly Item[] => {
    const value = metric.number('value');
    const item = { record, date: record.date ?? '', metric, unit: unitOf(metric.text('unit')) };
    return value === undefined || !metric.has('name') ? [] : [{ ...item, value }];
  });
}

function familyOf({ record, metric, unit }: Item): string {
  const team = record.number('teamSize') ?? 1;
  const measure = times.includes(unit) ? 'time' : unit;
  return [foldName(metric.text('name') ?? ''), measure, record.role, team > 1 ? team : 1].join(' | ');
}

/** A metric that leaves its kind open has that of the others of its family, where they agree. */
function kindIn(items: readonly Item[], item: Item): string {
  const { metric } = item;
  const isOpen = !['kind', 'of', 'from'].some((key) => metric.has(key));
  if (!isOpen) return ownKind(item);
  const stating = items.filter(
    (other) =>
      other.metric.has('kind') &&
      !['ratio', 'before-after'].includes(other.metric.word('kind') ?? '') &&
      familyOf(other) === familyOf(item),
  );
  const kinds = new Set(stating.map(ownKind));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined ? only : ownKind(item);
}

import type { CivilDate } from '../../../src/core/dates/civilDate.ts';
import type { LogbookView } from '../../../src/core/index/logbookContents.ts';
import { computeDashboard } from '../../../src/core/insight/computeDashboard.ts';
import type { DashboardData } from '../../../src/core/insight/dashboardData.ts';
import type { Figure, RecordFilter } from '../../../src/core/insight/recordSelection.ts';
import { selectRecords } from '../../../src/core/insight/selectRecords.ts';
import { mondayOf, plusDays } from './rawDays.ts';
import type { RawLogbook } from './rawLogbook.ts';
import { type RawRecord, sumOf } from './rawRecord.ts';

/** What a case is made of. */
export interface RawCaseParts {
  readonly name: string;
  readonly raw: RawLogbook;
  readonly view: LogbookView;
  readonly filter: RecordFilter;
}

/** A logbook on a day under a filter: as it is read from its files here, and as views see it. */
export class RawCase {
  /** Logbook, day and filter, for messages. */
  readonly name: string;
  readonly filter: RecordFilter;
  readonly raw: RawLogbook;
  readonly view: LogbookView;
  #data: DashboardData | undefined;

  constructor({ name, raw, view, filter }: RawCaseParts) {
    this.name = `${name} on ${view.today}, ${JSON.stringify(filter)}`;
    this.filter = filter;
    this.raw = raw;
    this.view = view;
  }

  get today(): CivilDate {
    return this.view.today;
  }

  /** What the dashboard shows. */
  get data(): DashboardData {
    this.#data ??= computeDashboard(this.view, this.filter);
    return this.#data;
  }

  /** The records that fulfil a filter, by default that of the case. */
  within(filter: RecordFilter = this.filter): readonly RawRecord[] {
    const { range, study, group } = filter;
    const [from, to] = daysOf(filter, this.today);
    return this.raw.records.filter(
      (record) =>
        (range === undefined || record.isIn(from, to)) &&
        (study === undefined || record.text('study') === study) &&
        (group === undefined || this.raw.groupsOf(record).includes(group)),
    );
  }

  /** A number as views show it, with the records that it opens. */
  shown({ value, selection }: Figure): Opened {
    const opened = selectRecords(this.view.contents, selection);
    return { value, ids: opened.map(({ record }) => record.id).sort() };
  }
}

/** Whether a case shows the whole logbook. */
export function isUnfiltered({ filter }: RawCase): boolean {
  return Object.keys(filter).length === 0;
}

function daysOf({ range, from, to }: RecordFilter, today: string): readonly [string, string] {
  switch (range) {
    case 'this-week':
      return [mondayOf(today), plusDays(mondayOf(today), 6)];
    case 'last-4-weeks':
      return [plusDays(today, -27), today];
    case 'this-month':
      return [`${today.slice(0, 7)}-01`, `${today.slice(0, 7)}-31`];
    default: {
      const [first, last] = [from ?? '1900-01-01', to ?? '2200-12-31'];
      return first < last ? [first, last] : [last, first];
    }
  }
}

/** What a number is, and which records it opens. */
export interface Opened {
  readonly value: number;
  readonly ids: readonly string[];
}

/** A number of records, or a number that they add up to, counted from the files. */
export function counted(records: readonly RawRecord[], value = records.length): Opened {
  return { value, ids: records.map(({ id }) => id).sort() };
}

/** The hours of records; those without hours are not opened. */
export function countedHours(records: readonly RawRecord[]): Opened {
  const worked = records.filter(({ hours }) => hours > 0);
  return counted(worked, sumOf(worked));
}

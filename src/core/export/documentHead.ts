import type { AchievementReport } from '../achievement/achievementReport.ts';
import type { CivilDate } from '../dates/civilDate.ts';
import { formatQuantity } from '../metrics/units.ts';
import type { LogbookProfile } from '../records/profile.ts';
import type { ExportChoice } from './exportChoice.ts';
import type { ExportBlock } from './exportDocument.ts';
import { list, textLine } from './exportLines.ts';

/** The title of a document with the internship that it is about. */
export function documentTitle(what: string, { title }: Pick<LogbookProfile, 'title'>): string {
  return title === undefined ? what : `${what}: ${title}`;
}

/** Days of the first and last record that is in, as contents give them. */
export interface ContentDays {
  readonly firstDate?: CivilDate;
  readonly lastDate?: CivilDate;
}

/** The days of records in order of their days; none where there are no records. */
export function daysOf(records: readonly { readonly date: CivilDate }[]): ContentDays {
  const [first, last] = [records[0], records.at(-1)];
  return first === undefined || last === undefined ? {} : { firstDate: first.date, lastDate: last.date };
}

/** The days of a report, without what else it says. */
export function daysOfReport({ firstDate, lastDate }: ContentDays): ContentDays {
  return { ...(firstDate && { firstDate }), ...(lastDate && { lastDate }) };
}

/** `Logged: 4 records, 7 h`. */
export function loggedFact({ records, hours }: Pick<AchievementReport, 'records' | 'hours'>): string {
  return `Logged: ${formatQuantity(records, 'record')}, ${formatQuantity(hours, 'h')}`;
}

/** The facts under the title: the site, the period, and those of the document itself. */
export function headBlocks(
  { site }: Pick<LogbookProfile, 'site'>,
  { from, to }: ExportChoice,
  { firstDate, lastDate }: ContentDays,
  facts: readonly string[],
): readonly ExportBlock[] {
  const [first, last] = [from ?? firstDate, to ?? lastDate];
  const lines = [
    ...(site === undefined ? [] : [`Site: ${site}`]),
    ...(first === undefined || last === undefined ? [] : [`Period: ${first} to ${last}`]),
    ...facts,
  ];
  return list(lines.map(textLine));
}

import type { CivilDate } from '../dates/civilDate.ts';
import { figuresBesideTitle } from '../insight/figuresBesideTitle.ts';
import { hoursOf, roundHours } from '../insight/recordHours.ts';
import { formatNumber } from '../metrics/units.ts';
import type { LogbookRecord, StoredRecord } from '../records/logbookRecord.ts';
import { wording } from '../text/wording.ts';
import type { BriefBlock, BriefItem, BriefLine } from './brief.ts';
import { figureSpan, recordSpan, textSpan, wordsSpan } from './briefSpans.ts';

/** Most records that are listed: two weeks of a busy intern; those before are one number. */
export const mostListedRecords = 25;

/** Records by day with their figures, the newest day first; older ones than `mostListedRecords` as a number. */
export function workByDayBlocks(records: readonly StoredRecord[]): readonly BriefBlock[] {
  const listed = records.slice(0, mostListedRecords);
  const rest = records.slice(mostListedRecords).map(({ record }) => record.id);
  const recordsByDay = new Map<CivilDate | undefined, LogbookRecord[]>();
  for (const { record } of listed) {
    const ofDay = recordsByDay.get(record.date);
    if (ofDay === undefined) recordsByDay.set(record.date, [record]);
    else ofDay.push(record);
  }
  const items = [...recordsByDay].map(([date, ofDay]): BriefItem => {
    const line = date === undefined ? [wordsSpan('Without a day')] : [wordsSpan('{day}', { day: { date } })];
    return { line, details: ofDay.map(workLine) };
  });
  if (rest.length === 0) return [{ kind: 'list', items }];
  const words =
    rest.length === 1
      ? wording('and 1 earlier record')
      : wording('and {count} earlier records', { count: rest.length });
  return [
    { kind: 'list', items },
    { kind: 'paragraph', line: [figureSpan(words, { ids: rest })], tone: 'quiet' },
  ];
}

/** A record with its hours, its role where that is not the usual one, and the figures that its title does not say. */
function workLine(record: LogbookRecord): BriefLine {
  const hours = roundHours(hoursOf(record));
  const figures = figuresBesideTitle(record).join(', ');
  const role = record.type === 'activity' && record.role !== 'performed' ? record.role : undefined;
  return [
    recordSpan(record),
    ...(figures === '' ? [] : [textSpan(`(${figures})`)]),
    ...(role === undefined ? [] : [{ kind: 'words' as const, words: roleWords(role) }]),
    ...(hours > 0 ? [wordsSpan('· {hours} h', { hours: formatNumber(hours) })] : []),
  ];
}

/** The part in work that was not simply done. */
function roleWords(
  role: Exclude<NonNullable<Extract<LogbookRecord, { type: 'activity' }>['role']>, 'performed'>,
) {
  switch (role) {
    case 'observed':
      return wording('· observed');
    case 'assisted':
      return wording('· assisted');
    case 'contributed':
      return wording('· contributed');
    case 'led':
      return wording('· led');
    case 'trained':
      return wording('· trained');
  }
}

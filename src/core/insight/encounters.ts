import type { CivilDate } from '../dates/civilDate.ts';
import { doneOn } from '../presence/presenceFacts.ts';
import type { LogbookRecord, RecordOf } from '../records/logbookRecord.ts';

/** A day on which something really happened with a person. */
export interface Encounter {
  /** Contact slug. */
  readonly person: string;
  readonly date: CivilDate;
}

/** People whom a part of a record names, and the day of it; without a day nothing is known to have happened. */
type Happening = readonly [people: readonly string[] | undefined, date: CivilDate | undefined];

/**
 * What a record tells of contact with people up to today.
 *
 * Intentions are none: what lies in the future, a question nobody was asked, an opportunity that was not
 * accepted, a queued article, goals, programmes and applications. An achievement is a claim about other records,
 * which count themselves, and a contact's own record says only who somebody is.
 */
export function encountersOf(record: LogbookRecord, today: CivilDate): readonly Encounter[] {
  const encounters: Encounter[] = [];
  for (const [people, date] of happeningsOf(record)) {
    if (people === undefined || date === undefined || date > today) continue;
    for (const person of people) encounters.push({ person, date });
  }
  return encounters;
}

function happeningsOf(record: LogbookRecord): readonly Happening[] {
  const { people, date } = record;
  switch (record.type) {
    case 'interaction':
      return [[people, date], [record.helped, date], [record.helpedBy, date], ...reportsOf(record)];
    case 'activity':
      return [
        [people, date],
        [record.helped, date],
        [record.helpedBy, date],
      ];
    case 'challenge':
      return [
        [people, date],
        [record.asked, date],
      ];
    case 'question':
      return questionHappenings(record);
    case 'opportunity':
      return record.status === 'accepted' || record.status === 'done'
        ? [[people, record.decided ?? date]]
        : [];
    case 'training':
      return [[people, record.completed ?? date]];
    case 'feedback':
      return [
        [people, date],
        [record.from === undefined ? [] : [record.from], date],
        [record.from === undefined ? [] : [record.from], record.reportedBack],
      ];
    case 'reflection':
      return [[people, date]];
    case 'presence':
      return [[people, doneOn(record)]];
    default:
      return [];
  }
}

/** Advice that was reported back to its giver; where several people were there, nobody knows to whom. */
function reportsOf({ people = [], advice = [] }: RecordOf<'interaction'>): readonly Happening[] {
  return people.length === 1 ? advice.map(({ reportedBack }): Happening => [people, reportedBack]) : [];
}

function questionHappenings(question: RecordOf<'question'>): readonly Happening[] {
  const { people = [], askedTo = [], asked, answered, status, date } = question;
  const everybody = [...people, ...askedTo];
  if (asked !== undefined || answered !== undefined) {
    return [
      [everybody, asked],
      [everybody, answered],
    ];
  }
  // Its own day is the only one known of a question whose status alone says that it was asked.
  return status === 'asked' || status === 'answered' ? [[everybody, date]] : [];
}

/** Whether a question has its answer by today. */
export function isAnswered({ status, answered }: RecordOf<'question'>, today: CivilDate): boolean {
  return answered === undefined ? status === 'answered' : answered <= today;
}

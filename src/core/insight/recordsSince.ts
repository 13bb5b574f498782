import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { LogbookRecord, StoredRecord } from '../records/logbookRecord.ts';
import { contactSlug, peopleOfRecord } from '../records/recordPeople.ts';
import type { RecordType } from '../records/recordTypes.ts';
import { isAnswered } from './encounters.ts';
import { RecordSkills } from './recordSkills.ts';

/** What is new since a day, for a talk with one person; each record once, newest first. */
export interface NewsSince {
  /** Records that name the person: what stands between the two, intentions such as a question to ask included. */
  readonly named: readonly StoredRecord[];
  /** Others that name a skill which the person is strong in. */
  readonly inTheirField: readonly StoredRecord[];
  readonly others: readonly StoredRecord[];
}

/** Types that tell of something done, asked or learned: what one would speak of. */
const newsTypes: ReadonlySet<RecordType> = new Set([
  'activity',
  'challenge',
  'question',
  'opportunity',
  'training',
  'interaction',
  'feedback',
  'achievement',
]);

/**
 * What happened after a day and up to today, parted by what it is to a person.
 *
 * @param slug - the person's; one without a contact has no field.
 * @param since - the day itself is left out: it was spoken of then. `undefined` for everything.
 */
export function recordsSince(
  { contents, today }: LogbookView,
  slug: string,
  since: CivilDate | undefined,
): NewsSince {
  const recordSkills = new RecordSkills(contents.catalogue);
  const field = new Set(
    contents.records.flatMap(({ record, path }) =>
      record.type === 'contact' && contactSlug(path) === slug
        ? (record.expertise ?? []).map((skill) => recordSkills.idOf(skill))
        : [],
    ),
  );
  const named: StoredRecord[] = [];
  const inTheirField: StoredRecord[] = [];
  const others: StoredRecord[] = [];
  for (const stored of contents.records) {
    const { record } = stored;
    const date = newsDate(record, today);
    if (date === undefined || date > today || (since !== undefined && date <= since)) continue;
    if (peopleOfRecord(record).includes(slug)) named.push(stored);
    else if (recordSkills.of(record).some((id) => field.has(id))) inTheirField.push(stored);
    else others.push(stored);
  }
  return { named, inTheirField, others };
}

/** The day on which a record became news: that of its answer, decision or completion where it has one. */
function newsDate(record: LogbookRecord, today: CivilDate): CivilDate | undefined {
  if (!newsTypes.has(record.type)) return undefined;
  if (record.type === 'question') return (isAnswered(record, today) && record.answered) || record.date;
  if (record.type === 'training') return record.completed ?? record.date;
  return record.type === 'opportunity' ? (record.decided ?? record.offered ?? record.date) : record.date;
}

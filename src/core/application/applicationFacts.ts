import { type CivilDate, daysBetween } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { recordsById, recordsOfType } from '../index/recordLists.ts';
import type { LogbookRecord, RecordOf, StoredRecord } from '../records/logbookRecord.ts';
import { compareText } from '../text/compareText.ts';

export type Application = RecordOf<'application'>;
export type ApplicationStatus = NonNullable<Application['status']>;

/** The statuses in the order in which an application goes through them. */
export const applicationStatuses = [
  'drafting',
  'sent',
  'interview',
  'offer',
  'closed',
] as const satisfies readonly ApplicationStatus[];

/** What an application can lack, in the order in which one would see to it. */
export type MissingPart = 'posting' | 'requirements' | 'contacts' | 'stories';

/** The next day that belongs to an application, and what it is for. */
export interface NextDay {
  readonly what: 'deadline' | 'follow-up' | 'interview';
  readonly date: CivilDate;
  /** Negative once it is past. */
  readonly daysLeft: number;
}

/** An application with what follows from its dates and links. */
export interface ApplicationFacts {
  readonly stored: StoredRecord;
  readonly application: Application;
  /** `drafting` where the record says none. */
  readonly status: ApplicationStatus;
  readonly isOpen: boolean;
  readonly nextDay?: NextDay;
  /** Days since anything was heard of or done about it, while an answer is awaited; absent without any day. */
  readonly silentDays?: number;
  /** What is missing; empty for a closed one, which needs nothing any more. */
  readonly missing: readonly MissingPart[];
  /** Linked records that are there, in the order of the links. */
  readonly stories: readonly LogbookRecord[];
  /** Linked ids that no record has. */
  readonly vanishedStories: readonly string[];
  /** Interactions that name the application, newest first. */
  readonly interactions: readonly RecordOf<'interaction'>[];
  /** Whether the interview is over and nobody was thanked since. */
  readonly owesThanks: boolean;
}

/** Facts of all applications: open ones by their next day, those without one after them; then closed, newest first. */
export function computeApplicationFacts(view: LogbookView): readonly ApplicationFacts[] {
  const { contents, today } = view;
  const applications = recordsOfType(contents, 'application');
  if (applications.length === 0) return [];
  const interactions = recordsOfType(contents, 'interaction').map(({ record }) => record);
  return applications
    .map((stored) => factsOf(stored, stored.record, { records: recordsById(contents), interactions, today }))
    .sort(byUrgency);
}

function byUrgency(a: ApplicationFacts, b: ApplicationFacts): number {
  if (a.isOpen !== b.isOpen) return a.isOpen ? -1 : 1;
  const byDay = a.isOpen
    ? compareText(a.nextDay?.date ?? '9999-12-31', b.nextDay?.date ?? '9999-12-31')
    : compareText(b.application.date ?? '', a.application.date ?? '');
  return byDay || compareText(a.stored.path, b.stored.path);
}

interface Surroundings {
  readonly records: ReadonlyMap<string, LogbookRecord>;
  /** Newest first. */
  readonly interactions: readonly RecordOf<'interaction'>[];
  readonly today: CivilDate;
}

function factsOf(
  stored: StoredRecord,
  application: Application,
  { records, interactions, today }: Surroundings,
): ApplicationFacts {
  const status = application.status ?? 'drafting';
  const isOpen = status !== 'closed';
  const about = interactions.filter((one) => one.about?.includes(application.id));
  const links = application.stories ?? [];
  const next = nextDayOf(application, status, today);
  const silentDays = silentDaysOf(application, status, about, today);
  return {
    stored,
    application,
    status,
    isOpen,
    ...(next && { nextDay: { ...next, daysLeft: daysBetween(today, next.date) } }),
    ...(silentDays !== undefined && { silentDays }),
    missing: isOpen ? missingPartsOf(stored, application) : [],
    stories: links.flatMap((id) => records.get(id) ?? []),
    vanishedStories: links.filter((id) => !records.has(id)),
    interactions: about,
    owesThanks: owesThanks(application, interactions, today),
  };
}

/** The day that comes next in a status: a deadline while drafting, an interview, else when to ask. */
export function nextDayOf(
  { deadline, interviewOn, followUp }: Application,
  status: ApplicationStatus,
  today: CivilDate,
): Omit<NextDay, 'daysLeft'> | undefined {
  switch (status) {
    case 'drafting':
      return deadline && { what: 'deadline', date: deadline };
    case 'interview':
      // Once it is over, what counts is when to ask how it went.
      if (interviewOn !== undefined && (interviewOn >= today || followUp === undefined)) {
        return { what: 'interview', date: interviewOn };
      }
      return followUp && { what: 'follow-up', date: followUp };
    case 'sent':
    case 'offer':
      return followUp && { what: 'follow-up', date: followUp };
    case 'closed':
      return undefined;
  }
}

/** Statuses in which an answer is awaited. */
const awaiting: ReadonlySet<ApplicationStatus> = new Set(['sent', 'interview']);

function silentDaysOf(
  { sent, interviewOn }: Application,
  status: ApplicationStatus,
  about: readonly RecordOf<'interaction'>[],
  today: CivilDate,
): number | undefined {
  if (!awaiting.has(status)) return undefined;
  const days = [sent, interviewOn, ...about.map(({ date }) => date)].filter(
    (day): day is CivilDate => day !== undefined && day <= today,
  );
  const last = days.sort(compareText).at(-1);
  return last && daysBetween(last, today);
}

function missingPartsOf(
  { posting: below }: StoredRecord,
  { posting, requirements, people, stories }: Application,
): readonly MissingPart[] {
  const isEmpty = (list: readonly string[] | undefined): boolean => list === undefined || list.length === 0;
  return [
    ...(posting === undefined && below === undefined ? (['posting'] as const) : []),
    ...(isEmpty(requirements) ? (['requirements'] as const) : []),
    ...(isEmpty(people) ? (['contacts'] as const) : []),
    ...(isEmpty(stories) ? (['stories'] as const) : []),
  ];
}

/** Thanks count that name the application, or somebody linked to it, from the day of the interview on. */
function owesThanks(
  { id, interviewOn, people = [] }: Application,
  interactions: readonly RecordOf<'interaction'>[],
  today: CivilDate,
): boolean {
  if (interviewOn === undefined || interviewOn > today) return false;
  return !interactions.some(
    ({ kind, date, about, people: thanked }) =>
      kind === 'thank-you' &&
      date !== undefined &&
      date >= interviewOn &&
      (about?.includes(id) === true || thanked?.some((person) => people.includes(person)) === true),
  );
}

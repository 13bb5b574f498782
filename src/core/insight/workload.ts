import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { recordsOfType } from '../index/recordLists.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { computeInternshipClock } from './internshipClock.ts';
import { createWeekLookup, mondayOf, sundayOf, weekNumberOfDate } from './isoWeek.ts';
import { opportunityOf } from './opportunityOf.ts';
import { type OpportunitySpan, opportunitySpan } from './opportunitySpan.ts';
import { hoursOf, roundHours } from './recordHours.ts';
import type { Figure } from './recordSelection.ts';
import { type WorkDay, workDaysOf, workDaysPerWeek } from './workDays.ts';

/** Most weeks that are looked at, five years: a mistyped year must not make a table of a thousand years. */
const mostWeeks = 260;
/** Hours that nobody would notice, and that show as 0.0. */
const negligibleHours = 0.05;

/** What one week asks for, and what was logged of it. */
export interface WeekLoad {
  /** Counts from 1 for the week that holds the first day. */
  readonly week: number;
  readonly monday: CivilDate;
  readonly sunday: CivilDate;
  /** Work days of the week inside the internship on which no work is planned. */
  readonly daysAway: number;
  /** Planned hours of the work that the internship is for. */
  readonly primary: number;
  /** Planned hours of opportunities. */
  readonly volunteered: number;
  /** Planned hours by opportunity, in the order of the contents. */
  readonly opportunities: readonly OpportunityLoad[];
  /** Both together. */
  readonly committed: number;
  /** Absent where the profile says neither `capacityHours` nor `hoursPerWeek`. */
  readonly capacity?: number;
  /** Hours above the capacity; 0 where there is none or it is not known. */
  readonly over: number;
  /** Hours of records that count towards no opportunity, Monday to Sunday, today at the latest. */
  readonly loggedPrimary: Figure;
  readonly loggedVolunteered: Figure;
}

/** The planned hours of one opportunity in one week. */
export interface OpportunityLoad {
  readonly opportunity: RecordOf<'opportunity'>;
  readonly hours: number;
}

/**
 * The load of each week of the internship, oldest first; none where the profile lacks a date of it.
 *
 * Hours a week are spread evenly over Monday to Friday. A week counts the days that lie in the internship and are no
 * leave: primary hours (`primaryHours`, else `hoursPerWeek`) and capacity (`capacityHours`, else `hoursPerWeek`) shrink
 * by the others, and so does an opportunity by the days that it does not cover.
 */
export function computeWeekLoads(view: LogbookView): readonly WeekLoad[] {
  const clock = computeInternshipClock(view);
  if (clock === undefined) return [];
  const spans = recordsOfType(view.contents, 'opportunity').flatMap(
    ({ record }) => opportunitySpan(record, view) ?? [],
  );
  const logged = loggedByWeek(view);
  const firstWeek = weekNumberOfDate(clock.start);
  return Array.from({ length: Math.min(clock.weeks, mostWeeks) }, (_, place) =>
    weekLoad({ view, weekNumber: firstWeek + place, week: place + 1, spans, logged }),
  );
}

interface WeekFacts {
  readonly view: LogbookView;
  readonly weekNumber: number;
  readonly week: number;
  readonly spans: readonly OpportunitySpan[];
  readonly logged: ReadonlyMap<number, LoggedHours>;
}

function weekLoad({ view, weekNumber, week, spans, logged }: WeekFacts): WeekLoad {
  const { profile } = view.contents;
  const days = workDaysOf(weekNumber, profile);
  const present = days.filter(({ isAway }) => !isAway);
  const share = present.length / workDaysPerWeek;
  const primary = roundHours((profile.primaryHours ?? profile.hoursPerWeek ?? 0) * share);
  const opportunities = spans.flatMap((span): readonly OpportunityLoad[] => {
    const hours = hoursInWeek(span, present);
    return hours > 0 ? [{ opportunity: span.opportunity, hours }] : [];
  });
  const volunteered = roundHours(opportunities.reduce((sum, { hours }) => sum + hours, 0));
  const capacityHours = profile.capacityHours ?? profile.hoursPerWeek;
  const capacity = capacityHours === undefined ? undefined : roundHours(capacityHours * share);
  const [monday, sunday] = [mondayOf(weekNumber), sundayOf(weekNumber)];
  const hours = logged.get(weekNumber);
  const to = sunday < view.today ? sunday : view.today;
  const selection = { from: monday, to, withHours: true } as const;
  return {
    week,
    monday,
    sunday,
    daysAway: days.length - present.length,
    primary,
    volunteered,
    opportunities,
    committed: roundHours(primary + volunteered),
    ...(capacity !== undefined && { capacity }),
    over: hoursOver(primary + volunteered, capacity),
    loggedPrimary: {
      value: roundHours(hours?.primary ?? 0),
      selection: { ...selection, volunteered: false },
    },
    loggedVolunteered: {
      value: roundHours(hours?.volunteered ?? 0),
      selection: { ...selection, volunteered: true },
    },
  };
}

/** The hours that an opportunity takes on some days. */
export function hoursInWeek({ from, to, hoursPerWeek }: OpportunitySpan, days: readonly WorkDay[]): number {
  const covered = days.filter(({ date, isAway }) => !isAway && date >= from && date <= to).length;
  return roundHours((hoursPerWeek * covered) / workDaysPerWeek);
}

/** How far hours lie above a capacity; 0 where nobody would notice. */
export function hoursOver(hours: number, capacity: number | undefined): number {
  const over = capacity === undefined ? 0 : roundHours(hours - capacity);
  return over < negligibleHours ? 0 : over;
}

interface LoggedHours {
  primary: number;
  volunteered: number;
}

function loggedByWeek({ contents, today }: LogbookView): ReadonlyMap<number, LoggedHours> {
  const hoursByWeek = new Map<number, LoggedHours>();
  const weekOf = createWeekLookup();
  for (const { record } of contents.records) {
    const hours = hoursOf(record);
    if (hours === 0 || record.date === undefined || record.date > today) continue;
    const week = weekOf(record.date);
    const sum = hoursByWeek.get(week) ?? { primary: 0, volunteered: 0 };
    sum[opportunityOf(record) === undefined ? 'primary' : 'volunteered'] += hours;
    hoursByWeek.set(week, sum);
  }
  return hoursByWeek;
}

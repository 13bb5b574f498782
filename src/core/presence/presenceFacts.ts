import { type CivilDate, daysBetween } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { computeInternshipClock } from '../insight/internshipClock.ts';
import { mondayOf, weekNumberOfDate } from '../insight/isoWeek.ts';
import type { Figure } from '../insight/recordSelection.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { compareText } from '../text/compareText.ts';
import { type ProfilePoint, profileChecklist } from './profileChecklist.ts';

export type PresenceRecord = RecordOf<'presence'>;

/** Weeks that are looked back on where no internship says which ones matter. */
const weeksWithoutInternship = 12;
/** Most weeks that are shown: the latest half year. */
const mostWeeks = 26;

/** Presence records that were done in one week. */
export interface PresenceWeek {
  readonly monday: CivilDate;
  readonly done: Figure;
  /** Whether the week's target is met; absent without a target. */
  readonly isMet?: boolean;
}

/** A point of the profile checklist and when it was last looked at. */
export interface CheckedPoint {
  readonly point: ProfilePoint;
  /** Absent where no refresh names it. */
  readonly checked?: CivilDate;
  /** Whether the latest refresh names it. */
  readonly isInLast: boolean;
}

/** What there is to be seen of the user, and what waits. */
export interface PresenceFacts {
  /** Presence records a week that the user wants to make; absent where nothing was said, or 0. */
  readonly target?: number;
  /** The weeks up to today's, newest first. */
  readonly weeks: readonly PresenceWeek[];
  /** What is still to be read and shared, in the order of queueing. */
  readonly queue: readonly PresenceRecord[];
  /** Sources followed, by title. */
  readonly followed: readonly PresenceRecord[];
  /** Sources still to be followed, by title. */
  readonly toFollow: readonly PresenceRecord[];
  /** The latest profile refresh and how long ago it was. */
  readonly lastRefresh?: {
    readonly record: PresenceRecord;
    readonly date: CivilDate;
    readonly daysAgo: number;
  };
  readonly points: readonly CheckedPoint[];
}

/** The day on which something was done, where it is not queued any more. */
export function doneOn({ status, done, date }: PresenceRecord): CivilDate | undefined {
  return status === 'queued' ? undefined : (done ?? date);
}

/** Presence of the user as of today; what was done later is not counted yet. */
export function computePresenceFacts(view: LogbookView): PresenceFacts {
  const { contents, today } = view;
  const records = contents.records.flatMap(({ record }) => (record.type === 'presence' ? [record] : []));
  const done = records.flatMap((record) => {
    const date = doneOn(record);
    return date === undefined || date > today ? [] : [{ record, date }];
  });
  const queued = records.filter(({ status }) => status === 'queued');
  const refreshes = done
    .filter(({ record }) => record.kind === 'profile-refresh')
    .sort((a, b) => compareText(b.date, a.date) || compareText(b.record.id, a.record.id));
  const [last] = refreshes;
  const { presencePerWeek } = contents.profile;
  const target = presencePerWeek === 0 ? undefined : presencePerWeek;
  return {
    ...(target !== undefined && { target }),
    weeks: weeksOf(view, done, target),
    queue: queued.filter(({ kind }) => kind !== 'follow').sort(byAge),
    followed: done.flatMap(({ record }) => (record.kind === 'follow' ? [record] : [])).sort(byTitle),
    toFollow: queued.filter(({ kind }) => kind === 'follow').sort(byTitle),
    ...(last && { lastRefresh: { ...last, daysAgo: daysBetween(last.date, today) } }),
    points: profileChecklist.map((point) => checkedPoint(point, refreshes)),
  };
}

interface DonePresence {
  readonly record: PresenceRecord;
  readonly date: CivilDate;
}

function weeksOf(
  view: LogbookView,
  done: readonly DonePresence[],
  target: number | undefined,
): readonly PresenceWeek[] {
  const thisWeek = weekNumberOfDate(view.today);
  const idsByWeek = new Map<number, string[]>();
  for (const { record, date } of done) {
    const week = weekNumberOfDate(date);
    idsByWeek.set(week, [...(idsByWeek.get(week) ?? []), record.id]);
  }
  const first = Math.max(firstWeekOf(view, thisWeek), thisWeek - mostWeeks + 1);
  return Array.from({ length: Math.max(0, thisWeek - first + 1) }, (_, age): PresenceWeek => {
    const week = thisWeek - age;
    const ids = idsByWeek.get(week) ?? [];
    return {
      monday: mondayOf(week),
      done: { value: ids.length, selection: { types: ['presence'], ids } },
      ...(target !== undefined && { isMet: ids.length >= target }),
    };
  });
}

/** The internship's first week, where it has begun. */
function firstWeekOf(view: LogbookView, thisWeek: number): number {
  const clock = computeInternshipClock(view);
  const hasBegun = clock !== undefined && clock.start <= view.today;
  return hasBegun ? weekNumberOfDate(clock.start) : thisWeek - weeksWithoutInternship + 1;
}

/** @param refreshes - newest first. */
function checkedPoint(point: ProfilePoint, refreshes: readonly DonePresence[]): CheckedPoint {
  const names = ({ record }: DonePresence): boolean => record.checked?.includes(point.id) === true;
  const checked = refreshes.find(names)?.date;
  const [last] = refreshes;
  return { point, ...(checked && { checked }), isInLast: last !== undefined && names(last) };
}

function byAge(a: PresenceRecord, b: PresenceRecord): number {
  return compareText(a.date ?? '', b.date ?? '') || compareText(a.id, b.id);
}

function byTitle(a: PresenceRecord, b: PresenceRecord): number {
  return compareText(a.title.toLowerCase(), b.title.toLowerCase()) || compareText(a.id, b.id);
}

import ical, { foldLines, ICalAlarmType, type ICalCalendar, ICalEventTransparency } from 'ical-generator';
import { type CivilDate, toPlainDate } from '../dates/civilDate.ts';
import { mapInSteps, type Steps } from '../steps.ts';

/** A whole day of a calendar. */
export interface CalendarDay {
  /** Unique in the calendar and the same in every export of the same thing: letters, digits, `-`, `.` and `@`. */
  readonly uid: string;
  readonly date: CivilDate;
  /** One line, well-formed. */
  readonly summary: string;
  /** How many days before it an alarm rings, at `alarmHour`. */
  readonly alarmDays: readonly number[];
}

/** Alarms ring in the morning of their day, not at midnight, in whatever zone the calendar is. */
const alarmHour = 9;
const secondsPerHour = 3600;

/**
 * Days as an iCalendar file (RFC 5545): CRLF, lines of at most 75 octets, days without a zone that leave their time
 * free.
 *
 * @param stamp - the day that every entry is stamped with: the same input gives the same bytes, and a calendar takes
 *   the later one of two exports.
 * @param description - one line, shown with the calendar's name.
 */
export function* formatCalendar(
  days: readonly CalendarDay[],
  name: string,
  stamp: CivilDate,
  description?: string,
): Steps<string> {
  const calendar = ical({
    prodId: { company: 'Research Logbook', product: 'Reminders', language: 'EN' },
    name: escapeText(name),
    ...(description !== undefined && { description: escapeText(description) }),
  });
  const empty = calendar.toString();
  const end = empty.lastIndexOf('END:VCALENDAR');
  const events = yield* mapInSteps(days, (day) => quickFoldLines(formatEvent(day, stamp, calendar)));
  return `${empty.slice(0, end)}${events.join('')}${empty.slice(end)}\r\n`;
}

/** The lines of one day, not folded yet. */
function formatEvent(
  { uid, date, summary, alarmDays }: CalendarDay,
  stamp: CivilDate,
  calendar: ICalCalendar,
): string {
  const event = calendar.createEvent({
    id: uid,
    start: toPlainDate(date),
    allDay: true,
    stamp: `${stamp}T00:00:00Z`,
    summary,
    transparency: ICalEventTransparency.TRANSPARENT,
  });
  for (const alarmDay of alarmDays) {
    const triggerBefore = (alarmDay * 24 - alarmHour) * secondsPerHour;
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore, description: summary });
  }
  return event.toString();
}

/** Octets of a line, as the library counts them. */
const mostOctets = 74;
const asciiLine = /^\p{ASCII}*$/u;
const foldedPart = new RegExp(`.{1,${mostOctets}}`, 'gs');

/** As the library folds lines, which encodes each letter: that takes seconds for the days of some years. */
function quickFoldLines(text: string): string {
  const fold = (line: string): string => {
    if (!asciiLine.test(line)) return foldLines(line);
    if (line.length <= mostOctets) return line;
    return (line.match(foldedPart) ?? []).join('\r\n ');
  };
  return text.split('\r\n').map(fold).join('\r\n');
}

/** A text as a value (RFC 5545, section 3.3.11): the library escapes those of entries, but none of the calendar. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}

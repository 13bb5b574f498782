import { addDays, type CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { certificateReminderDays, computeCertificates } from '../insight/certificateFacts.ts';
import { computeContactFacts } from '../insight/contactFacts.ts';
import { computeGoalTree } from '../insight/goalTree.ts';
import type { OpenLoop, OpenLoopKind } from '../insight/openLoop.ts';
import { computeOpenLoops } from '../insight/openLoops.ts';
import { LogbookError } from '../logbookError.ts';
import { readPrivacyContext } from '../privacy/privacyContext.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { finish } from '../steps.ts';
import { compareText } from '../text/compareText.ts';
import { formatWording, type Wording, wording } from '../text/wording.ts';
import { type CalendarDay, formatCalendar } from './formatCalendar.ts';
import { checkBeforeExport, type GatePorts } from './gate/exportGate.ts';
import { assertPassed, type PassedCheck } from './gate/openFindings.ts';
import { createRedactor, type Redactor } from './redactor.ts';
import { handleOf } from './seal.ts';

/** A calendar file to write. */
export interface ReminderPlan {
  /** Path without ending relative to the logbook's root. */
  readonly fileStem: string;
  /** Without the dot. */
  readonly extension: string;
  readonly text: string;
  /** How many days the calendar has. */
  readonly reminders: number;
  /** Due days of private records, which never leave the logbook. */
  readonly privateOnes: number;
  /** What was looked at before it was made. */
  readonly check: PassedCheck;
}

/** How a surface says our words; default: English. */
export interface ReminderOptions extends GatePorts {
  readonly say?: (words: Wording) => string;
}

/** Before everything but certificates one alarm rings, the day before. */
const usualAlarmDays = [1];

/**
 * The due days of a logbook as an iCalendar file: open loops, certificates, goals with a day of their own, programmes
 * to apply to, and the last day of the internship.
 *
 * A calendar is often kept by others. So private records are left out, as of every export; terms of the logbook that
 * no export may hold are replaced, names of contacts by their roles. Alarms that would have rung already are left out.
 *
 * @throws {LogbookError} `not-found` where nothing is due: a calendar has to have an entry (RFC 5545, section 3.6).
 * @throws {OpenFindings} where something in it, or in the records that are due, may identify somebody or tell a secret.
 */
export async function planReminders(
  view: LogbookView,
  { say = formatWording, ...ports }: ReminderOptions,
): Promise<ReminderPlan> {
  const found = remindersOf(view);
  const shown = found.filter(({ record }) => record?.private !== true);
  if (shown.length === 0) {
    throw new LogbookError(
      'not-found',
      'Nothing that may leave the logbook has a due day.',
      'Set one first.',
    );
  }
  const redactor = createRedactor(view.contents);
  const days = shown.map((reminder): CalendarDay => {
    const { date, alarmDays = usualAlarmDays } = reminder;
    return {
      uid: uidOf(reminder),
      date,
      summary: say(summaryOf(reminder, redactor, say)),
      alarmDays: alarmDays.filter((before) => addDays(date, -before) >= view.today),
    };
  });
  const check = await checkBeforeExport({
    view,
    context: readPrivacyContext(view.contents),
    ids: shown.flatMap(({ record }) => record?.id ?? []),
    leaving: days.map(({ summary }) => ({ text: summary, ids: [] })),
    keepsNames: false,
    ...ports,
  });
  days.sort((a, b) => compareText(a.date, b.date) || compareText(a.uid, b.uid));
  return {
    fileStem: 'exports/reminders',
    extension: 'ics',
    text: finish(formatCalendar(withUniqueIds(days), say(wording('Logbook')), view.today)),
    reminders: days.length,
    privateOnes: found.length - shown.length,
    check: assertPassed(check),
  };
}

type ReminderKind = OpenLoopKind | 'goal' | 'program' | 'internship';

interface Reminder {
  readonly kind: ReminderKind;
  readonly date: CivilDate;
  readonly title: string | Wording;
  readonly record?: LogbookRecord;
  /** What tells it from others without a record. */
  readonly part?: string;
  readonly alarmDays?: readonly number[];
}

function remindersOf(view: LogbookView): readonly Reminder[] {
  const { profile } = view.contents;
  return [
    ...computeOpenLoops(view).flatMap((loop) => reminderOfLoop(loop)),
    ...computeCertificates(view).flatMap(({ stored, expires, state }): readonly Reminder[] =>
      state === 'renewed'
        ? []
        : [{ ...ofRecord('certificate', stored.record, expires), alarmDays: certificateReminderDays }],
    ),
    ...checkInReminders(view),
    ...goalReminders(view),
    ...view.contents.records.flatMap(({ record }): readonly Reminder[] =>
      record.type === 'program' && record.deadline && (record.status ?? 'considering') === 'considering'
        ? [ofRecord('program', record, record.deadline)]
        : [],
    ),
    ...(profile.end ? [{ kind: 'internship', date: profile.end, title: profile.title ?? '' } as const] : []),
  ];
}

/** Certificates and check-ins have reminders long before they are open loops. */
function reminderOfLoop({ kind, due, title, stored, completion }: OpenLoop): readonly Reminder[] {
  if (due === undefined || kind === 'certificate' || kind === 'check-in') return [];
  const part =
    completion.kind === 'review' ? `${completion.period.kind}-${completion.period.from}` : undefined;
  return [{ kind, date: due, title, ...(stored && { record: stored.record }), ...(part && { part }) }];
}

function checkInReminders(view: LogbookView): readonly Reminder[] {
  return computeContactFacts(view).flatMap(({ stored, due }) =>
    stored && due ? [ofRecord('check-in', stored.record, due)] : [],
  );
}

function goalReminders(view: LogbookView): readonly Reminder[] {
  const goals = computeGoalTree(view).flatMap((node) => (node.kind === 'goals' ? node.children : []));
  return goals.flatMap(({ stored: { record }, isReached }): readonly Reminder[] => {
    if (record.type !== 'goal' || record.due === undefined) return [];
    return isReached || record.status === 'dropped' ? [] : [ofRecord('goal', record, record.due)];
  });
}

function ofRecord(kind: ReminderKind, record: LogbookRecord, date: CivilDate): Reminder {
  return { kind, date, title: record.title, record };
}

function summaryOf(
  { kind, title, record }: Reminder,
  redactor: Redactor,
  say: (words: Wording) => string,
): Wording {
  const text = typeof title === 'string' ? publicTitle(title, record, redactor) : redactor.redact(say(title));
  return summaryWords(kind, text);
}

/** A contact's name becomes the role that the contact has: a check-in with `[name]` would remind of nobody. */
function publicTitle(title: string, record: LogbookRecord | undefined, redactor: Redactor): string {
  if (record?.type !== 'contact' || redactor.isClean(title)) return redactor.redact(title);
  return redactor.redact(record.role ?? title);
}

function summaryWords(kind: ReminderKind, title: string): Wording {
  switch (kind) {
    case 'review':
      return wording('Look back: {title}', { title });
    case 'question':
      return wording('Question: {title}', { title });
    case 'follow-up':
      return wording('Follow up: {title}', { title });
    case 'check-in':
      return wording('Check in: {title}', { title });
    case 'application':
      return wording('Application: {title}', { title });
    case 'opportunity':
      return wording('Ask for a decision: {title}', { title });
    case 'certificate':
      return wording('Certificate expires: {title}', { title });
    case 'goal':
      return wording('Goal: {title}', { title });
    case 'program':
      return wording('Last day to apply: {title}', { title });
    case 'internship':
      return wording('Last day of the internship');
    default:
      return wording('Logbook: {title}', { title });
  }
}

/**
 * Made of what never changes: kind and id, so that importing again moves an entry and does not double it. The id of a
 * record without one is its path, which may hold a term: so it stands as a hash.
 */
function uidOf({ kind, record, part }: Reminder): string {
  const name = [kind, record && handleOf(record), part].filter((one) => one !== undefined).join('-');
  return `${name.replace(/[^A-Za-z0-9.-]/g, '-')}@research-logbook`;
}

/** Copies of one file share an id: the second one gets a number. */
function withUniqueIds(days: readonly CalendarDay[]): readonly CalendarDay[] {
  const counts = new Map<string, number>();
  return days.map((day) => {
    const count = (counts.get(day.uid) ?? 0) + 1;
    counts.set(day.uid, count);
    return count === 1 ? day : { ...day, uid: day.uid.replace('@', `-${count}@`) };
  });
}

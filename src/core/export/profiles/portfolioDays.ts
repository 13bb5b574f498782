import { computeCertificates } from '../../insight/certificateFacts.ts';
import type { Steps } from '../../steps.ts';
import { calendarDays, type RecordDay } from '../calendarDays.ts';
import type { ProfileInput } from '../exportProfile.ts';
import type { CalendarDay } from '../formatCalendar.ts';
import { withoutPrivate } from '../withoutPrivate.ts';

/** Interactions that are events of their own. */
const eventKinds: ReadonlySet<string> = new Set(['seminar', 'conference', 'presentation']);

/** Trainings on the day of their completion, the last days of valid certificates, and events. */
export function* portfolioDays({ view, facts }: ProfileInput): Steps<readonly CalendarDay[]> {
  const { included } = yield* facts.selection();
  const days = included.flatMap(({ record, date }): readonly RecordDay[] => {
    const { title } = record;
    if (record.type === 'training')
      return [{ record, date, kind: 'completed', summary: `Completed: ${title}` }];
    const isEvent = record.type === 'interaction' && eventKinds.has(record.kind ?? '');
    return isEvent ? [{ record, date, kind: 'event', summary: title }] : [];
  });
  const isIncluded = new Set(included.map(({ record }) => record));
  const expiring = computeCertificates(withoutPrivate(view)).flatMap(
    ({ training, expires, state, isAssumed }): readonly RecordDay[] =>
      isIncluded.has(training) && !isAssumed && state !== 'renewed'
        ? [
            {
              record: training,
              date: expires,
              kind: 'expires',
              summary: `Certificate expires: ${training.title}`,
            },
          ]
        : [],
  );
  return calendarDays([...days, ...expiring]);
}

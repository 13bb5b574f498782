import type { ProgressData } from '../../core/insight/dashboardData.ts';
import type { Words } from '../../core/text/words.ts';
import type { SharedStrings } from '../../protocol/strings.ts';

/** The internship clock in words. */
export interface ClockText {
  /** `Week 9 of 12` */
  readonly week: string;
  /** `22 days left`; absent before the start and after the end. */
  readonly daysLeft?: string;
  /** Share of the weeks that is over, between 0 and 1; a week counts from its first day. */
  readonly share: number;
}

/** The clock in words; `undefined` where `logbook.yml` has no dates. */
export function formatClock(
  clock: ProgressData['clock'],
  words: Words<SharedStrings>,
): ClockText | undefined {
  if (clock === undefined) return undefined;
  if (clock.week < 1) {
    return { week: words.text('clock.before', { date: words.longDate(clock.start) }), share: 0 };
  }
  if (clock.daysLeft < 0) {
    return { week: words.text('clock.after', { date: words.longDate(clock.end) }), share: 1 };
  }
  const facts = { week: words.number(clock.week), weeks: words.number(clock.weeks) };
  return {
    week: words.text('clock.week', facts),
    daysLeft:
      clock.daysLeft === 0
        ? words.text('clock.lastDay')
        : words.counted('clock.daysLeftOne', 'clock.daysLeftMany', clock.daysLeft, {
            days: words.number(clock.daysLeft),
          }),
    share: clock.weeks > 0 ? Math.min(1, clock.week / clock.weeks) : 0,
  };
}

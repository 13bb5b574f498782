import { type CivilDate, daysBetween } from '../dates/civilDate.ts';
import { type Wording, wording } from '../text/wording.ts';

/** Beyond so many days a date says more than a number of days. */
const mostDaysInWords = 21;

/** The same said of no day, of today, of yesterday and of longer ago. */
export interface AgoWords {
  readonly undated: Wording;
  readonly today: Wording;
  readonly yesterday: Wording;
  readonly earlier: (days: number) => Wording;
}

/** How long ago a day was; one to come counts as today. */
export function agoWords(date: CivilDate | undefined, today: CivilDate, words: AgoWords): Wording {
  if (date === undefined) return words.undated;
  const days = daysBetween(date, today);
  if (days <= 0) return words.today;
  return days === 1 ? words.yesterday : words.earlier(days);
}

/** When something is due, seen from today. */
export function dueWords(due: CivilDate, today: CivilDate): Wording {
  const days = daysBetween(today, due);
  if (days > mostDaysInWords) return wording('due {date}', { date: { date: due } });
  if (days > 1) return wording('due in {days} days', { days });
  if (days === 1) return wording('due tomorrow');
  if (days === 0) return wording('due today');
  return days === -1 ? wording('due since yesterday') : wording('due {days} days ago', { days: -days });
}

/** When a posting closes, seen from today. */
export function deadlineWords(deadline: CivilDate, today: CivilDate): Wording {
  const days = daysBetween(today, deadline);
  if (days > mostDaysInWords) return wording('deadline {date}', { date: { date: deadline } });
  if (days > 1) return wording('deadline in {days} days', { days });
  if (days === 1) return wording('deadline tomorrow');
  if (days === 0) return wording('deadline today');
  return days === -1
    ? wording('deadline was yesterday')
    : wording('deadline was {days} days ago', { days: -days });
}

/** When an interview is, seen from today. */
export function interviewWords(day: CivilDate | undefined, today: CivilDate): Wording {
  if (day === undefined) return wording('interview, no day yet');
  const days = daysBetween(today, day);
  if (days > mostDaysInWords) return wording('interview {date}', { date: { date: day } });
  if (days > 1) return wording('interview in {days} days', { days });
  if (days === 1) return wording('interview tomorrow');
  if (days === 0) return wording('interview today');
  return days === -1
    ? wording('interview was yesterday')
    : wording('interview was {days} days ago', { days: -days });
}

/** When a certificate runs out, seen from today. */
export function expiryWords(daysLeft: number): Wording {
  if (daysLeft > 1) return wording('expires in {days} days', { days: daysLeft });
  if (daysLeft === 1) return wording('expires tomorrow');
  if (daysLeft === 0) return wording('expires today');
  return daysLeft === -1
    ? wording('expired yesterday')
    : wording('expired {days} days ago', { days: -daysLeft });
}

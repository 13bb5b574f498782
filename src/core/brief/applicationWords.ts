import type {
  ApplicationFacts,
  ApplicationStatus,
  MissingPart,
  NextDay,
} from '../application/applicationFacts.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { BriefLine } from './brief.ts';
import { wordsSpan } from './briefSpans.ts';

/** How far an application got, as pages say it. */
export const statusWords: Readonly<Record<ApplicationStatus, Wording>> = {
  drafting: wording('being drafted'),
  sent: wording('sent'),
  interview: wording('interview'),
  offer: wording('offer'),
  closed: wording('closed'),
};

/** What an application lacks. */
export const missingWords: Readonly<Record<MissingPart, Wording>> = {
  posting: wording('text of the posting'),
  requirements: wording('requirements'),
  contacts: wording('contacts'),
  stories: wording('stories'),
};

/** The next day and how far away it is; nothing where there is none. */
export function nextDayLine(nextDay: NextDay | undefined): BriefLine {
  if (nextDay === undefined) return [];
  return [wordsSpan('{day}:', { day: { date: nextDay.date } }), { kind: 'words', words: whatWords(nextDay) }];
}

function whatWords({ what, daysLeft }: NextDay): Wording {
  if (daysLeft < 0) return pastWords(what, -daysLeft);
  const days = daysLeft;
  switch (what) {
    case 'deadline':
      return days === 0 ? wording('deadline today') : wording('deadline, {days} d left', { days });
    case 'interview':
      return days === 0 ? wording('interview today') : wording('interview in {days} d', { days });
    case 'follow-up':
      return days === 0
        ? wording('ask today how it stands')
        : wording('ask how it stands, in {days} d', { days });
  }
}

function pastWords(what: NextDay['what'], days: number): Wording {
  switch (what) {
    case 'deadline':
      return wording('deadline missed by {days} d', { days });
    case 'interview':
      return wording('interview was {days} d ago', { days });
    case 'follow-up':
      return wording('ask how it stands, {days} d late', { days });
  }
}

/** How long nothing was heard; nothing where no answer is awaited. */
export function silenceLine({ silentDays }: ApplicationFacts): BriefLine {
  if (silentDays === undefined) return [];
  return silentDays === 0 ? [wordsSpan('since today')] : [wordsSpan('{days} d', { days: silentDays })];
}

import type { ContactBand } from '../insight/contactDepth.ts';
import type { ContactFacts } from '../insight/contactFacts.ts';
import type { ContactRelation, ContactStanding } from '../insight/contactStanding.ts';
import { type Wording, wording } from '../text/wording.ts';

/** What a person is to the user, in words. */
export const relationWords: Readonly<Record<ContactRelation, Wording>> = {
  supervisor: wording('supervisor'),
  mentor: wording('mentor'),
  'potential-mentor': wording('potential mentor'),
  peer: wording('peer'),
  colleague: wording('colleague'),
  other: wording('other contact'),
};

/** How contacts stand, as headings of groups. */
export const standingWords: Readonly<Record<ContactStanding, Wording>> = {
  drifting: wording('Drifting'),
  due: wording('Due'),
  fine: wording('In touch'),
  'no-cadence': wording('No cadence'),
};

/** How far a relationship got, and what that means. */
export const bandWords: Readonly<Record<ContactBand, Wording>> = {
  new: wording('New: no advice or help yet'),
  acquainted: wording('Acquainted: a first exchange'),
  working: wording('Working: advice and help go both ways'),
  trusted: wording('Trusted: much received, much returned'),
};

/** When the two were last in touch: `last 12 days ago`. */
export function lastContactWords({ silentDays }: Pick<ContactFacts, 'silentDays'>): Wording {
  if (silentDays === undefined) return wording('not in touch yet');
  if (silentDays === 0) return wording('last today');
  if (silentDays === 1) return wording('last yesterday');
  return wording('last {days} days ago', { days: silentDays });
}

/** When the next contact is due: `due in 9 days`; `undefined` where no day says so. */
export function dueWords({ daysLeft }: Pick<ContactFacts, 'daysLeft'>): Wording | undefined {
  if (daysLeft === undefined) return undefined;
  if (daysLeft > 1) return wording('due in {days} days', { days: daysLeft });
  if (daysLeft === 1) return wording('due tomorrow');
  if (daysLeft === 0) return wording('due today');
  return daysLeft === -1
    ? wording('due since yesterday')
    : wording('due for {days} days', { days: -daysLeft });
}

/** The parts of a depth that are not 0, in words: `2 pieces of advice received`. */
export function depthWords(part: keyof ContactFacts['depth'], value: number): Wording {
  const facts = { count: value };
  switch (part) {
    case 'interactions':
      return value === 1 ? wording('1 interaction') : wording('{count} interactions', facts);
    case 'adviceReceived':
      return value === 1 ? wording('1 piece of advice') : wording('{count} pieces of advice', facts);
    case 'adviceActedOn':
      return wording('{count} of them acted on', facts);
    case 'adviceReportedBack':
      return wording('{count} of them reported back', facts);
    case 'helpGiven':
      return value === 1 ? wording('Helped them once') : wording('Helped them {count} times', facts);
    case 'helpReceived':
      return value === 1
        ? wording('Got help from them once')
        : wording('Got help from them {count} times', facts);
  }
}

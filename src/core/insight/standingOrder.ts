import { compareText } from '../text/compareText.ts';
import type { ContactFacts } from './contactFacts.ts';
import type { ContactStanding } from './contactStanding.ts';

/** What asks to be looked at first. */
export const standingOrder: readonly ContactStanding[] = ['drifting', 'due', 'fine', 'no-cadence'];

/** The earliest due day first; without one whoever was silent for longest, never spoken to before all. */
export function byDueDay(a: ContactFacts, b: ContactFacts): number {
  const first = '';
  return (
    compareText(a.due ?? first, b.due ?? first) ||
    compareText(a.lastContact?.date ?? first, b.lastContact?.date ?? first)
  );
}

import type { LogbookView } from '../index/logbookContents.ts';
import { type Wording, wording } from '../text/wording.ts';
import { type ContactFacts, computeContactFacts } from './contactFacts.ts';
import type { LoopDraft } from './openLoop.ts';

/** The people whose next contact is due, or who drift away; people without a contact record have no cadence. */
export function checkInLoops(view: LogbookView): readonly LoopDraft[] {
  return computeContactFacts(view).flatMap((facts): readonly LoopDraft[] => {
    const { stored, standing, due, slug, name } = facts;
    if (stored === undefined || (standing !== 'due' && standing !== 'drifting')) return [];
    return [
      {
        kind: 'check-in',
        stored,
        title: name,
        note: silenceWords(facts),
        ...(due && { due }),
        isDue: true,
        completion: { kind: 'check-in', person: slug, name },
      },
    ];
  });
}

function silenceWords({ silentDays }: ContactFacts): Wording {
  if (silentDays === undefined) return wording('no contact logged yet');
  if (silentDays === 0) return wording('last contact today');
  return silentDays === 1
    ? wording('last contact yesterday')
    : wording('last contact {days} days ago', { days: silentDays });
}

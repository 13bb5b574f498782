import type { CapacityWeek } from '../insight/capacityCheck.ts';
import { shownHours } from '../insight/recordHours.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { BriefLine } from './brief.ts';
import { wordsSpan } from './briefSpans.ts';

/** The weeks that go over capacity, or one line that says that none does; nothing where no week is touched. */
export function capacityLines(weeks: readonly CapacityWeek[]): readonly BriefLine[] {
  const over = weeks.filter((week) => week.over > 0);
  if (over.length > 0) return over.map((week) => [{ kind: 'words', words: capacityWords(week) }]);
  const [fullest] = [...weeks].sort((a, b) => b.committed - a.committed);
  if (fullest === undefined) return [];
  return [[wordsSpan('Fits; the fullest week:'), { kind: 'words', words: capacityWords(fullest) }]];
}

/** A week with its hours, of its capacity where that is known. */
export function capacityWords({
  monday,
  committed,
  capacity,
}: Pick<CapacityWeek, 'monday' | 'committed' | 'capacity'>): Wording {
  return capacity === undefined
    ? wording('Week of {date}: {hours} h', { date: { date: monday }, hours: shownHours(committed) })
    : wording('Week of {date}: {hours} of {capacity} h', {
        date: { date: monday },
        hours: shownHours(committed),
        capacity: shownHours(capacity),
      });
}

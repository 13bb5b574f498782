import { type CivilDate, toPlainDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { type Wording, wording } from '../text/wording.ts';
import { computeInternshipClock } from './internshipClock.ts';
import { weekNumberOfDate } from './isoWeek.ts';
import { isEvidence, RecordSkills } from './recordSkills.ts';
import type { ReviewPeriod } from './reviewPeriod.ts';

/** Most characters of an answer that a title repeats: about a line. */
const longestHint = 60;

/**
 * The title of a review: its week, month or kind, and the begin of the first thing that was written.
 *
 * @param answers - as they were typed, by key.
 */
export function reviewTitle(
  view: LogbookView,
  { kind, from }: ReviewPeriod,
  answers: ReadonlyMap<string, string>,
): Wording {
  const written = ['learnings', 'proud', 'hard', 'next', 'thanks'].map((key) => answers.get(key) ?? '');
  const text = firstWords(written.find((answer) => answer.trim() !== '') ?? '');
  if (kind === 'final')
    return text === '' ? wording('Final review') : wording('Final review: {text}', { text });
  if (kind === 'monthly') {
    const month = from.slice(0, 7);
    return text === ''
      ? wording('Month {month}', { month })
      : wording('Month {month}: {text}', { month, text });
  }
  const week = weekOf(view, from);
  return text === '' ? wording('Week {week}', { week }) : wording('Week {week}: {text}', { week, text });
}

/** The week of the internship, else of the year (ISO 8601). */
export function weekOf(view: LogbookView, date: CivilDate): number {
  const clock = computeInternshipClock(view);
  const week = clock && weekNumberOfDate(date) - weekNumberOfDate(clock.start) + 1;
  return week !== undefined && week >= 1 ? week : (toPlainDate(date).weekOfYear ?? 1);
}

function firstWords(answer: string): string {
  const line = answer.split(/[\r\n]/, 1)[0]?.trim() ?? '';
  if (line.length <= longestHint) return line;
  const cut = line.slice(0, longestHint + 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 0 ? space : longestHint)}…`;
}

/** The day under which a review is stored: today, or the last day of a period that is over. */
export function reviewDate({ from, to }: ReviewPeriod, today: CivilDate): CivilDate {
  return today > to ? to : today < from ? from : today;
}

/** Canonical ids of the skills with evidence in a period and no rating in it; those with most records first. */
export function skillsToRate({ contents }: LogbookView, { from, to }: ReviewPeriod): readonly string[] {
  const recordSkills = new RecordSkills(contents.catalogue);
  const countById = new Map<string, number>();
  const rated = new Set<string>();
  for (const { record } of contents.records) {
    if (record.date === undefined || record.date < from || record.date > to) continue;
    for (const id of recordSkills.ratedBy(record)) rated.add(id);
    if (!isEvidence(record)) continue;
    for (const id of recordSkills.of(record)) countById.set(id, (countById.get(id) ?? 0) + 1);
  }
  return [...countById]
    .filter(([id]) => !rated.has(id))
    .sort(([, a], [, b]) => b - a)
    .map(([id]) => id);
}

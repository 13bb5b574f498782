import type { CivilDate } from '../dates/civilDate.ts';
import { dayNumber } from '../dates/dayNumber.ts';
import { shownHours } from '../insight/recordHours.ts';
import type { WorkloadWeek } from '../insight/workloadWeeks.ts';
import type { ChartWords } from './chartWords.ts';
import { joinWords } from './joinWords.ts';

/** Most weeks or runs of weeks that a title names. */
const mostNamed = 3;
/** Shorter runs are named week by week. */
const shortestRun = 3;

/** What the load says: weeks ahead that ask for too much, else that none does, else what was logged. */
export function formatWorkloadFinding(
  weeks: readonly WorkloadWeek[],
  today: CivilDate,
  words: ChartWords,
): string {
  const ahead = weeks.filter(({ monday }) => dayNumber(monday) + 6 >= dayNumber(today));
  const over = ahead.filter((week) => week.over > 0);
  if (over.length > 0) return formatOver(over, words);
  const capacity = fullCapacity(weeks);
  if (ahead.length > 0 && capacity !== undefined) {
    return words.text('workload.fits', { hours: hoursText(capacity, words) });
  }
  const logged = weeks.reduce(
    (sum, { loggedPrimary, loggedVolunteered }) => sum + loggedPrimary.value + loggedVolunteered.value,
    0,
  );
  const planned = weeks.reduce((sum, { primary, volunteered }) => sum + primary + volunteered.value, 0);
  return ahead.length === 0 && planned > 0
    ? words.text('workload.ended', { logged: hoursText(logged, words), planned: hoursText(planned, words) })
    : words.text('workload.logged', { logged: hoursText(logged, words) });
}

/** The capacity of a whole week: the greatest of all; absent where the profile says none. */
export function fullCapacity(weeks: readonly WorkloadWeek[]): number | undefined {
  const capacities = weeks.flatMap(({ capacity }) => (capacity === undefined ? [] : [capacity]));
  return capacities.length === 0 ? undefined : capacities.reduce((most, one) => Math.max(most, one), 0);
}

function formatOver(over: readonly WorkloadWeek[], words: ChartWords): string {
  const numbers = over.map(({ week }) => week);
  const most = over.reduce((highest, week) => Math.max(highest, week.over), 0);
  const hours = hoursText(most, words);
  const [first = 0] = numbers;
  if (over.length === 1) return words.text('workload.overWeek', { week: words.number(first), hours });
  const runs = runsOf(numbers).flatMap((run) => formatRun(run, words));
  if (runs.length > mostNamed) {
    return words.text('workload.overCount', {
      count: words.number(over.length),
      hours,
      week: words.number(first),
    });
  }
  const isEach = over.every((week) => shownHours(week.over) === shownHours(most));
  return words.text(isEach ? 'workload.overEach' : 'workload.overUpTo', {
    weeks: joinWords(runs, words),
    hours,
  });
}

function runsOf(numbers: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs;
}

function formatRun(run: readonly number[], words: ChartWords): readonly string[] {
  const texts = run.map((number) => words.number(number));
  if (run.length < shortestRun) return texts;
  return [words.text('workload.run', { first: texts[0] ?? '', last: texts.at(-1) ?? '' })];
}

function hoursText(hours: number, words: ChartWords): string {
  return words.hours(shownHours(hours));
}

import type { NextDay } from '../application/applicationFacts.ts';
import { dayNumber } from '../dates/dayNumber.ts';
import type { LoopsOverview, OpenApplication, OpenStage } from '../insight/loopsOverview.ts';
import { isolated } from '../text/userText.ts';
import type { Chart } from './chart.ts';
import type { ChartWords } from './chartWords.ts';
import { formatNearDate } from './nearDate.ts';
import type { AxisTick } from './rowAxis.ts';
import { type ChartRow, layOutRows } from './rowChart.ts';

/** The stages that an open application goes through, in their order. */
const stages: readonly OpenStage[] = ['drafting', 'sent', 'interview', 'offer'];
/** Days ahead from which on the next day of an application calls for something. */
const soonDays = 7;

type Applications = Pick<LoopsOverview, 'openApplications' | 'listedApplications'>;

/** How far each open application got, and what comes next by when. */
export function layOutApplications(
  loops: Applications,
  { width }: { readonly width: number },
  words: ChartWords,
): Chart {
  const applications = loops.listedApplications;
  return layOutRows(
    {
      title: formatTitle(loops, words),
      rows: applications.map((application) => rowOf(application, words)),
      kind: 'bar',
      from: 0,
      to: stages.length,
      ticks: ticksOf(applications, words),
      table: {
        caption: words.text('applications.table'),
        columns: [
          { title: words.text('applications.application') },
          { title: words.text('applications.stage') },
          { title: words.text('applications.nextDay') },
        ],
        rows: applications.map(({ title, stage, next, selection }) => [
          { text: title, selection },
          { text: words.text(`stage.${stage}`) },
          { text: nextWords(next, words) },
        ]),
      },
    },
    width,
  );
}

/** The stages that applications stand at are named first, and so where there is no room for all. */
function ticksOf(applications: readonly OpenApplication[], words: ChartWords): readonly AxisTick[] {
  const isReached = (stage: OpenStage): number => Number(applications.some((one) => one.stage === stage));
  return stages
    .map((stage, place) => ({ stage, value: place + 1, text: words.text(`stage.${stage}`) }))
    .sort((a, b) => isReached(b.stage) - isReached(a.stage));
}

function rowOf({ key, title, stage, next, selection }: OpenApplication, words: ChartWords): ChartRow {
  const text = nextWords(next, words);
  return {
    key,
    name: title,
    value: stages.indexOf(stage) + 1,
    text,
    isStrong: next !== undefined && next.daysLeft <= soonDays,
    label: words.text('applications.row', {
      application: isolated(title),
      stage: words.text(`stage.${stage}`),
      next: text,
    }),
    selection,
  };
}

function nextWords(next: NextDay | undefined, words: ChartWords): string {
  if (next === undefined) return words.text('applications.noDay');
  const day = words.text(`applications.${next.what}`, { date: formatDay(next, words) });
  return next.daysLeft < 0 ? words.text('applications.passed', { day }) : day;
}

function formatTitle({ openApplications, listedApplications: [first] }: Applications, words: ChartWords) {
  const open = words.counted('applications.titleOne', 'applications.titleMany', openApplications.value);
  if (first?.next === undefined) return open;
  const { daysLeft, what } = first.next;
  return words.text(daysLeft < 0 ? `applications.passed-${what}` : 'applications.next', {
    open,
    application: isolated(first.title),
    date: formatDay(first.next, words),
  });
}

function formatDay({ date, daysLeft }: NextDay, words: ChartWords): string {
  return formatNearDate(date, dayNumber(date) - daysLeft, words);
}

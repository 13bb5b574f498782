import type { LoopsOverview } from '../insight/loopsOverview.ts';
import { isolated } from '../text/userText.ts';
import type { Chart } from './chart.ts';
import type { ChartWords } from './chartWords.ts';
import { countTicks } from './countTicks.ts';
import { type ChartRow, layOutRows } from './rowChart.ts';

type Applications = Pick<LoopsOverview, 'applications' | 'openApplications' | 'nextApplication'>;

/** How many applications stand at each stage, in the order in which they go through them. */
export function layOutApplications(
  loops: Applications,
  { width }: { readonly width: number },
  words: ChartWords,
): Chart {
  const { applications: stages } = loops;
  const most = Math.max(1, ...stages.map(({ applications }) => applications.value));
  const countWords = (value: number): string => words.counted('applications.one', 'applications.many', value);
  return layOutRows(
    {
      title: formatTitle(loops, words),
      rows: stages.map(({ stage, applications: { value, selection } }): ChartRow => {
        const name = words.text(`stage.${stage}`);
        return {
          key: stage,
          name,
          ...(value > 0 && { value, selection }),
          text: words.number(value),
          isStrong: false,
          label: words.text('applications.row', { stage: name, applications: countWords(value) }),
        };
      }),
      kind: 'bar',
      from: 0,
      to: most,
      ticks: countTicks(most, { unit: countWords, number: words.number }),
      table: {
        caption: words.text('applications.table'),
        columns: [
          { title: words.text('applications.stage') },
          { title: words.text('applications.count'), isNumber: true },
        ],
        rows: stages.map(({ stage, applications: { value, selection } }) => [
          { text: words.text(`stage.${stage}`) },
          { text: words.number(value), ...(value > 0 && { selection }) },
        ]),
      },
    },
    width,
  );
}

function formatTitle({ openApplications, nextApplication: next }: Applications, words: ChartWords): string {
  if (openApplications.value === 0) return words.text('applications.titleNone');
  const open = words.counted('applications.titleOne', 'applications.titleMany', openApplications.value);
  if (next === undefined) return open;
  return words.text(next.daysLeft < 0 ? 'applications.missed' : 'applications.next', {
    open,
    application: isolated(next.title),
    date: words.date(next.date),
  });
}

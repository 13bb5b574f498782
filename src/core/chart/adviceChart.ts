import type { AdviceLedger } from '../insight/adviceFacts.ts';
import type { Figure } from '../insight/recordSelection.ts';
import type { Chart } from './chart.ts';
import type { ChartWords } from './chartWords.ts';
import { countTicks } from './countTicks.ts';
import { type ChartRow, layOutRows } from './rowChart.ts';

/** The advice ledger in numbers: how much was given, acted on, and reported back to whoever gave it. */
export function layOutAdvice(
  { given, actedOn, reported }: AdviceLedger,
  { width }: { readonly width: number },
  words: ChartWords,
): Chart {
  const stages: readonly (readonly [name: string, pieces: Figure])[] = [
    [words.text('advice.given'), given],
    [words.text('advice.actedOn'), actedOn],
    [words.text('advice.reported'), reported],
  ];
  const most = Math.max(1, given.value);
  return layOutRows(
    {
      title: words.counted('advice.titleOne', 'advice.titleMany', given.value, {
        actedOn: words.number(actedOn.value),
        reported: words.number(reported.value),
      }),
      rows: stages.map(
        ([name, { value, selection }], place): ChartRow => ({
          key: `advice-${place}`,
          name,
          ...(value > 0 && { value, selection }),
          text: words.number(value),
          isStrong: false,
          label: words.text('advice.row', {
            stage: name,
            pieces: words.counted('advice.piecesOne', 'advice.piecesMany', value),
          }),
        }),
      ),
      kind: 'bar',
      from: 0,
      to: most,
      ticks: countTicks(most, {
        unit: (value) => words.counted('advice.axisOne', 'advice.axisMany', value),
        number: words.number,
      }),
      table: {
        caption: words.text('advice.table'),
        columns: [
          { title: words.text('advice.stage') },
          { title: words.text('advice.pieces'), isNumber: true },
        ],
        rows: stages.map(([name, { value, selection }]) => [
          { text: name },
          { text: words.number(value), ...(value > 0 && { selection }) },
        ]),
      },
    },
    width,
  );
}

import type { LoopsOverview, WaitingQuestion } from '../insight/loopsOverview.ts';
import { isolated } from '../text/userText.ts';
import { axisEnd } from './axisEnd.ts';
import type { Chart } from './chart.ts';
import type { ChartWords } from './chartWords.ts';
import { countTicks } from './countTicks.ts';
import { type ChartRow, layOutRows } from './rowChart.ts';

/** A whole internship: few that wait longer are not to press all others together. */
const mostDays = 84;

/** Open questions by age, against the day from which they are overdue. */
export function layOutQuestions(
  loops: Pick<LoopsOverview, 'questions' | 'openQuestions' | 'staleAfterDays'>,
  { width }: { readonly width: number },
  words: ChartWords,
): Chart {
  const { questions, openQuestions, staleAfterDays } = loops;
  const oldest = questions[0]?.days;
  const to = axisEnd(
    questions.flatMap(({ days }) => days ?? []),
    { fewest: 2 * staleAfterDays, most: mostDays },
  );
  const ticks = countTicks(to, { unit: (value) => ageWords(value, words), number: words.number });
  return layOutRows(
    {
      title: oldest
        ? words.counted('questions.titleOldestOne', 'questions.titleOldestMany', openQuestions.value, {
            age: ageWords(oldest, words),
          })
        : words.counted('questions.titleOne', 'questions.titleMany', openQuestions.value),
      rows: questions.map((question) => rowOf(question, words)),
      kind: 'bar',
      from: 0,
      to,
      ticks: [
        {
          value: staleAfterDays,
          text: words.text('questions.overdue', { days: words.number(staleAfterDays) }),
          isBound: true,
        },
        ...ticks,
      ],
      table: {
        caption: words.text('questions.table'),
        columns: [
          { title: words.text('questions.question') },
          { title: words.text('questions.status') },
          { title: words.text('questions.days'), isNumber: true },
        ],
        rows: questions.map(({ title, status, days, selection }) => [
          { text: title, selection },
          { text: words.text(`question.${status}`) },
          days === undefined ? { text: '' } : { text: words.number(days), selection },
        ]),
      },
    },
    width,
  );
}

function rowOf(
  { key, title, status, days, isStale, selection }: WaitingQuestion,
  words: ChartWords,
): ChartRow {
  const state = words.text(`question.${status}`);
  const value =
    days === undefined
      ? words.text('questions.undated', { status: state })
      : words.text('questions.value', { age: ageWords(days, words), status: state });
  return {
    key,
    name: title,
    ...(days !== undefined && days > 0 && { value: days }),
    text: value,
    isStrong: isStale,
    label: words.text(isStale ? 'questions.rowStale' : 'questions.row', { question: isolated(title), value }),
    selection,
  };
}

function ageWords(days: number, words: ChartWords): string {
  return words.counted('days.one', 'days.many', days);
}

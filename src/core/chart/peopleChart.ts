import type { NetworkOverview, NetworkPerson } from '../insight/networkOverview.ts';
import { isolated } from '../text/userText.ts';
import { axisEnd } from './axisEnd.ts';
import type { Chart, ChartCell } from './chart.ts';
import type { ChartWords } from './chartWords.ts';
import { countTicks } from './countTicks.ts';
import { type ChartRow, layOutRows } from './rowChart.ts';

/** The axis ends here at the latest, four months: one friend of long ago must not press all others together. */
const mostDays = 120;
/** It spans two weeks at least, the usual time between two talks. */
const fewestDays = 14;

/** Days of silence of everybody with whom the user wants to stay in touch, against the days that may lie between two talks. */
export function layOutPeople(
  network: Pick<NetworkOverview, 'people' | 'waiting'>,
  { width }: { readonly width: number },
  words: ChartWords,
): Chart {
  const { people } = network;
  const days = people.flatMap(({ silentDays = 0, cadenceDays = 0 }) => [silentDays, cadenceDays]);
  const to = axisEnd(days, { fewest: fewestDays, most: mostDays });
  return layOutRows(
    {
      title: formatPeopleFinding(network, words),
      rows: people.map((person) => rowOf(person, to, words)),
      kind: 'bar',
      from: 0,
      to,
      ticks: countTicks(to, {
        unit: (value) => words.counted('people.axisOne', 'people.axisMany', value),
        number: words.number,
      }),
      table: {
        caption: words.text('people.table'),
        columns: [
          { title: words.text('people.person') },
          { title: words.text('people.next') },
          { title: words.text('people.silent'), isNumber: true },
          { title: words.text('people.cadence'), isNumber: true },
        ],
        rows: people.map((person) => [
          { text: person.name, selection: person.selection },
          { text: standingWords(person, words) },
          numberCell(person.silentDays, person, words),
          numberCell(person.cadenceDays, person, words),
        ]),
      },
    },
    width,
  );
}

/** Who waits for a word, the one who waited longest by name. */
export function formatPeopleFinding(
  { people, waiting }: Pick<NetworkOverview, 'people' | 'waiting'>,
  words: ChartWords,
): string {
  const named = waiting.value === 0 ? people.find(({ daysLeft }) => daysLeft !== undefined) : people[0];
  if (named === undefined) return words.text('people.titleNone');
  const facts = { name: isolated(named.name), due: dueWords(named, words) };
  if (waiting.value === 0) return words.text('people.titleNext', facts);
  return words.counted('people.titleOne', 'people.titleMany', waiting.value, facts);
}

function rowOf(person: NetworkPerson, to: number, words: ChartWords): ChartRow {
  const { key, name, standing, silentDays, cadenceDays, selection } = person;
  const facts = { name: isolated(name), due: standingWords(person, words), last: lastWords(person, words) };
  return {
    key,
    name,
    ...(silentDays !== undefined && silentDays > 0 && { value: silentDays }),
    ...(cadenceDays !== undefined &&
      cadenceDays > 0 &&
      cadenceDays <= to && {
        aim: cadenceDays,
        aimText: words.counted('people.aimOne', 'people.aimMany', cadenceDays),
      }),
    text: standingWords(person, words),
    isStrong: standing !== 'fine',
    label:
      cadenceDays === undefined
        ? words.text('people.row', facts)
        : words.text('people.rowRhythm', {
            ...facts,
            rhythm: words.counted('people.rhythmOne', 'people.rhythmMany', cadenceDays),
          }),
    selection,
  };
}

function standingWords(person: NetworkPerson, words: ChartWords): string {
  const due = dueWords(person, words);
  return person.standing === 'drifting' ? words.text('people.drifting', { due }) : due;
}

function dueWords({ daysLeft, silentDays }: NetworkPerson, words: ChartWords): string {
  if (daysLeft === undefined) {
    return silentDays === undefined
      ? words.text('due.never')
      : words.text('due.silent', { days: words.number(silentDays) });
  }
  if (daysLeft > 1) return words.text('due.ahead', { days: words.number(daysLeft) });
  if (daysLeft === 1) return words.text('due.tomorrow');
  if (daysLeft === 0) return words.text('due.today');
  return daysLeft === -1
    ? words.text('due.yesterday')
    : words.text('due.past', { days: words.number(-daysLeft) });
}

function lastWords({ silentDays }: NetworkPerson, words: ChartWords): string {
  if (silentDays === undefined) return words.text('last.never');
  if (silentDays === 0) return words.text('last.today');
  if (silentDays === 1) return words.text('last.yesterday');
  return words.text('last.earlier', { days: words.number(silentDays) });
}

function numberCell(value: number | undefined, { selection }: NetworkPerson, words: ChartWords): ChartCell {
  return value === undefined ? { text: '' } : { text: words.number(value), selection };
}

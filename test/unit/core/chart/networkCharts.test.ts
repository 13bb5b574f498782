import assert from 'node:assert/strict';
import type { Chart } from '../../../../src/core/chart/chart.ts';
import { englishChartWords as words } from '../../../../src/core/chart/chartWords.ts';
import { layOutPeople } from '../../../../src/core/chart/peopleChart.ts';
import { layOutRoles } from '../../../../src/core/chart/roleChart.ts';
import {
  computeNetworkOverview,
  type NetworkOverview,
} from '../../../../src/core/insight/networkOverview.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const width = 600;
const overviewOf = (records: readonly LogbookRecord[]): NetworkOverview =>
  computeNetworkOverview(aView(records));
const contact = (title: string, met: string | undefined, cadenceDays = 14) =>
  aRecord('contact', { title, cadenceDays, ...(met !== undefined && { met }) });
const people = (...records: readonly LogbookRecord[]): Chart =>
  layOutPeople(overviewOf(records), { width }, words);
const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, '');
const rowsOf = ({ table }: Chart): readonly (readonly string[])[] =>
  table.rows.map((cells) => cells.map(({ text }) => text));

suite('layOutPeople', () => {
  test('says in its title who stands first, and since when they wait', () => {
    assert.equal(
      plain(people(contact('Monitor', '2026-03-30')).title),
      'Monitor waits for a word: due for 2 days',
    );
    assert.equal(
      plain(people(contact('Monitor', '2026-03-30'), contact('Nurse', '2026-03-29')).title),
      '2 people wait for a word, Nurse first: due for 3 days',
    );
    assert.equal(
      plain(people(contact('Monitor', '2026-04-10')).title),
      'Nobody waits for a word; Monitor comes next: due in 9 days',
    );
    assert.equal(
      plain(people(contact('Monitor', '2026-04-01')).title),
      'Monitor waits for a word: due today',
    );
    assert.equal(
      plain(people(contact('Never', undefined)).title),
      'Never waits for a word: not in touch yet',
    );
  });

  test('speaks every row with its days, and has the same in its table', () => {
    const chart = people(contact('Monitor', '2026-03-30'), contact('Nurse', '2026-03-01', 7));
    assert.deepEqual(
      chart.marks.map(({ label }) => plain(label)),
      [
        'Nurse: due for 38 days, drifting; last contact 45 days ago; to be in touch every 7 days',
        'Monitor: due for 2 days; last contact 16 days ago; to be in touch every 14 days',
      ],
    );
    assert.deepEqual(rowsOf(chart), [
      ['Nurse', 'due for 38 days, drifting', '45', '7'],
      ['Monitor', 'due for 2 days', '16', '14'],
    ]);
  });

  test('says of a guide without a cadence how long nothing was heard', () => {
    const guide = aRecord('contact', { title: 'Guide', relation: 'mentor', met: '2026-03-01' });
    assert.deepEqual(
      people(guide).marks.map(({ label }) => plain(label)),
      ['Guide: silent for 45 days, drifting; last contact 45 days ago'],
    );
  });

  test('does not let one friend of long ago press the others together', () => {
    const chart = people(contact('Old', '2001-01-01'), contact('New', '2026-04-01'));
    const lengths = chart.shapes.flatMap(({ name, attributes }) =>
      name === 'rect' ? [Number(attributes.width)] : [],
    );
    assert.ok(Math.min(...lengths) > 5, `${lengths}`);
  });

  test('says over the first line how often one wants to be in touch, and what the axis counts', () => {
    const chart = people(contact('Monitor', '2026-03-30'), contact('Nurse', '2026-03-20', 30));
    const texts = chart.shapes.flatMap(({ name, children }) =>
      name === 'text' ? [String(children[0])] : [],
    );
    assert.deepEqual(
      texts.filter((text) => text.startsWith('every')),
      ['every 14 days'],
    );
    assert.ok(texts.includes('30 days since contact'), texts.join());
  });

  test('draws a cadence of a million days and of one day', () => {
    const chart = people(contact('Rare', '2026-04-01', 1_000_000), contact('Daily', '2026-04-14', 1));
    assert.equal(chart.marks.length, 2);
    assert.match(plain(chart.marks.map(({ label }) => label).join()), /to be in touch every day/);
  });
});

suite('layOutRoles', () => {
  const goal = aRecord('goal', { title: 'Meet', kind: 'network', roles: { statistician: 2, nurse: 1 } });
  const met = aRecord('contact', { title: 'Ada', role: 'Statistician', met: '2026-03-01' });
  const nurse = aRecord('contact', { title: 'Noor', role: 'Research nurse', met: '2026-03-01' });

  test('says how many roles are covered, and how many people each lacks', () => {
    const chart = layOutRoles(overviewOf([goal, met, nurse]), { width }, words);
    assert.equal(chart.title, '1 of 2 roles your goals want are covered');
    assert.deepEqual(rowsOf(chart), [
      ['statistician', '1', '2'],
      ['nurse', '1', '1'],
    ]);
    assert.deepEqual(chart.marks[0]?.selection, { types: ['contact'], ids: [met.id] });
  });

  test('opens the goal of a role that nobody has yet', () => {
    const chart = layOutRoles(overviewOf([goal]), { width }, words);
    assert.deepEqual(chart.marks[0]?.selection, { ids: [goal.id] });
    assert.equal(chart.shapes.filter(({ name }) => name === 'rect').length, 0);
  });

  test('tells two roles apart that are cut to one text', () => {
    const [one, other] = ['a', 'b'].map((end) => `${'long '.repeat(40)}${end}`);
    const both = aRecord('goal', { kind: 'network', roles: { [String(one)]: 1, [String(other)]: 1 } });
    const { marks } = layOutRoles(overviewOf([both]), { width }, words);
    assert.equal(new Set(marks.map(({ key }) => key)).size, 2);
  });

  test('says so when all are met', () => {
    const more = aRecord('contact', { title: 'Bo', role: 'Biostatistician', met: '2026-03-01' });
    assert.match(layOutRoles(overviewOf([goal, met, more, nurse]), { width }, words).title, /every role/);
  });
});

import assert from 'node:assert/strict';
import { layOutDomains } from '../../../../src/core/chart/domainChart.ts';
import type { DomainCoverage } from '../../../../src/core/insight/domainCoverage.ts';
import { jtfDomains } from '../../../../src/core/skills/jtfDomains.ts';
import { dashboardStrings } from '../../../../src/protocol/strings.ts';
import { createWords } from '../../../../src/webview/page/words.ts';

const words = createWords(dashboardStrings, 'en');

/** The eight domains with these numbers of records. */
const coverage = (counts: readonly number[]): readonly DomainCoverage[] =>
  jtfDomains.map((name, place) => {
    const value = counts[place] ?? 0;
    const selection = { skills: [`own.${place}`] };
    const hours = { value: value * 2, selection };
    return { number: place + 1, name, records: { value, selection }, hours };
  });

const chartOf = (counts: readonly number[], width = 640) => layOutDomains(coverage(counts), { width }, words);

suite('layOutDomains', () => {
  test('names untouched domains in its title while they are few', () => {
    assert.equal(chartOf([]).title, 'No record names a skill of a domain');
    assert.equal(chartOf([1, 1, 1, 1, 1, 1, 1, 1]).title, 'Records in all 8 domains');
    assert.equal(
      chartOf([1, 1, 1, 1, 1, 1, 0, 0]).title,
      'Without a record: 7 Leadership and Professionalism and 8 Communications and Teamwork',
    );
    assert.equal(chartOf([1, 1, 1, 1, 1, 0, 0, 0]).title, '3 of 8 domains have no record');
  });

  test('says of each domain how many records it has, or that it has none', () => {
    const { shapes, marks, table } = chartOf([0, 3, 0, 0, 0, 12]);
    const texts = shapes.filter(({ name }) => name === 'text').map(({ children }) => String(children[0]));
    assert.equal(texts.filter((text) => text === 'no record').length, 6);
    assert.ok(texts.includes('3 records') && texts.includes('12 records'));
    assert.deepEqual(
      marks.map(({ label }) => label),
      [
        '2 Ethical and Participant Safety Considerations: 3 records, 6 h',
        '6 Data Management and Informatics: 12 records, 24 h',
      ],
    );
    assert.deepEqual(
      table.rows.map((row) => row[1]?.text),
      ['0', '3', '0', '0', '0', '12', '0', '0'],
    );
    assert.equal(table.rows[0]?.[1]?.selection, undefined, '0 opens nothing');
  });

  test('shows whole names at every width, in lines', () => {
    for (const width of [240, 288, 479, 480, 640, 1_000]) {
      const { shapes } = chartOf([0, 3], width);
      const drawn = shapes.filter(({ name }) => name === 'text').map(({ children }) => String(children[0]));
      const joined = drawn.join(' ');
      for (const name of jtfDomains) assert.ok(joined.includes(name), `${width}: ${name}`);
    }
  });

  test('makes bars as long as their share of the longest', () => {
    const lengths = chartOf([2, 4, 8])
      .shapes.filter(({ name }) => name === 'rect')
      .map(({ attributes }) => Number(attributes.width));
    const [a = 0, b = 0, c = 0] = lengths;
    assert.ok(Math.abs(a * 4 - c) < 0.1 && Math.abs(b * 2 - c) < 0.1, lengths.join());
  });
});

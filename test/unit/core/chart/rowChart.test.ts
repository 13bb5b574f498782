import assert from 'node:assert/strict';
import { axisEnd } from '../../../../src/core/chart/axisEnd.ts';
import type { Chart } from '../../../../src/core/chart/chart.ts';
import { chartColours } from '../../../../src/core/chart/chartColours.ts';
import { type ChartRow, layOutRows, type RowChart } from '../../../../src/core/chart/rowChart.ts';
import type { SvgElement } from '../../../../src/core/chart/svgElement.ts';
import { fitText } from '../../../../src/core/chart/textWidth.ts';

const row = (fields: Partial<ChartRow> = {}): ChartRow => ({
  key: fields.name ?? 'row',
  name: 'A row',
  value: 5,
  text: '5 days',
  isStrong: false,
  label: 'A row: 5 days',
  selection: { ids: ['x'] },
  ...fields,
});
const chart = (rows: readonly ChartRow[], fields: Partial<RowChart> = {}): RowChart => ({
  title: 'Title',
  rows,
  kind: 'bar',
  from: 0,
  to: 20,
  ticks: [
    { value: 20, text: '20 days' },
    { value: 0, text: '0' },
    { value: 10, text: '10' },
  ],
  table: { caption: 'Table', columns: [], rows: [] },
  ...fields,
});
const named = ({ shapes }: Chart, name: SvgElement['name']): readonly SvgElement[] =>
  shapes.filter((shape) => shape.name === name);
const words = (laidOut: Chart): readonly string[] =>
  named(laidOut, 'text').map(({ children }) => String(children[0]));
/** The bars themselves, without the ground beneath each. */
const bars = (laidOut: Chart): readonly SvgElement[] =>
  named(laidOut, 'rect').filter((_, place) => place % 2 === 1);
const widths = [120, 288, 320, 480, 500, 760, 1600, 2000];

suite('layOutRows', () => {
  test('draws bars in proportion from a common start', () => {
    const laidOut = layOutRows(chart([row({ value: 20 }), row({ value: 5 })]), 800);
    const [long, short] = bars(laidOut).map(({ attributes }) => Number(attributes.width));
    assert.ok(long !== undefined && short !== undefined);
    assert.ok(Math.abs(long / short - 4) < 0.01);
    assert.equal(new Set(bars(laidOut).map(({ attributes }) => attributes.x)).size, 1);
  });

  test('keeps bars and marks inside at every width, whatever the names and values', () => {
    const long = 'A name that is much longer than whatever room a chart could ever have for it '.repeat(3);
    for (const width of widths) {
      for (const value of [-1e9, -1, 0, 3, 20, 21, 1e9, undefined]) {
        const { value: _, ...bare } = row({ name: long, text: long });
        const one = value === undefined ? bare : { ...bare, value };
        const laidOut = layOutRows(chart([one], { from: -5 }), width);
        for (const { attributes } of named(laidOut, 'rect')) {
          assert.ok(Number(attributes.x) >= 0 && Number(attributes.width) > 0, `${width} ${value}`);
          assert.ok(Number(attributes.x) + Number(attributes.width) <= width, `${width} ${value}`);
        }
        for (const mark of laidOut.marks) {
          assert.ok(mark.x - mark.width / 2 >= 0 && mark.x + mark.width / 2 <= width);
          assert.ok(mark.y + mark.height / 2 <= laidOut.height);
        }
      }
    }
  });

  test('has one mark a row, each in a series of its own, and none for a row without records', () => {
    const { selection: _, ...withoutRecords } = row({ key: 'none' });
    const { marks } = layOutRows(chart([row({ key: 'a' }), withoutRecords, row({ key: 'b' })]), 400);
    assert.deepEqual(
      marks.map(({ key }) => key),
      ['a', 'b'],
    );
    assert.equal(new Set(marks.map(({ series }) => series)).size, 2);
  });

  test('ends what lies beyond the axis in an arrow, on both sides', () => {
    const paths = (value: number): number =>
      named(layOutRows(chart([row({ value })], { from: -5, kind: 'dot' }), 600), 'path').length;
    assert.equal(paths(21) - paths(20), 1);
    assert.equal(paths(-6) - paths(-5), 1);
  });

  test('tells what calls for something by more than colour', () => {
    const weights = named(layOutRows(chart([row({ isStrong: true }), row()]), 600), 'text').map(
      ({ attributes }) => attributes['font-weight'],
    );
    assert.deepEqual(weights.filter(Boolean).length, 2);
  });

  test('names the first ticks first and lets later ones give way where there is no room', () => {
    const crowded = Array.from({ length: 21 }, (_, value) => ({ value, text: `${value} days` }));
    const narrow = words(layOutRows(chart([], { ticks: crowded }), 200));
    assert.equal(narrow[0], '0 days');
    assert.ok(narrow.length < 6);
    assert.equal(words(layOutRows(chart([], { ticks: crowded }), 2_000)).length, 21);
  });

  test('draws no line whose value no name tells', () => {
    const crowded = Array.from({ length: 21 }, (_, value) => ({ value, text: `${value} days` }));
    const laidOut = layOutRows(chart([], { ticks: crowded }), 200);
    assert.equal(named(laidOut, 'path').length, words(laidOut).length);
  });

  test('keeps lines out of words that stand above their bars', () => {
    const laidOut = layOutRows(chart([row({ aim: 3, aimText: '3 wanted' }), row(), row()]), 320);
    const strips = named(laidOut, 'path')
      .filter(({ attributes }) => String(attributes.stroke).includes('line'))
      .flatMap(({ attributes }) => [...String(attributes.d).matchAll(/,([\d.]+)V([\d.]+)/g)])
      .map(([, top, bottom]) => [Number(top), Number(bottom)] as const);
    const bases = named(laidOut, 'text').map(({ attributes }) => Number(attributes.y));
    assert.ok(strips.length >= 9 && bases.length >= 9);
    for (const base of bases) {
      for (const [top, bottom] of strips) assert.ok(base <= top || base - 8 >= bottom, `${base} ${top}`);
    }
  });

  test('sets names above their bars where they would be cut beside them', () => {
    const name = 'Who decides whether a protocol deviation is a major one?';
    const isCut = (width: number): boolean =>
      words(layOutRows(chart([row({ name })]), width)).every((text) => !text.includes(name));
    assert.deepEqual(
      [400, 600, 700, 760, 900].map((width) => isCut(width)),
      [false, false, false, false, false],
    );
    const baseOf = (text: string): unknown =>
      named(layOutRows(chart([row({ name: text })]), 600), 'text').find(({ children }) =>
        String(children[0]).includes(text),
      )?.attributes.y;
    assert.deepEqual([baseOf('Short'), baseOf(name)], [16, 13]);
  });

  test('says over the first row with an aim what it is, inside at every width', () => {
    const rows = [
      row(),
      row({ aim: 20, aimText: 'every 20 days' }),
      row({ aim: 3, aimText: 'every 3 days' }),
    ];
    for (const width of widths) {
      const laidOut = layOutRows(chart(rows), width);
      assert.deepEqual(
        words(laidOut).filter((text) => text.startsWith('every')),
        ['every 20 days'],
      );
      const said = named(laidOut, 'text').find(({ children }) => children[0] === 'every 20 days');
      assert.ok(Number(said?.attributes.x) + 40 <= width);
    }
  });

  test('keeps a value of one digit off the edge', () => {
    const laidOut = layOutRows(chart([row({ text: '4' })]), 760);
    const value = named(laidOut, 'text').find(({ children }) => children[0] === '4');
    assert.ok(Number(value?.attributes.x) <= 760 - 10);
  });

  test('draws a gap in a bar that is longer than the axis', () => {
    const surfaces = named(layOutRows(chart([row({ value: 300 })]), 600), 'path').filter(
      ({ attributes }) => attributes.stroke === chartColours.surface,
    );
    assert.equal(surfaces.length, 1);
  });

  test('shows hostile names as they are, turned letters apart from ours', () => {
    const name = '<img src=x onerror=alert(1)>';
    assert.ok(words(layOutRows(chart([row({ name })]), 900)).includes(`\u2068${name}\u2069`));
    assert.ok(words(layOutRows(chart([row({ name: 'مدير' })]), 900)).includes('\u2068مدير\u2069'));
  });
});

suite('axisEnd', () => {
  const limits = { fewest: 14, most: 84 };
  const cases: readonly (readonly [values: readonly number[], end: number])[] = [
    [[], 14],
    [[3], 14],
    [[3, 50], 50],
    [[3, 4, 1_000], 84],
    [[4, 1_000], 84],
    [[1_000], 1_000],
    [[1_060, 1_055, 1_050, 3], 1_060],
    [[100, 60, 1_000], 200],
  ];
  for (const [values, end] of cases) {
    test(`of ${values.join(', ') || 'nothing'} is ${end}`, () => assert.equal(axisEnd(values, limits), end));
  }
});

suite('fitText', () => {
  test('keeps what fits, and cuts the rest between characters', () => {
    assert.equal(fitText('short', 100), 'short');
    for (let width = 0; width < 100; width++) {
      assert.doesNotMatch(fitText('😀😀😀😀😀😀😀😀😀', width), /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    }
  });

  test('gives letters as wide as high their room', () => {
    assert.ok(fitText('データマネージャーの人', 80).length < fitText('data manager person', 80).length);
  });
});

import assert from 'node:assert/strict';
import { drawBarChart } from '../../../../src/core/chart/drawBarChart.ts';
import type { SvgElement } from '../../../../src/core/chart/svgElement.ts';

const shapesOf = (drawing: SvgElement, name: SvgElement['name']): readonly SvgElement[] =>
  drawing.children.flatMap((child) => (typeof child !== 'string' && child.name === name ? [child] : []));
const wordsOf = (drawing: SvgElement): readonly unknown[] =>
  shapesOf(drawing, 'text').flatMap(({ children }) => children);

suite('drawBarChart', () => {
  const bars = [
    { label: 'SAS', value: 40, text: '40 h' },
    { label: 'R', value: 10, text: '10 h' },
    { label: 'Nothing', value: 0, text: '0 h' },
  ];

  test('draws bars in proportion, with names, values and the unit on the axis', () => {
    const drawing = drawBarChart({ title: 'Hours', unit: 'h', bars });
    const [sas, r, nothing] = shapesOf(drawing, 'rect').map(({ attributes }) => Number(attributes.width));
    assert.ok(sas !== undefined && r !== undefined);
    assert.ok(Math.abs(sas / r - 4) < 0.01, `${sas} ${r}`);
    assert.equal(nothing, 0);
    const words = wordsOf(drawing);
    for (const word of ['SAS', '40 h', '0', '20', 'Nothing']) assert.ok(words.includes(word), word);
  });

  test('keeps everything inside, whatever the width and the values', () => {
    for (const width of [120, 320, 900]) {
      for (const value of [0, -3, 0.001, 1, 1e15]) {
        const long = { label: 'A group with a name that is far too long to stand beside its bar', value };
        const drawing = drawBarChart({ title: 'Hours', unit: 'h', bars: [...bars, long], width });
        for (const { attributes } of shapesOf(drawing, 'rect')) {
          assert.ok(Number(attributes.width) >= 0, `${width} ${value}`);
          assert.ok(Number(attributes.x) + Number(attributes.width) <= width, `${width} ${value}`);
        }
      }
    }
  });

  test('cuts a long name between characters', () => {
    const drawing = drawBarChart({
      title: '',
      unit: '',
      bars: [{ label: '😀'.repeat(80), value: 1 }],
      width: 200,
    });
    const [label] = wordsOf(drawing).filter((word) => String(word).includes('😀'));
    assert.match(String(label), /^(?:😀)+…$/u);
  });

  test('stays a drawing without bars', () => {
    assert.equal(shapesOf(drawBarChart({ title: 'None', unit: 'h', bars: [] }), 'rect').length, 0);
  });
});

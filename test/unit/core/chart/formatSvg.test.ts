import assert from 'node:assert/strict';
import { formatSvg } from '../../../../src/core/chart/formatSvg.ts';
import type { SvgElement } from '../../../../src/core/chart/svgElement.ts';

const rect = (attributes: SvgElement['attributes']) => formatSvg({ name: 'rect', attributes, children: [] });

suite('formatSvg', () => {
  test('writes elements, attributes and escaped texts', () => {
    assert.equal(
      formatSvg({ name: 'text', attributes: { x: 1.5, fill: 'var(--a, #fff)' }, children: ['a<b & "c"'] }),
      '<text x="1.5" fill="var(--a, #fff)">a&lt;b &amp; &quot;c&quot;</text>',
    );
  });

  test('keeps sharp lines sharp', () => {
    assert.equal(rect({ 'shape-rendering': 'crispEdges' }), '<rect shape-rendering="crispEdges"></rect>');
  });

  for (const attribute of ['onload', 'style', 'href', 'xlink:href', 'class', 'x" onload="1']) {
    test(`leaves out the attribute ${attribute}`, () => {
      assert.equal(rect({ x: 1, [attribute]: 'y' }), '<rect x="1"></rect>');
    });
  }

  for (const value of ['url(#a)', 'URL (http://a)', 'javascript:1', 'a;b', '\\75rl(x)', '<']) {
    test(`leaves out an attribute with the value ${value}`, () => {
      assert.equal(rect({ fill: value }), '<rect></rect>');
    });
  }

  test('leaves out an element that is no shape', () => {
    const script = { name: 'script', attributes: {}, children: ['1'] } as unknown as SvgElement;
    assert.equal(formatSvg({ name: 'g', attributes: {}, children: [script] }), '<g></g>');
  });
});

import assert from 'node:assert/strict';
import { chartColours } from '../../../../src/core/chart/chartColours.ts';
import { formatPictureSvg } from '../../../../src/core/chart/formatPictureSvg.ts';
import { chartText, drawing, shape } from '../../../../src/core/chart/svgShapes.ts';

suite('formatPictureSvg', () => {
  const everyColour = Object.values(chartColours).map((fill, x) => shape('rect', { x, y: 0, fill }));
  const title = 'SAS <macro>: "skilled"';
  const svg = formatPictureSvg(
    drawing({ title, width: 300, height: 120 }, [...everyColour, chartText({ x: 1, y: 2, text: title })]),
  );

  test('stands alone: a namespace, white ground, and no colour that a page would have to give', () => {
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="300" height="120"/);
    assert.match(svg, /<\/title><rect x="0" y="0" width="300" height="120" fill="#ffffff"><\/rect>/);
    assert.doesNotMatch(svg, /var\(|undefined|NaN/);
  });

  test('escapes texts', () => {
    assert.doesNotMatch(svg, /<macro>/);
    assert.match(svg, /SAS &lt;macro&gt;/);
  });
});

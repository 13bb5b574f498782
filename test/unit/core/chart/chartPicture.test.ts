import assert from 'node:assert/strict';
import { type ChartPicture, formatChartPicture } from '../../../../src/core/chart/chartPicture.ts';
import { chartText, drawing } from '../../../../src/core/chart/svgShapes.ts';

const long = 'A finding that goes on and on, with more words than a line of a narrow chart can ever hold';
const picture = (title: string, fields: Partial<ChartPicture> = {}): ChartPicture => ({
  drawing: drawing({ title, width: 300, height: 100 }, [chartText({ x: 0, y: 10, text: '8 h' })]),
  subject: 'Skills',
  notes: [],
  source: 'From the records of a logbook, 15 April 2026',
  names: [],
  ...fields,
});
const textsOf = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);

suite('formatChartPicture', () => {
  test('says what it shows above the chart, and where its numbers come from below', () => {
    const { svg } = formatChartPicture(picture('SAS: skilled', { notes: ['Shows only: study A'] }));
    assert.deepEqual(textsOf(svg), [
      'Skills',
      'SAS: skilled',
      'Shows only: study A',
      '8 h',
      'From the records of a logbook, 15 April 2026',
    ]);
    assert.match(svg, /<title>SAS: skilled<\/title>/);
    assert.match(svg, /<desc>Skills · Shows only: study A · From the records of [^<]*<\/desc>/);
    assert.equal(svg.match(/<title>/g)?.length, 1);
  });

  test('grows with its words and keeps the chart between them', () => {
    const short = formatChartPicture(picture('Short'));
    const tall = formatChartPicture(picture(long));
    const chartTop = ({ svg }: typeof short): number => Number(/translate\(16 (\d+)\)/.exec(svg)?.[1]);
    assert.equal(short.width, 332);
    assert.ok(tall.height > short.height);
    assert.equal(tall.height - chartTop(tall), short.height - chartTop(short));
    assert.match(tall.svg, new RegExp(`^<svg [^>]*width="${tall.width}" height="${tall.height}"`));
  });

  test('is one text that cannot run, load or link anything', () => {
    const hostile = '<script>alert(1)</script><a href="javascript:x">"&';
    const { svg } = formatChartPicture(picture(hostile, { notes: [hostile], subject: hostile }));
    assert.doesNotMatch(svg, /<(?:script|a|image|style|foreignObject)\b|\son\w+=|href="|url\(|var\(/i);
    assert.match(svg, /&lt;script&gt;/);
  });
});

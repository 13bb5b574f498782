import type { DomainCoverage } from '../insight/domainCoverage.ts';
import type { Chart } from './chart.ts';
import { chartColours } from './chartColours.ts';
import type { ChartMark } from './chartMark.ts';
import type { ChartWords } from './chartWords.ts';
import { joinWords } from './joinWords.ts';
import type { SvgElement } from './svgElement.ts';
import { chartText, shape } from './svgShapes.ts';
import { breakWords, widthOfWords, wordGap } from './textWidth.ts';

/** In narrower charts the names stand above their bars. */
const widthForNamesBeside = 480;
/** Share of the width that names beside the bars may take. */
const nameShare = 0.48;
const lineHeight = 14;
const barHeight = 12;
const rowGap = 10;
/** Bars get no longer than this: eight numbers need no more. */
const widestBars = 480;
/** Most domains whose names a title can hold. */
const mostNamed = 2;

interface DomainRow {
  readonly domain: DomainCoverage;
  /** Number and name as in the framework. */
  readonly name: string;
  readonly lines: readonly string[];
  /** What stands behind the bar. */
  readonly value: string;
  readonly top: number;
  readonly height: number;
  readonly left: number;
  readonly length: number;
  /** Middle of the bar. */
  readonly barY: number;
}

/** Records by domain as bars in the order of the framework; a domain without one says so. */
export function layOutDomains(
  domains: readonly DomainCoverage[],
  { width }: { readonly width: number },
  words: ChartWords,
): Chart {
  const rows = placeRows(domains, width, words);
  const last = rows.at(-1);
  return {
    title: formatDomainFinding(domains, words),
    width,
    height: last === undefined ? 0 : last.top + last.height,
    shapes: rows.flatMap(rowShapes),
    marks: rows.filter(({ domain }) => domain.records.value > 0).map((row) => markOf(row, width, words)),
    table: {
      caption: words.text('domains.table'),
      columns: [
        { title: words.text('domains.domain') },
        { title: words.text('domains.records'), isNumber: true },
        { title: words.text('domains.hours'), isNumber: true },
      ],
      rows: rows.map(({ name, domain: { records, hours } }) => [
        { text: name },
        ...[records, hours].map(({ value, selection }) =>
          value === 0 ? { text: words.number(0) } : { text: words.number(value), selection },
        ),
      ]),
    },
  };
}

/** Which domains have no record, by name where they are few. */
export function formatDomainFinding(domains: readonly DomainCoverage[], words: ChartWords): string {
  const untouched = domains.filter(({ records }) => records.value === 0);
  const all = words.number(domains.length);
  if (untouched.length === domains.length) return words.text('domains.nothing');
  if (untouched.length === 0) return words.text('domains.all', { count: all });
  if (untouched.length > mostNamed) {
    return words.text('domains.untouchedMany', { count: words.number(untouched.length), all });
  }
  const names = untouched.map((domain) => nameOf(domain, words));
  return words.text('domains.untouched', { domains: joinWords(names, words) });
}

function nameOf({ number, name }: DomainCoverage, words: ChartWords): string {
  return words.text('domains.name', { number: words.number(number), name });
}

function placeRows(
  domains: readonly DomainCoverage[],
  width: number,
  words: ChartWords,
): readonly DomainRow[] {
  const isBeside = width >= widthForNamesBeside;
  const values = domains.map(({ records: { value } }) =>
    value === 0 ? words.text('exposure.none') : words.records(value),
  );
  const names = domains.map((domain) => nameOf(domain, words));
  const nameWidth = isBeside ? Math.min(widthOfWords(names), width * nameShare) : width;
  const left = isBeside ? nameWidth + wordGap : 0;
  const room = Math.min(widestBars, width - left - widthOfWords(values, true) - wordGap);
  const most = domains.reduce((highest, { records }) => Math.max(highest, records.value), 0) || 1;
  let top = 0;
  return domains.map((domain, place): DomainRow => {
    const name = names[place] ?? '';
    const lines = breakWords(name, nameWidth);
    const linesHeight = lines.length * lineHeight;
    const height = (isBeside ? Math.max(barHeight, linesHeight) : linesHeight + 4 + barHeight) + rowGap;
    const barY = isBeside ? top + (height - rowGap) / 2 : top + linesHeight + 4 + barHeight / 2;
    const length = (Math.max(1, room) * domain.records.value) / most;
    const row = { domain, name, lines, value: values[place] ?? '', top, height, left, length, barY };
    top += height;
    return row;
  });
}

function rowShapes({ domain, lines, value, top, left, length, barY }: DomainRow): readonly SvgElement[] {
  const isUntouched = domain.records.value === 0;
  return [
    ...lines.map((text, line) =>
      chartText({ x: 0, y: top + line * lineHeight + 10.5, text }, { fill: chartColours.ink }),
    ),
    shape('path', {
      d: `M${left},${barY - barHeight / 2}v${barHeight}`,
      fill: 'none',
      stroke: chartColours.quiet,
      'stroke-width': 1,
    }),
    ...(isUntouched
      ? []
      : [
          shape('rect', {
            x: left,
            y: barY - barHeight / 2,
            width: Math.max(1, length),
            height: barHeight,
            fill: chartColours.accent,
          }),
        ]),
    chartText(
      { x: left + length + (isUntouched ? 6 : 5), y: barY + 4, text: value },
      isUntouched ? { fill: chartColours.ink, 'font-weight': 600 } : {},
    ),
  ];
}

function markOf({ domain, name, top, height }: DomainRow, width: number, words: ChartWords): ChartMark {
  const { number, records, hours } = domain;
  return {
    key: `domain-${number}`,
    // A row of its own: the bars stand below one another.
    series: `domain-${number}`,
    x: width / 2,
    y: top + (height - rowGap) / 2,
    width,
    height: height - rowGap + 4,
    label: words.text('domains.bar', {
      domain: name,
      records: words.records(records.value),
      hours: words.hours(hours.value),
    }),
    selection: records.selection,
  };
}

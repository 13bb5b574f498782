import assert from 'node:assert/strict';
import { layOutExposure } from '../../../../src/core/chart/exposureChart.ts';
import type { ExposureFrame } from '../../../../src/core/chart/exposureGeometry.ts';
import { exposureTints } from '../../../../src/core/chart/exposureShapes.ts';
import type { SvgElement } from '../../../../src/core/chart/svgElement.ts';
import { computeDashboard } from '../../../../src/core/insight/computeDashboard.ts';
import { computeExposureMap } from '../../../../src/core/insight/exposureMap.ts';
import { hoursOf } from '../../../../src/core/insight/recordHours.ts';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { dashboardStrings } from '../../../../src/protocol/strings.ts';
import { createWords } from '../../../../src/webview/page/words.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';
import themes from '../../../webview/themes.json' with { type: 'json' };

const words = createWords(dashboardStrings, 'en');
const profile = { start: '2026-03-02', end: '2026-05-22' };
const phases = ['start-up', 'conduct', 'close-out', 'analysis', 'reporting'] as const;
type Phase = (typeof phases)[number];

const work = (date: string, phase: Phase, fields: { role?: 'observed'; hours?: number } = {}) =>
  aRecord('activity', { title: `${phase} ${date}`, date, phase, hours: 2, ...fields });

interface Scene extends Partial<Omit<ExposureFrame, 'today'>> {
  readonly today?: string;
  readonly end?: string;
}

function chartOf(records: readonly LogbookRecord[], scene: Scene = {}) {
  const { today = '2026-04-15', end = profile.end, ...frame } = scene;
  const view = aView(records, { profile: { ...profile, end }, today });
  const map = computeExposureMap(view);
  assert.ok(map);
  const chart = layOutExposure(map, { width: 700, measure: 'records', ...frame, today: aDate(today) }, words);
  return { chart, view };
}

const textsOf = (shapes: readonly SvgElement[]): readonly string[] =>
  shapes.filter(({ name }) => name === 'text').map(({ children }) => String(children[0]));

const busy: readonly LogbookRecord[] = [
  work('2026-03-02', 'start-up', { hours: 1.5 }),
  work('2026-03-10', 'conduct'),
  work('2026-03-11', 'conduct', { hours: 3.25 }),
  work('2026-04-13', 'close-out', { role: 'observed' }),
];

suite('layOutExposure', () => {
  test('names what is missing and what has no hands-on work', () => {
    const title = (records: readonly LogbookRecord[], scene?: Scene) => chartOf(records, scene).chart.title;
    assert.equal(title(busy), 'No record yet: Analysis and Reporting. No hands-on work: Close-out');
    assert.equal(title(busy.slice(0, 3)), 'No record yet: Close-out, Analysis and Reporting');
    assert.equal(title([]), 'No record of the weeks of the internship names a phase of a study yet');
    const all = phases.map((phase) => work('2026-03-10', phase));
    assert.equal(title(all), 'Hands-on work in every phase of a study');
    assert.equal(
      title([...all.slice(1), work('2026-03-10', 'start-up', { role: 'observed' })]),
      'No hands-on work yet: Start-up',
    );
    assert.equal(title(busy, { today: '2026-06-30' }), 'Most work in one phase: Conduct, 2 of 4 records');
  });

  test('claims hands-on work only where there is some in each phase', () => {
    const each = (phase: Phase, fields: object) =>
      aRecord('activity', { date: '2026-03-03', phase, ...fields });
    const title = (fields: object, scene: Scene = {}) =>
      chartOf(
        phases.map((phase) => each(phase, fields)),
        scene,
      ).chart.title;
    const firstWeek = { today: '2026-03-04' };
    assert.equal(title({ role: 'observed' }, firstWeek), '5 records in 5 of 5 phases');
    assert.equal(title({ role: 'assisted' }, firstWeek), 'Hands-on work in every phase of a study');
    assert.equal(title({ role: 'performed' }, { today: '2026-06-30' }), '5 records in 5 of 5 phases');
    const heard = phases.flatMap((phase): readonly LogbookRecord[] => [
      aRecord('question', { date: '2026-03-03', phase }),
      aRecord('training', { date: '2026-03-03', phase }),
      aRecord('interaction', { date: '2026-03-03', phase }),
      aRecord('challenge', { date: '2026-03-03', phase }),
    ]);
    assert.match(chartOf(heard).chart.title, /^No hands-on work yet: Start-up, Conduct/);
  });

  test('says what it looks at where it finds nothing', () => {
    const outside = phases.map((phase) => work('2026-01-05', phase));
    assert.equal(
      chartOf(outside).chart.title,
      'No record of the weeks of the internship names a phase of a study yet',
    );
    assert.equal(
      chartOf(outside, { today: '2026-06-30' }).chart.title,
      'No record of the weeks of the internship names a phase of a study',
    );
  });

  test('names no gap of what a filter leaves out', () => {
    const view = aView([{ ...work('2026-03-10', 'conduct'), study: 'A' }], { profile, today: '2026-04-15' });
    const titleOf = (study: string): string => {
      const { exposure } = computeDashboard(view, { study });
      assert.ok(exposure);
      assert.ok(exposure.phases.every(({ gap }) => gap === undefined));
      const chart = layOutExposure(exposure, { width: 700, measure: 'records', today: view.today }, words);
      assert.ok(!textsOf(chart.shapes).includes('no record yet'));
      return chart.title;
    };
    assert.equal(titleOf('A'), 'Most work in one phase: Conduct, 1 of 1 record');
    assert.equal(titleOf('C'), 'No record that the filter shows names a phase of a study');
  });

  test('speaks each cell with week, phase, records and hours, and opens its records', () => {
    const { chart, view } = chartOf(busy);
    assert.deepEqual(
      chart.marks.map(({ label }) => label),
      [
        'week 1, Start-up: 1 record, 1.5 h',
        'Start-up: 1 record, 1.5 h',
        'week 2, Conduct: 2 records, 5.25 h',
        'Conduct: 2 records, 5.25 h',
        'week 7, Close-out: 1 record, 2 h',
        'Close-out: 1 record, 2 h, none hands-on',
      ],
    );
    for (const { label, selection } of chart.marks) {
      const records = selectRecords(view.contents, selection);
      assert.equal(records.length, Number(/(\d+) records?/.exec(label)?.[1]), label);
    }
  });

  test('shows the number in its cell, totals at the right, gaps in words, and today', () => {
    const texts = textsOf(chartOf(busy).chart.shapes);
    for (const text of [
      '1',
      '2',
      '2 records',
      '1 record, none hands-on',
      'no record yet',
      'today',
      'week 1',
    ]) {
      assert.ok(texts.includes(text), text);
    }
    const hours = textsOf(chartOf(busy, { measure: 'hours' }).chart.shapes);
    for (const text of ['1.5', '5.3', '5.3 h', '2 h, none hands-on']) assert.ok(hours.includes(text), text);
    assert.ok(!textsOf(chartOf(busy, { today: '2026-02-20' }).chart.shapes).includes('today'));
  });

  test('says "no record" without "yet" after the end', () => {
    const texts = textsOf(chartOf(busy, { today: '2026-06-30' }).chart.shapes);
    assert.ok(texts.includes('no record') && !texts.includes('no record yet'));
  });

  test('puts weeks together where they are many, and still counts and opens all of them', () => {
    const days = Array.from({ length: 260 }, (_, week) => {
      const day = new Date(Date.UTC(2026, 2, 2 + 7 * week + (week % 7)));
      return work(day.toISOString().slice(0, 10), 'conduct', { hours: 0.1 });
    });
    for (const width of [288, 700, 1_880]) {
      const { chart, view } = chartOf(days, { width, today: '2031-03-01', end: '2031-02-21' });
      const cells = chart.marks.filter(({ key }) => !key.endsWith('total'));
      assert.ok(cells.length <= 66, `${width}: ${cells.length} cells`);
      const opened = cells.map(({ selection }) => selectRecords(view.contents, selection).length);
      assert.equal(
        opened.reduce((sum, count) => sum + count, 0),
        260,
      );
      assert.match(cells[0]?.label ?? '', /^weeks 1 to \d+, Conduct: \d+ records, [\d.]+ h$/);
      assert.ok(chart.table.rows.length <= 67, 'one row a column, and the sum');
    }
  });

  test('keeps all that is drawn and can be met inside its width', () => {
    for (const width of [288, 519, 520, 700, 1_880]) {
      for (const end of ['2026-03-06', '2026-05-22', '2027-03-05', '2031-02-21']) {
        const { chart } = chartOf(busy, { width, end });
        for (const { x, y, width: across, height, label } of chart.marks) {
          assert.ok(x - across / 2 >= -0.5 && x + across / 2 <= width + 0.5, `${width} ${end}: ${label}`);
          assert.ok(y - height / 2 >= 0 && y + height / 2 <= chart.height, `${width} ${end}: ${label}`);
        }
        for (const { attributes } of chart.shapes.filter(({ name }) => name === 'text')) {
          assert.ok(Number(attributes.x) >= 0 && Number(attributes.x) <= width, JSON.stringify(attributes));
        }
      }
    }
  });

  test('has a table with the same values as an independent sum of the records', () => {
    for (const measure of ['records', 'hours'] as const) {
      const { table } = chartOf(busy, { measure }).chart;
      const conduct = busy.filter(({ phase }) => phase === 'conduct');
      const sum = conduct.reduce((all, record) => all + (measure === 'hours' ? hoursOf(record) : 1), 0);
      const shown = Math.round(sum * 10) / 10;
      assert.deepEqual(
        table.columns.map(({ title }) => title),
        ['Weeks', 'Start-up', 'Conduct', 'Close-out', 'Analysis', 'Reporting'],
      );
      const rows = table.rows.map((row) => row.map(({ text }) => text));
      assert.deepEqual(
        rows.map(([name]) => name),
        ['week 1', 'week 2', 'week 7', 'All'],
      );
      assert.deepEqual(rows[1]?.slice(1), ['', String(shown), '', '', '']);
      assert.equal(rows[3]?.[2], String(shown));
      assert.equal(rows[3]?.[4], '0');
      assert.equal(table.rows[3]?.[4]?.selection, undefined, '0 opens nothing');
    }
  });

  test('keeps a contrast of 4.5 between a number and the strongest tint of its cell in every theme', () => {
    for (const [theme, colours] of Object.entries(themes)) {
      const ink = rgbOf(colours['--vscode-foreground']);
      // The pale cell below: half the line's share of the foreground (`page.css`).
      const line = theme.startsWith('high-contrast') ? 0.4 : 0.14;
      const ground = mix(ink, rgbOf(colours['--vscode-editor-background']), line / 2);
      const tinted = mix(rgbOf(colours['--vscode-charts-blue']), ground, Math.max(...exposureTints));
      const [light = 0, dark = 0] = [luminanceOf(ink), luminanceOf(tinted)].sort((a, b) => b - a);
      assert.ok((light + 0.05) / (dark + 0.05) >= 4.5, theme);
    }
  });
});

type Rgb = readonly number[];

function rgbOf(hex: string): Rgb {
  return [1, 3, 5].map((place) => Number.parseInt(hex.slice(place, place + 2), 16));
}

function mix(above: Rgb, below: Rgb, share: number): Rgb {
  return above.map((value, place) => value * share + (below[place] ?? 0) * (1 - share));
}

/** Relative luminance (WCAG 2.2). */
function luminanceOf(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour
    .map((value) => value / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

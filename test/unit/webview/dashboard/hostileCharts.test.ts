import assert from 'node:assert/strict';
import { layOutApplications } from '../../../../src/core/chart/applicationChart.ts';
import { layOutCertificates } from '../../../../src/core/chart/certificateChart.ts';
import { type Chart, drawChart } from '../../../../src/core/chart/chart.ts';
import { layOutDomains } from '../../../../src/core/chart/domainChart.ts';
import { layOutExposure } from '../../../../src/core/chart/exposureChart.ts';
import { formatSvg } from '../../../../src/core/chart/formatSvg.ts';
import { layOutGroups } from '../../../../src/core/chart/groupChart.ts';
import { layOutPeople } from '../../../../src/core/chart/peopleChart.ts';
import { layOutQuestions } from '../../../../src/core/chart/questionChart.ts';
import { layOutRoles } from '../../../../src/core/chart/roleChart.ts';
import { skillShapes } from '../../../../src/core/chart/skillDrawing.ts';
import { layOutWorkload } from '../../../../src/core/chart/workloadChart.ts';
import { computeDashboard } from '../../../../src/core/insight/computeDashboard.ts';
import { dashboardReaders } from '../../../../src/protocol/pageReaders.ts';
import { dashboardStrings } from '../../../../src/protocol/strings.ts';
import { readDashboardUi } from '../../../../src/webview/dashboard/dashboardUi.ts';
import { computeMetricCards } from '../../../../src/webview/dashboard/metricCards.ts';
import { computeSmallMultiples } from '../../../../src/webview/dashboard/smallMultiples.ts';
import { createWords } from '../../../../src/webview/page/words.ts';
import { hostileLogbook } from '../../../support/hostileLogbook.ts';

type Drawn = Omit<Chart, 'table'> & Partial<Pick<Chart, 'table'>>;

const data = computeDashboard(hostileLogbook());
const words = createWords(dashboardStrings, 'en');
const ui = { ...readDashboardUi(undefined), moreSkills: 1_000, moreMetrics: 1_000, moreChanges: 1_000 };

/** Every chart of the page as it is laid out for a width. */
function chartsAt(width: number): readonly Drawn[] {
  const { today, exposure, domains = [], workload = [], metrics, network, loops, hoursByGroup } = data;
  assert.ok(exposure && metrics && network && loops);
  const skills = computeSmallMultiples(data, ui, width, { words }).cards;
  const { series, changes } = computeMetricCards(metrics, { ...data, width }, ui, words);
  const groups = layOutGroups(hoursByGroup, { width, nameOf: (group) => group }, words);
  return [
    ...skills.map(({ chart }) => ({ ...chart, shapes: skillShapes(chart) })),
    layOutExposure(exposure, { width, measure: 'hours', today }, words),
    layOutDomains(domains, { width }, words),
    ...[...series.cards, ...changes.cards].map(({ chart }) => chart),
    layOutWorkload(workload, { width, today }, words),
    ...(groups ? [groups] : []),
    layOutPeople(network, { width }, words),
    layOutRoles(network, { width }, words),
    layOutQuestions(loops, { width }, words),
    layOutCertificates(loops, { width }, words),
    layOutApplications(loops, { width }, words),
  ];
}

function assertChart(chart: Drawn): void {
  const svg = formatSvg(drawChart(chart));
  assert.doesNotMatch(svg, /NaN|Infinity|undefined/, chart.title);
  assert.doesNotMatch(svg, /<(?!\/?(?:svg|title|g|text|rect|path|circle|line)\b)/, chart.title);
  const { marks, table } = chart;
  assert.equal(new Set(marks.map(({ key }) => key)).size, marks.length, `keys of ${chart.title}`);
  for (const text of [chart.title, ...marks.map(({ label }) => label)]) assertDirection(text);
  const cells = table?.rows.flat() ?? [];
  for (const { selection } of [...marks, ...cells]) {
    if (selection === undefined) continue;
    assert.deepEqual(dashboardReaders['records/open']({ selection }), { selection }, chart.title);
  }
}

/** Every isolation is ended by us, and nothing else turns text. */
function assertDirection(text: string): void {
  assert.doesNotMatch(text, /[\u202A-\u202E\u2066\u2067]/, text);
  assert.doesNotMatch(text.replace(/\u2068[^\u2068\u2069]*\u2069/g, ''), /[\u2068\u2069]/, text);
}

suite('charts of hostile texts', () => {
  for (const width of [280, 640, 1_600]) {
    test(`are drawn, keep their direction and open their records at ${width} pixels`, () => {
      const charts = chartsAt(width);
      assert.ok(charts.length > 20, `${charts.length} charts`);
      for (const chart of charts) assertChart(chart);
    });
  }
});

import assert from 'node:assert/strict';
import { computeDashboard } from '../../../../src/core/insight/computeDashboard.ts';
import { dashboardStrings } from '../../../../src/protocol/strings.ts';
import { readDashboardUi } from '../../../../src/webview/dashboard/dashboardUi.ts';
import { computeMetricCards } from '../../../../src/webview/dashboard/metricCards.ts';
import { createWords } from '../../../../src/webview/page/words.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const words = createWords(dashboardStrings, 'en');

function changeKeys(values: readonly number[]): readonly string[] {
  const records = values.map((value, place) =>
    aRecord('activity', {
      title: `Work ${place}`,
      date: '2026-04-01',
      metrics: [{ name: 'open defects', from: 9, value, unit: 'bug' }],
    }),
  );
  const data = computeDashboard(aView(records));
  assert.ok(data.metrics);
  const cards = computeMetricCards(data.metrics, { ...data, width: 800 }, readDashboardUi(undefined), words);
  return cards.changes.cards.map(({ key }) => key);
}

function findingOf(better: number, worse: number): string {
  const records = Array.from({ length: better + worse }, (_, place) => {
    const [from, value] = place < better ? [9, 5] : [5, 9];
    const metrics = [{ name: `errors of sort ${place}`, from, value }];
    return aRecord('activity', { title: `Work ${place}`, date: '2026-04-01', metrics });
  });
  const data = computeDashboard(aView(records));
  assert.ok(data.metrics);
  const cards = computeMetricCards(data.metrics, { ...data, width: 800 }, readDashboardUi(undefined), words);
  return cards.changesFinding;
}

suite('computeMetricCards', () => {
  test('counts all changes, also those that the data leave out', () => {
    assert.equal(findingOf(12, 20), '12 of 32 changes for the better');
    assert.equal(findingOf(2, 1), '2 of 3 changes for the better');
    assert.equal(findingOf(1, 0), '1 of 1 change for the better');
  });

  test('knows a change again when its values are edited, and tells two of one name apart', () => {
    assert.deepEqual(changeKeys([5]), changeKeys([4]));
    const keys = changeKeys([5, 3]);
    assert.equal(new Set(keys).size, keys.length);
  });
});

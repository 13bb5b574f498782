import assert from 'node:assert/strict';
import { layOutGroups } from '../../../../src/core/chart/groupChart.ts';
import type { GroupHours } from '../../../../src/core/insight/dashboardData.ts';
import { dashboardStrings } from '../../../../src/protocol/strings.ts';
import { formatGroup } from '../../../../src/webview/dashboard/formatGroup.ts';
import { createWords } from '../../../../src/webview/page/words.ts';

const words = createWords(dashboardStrings, 'en');
const nameOf = (group: string): string => formatGroup(group, words, dashboardStrings);
const layOut = (groups: readonly GroupHours[]) => layOutGroups(groups, { width: 600, nameOf }, words);
const hours = (group: string, value: number): GroupHours => ({
  group,
  hours: { value, selection: { group, withHours: true } },
});

suite('layOutGroups', () => {
  test('says hours and share of each group, and opens its records', () => {
    const chart = layOut([hours('sas', 30), hours('r', 15), hours('own', 5), hours('other', 0)]);
    assert.equal(chart?.title, '\u2068SAS\u2069: 60% of 50 h');
    assert.deepEqual(
      chart.marks.map(({ label }) => label),
      ['\u2068SAS\u2069: 30 h, 60%', '\u2068R\u2069: 15 h, 30%', '\u2068Own skills\u2069: 5 h, 10%'],
    );
    assert.deepEqual(chart.marks[1]?.selection, { group: 'r', withHours: true });
    assert.deepEqual(
      chart.table.rows[2]?.map(({ text }) => text),
      ['Own skills', '5 h'],
    );
  });

  test('has nothing to draw without hours', () => {
    assert.equal(layOut([hours('sas', 0)]), undefined);
  });
});

suite('formatGroup', () => {
  test('shows a group of the user as it is written, names of prototype members too', () => {
    for (const group of ['Visual analytics', '__proto__', 'constructor', '{count}']) {
      assert.equal(nameOf(group), group);
    }
  });
});

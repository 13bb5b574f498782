import assert from 'node:assert/strict';
import type { GroupHours } from '../../../../src/core/insight/dashboardData.ts';
import { dashboardStrings } from '../../../../src/protocol/strings.ts';
import { computeGroupBars, formatGroup } from '../../../../src/webview/charts/groupBars.ts';
import { createWords } from '../../../../src/webview/page/words.ts';

const words = createWords(dashboardStrings, 'en');
const hours = (group: string, value: number): GroupHours => ({
  group,
  hours: { value, selection: { group, withHours: true } },
});

suite('computeGroupBars', () => {
  test('measures each bar against the longest and each share against all hours', () => {
    const { bars } = computeGroupBars(
      [hours('sas', 30), hours('r', 15), hours('own', 5)],
      words,
      dashboardStrings,
    );
    assert.deepEqual(
      bars.map((bar) => [bar.name, bar.hours, bar.share, bar.length]),
      [
        ['SAS', '30 h', '60%', 1],
        ['R', '15 h', '30%', 0.5],
        ['Own skills', '5 h', '10%', 1 / 6],
      ],
    );
  });

  test('states the finding and opens the records of a group', () => {
    const { finding, bars } = computeGroupBars([hours('sas', 30), hours('r', 10)], words, dashboardStrings);
    assert.equal(finding, '\u2068SAS\u2069: 75% of 40 h');
    assert.equal(bars[0]?.label, '\u2068SAS\u2069: 30 h, 75%');
    assert.deepEqual(bars[0]?.selection, { group: 'sas', withHours: true });
  });

  test('has nothing to say without hours', () => {
    assert.deepEqual(computeGroupBars([hours('sas', 0)], words, dashboardStrings), { finding: '', bars: [] });
  });
});

suite('formatGroup', () => {
  test('shows a group of the user as it is written, names of prototype members too', () => {
    for (const group of ['Visual analytics', '__proto__', 'constructor', '{count}']) {
      assert.equal(formatGroup(group, words, dashboardStrings), group);
    }
  });
});

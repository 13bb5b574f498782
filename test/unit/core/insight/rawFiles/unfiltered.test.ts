import assert from 'node:assert/strict';
import { isUnfiltered } from '../../../../support/raw/rawCase.ts';
import { rawCases } from '../../../../support/raw/rawCases.ts';

suite('What is true today, whatever the filter', function () {
  this.timeout(60_000);

  test('goals, workload, people, open loops and achievements are the same under every filter', async () => {
    const cases = await rawCases();
    const filtered = cases.filter((one) => !isUnfiltered(one));
    assert.ok(filtered.length > 5);
    for (const one of filtered) {
      const whole = cases.find((other) => isUnfiltered(other) && other.view === one.view);
      assert.ok(whole !== undefined);
      for (const key of [
        'goals',
        'workload',
        'network',
        'loops',
        'achievements',
        'clock',
        'soFar',
      ] as const) {
        assert.deepEqual(one.data[key], whole.data[key], `${one.name}, ${key}`);
      }
    }
  });
});

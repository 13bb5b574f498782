import assert from 'node:assert/strict';
import { finish, flatMapInSteps, mapInSteps, type Steps, withPauses } from '../../../src/core/steps.ts';

const numbers = Array.from({ length: 1_050 }, (_, index) => index);

suite('work in steps', () => {
  test('gives what map and flatMap give, whether it pauses or not', async () => {
    const double = (value: number, index: number): number => value + index;
    const some = (value: number): readonly number[] => (value % 2 === 0 ? [] : [value, -value]);
    const paced = withPauses(async () => {});
    for (const items of [[], [7], numbers]) {
      assert.deepEqual(finish(mapInSteps(items, double)), items.map(double));
      assert.deepEqual(await paced(mapInSteps(items, double)), items.map(double));
      assert.deepEqual(finish(flatMapInSteps(items, some)), items.flatMap(some));
    }
  });

  test('pauses after every few items', async () => {
    let pauses = 0;
    const paced = withPauses(async () => {
      pauses += 1;
    });
    await paced(mapInSteps(numbers, (value) => value));
    assert.equal(pauses, 10);
  });

  test('goes no further once a pause throws', async () => {
    let done = 0;
    const cancelled = new Error('cancelled');
    const paced = withPauses(() => Promise.reject(cancelled));
    const visit = (): number => {
      done += 1;
      return done;
    };
    await assert.rejects(paced(mapInSteps(numbers, visit)), cancelled);
    assert.equal(done, 100);
  });

  test('throws what the work throws', async () => {
    // biome-ignore lint/correctness/useYield: it never comes to a pause
    function* failing(): Steps<void> {
      throw new Error('broken');
    }
    await assert.rejects(withPauses(undefined)(failing()), /broken/);
  });
});

import assert from 'node:assert/strict';
import { settleBounded } from '../../../../src/core/index/settleBounded.ts';
import { LogbookError } from '../../../../src/core/logbookError.ts';

suite('settleBounded', () => {
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  test('gives results and refusals in the order of the items, whatever ends first', async () => {
    const { results, refusals } = await settleBounded([3, 0, 2, 1], 4, async (turns) => {
      for (let left = turns; left > 0; left--) await turn();
      if (turns % 2 === 1) throw new LogbookError('io', `no ${turns}`, '');
      return turns;
    });
    assert.deepEqual(results, [0, 2]);
    assert.deepEqual(
      refusals.map(({ message }) => message),
      ['no 3', 'no 1'],
    );
  });

  test('runs several at once, but no more than the limit', async () => {
    let running = 0;
    let most = 0;
    await settleBounded([1, 2, 3, 4, 5], 2, async () => {
      most = Math.max(most, ++running);
      await turn();
      running--;
    });
    assert.equal(most, 2);
  });

  test('fails for what nobody foresaw', async () => {
    const broken = settleBounded([1], 1, () => Promise.reject(new TypeError('broken')));
    await assert.rejects(broken, TypeError);
  });
});

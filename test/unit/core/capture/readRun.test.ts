import assert from 'node:assert/strict';
import { readRun } from '../../../../src/core/capture/readRun.ts';

/** How often the reading of a log pauses. */
async function pausesIn(text: string): Promise<number> {
  let pauses = 0;
  const pause = async (): Promise<void> => {
    pauses += 1;
  };
  await readRun(
    { name: 'a.log', text: `NOTE: The data set A has 1 observations and 2 variables.\n${text}` },
    { pause },
  );
  return pauses;
}

suite('readRun', () => {
  test('pauses every few lines', async () => {
    assert.equal(await pausesIn('x\n'.repeat(50)), 0);
    assert.equal(await pausesIn('x\n'.repeat(1_000)), 10);
  });

  test('pauses more often where lines are long', async () => {
    assert.ok((await pausesIn(`${'x'.repeat(16_000)}\n`.repeat(100))) >= 20);
  });

  test('ends where a pause throws', async () => {
    const text = `NOTE: The data set A has 1 observations and 2 variables.\n${'x\n'.repeat(1_000)}`;
    const stop = new Error('stopped');
    await assert.rejects(readRun({ name: 'a.log', text }, { pause: () => Promise.reject(stop) }), stop);
  });
});

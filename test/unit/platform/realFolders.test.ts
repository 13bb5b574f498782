import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { RealFolders } from '../../../src/platform/realFolders.ts';

/** Folders whose places a test changes, and how often they were asked for. */
function aDisk() {
  const asked: string[] = [];
  const places = new Map([['/a', '/a']]);
  const realpath = ((path: string, done: (error: Error | null, place?: string) => void) => {
    asked.push(path);
    const place = places.get(path);
    setImmediate(() => (place === undefined ? done(new Error('gone')) : done(null, place)));
  }) as never;
  return { asked, places, folders: new RealFolders({ realpath }) };
}

suite('RealFolders', () => {
  test('asks once for many files side by side', async () => {
    const { asked, folders } = aDisk();
    assert.deepEqual(await Promise.all([folders.of('/a'), folders.of('/a')]), ['/a', '/a']);
    assert.deepEqual(asked, ['/a']);
  });

  test('asks again soon after, so that a folder that became a link is seen', async () => {
    const { places, folders } = aDisk();
    await folders.of('/a');
    places.set('/a', '/elsewhere');
    await wait(40);
    assert.equal(await folders.of('/a'), '/elsewhere');
  });

  test('rejects for a folder that is gone', async () => {
    await assert.rejects(aDisk().folders.of('/b'), /gone/);
  });
});

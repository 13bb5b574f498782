import assert from 'node:assert/strict';
import type { ExportCheck } from '../../../../../src/core/export/gate/exportCheck.ts';
import { LatestCheck } from '../../../../../src/core/export/gate/latestCheck.ts';
import type { LogbookView } from '../../../../../src/core/index/logbookContents.ts';
import { aRecord, aView } from '../../../../support/builders.ts';

const passed: ExportCheck = { open: [], composed: [], unread: [], toLookAt: [], scanned: 1 };
const closed: ExportCheck = { ...passed, unread: ['activities/2026/a.md'] };

/** A check whose looks end when the test says so. */
function aCheck() {
  const looks: { readonly view: LogbookView; end(check: ExportCheck): void; fail(): void }[] = [];
  let changes = 0;
  const check = new LatestCheck({
    look: (view) =>
      new Promise((resolve, reject) => {
        looks.push({ view, end: resolve, fail: () => reject(new Error('gone')) });
      }),
    onChange: () => {
      changes += 1;
    },
  });
  return { check, looks, changes: () => changes };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const [older, newer] = [
  aView([aRecord('activity', { title: 'A' })]),
  aView([aRecord('activity', { title: 'B' })]),
];

suite('LatestCheck', () => {
  test('knows nothing of newer contents by a check of older ones', async () => {
    const { check, looks, changes } = aCheck();
    const looking = check.look(older);
    assert.equal(check.of(older), undefined);
    looks[0]?.end(passed);
    await looking;
    assert.deepEqual([check.of(older), check.of(newer), changes()], [passed, undefined, 1]);
    assert.equal(check.of({ ...older, today: newer.today }), passed);
  });

  test('looks at what came during a look, also where the look itself found nothing new', async () => {
    const { check, looks, changes } = aCheck();
    void check.look(older);
    void check.look(newer);
    void check.look(newer);
    looks[0]?.end(passed);
    await settled();
    assert.equal(looks[1]?.view, newer);
    looks[1]?.end(closed);
    await settled();
    assert.deepEqual([check.of(newer), check.of(older), looks.length, changes()], [closed, undefined, 2, 2]);
  });

  test('looks again at the same contents, and tells only what is new', async () => {
    const { check, looks, changes } = aCheck();
    for (const [place, outcome] of [passed, passed, closed].entries()) {
      const looking = check.look(older);
      looks[place]?.end(outcome);
      await looking;
    }
    assert.deepEqual([check.of(older), changes()], [closed, 2]);
  });

  test('looks again after a look that failed', async () => {
    const { check, looks } = aCheck();
    const looking = check.look(older);
    looks[0]?.fail();
    await assert.rejects(looking, /gone/);
    const again = check.look(older);
    looks[1]?.end(passed);
    await again;
    assert.equal(check.of(older), passed);
  });
});

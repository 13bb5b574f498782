import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDashboardUi } from '../../../../src/webview/dashboard/dashboardUi.ts';

suite('readDashboardUi', () => {
  const first = { sort: 'gap', measure: 'records', openTables: [], moreSkills: 0 };

  test('gives back what was kept', () => {
    const kept = { sort: 'name', measure: 'hours', group: 'sas', openTables: ['sas.macro'], moreSkills: 12 };
    assert.deepEqual(readDashboardUi(structuredClone(kept)), kept);
  });

  test('starts anew with what it cannot read', () => {
    for (const raw of [
      undefined,
      null,
      'x',
      7,
      {},
      { sort: 'toString', measure: 1, openTables: 'all', moreSkills: -1 },
    ]) {
      assert.deepEqual(readDashboardUi(raw), first, JSON.stringify(raw));
    }
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (raw) => {
        readDashboardUi(raw);
      }),
      { seed: 20261123 },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFilter } from '../../../../src/protocol/pageReaders.ts';
import { readDashboardUi } from '../../../../src/webview/dashboard/dashboardUi.ts';

suite('readDashboardUi', () => {
  const first = {
    sort: 'gap',
    measure: 'records',
    filter: {},
    openTables: [],
    moreSkills: 0,
    metricSort: 'records',
    moreMetrics: 0,
    moreChanges: 0,
  };

  test('gives back what was kept', () => {
    const kept = {
      sort: 'name',
      measure: 'hours',
      filter: { range: 'dates', from: '2026-03-02', study: 'onc-2', group: 'sas' },
      openTables: ['sas.macro'],
      moreSkills: 12,
      metricSort: 'latest',
      moreMetrics: 8,
      moreChanges: 4,
    };
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

  test('keeps of a filter what the host takes, so that the page comes back whatever was kept', () => {
    const filters: readonly (readonly [unknown, unknown])[] = [
      [{ range: 'last-4-weeks' }, { range: 'last-4-weeks' }],
      [{ range: 'for ever', study: 'onc-2' }, { study: 'onc-2' }],
      [
        { range: 'dates', from: '2026-02-29', to: '2028-02-29' },
        { range: 'dates', to: '2028-02-29' },
      ],
      [{ from: '2026-2-1', to: 20260201 }, {}],
      [{ study: '', group: 'x'.repeat(301) }, {}],
      ['all', {}],
      [null, {}],
    ];
    for (const [kept, filter] of filters) {
      const read = readDashboardUi({ filter: kept }).filter;
      assert.deepEqual(read, filter, JSON.stringify(kept));
      assert.deepEqual(readFilter(read), read, 'the host reads it as it is');
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

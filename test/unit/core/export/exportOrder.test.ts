import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type ExportOrder,
  formatExportOrder,
  optionsOf,
  readExportOrder,
  usualOrder,
} from '../../../../src/core/export/exportOrder.ts';
import { exportProfiles } from '../../../../src/core/export/exportProfiles.ts';
import { aDate } from '../../../support/builders.ts';

suite('An order for an export', () => {
  test('comes back from its text as it was', () => {
    const order: ExportOrder = {
      ...usualOrder('achievements'),
      format: 'jsonresume',
      audience: 'site',
      from: aDate('2026-03-01'),
      to: aDate('2026-03-31'),
      skills: ['sas.macro', 'R'],
      studies: [''],
      showNames: true,
      application: '01JD3Z8Q4N6W2K5R7T9V1X3Y5A',
    };
    assert.deepEqual(readExportOrder(formatExportOrder(order)), order);
  });

  test('tells which days an order stands for, and what its profile lets one choose', () => {
    const today = aDate('2026-04-15');
    const report = usualOrder('supervisor-report');
    assert.deepEqual(optionsOf(report, today), {
      time: { from: '2026-04-13', to: '2026-04-15' },
      isThisWeek: true,
      hasEverything: false,
      hasAudience: true,
      hasNames: false,
    });
    const earlier = optionsOf({ ...report, to: aDate('2026-03-31') }, today);
    assert.deepEqual([earlier.time, earlier.isThisWeek], [{ from: '2026-03-30', to: '2026-03-31' }, false]);
    assert.deepEqual(optionsOf(usualOrder('achievements'), today), {
      ...{ time: {}, isThisWeek: false, hasEverything: true, hasAudience: true, hasNames: true },
    });
    const { hasAudience, hasNames } = optionsOf(usualOrder('leave-bundle'), today);
    assert.deepEqual([hasAudience, hasNames], [false, false]);
  });

  for (const { id } of Object.values(exportProfiles)) {
    test(`starts with a format that the profile has: ${id}`, () => {
      assert.ok(exportProfiles[id].formats.includes(usualOrder(id).format));
      assert.deepEqual(readExportOrder(JSON.stringify({ profile: id })), usualOrder(id));
    });
  }

  test('keeps nothing that it does not know, so that a stale page gives the usual export', () => {
    const text = JSON.stringify({
      profile: 'achievements',
      format: 'exe',
      audience: 'everybody',
      from: '2026-02-30',
      skills: ['a', 1],
      showNames: 'yes',
      folder: '../../etc',
    });
    assert.deepEqual(readExportOrder(text), usualOrder('achievements'));
  });

  test('is none in any other text', () => {
    for (const text of ['', 'null', '[]', '"achievements"', '{"profile":"constructor"}', '{']) {
      assert.equal(readExportOrder(text), undefined, text);
    }
    fc.assert(
      fc.property(fc.string(), (text) => assert.equal(readExportOrder(text), undefined)),
      { seed: 3 },
    );
  });
});

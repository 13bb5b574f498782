import assert from 'node:assert/strict';
import { planRenewal, renewalOf } from '../../../../src/core/records/planRenewal.ts';
import { aDate, aRecord } from '../../../support/builders.ts';

const today = aDate('2026-04-15');
const old = aRecord('training', {
  title: 'GCP',
  provider: 'CITI Program',
  covers: 'ICH E6(R2)',
  skills: ['reg.gcp'],
  completed: '2023-04-20',
  expires: '2026-04-20',
  certificateId: 'A',
});

suite('planRenewal', () => {
  test('starts with what stays the same, completed today, without the old number and expiry', () => {
    assert.deepEqual(renewalOf(old, today), {
      title: 'GCP',
      completed: '2026-04-15',
      provider: 'CITI Program',
      covers: 'ICH E6(R2)',
      skills: ['reg.gcp'],
    });
  });

  test('names the training that it renews, and is dated on the day of completion', () => {
    const draft = planRenewal({ title: 'GCP', completed: aDate('2026-04-10') }, old, today, 36);
    assert.equal(draft.renews, old.id);
    assert.equal(draft.date, '2026-04-10');
    assert.equal(draft.type, 'training');
  });

  for (const [given, fields, validMonths] of [
    [{}, {}, 36],
    [{}, { expires: '2025-04-20' }, 24],
    [{}, { expires: '2025-05-19' }, 24],
    [{}, { validMonths: 12 }, 12],
    [{}, { completed: '2023-04-20', expires: '2023-04-25' }, 48],
    [{ expires: aDate('2028-01-01') }, {}, undefined],
    [{ validMonths: 6 }, {}, 6],
  ] as const) {
    test(`${JSON.stringify(given)} after ${JSON.stringify(fields)} is valid for ${validMonths} months`, () => {
      const before = { ...old, ...aRecord('training', fields), id: old.id };
      assert.equal(
        planRenewal({ title: 'GCP', ...given }, { ...old, ...before }, today, 48).validMonths,
        validMonths,
      );
    });
  }

  test('stays private', () => {
    assert.equal(planRenewal({ title: 'GCP' }, { ...old, private: true }, today, 36).private, true);
    assert.equal('private' in planRenewal({ title: 'GCP' }, old, today, 36), false);
  });
});

import assert from 'node:assert/strict';
import { type CertificateFact, computeCertificates } from '../../../../src/core/insight/certificateFacts.ts';
import { aRecord, aView } from '../../../support/builders.ts';

type TrainingFields = Parameters<typeof aRecord<'training'>>[1];

function certificatesOf(trainings: readonly TrainingFields[], today: string): readonly CertificateFact[] {
  return computeCertificates(
    aView(
      trainings.map((fields) => aRecord('training', fields)),
      { today },
    ),
  );
}

function only(fields: TrainingFields, today: string): CertificateFact {
  const [found] = certificatesOf([fields], today);
  assert.ok(found);
  return found;
}

suite('computeCertificates', () => {
  test('looks at each title a few times, however many certificates there are', () => {
    const count = 200;
    let looks = 0;
    const view = aView(
      Array.from({ length: count }, (_, place) => {
        const training = aRecord('training', { completed: '2026-03-03', validMonths: 12 });
        return Object.defineProperty({ ...training }, 'title', {
          enumerable: true,
          get: () => {
            looks++;
            return `Course ${place}`;
          },
        });
      }),
      { today: '2026-04-15' },
    );
    looks = 0;
    assert.equal(computeCertificates(view).length, count);
    assert.ok(looks <= 4 * count, `${looks} looks`);
  });

  for (const [fields, expires, isAssumed] of [
    [{ expires: '2029-03-03', completed: '2026-03-03' }, '2029-03-03', false],
    [{ certificateId: 'GCP-1', completed: '2026-03-03' }, '2029-03-03', true],
    [{ certificateId: 'GCP-1', date: '2026-03-04' }, '2029-03-04', true],
    [{ validMonths: 24, completed: '2026-03-03', date: '2026-03-01' }, '2028-03-03', false],
    [{ validMonths: 36, completed: '2024-02-29' }, '2027-02-28', false],
    [{ validMonths: 48, completed: '2024-02-29' }, '2028-02-29', false],
    [{ validMonths: 1, completed: '2026-01-31' }, '2026-02-28', false],
    [{ validMonths: 2, completed: '2025-12-31' }, '2026-02-28', false],
    [{ validMonths: 0, completed: '2026-03-03' }, '2026-03-03', false],
  ] as const) {
    test(`${JSON.stringify(fields)} expires on ${expires}`, () => {
      const found = only(fields, '2026-04-15');
      assert.equal(found.expires, expires);
      assert.equal(found.isAssumed, isAssumed);
    });
  }

  for (const fields of [
    { completed: '2026-03-03' },
    { certificateId: 'GCP-1' },
    { certificateId: 'planned', date: '2026-05-01' },
    { validMonths: 120_000, completed: '2026-03-03' },
    { validMonths: Number.MAX_SAFE_INTEGER, completed: '2026-03-03' },
    { validMonths: 12, completed: '9999-06-01' },
    { validMonths: 12, completed: '2026-06-01', date: '2026-03-01' },
  ]) {
    test(`${JSON.stringify(fields)} has no certificate that runs out`, () => {
      assert.deepEqual(certificatesOf([fields], '2026-04-15'), []);
    });
  }

  for (const [today, state, reminder] of [
    ['2028-12-02', 'fine', undefined],
    ['2028-12-03', 'due-soon', 90],
    ['2029-01-31', 'due-soon', 90],
    ['2029-02-01', 'due-soon', 30],
    ['2029-02-23', 'due-soon', 30],
    ['2029-02-24', 'due-soon', 7],
    ['2029-03-03', 'due-soon', 7],
    ['2029-03-04', 'expired', undefined],
  ] as const) {
    test(`one that expires on 2029-03-03 is ${state} on ${today}`, () => {
      const found = only({ expires: '2029-03-03' }, today);
      assert.equal(found.state, state);
      assert.equal(found.reminder, reminder);
    });
  }

  const old = { title: 'GCP  Basic', certificateId: 'A', completed: '2023-05-01' };
  const oldId = aRecord('training', old).id;
  for (const [what, later, isRenewed] of [
    ['a later training with its title', { title: 'gcp basic', completed: '2026-04-01' }, true],
    [
      'a later training that names it',
      { title: 'GCP refresher', completed: '2026-04-01', renews: oldId },
      true,
    ],
    ['one completed today', { title: 'GCP Basic', completed: '2026-04-15' }, true],
    ['another training', { title: 'HIPAA', completed: '2026-04-01' }, false],
    ['an earlier one with its title', { title: 'GCP Basic', completed: '2020-05-01' }, false],
    ['one of the same day', { title: 'GCP Basic', completed: '2023-05-01' }, false],
    ['one that is only planned', { title: 'GCP Basic', date: '2026-04-16', renews: oldId }, false],
  ] as const) {
    test(`is ${isRenewed ? '' : 'not '}renewed by ${what}`, () => {
      const found = certificatesOf([old, later], '2026-04-15').find(({ training }) => training.id === oldId);
      assert.equal(found?.state, isRenewed ? 'renewed' : 'due-soon');
      assert.equal(found?.renewedBy?.record.title, isRenewed ? later.title : undefined);
    });
  }

  test('of two that name each other only the older one is renewed', () => {
    const first = { ...aRecord('training', old), renews: aRecord('training', { title: 'New' }).id };
    const second = { ...aRecord('training', { title: 'New' }), certificateId: 'B', renews: first.id };
    const view = aView([first, { ...second, completed: first.completed } as typeof second], {
      today: '2026-04-15',
    });
    assert.deepEqual(
      computeCertificates(view).map(({ state }) => state),
      ['due-soon', 'due-soon'],
    );
  });

  test('sorts by expiry', () => {
    const found = certificatesOf([{ expires: '2029-01-01' }, { expires: '2026-05-01' }], '2026-04-15');
    assert.deepEqual(
      found.map(({ expires }) => expires),
      ['2026-05-01', '2029-01-01'],
    );
  });
});

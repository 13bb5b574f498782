import assert from 'node:assert/strict';
import { LogbookError } from '../../../../src/core/logbookError.ts';
import {
  assertCanCount,
  canTake,
  type OpportunityStep,
  planOpportunityStep,
} from '../../../../src/core/records/planOpportunityStep.ts';
import { aDate, aRecord } from '../../../support/builders.ts';

const today = aDate('2026-04-15');
const statuses = ['spotted', 'offered', 'accepted', 'declined', 'done'] as const;
const steps: readonly OpportunityStep[] = ['offer', 'accept', 'decline', 'finish'];

suite('planOpportunityStep', () => {
  test('goes spotted, offered, accepted or declined, done, and no other way', () => {
    const allowed = statuses.map((status) =>
      steps.filter((step) => canTake(step, aRecord('opportunity', { status }))),
    );
    assert.deepEqual(allowed, [['offer', 'accept', 'decline'], ['accept', 'decline'], ['finish'], [], []]);
    for (const status of statuses) {
      for (const step of steps) {
        const opportunity = aRecord('opportunity', { status });
        if (canTake(step, opportunity)) continue;
        assert.throws(
          () => planOpportunityStep(opportunity, step, today),
          (error) => error instanceof LogbookError && error.code === 'conflict' && error.fix !== '',
          `${step} after ${status}`,
        );
      }
    }
  });

  test('takes one without a status for spotted', () => {
    assert.deepEqual(planOpportunityStep(aRecord('opportunity'), 'offer', today), [
      ['status', 'offered'],
      ['offered', '2026-04-15'],
    ]);
  });

  test('stores what was asked for, and leaves out what was not answered', () => {
    const facts = { hoursPerWeek: '3', from: '2026-04-20', to: '' };
    assert.deepEqual(planOpportunityStep(aRecord('opportunity'), 'accept', today, facts), [
      ['status', 'accepted'],
      ['decided', '2026-04-15'],
      ['hoursPerWeek', '3'],
      ['from', '2026-04-20'],
    ]);
    const [, , reason] = planOpportunityStep(aRecord('opportunity'), 'decline', today, { reason: 'No time' });
    assert.deepEqual(reason, ['reason', 'No time']);
  });

  test('ends the work today, unless it had ended before', () => {
    const finish = (to?: string) =>
      planOpportunityStep(aRecord('opportunity', { status: 'accepted', ...(to && { to }) }), 'finish', today);
    assert.deepEqual(finish(), [
      ['status', 'done'],
      ['to', '2026-04-15'],
    ]);
    assert.deepEqual(finish('2026-05-22').length, 2);
    assert.deepEqual(finish('2026-04-10'), [['status', 'done']]);
  });
});

suite('assertCanCount', () => {
  test('lets work count towards what was accepted or is done', () => {
    for (const status of statuses) {
      const count = (): void => assertCanCount(aRecord('opportunity', { status }));
      if (status === 'accepted' || status === 'done') count();
      else assert.throws(count, LogbookError, status);
    }
  });
});

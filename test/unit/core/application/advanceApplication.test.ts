import assert from 'node:assert/strict';
import {
  advanceChanges,
  keysOfStatus,
  otherStatuses,
  startingAnswers,
} from '../../../../src/core/application/advanceApplication.ts';
import { applicationStatuses } from '../../../../src/core/application/applicationFacts.ts';
import { recordFields } from '../../../../src/core/records/recordFields.ts';
import { aDate } from '../../../support/builders.ts';

suite('advancing an application', () => {
  test('offers the next status first and the ones before last', () => {
    assert.deepEqual(otherStatuses('sent'), ['interview', 'offer', 'closed', 'drafting']);
    assert.deepEqual(otherStatuses('closed'), ['drafting', 'sent', 'interview', 'offer']);
  });

  test('knows the statuses of the table, in its order, and asks only for fields that there are', () => {
    const fields = recordFields('application');
    const { status } = fields as { readonly status?: { readonly choices?: readonly string[] } };
    assert.deepEqual(status?.choices, applicationStatuses);
    for (const one of applicationStatuses) {
      for (const key of keysOfStatus(one)) assert.ok(Object.hasOwn(fields, key), key);
    }
  });

  test('starts with today for what is sent, and with the day that is known', () => {
    const today = aDate('2026-04-15');
    assert.deepEqual(startingAnswers('sent', {}, today), { sent: '2026-04-15' });
    assert.deepEqual(startingAnswers('sent', { sent: '2026-04-01', nextStep: 'Send it' }, today), {
      sent: '2026-04-01',
    });
    assert.deepEqual(startingAnswers('interview', { interviewOn: '2026-05-01' }, today), {
      interviewOn: '2026-05-01',
    });
  });

  test('writes what was answered and drops the day and step of the status before', () => {
    const answers = new Map([['interviewOn', '2026-05-01']]);
    assert.deepEqual(advanceChanges('interview', answers), [
      ['status', 'interview'],
      ['interviewOn', '2026-05-01'],
      ['followUp', ''],
      ['nextStep', ''],
    ]);
  });
});

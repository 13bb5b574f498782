import assert from 'node:assert/strict';
import { formatWording, wording } from '../../../../src/core/text/wording.ts';
import { aDate } from '../../../support/builders.ts';

suite('formatWording', () => {
  test('fills holes with texts, numbers and days', () => {
    const words = wording('{count} of {name}, due {day}', {
      count: 2,
      name: '{count}',
      day: { date: aDate('2026-03-14') },
    });
    assert.equal(formatWording(words), '2 of {count}, due 2026-03-14');
  });
});

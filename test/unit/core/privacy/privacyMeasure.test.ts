import assert from 'node:assert/strict';
import { labelledTexts } from '../../../support/labelledTexts.ts';
import { measurePrivacy } from '../../../support/measurePrivacy.ts';

/**
 * Least shares of labels found on the half that no rule was tuned on; docs/privacy.md gives what was measured. Names, of
 * which rules find few in free prose, have no floor.
 */
const floors = {
  ssn: 0.95,
  mrn: 0.95,
  'health-plan': 0.95,
  phone: 0.95,
  email: 0.95,
  'subject-code': 0.9,
  date: 0.9,
} as const;

/** The greatest share of hard negatives in which anything is found. */
const mostFlagged = 0.05;

suite('how well identifiers are found', () => {
  const texts = labelledTexts();
  const heldOut = measurePrivacy(texts.filter(({ half }) => half === 'held-out'));

  test('there are enough labelled texts of both kinds', () => {
    assert.ok(texts.filter(({ spans }) => spans.length > 0).length >= 300);
    assert.ok(texts.filter(({ spans }) => spans.length === 0).length >= 300);
  });

  for (const [type, floor] of Object.entries(floors)) {
    test(`finds ${floor} of labels of type ${type}`, () => {
      const { labels = 0, right = 0 } = heldOut.byType.get(type) ?? {};
      assert.ok(labels > 0 && right / labels >= floor, `${right} of ${labels}`);
    });
  }

  test('leaves hard negatives alone', () => {
    const { negatives, negativesFlagged } = heldOut;
    assert.ok(negativesFlagged / negatives <= mostFlagged, `${negativesFlagged} of ${negatives}`);
  });
});

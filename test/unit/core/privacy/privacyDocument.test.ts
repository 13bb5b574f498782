import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { allRules } from '../../../../src/core/privacy/allRules.ts';
import { replacePrivacy } from '../../../docs/privacyReference.ts';

suite('docs/privacy.md', () => {
  const text = readFileSync(new URL('../../../../docs/privacy.md', import.meta.url), 'utf8');

  test('has the tables of rules (else run test/docs/writePrivacyReference.ts)', () => {
    assert.equal(replacePrivacy(text), text);
  });

  test('promises nothing that no tool can: words such as compliant stand in it only to be denied', () => {
    for (const word of ['compliant', 'de-identified', 'anonymised', 'guarantee'])
      assert.ok(!text.includes(word), word);
  });

  test('every rule has its own name, and a confidence between 0 and 1', () => {
    assert.equal(new Set(allRules.map(({ id }) => id)).size, allRules.length);
    for (const { id, confidence } of allRules) assert.ok(confidence > 0 && confidence <= 1, id);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatListInput } from '../../../../src/core/records/formatListInput.ts';
import { readFieldInput } from '../../../../src/core/records/readFieldInput.ts';
import { recordTypes } from '../../../../src/core/records/recordTypes.ts';

const { known } = recordTypes.question.fields;

suite('formatListInput', () => {
  test('writes plain items with commas between, others in brackets', () => {
    assert.equal(formatListInput([]), '');
    assert.equal(formatListInput(['a', 'b c']), 'a, b c');
    assert.equal(formatListInput(['a, b', 'say "c"']), '["a, b", "say \\"c\\""]');
    assert.equal(formatListInput(['[a']), '["[a"]');
  });

  test('reads back as the same items', () => {
    const item = fc
      .string({ maxLength: 12 })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const tricky = fc.constantFrom(
      'a, b',
      '[x]',
      '"q"',
      "it's",
      '#1',
      'a: b',
      '- x',
      '{y}',
      '\\',
      '&a',
      '*b',
      '|',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(item, tricky), { minLength: 1, maxLength: 4 }), (items) => {
        const { value, problems } = readFieldInput(known, formatListInput(items), 'known');
        assert.deepEqual(problems, []);
        assert.deepEqual(value, items);
      }),
      { seed: 12, numRuns: 100 },
    );
  });
});

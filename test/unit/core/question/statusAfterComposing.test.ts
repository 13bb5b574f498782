import assert from 'node:assert/strict';
import { statusAfterComposing } from '../../../../src/core/question/statusAfterComposing.ts';

suite('statusAfterComposing', () => {
  const ready = { known: ['a'], unclear: 'b', tried: 'c' };

  test('is to-ask once the question is ready, draft before', () => {
    assert.equal(statusAfterComposing(ready, undefined), 'to-ask');
    assert.equal(statusAfterComposing(ready, 'draft'), 'to-ask');
    assert.equal(statusAfterComposing({ ...ready, tried: '' }, undefined), 'draft');
  });

  test('takes nothing back that was said before', () => {
    for (const before of ['to-ask', 'asked', 'answered'] as const) {
      assert.equal(statusAfterComposing({}, before), before);
    }
  });
});

import assert from 'node:assert/strict';
import type { QuestionParts } from '../../../../src/core/question/composeQuestion.ts';
import { readinessOf } from '../../../../src/core/question/readinessOf.ts';

suite('readinessOf', () => {
  const cases: readonly (readonly [question: QuestionParts, missing: readonly string[]])[] = [
    [{}, ['known', 'unclear', 'tried']],
    [{ known: ['a'], unclear: 'b', tried: 'c' }, []],
    [{ known: [], unclear: 'b', tried: 'c' }, ['known']],
    [{ known: [' ', '.'], unclear: 'b', tried: '\n' }, ['known', 'tried']],
    [{ known: ['', 'a'], unclear: '\u200B', tried: 'c', prefer: 'd' }, ['unclear']],
    [{ prefer: 'd' }, ['known', 'unclear', 'tried']],
  ];
  for (const [question, missing] of cases) {
    test(`${JSON.stringify(question)} lacks ${missing.join(', ') || 'nothing'}`, () =>
      assert.deepEqual(readinessOf(question), missing));
  }
});

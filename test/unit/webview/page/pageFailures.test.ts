import assert from 'node:assert/strict';
import { pageEventReaders } from '../../../../src/protocol/pageReaders.ts';
import { toPageFailure } from '../../../../src/webview/page/pageFailures.ts';

suite('toPageFailure', () => {
  test('says message and stack of an error', () => {
    const error = new TypeError('x is not a function');
    assert.deepEqual(toPageFailure(error), { message: 'x is not a function', stack: error.stack });
  });

  test('takes whatever was thrown', () => {
    assert.deepEqual(toPageFailure('late'), { message: 'late', stack: '' });
    assert.deepEqual(toPageFailure(undefined), { message: 'undefined', stack: '' });
  });

  test('is never longer than the host takes', () => {
    const error = new Error('x'.repeat(20_000));
    error.stack = 'y'.repeat(20_000);
    const failure = toPageFailure(error);
    assert.deepEqual(pageEventReaders['page/failed'](failure), failure);
  });
});

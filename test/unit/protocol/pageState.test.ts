import assert from 'node:assert/strict';
import { newerState, type PageState, readPageState } from '../../../src/protocol/pageState.ts';

type State = PageState<{ readonly revision: number; readonly words?: string }>;
const ready = (revision: number, words = ''): State => ({ kind: 'ready', data: { revision, words } });

suite('newerState', () => {
  test('ignores data of an older revision', () => {
    assert.deepEqual(newerState(ready(5), ready(4)), ready(5));
  });

  test('takes data of the same revision, because the day may have changed', () => {
    assert.deepEqual(newerState(ready(5, 'Monday'), ready(5, 'Tuesday')), ready(5, 'Tuesday'));
  });

  test('takes a state without data, and any data after it', () => {
    assert.deepEqual(newerState(ready(5), { kind: 'no-logbook' }), { kind: 'no-logbook' });
    assert.deepEqual(newerState({ kind: 'no-logbook' }, ready(1)), ready(1));
  });
});

suite('readPageState', () => {
  const cases: readonly (readonly [string, unknown, State | undefined])[] = [
    ['loading', { kind: 'loading', more: 1 }, { kind: 'loading' }],
    ['no logbook', { kind: 'no-logbook' }, { kind: 'no-logbook' }],
    [
      'a failure',
      { kind: 'failed', message: 'a', fix: 'b', stack: 'c' },
      { kind: 'failed', message: 'a', fix: 'b' },
    ],
    ['data', ready(3), ready(3)],
    ['a failure without words', { kind: 'failed', message: 'a' }, undefined],
    ['data without a revision', { kind: 'ready', data: {} }, undefined],
    ['no data', { kind: 'ready' }, undefined],
    ['an unknown kind', { kind: 'constructor' }, undefined],
    ['null', null, undefined],
    ['text', 'ready', undefined],
  ];
  for (const [name, raw, expected] of cases) {
    test(`reads ${name}`, () => assert.deepEqual(readPageState(raw), expected));
  }
});

import assert from 'node:assert/strict';
import type { ChartMark } from '../../../../src/core/chart/chartMark.ts';
import { isMoveKey, type MoveKey, moveToMark } from '../../../../src/webview/charts/moveToMark.ts';

const mark = (series: ChartMark['series'], x: number): ChartMark => ({
  key: `${series}-${x}`,
  series,
  x,
  y: 0,
  width: 8,
  height: 8,
  label: '',
  selection: {},
});
const marks = [
  mark('levels', 0),
  mark('levels', 50),
  mark('levels', 90),
  mark('evidence', 10),
  mark('evidence', 48),
  mark('evidence', 60),
];

suite('moveToMark', () => {
  const moves: readonly (readonly [from: string, move: MoveKey, to: string | undefined])[] = [
    ['levels-0', 'ArrowRight', 'levels-50'],
    ['levels-50', 'ArrowLeft', 'levels-0'],
    ['levels-0', 'ArrowLeft', undefined],
    ['levels-90', 'ArrowRight', undefined],
    ['levels-0', 'End', 'levels-90'],
    ['evidence-60', 'Home', 'evidence-10'],
    ['levels-50', 'ArrowDown', 'evidence-48'],
    ['levels-50', 'ArrowUp', undefined],
    ['evidence-60', 'ArrowUp', 'levels-50'],
    ['evidence-60', 'ArrowDown', undefined],
    ['gone', 'ArrowRight', 'levels-0'],
  ];
  for (const [from, move, to] of moves) {
    test(`goes with ${move} from ${from} to ${to ?? 'nothing'}`, () => {
      assert.equal(moveToMark(marks, from, move)?.key, to);
    });
  }

  test('reaches every mark by keys alone', () => {
    const reached = new Set<string>();
    const toVisit = ['levels-0'];
    for (let key = toVisit.pop(); key !== undefined; key = toVisit.pop()) {
      if (reached.has(key)) continue;
      reached.add(key);
      for (const move of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) {
        const next = moveToMark(marks, key, move);
        if (next) toVisit.push(next.key);
      }
    }
    assert.equal(reached.size, marks.length);
  });

  test('goes up and down one series at a time', () => {
    const rows = [mark('first', 0), mark('second', 5), mark('third', 0), mark('third', 9)];
    assert.equal(moveToMark(rows, 'first-0', 'ArrowDown')?.key, 'second-5');
    assert.equal(moveToMark(rows, 'second-5', 'ArrowDown')?.key, 'third-9');
    assert.equal(moveToMark(rows, 'third-0', 'ArrowUp')?.key, 'second-5');
  });

  test('has nowhere to go in an empty chart', () => {
    assert.equal(moveToMark([], 'gone', 'ArrowRight'), undefined);
  });
});

suite('isMoveKey', () => {
  test('knows the keys that move and no others', () => {
    assert.ok(isMoveKey('ArrowLeft') && isMoveKey('End'));
    for (const key of ['Enter', 'a', '', 'toString']) assert.equal(isMoveKey(key), false, key);
  });
});

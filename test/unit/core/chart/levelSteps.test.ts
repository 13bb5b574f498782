import assert from 'node:assert/strict';
import { computeLevelSteps } from '../../../../src/core/chart/levelSteps.ts';
import { computeTimeAxis } from '../../../../src/core/chart/timeAxis.ts';
import { dayNumber } from '../../../../src/core/dates/dayNumber.ts';
import type { SkillProgress } from '../../../../src/core/insight/dashboardData.ts';
import { dashboardStrings } from '../../../../src/protocol/strings.ts';
import { createWords } from '../../../../src/webview/page/words.ts';
import { aDate } from '../../../support/builders.ts';
import { aLevelPoint, aSkillProgress } from '../../../support/skillProgress.ts';

const words = createWords(dashboardStrings, 'en-GB');
/** Four weeks of 70 px: a day is 10 px; `advanced` at 20, `none` at 60. */
const axis = computeTimeAxis({ first: aDate('2026-03-02'), last: aDate('2026-03-23') }, [0, 280], words);
const steps = (parts: Partial<SkillProgress>, today = '2026-03-20') =>
  computeLevelSteps(
    aSkillProgress(parts),
    { axis, top: 20, rowHeight: 10, today: dayNumber(aDate(today)) },
    words,
  );

suite('computeLevelSteps', () => {
  test('lays the levels out from advanced down to none', () => {
    assert.deepEqual(steps({ target: 'skilled' }).rows, [20, 30, 40, 50, 60]);
  });

  test('keeps a level until the next one is stated, and the last one until today', () => {
    const levels = [aLevelPoint('2026-03-02', 'none'), aLevelPoint('2026-03-12', 'fundamental')];
    assert.equal(steps({ levels }).path, 'M5,60L105,60L105,40L185,40L185,40');
  });

  test('marks each stated level with date, level and source, and opens its record', () => {
    const levels = [
      aLevelPoint('2026-03-02', 'none', 'goal'),
      aLevelPoint('2026-03-05', 'exposed'),
      aLevelPoint('2026-03-12', 'skilled', 'feedback'),
    ];
    const { marks, dots } = steps({ levels });
    assert.deepEqual(
      marks.map((mark) => mark.label),
      [
        '2 March 2026: none, baseline of the goal',
        '5 March 2026: exposed, self-rating',
        '12 March 2026: skilled, feedback',
      ],
    );
    assert.deepEqual(marks[2]?.selection, { ids: ['2026-03-12 skilled'] });
    assert.deepEqual(
      dots.map((dot) => dot.isBaseline),
      [true, false, false],
    );
  });

  test('gives marks of one day different keys', () => {
    const levels = [aLevelPoint('2026-03-05', 'exposed'), aLevelPoint('2026-03-05', 'skilled')];
    assert.equal(new Set(steps({ levels }).marks.map((mark) => mark.key)).size, 2);
  });

  test('draws no line into the future, but its dot', () => {
    const levels = [aLevelPoint('2026-03-05', 'exposed'), aLevelPoint('2026-03-25', 'advanced')];
    const { path, dots } = steps({ levels });
    assert.equal(path, 'M35,50L185,50L185,50');
    assert.equal(dots.length, 2);
  });

  test('labels target, baseline and the level now where they are', () => {
    const { target, baseline, current } = steps({
      target: 'skilled',
      due: aDate('2026-03-23'),
      baseline: 'exposed',
      current: 'fundamental',
      levels: [aLevelPoint('2026-03-02', 'exposed', 'goal'), aLevelPoint('2026-03-12', 'fundamental')],
    });
    assert.equal(target?.text, 'target: skilled, by 23 Mar');
    assert.deepEqual([target?.lineY, target?.end], [30, 220]);
    assert.equal(baseline?.text, 'baseline: exposed');
    assert.ok(baseline && baseline.y > 50 && baseline.y < 70);
    assert.equal(current?.text, 'fundamental');
    assert.ok(current && current.x > 185);
  });

  test('lifts the level now over the line of a target that it reached', () => {
    const levels = [aLevelPoint('2026-03-02', 'skilled')];
    const reached = steps({ target: 'skilled', current: 'skilled', levels }).current;
    const free = steps({ current: 'skilled', levels }).current;
    assert.ok(reached && free && reached.y < 30 && free.y > 30);
  });

  test('says target and baseline in one label where they are one level', () => {
    const { target, baseline } = steps({ target: 'exposed', baseline: 'exposed' });
    assert.equal(target?.text, 'target and baseline: exposed');
    assert.equal(baseline, undefined);
  });

  test('runs the line of a target that is never due to the end', () => {
    assert.equal(steps({ target: 'skilled' }).target?.end, 280);
  });

  test('draws no rows where neither level nor target is stated', () => {
    assert.deepEqual(steps({}).rows, []);
    assert.equal(steps({ levels: [aLevelPoint('2026-03-02', 'none')] }).rows.length, 5);
  });

  test('has a dot for each change, and for what says the same again only where there is room', () => {
    const levels = ['02', '03', '04', '12', '13', '14'].map((day, place) =>
      aLevelPoint(`2026-03-${day}`, place < 5 ? 'exposed' : 'skilled'),
    );
    const narrow = computeTimeAxis({ first: aDate('2026-03-02'), last: aDate('2026-03-23') }, [0, 56], words);
    const frame = { axis: narrow, top: 20, rowHeight: 10, today: dayNumber(aDate('2026-03-20')) };
    const { dots, marks, path } = computeLevelSteps(aSkillProgress({ levels }), frame, words);
    assert.deepEqual(
      dots.map(({ x }) => x),
      [1, 21, 25],
    );
    assert.equal(marks.length, 3);
    assert.equal(path, 'M1,50L21,50L21,50L25,50L25,30L37,30L37,30');
  });
});

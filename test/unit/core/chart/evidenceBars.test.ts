import assert from 'node:assert/strict';
import {
  computeEvidenceBars,
  computeEvidenceTop,
  type EvidenceMeasure,
} from '../../../../src/core/chart/evidenceBars.ts';
import { computeTimeAxis } from '../../../../src/core/chart/timeAxis.ts';
import type { WeekEvidence } from '../../../../src/core/insight/dashboardData.ts';
import { dashboardStrings } from '../../../../src/protocol/strings.ts';
import { createWords } from '../../../../src/webview/page/words.ts';
import { aDate } from '../../../support/builders.ts';
import { aSkillProgress, aWeekEvidence } from '../../../support/skillProgress.ts';

const words = createWords(dashboardStrings, 'en-GB');
const weeks = { first: aDate('2026-03-02'), last: aDate('2026-03-23') };
const bars = (evidence: readonly WeekEvidence[], measure: EvidenceMeasure, top: number) =>
  computeEvidenceBars(
    evidence,
    measure,
    { axis: computeTimeAxis(weeks, [0, 80], words), weeks, panel: { top: 10, bottom: 50 }, top },
    words,
  );

/** Top of each bar, read back from the path. */
const topsOf = (path: string): readonly number[] =>
  [...path.matchAll(/M[^V]*V([\d.]+)h/g)].map((match) => Number(match[1]));

suite('computeEvidenceBars', () => {
  test('draws each week as high as its value', () => {
    const { path } = bars(
      [aWeekEvidence('2026-03-02', 4, 1), aWeekEvidence('2026-03-16', 2, 8)],
      'records',
      4,
    );
    assert.deepEqual(topsOf(path), [10, 30]);
  });

  test('draws hours when hours are asked for', () => {
    const { path } = bars([aWeekEvidence('2026-03-02', 4, 1), aWeekEvidence('2026-03-16', 2, 8)], 'hours', 8);
    assert.deepEqual(topsOf(path), [45, 10]);
  });

  test('speaks records and hours of a week and opens the records that are drawn', () => {
    const evidence = [aWeekEvidence('2026-03-09', 1, 2.5)];
    const [records] = bars(evidence, 'records', 4).marks;
    assert.equal(records?.label, 'week of 9 March 2026: 1 record, 2.5 h');
    assert.deepEqual(records?.selection.ids, ['records']);
    assert.deepEqual(bars(evidence, 'hours', 4).marks[0]?.selection.ids, ['hours']);
  });

  test('keeps a mark for a week with records but no hours', () => {
    const { path, marks } = bars([aWeekEvidence('2026-03-09', 2, 0)], 'hours', 4);
    assert.equal(path, '');
    assert.deepEqual(marks[0]?.selection.ids, ['records']);
  });

  test('leaves out weeks without evidence and weeks outside the axis', () => {
    const evidence = [
      aWeekEvidence('2026-02-23', 3, 3),
      aWeekEvidence('2026-03-09', 0, 0),
      aWeekEvidence('2026-03-30', 3, 3),
    ];
    assert.deepEqual(bars(evidence, 'records', 4), { path: '', marks: [] });
  });

  test('shows a small value beside a large one', () => {
    const [top] = topsOf(bars([aWeekEvidence('2026-03-02', 1, 1)], 'records', 1_000).path);
    assert.equal(top, 48.5);
  });

  test('puts the mark of a week in the middle of its week', () => {
    const { marks } = bars(
      [aWeekEvidence('2026-03-02', 1, 1), aWeekEvidence('2026-03-23', 1, 1)],
      'records',
      1,
    );
    assert.deepEqual(
      marks.map((mark) => mark.x),
      [10, 70],
    );
  });
});

suite('computeEvidenceTop', () => {
  const skill = (records: number, hours: number, monday = '2026-03-09') =>
    aSkillProgress({ evidence: [aWeekEvidence(monday, records, hours)] });

  test('is a round number that no bar exceeds, the same for all skills', () => {
    assert.equal(computeEvidenceTop([skill(3, 1), skill(5, 2)], 'records', weeks), 5);
    assert.equal(computeEvidenceTop([skill(3, 17.25)], 'hours', weeks), 20);
  });

  test('is 1 without evidence', () => {
    assert.equal(computeEvidenceTop([], 'records', weeks), 1);
    assert.equal(computeEvidenceTop([skill(0, 0)], 'hours', weeks), 1);
  });

  test('takes more weeks than a call takes arguments', () => {
    const long = aSkillProgress({ evidence: Array(1_000).fill(aWeekEvidence('2026-03-09', 3, 1)) });
    assert.equal(computeEvidenceTop(Array(300).fill(long), 'records', weeks), 3);
  });

  test('ignores weeks that are not drawn', () => {
    assert.equal(computeEvidenceTop([skill(2, 2), skill(90, 90, '2025-01-06')], 'records', weeks), 2);
  });
});

import assert from 'node:assert/strict';
import type { InternshipClock } from '../../../../src/core/insight/dashboardData.ts';
import { progressStrings } from '../../../../src/protocol/strings.ts';
import { formatClock } from '../../../../src/webview/page/clockText.ts';
import { createWords } from '../../../../src/webview/page/words.ts';
import { aDate } from '../../../support/builders.ts';

const words = createWords(progressStrings, 'en-GB');
const clock = (week: number, daysLeft: number): InternshipClock => ({
  start: aDate('2026-03-02'),
  end: aDate('2026-05-22'),
  week,
  weeks: 12,
  daysLeft,
});

suite('formatClock', () => {
  test('says the week and the days left', () => {
    assert.deepEqual(formatClock(clock(9, 22), words), {
      week: 'Week 9 of 12',
      daysLeft: '22 days left',
      share: 0.75,
    });
  });

  test('says one day and the last day in words of their own', () => {
    assert.equal(formatClock(clock(12, 1), words)?.daysLeft, '1 day left');
    assert.equal(formatClock(clock(12, 0), words)?.daysLeft, 'Last day today');
  });

  test('says when it starts and when it ended', () => {
    assert.deepEqual(formatClock(clock(0, 100), words), { week: 'Starts on 2 March 2026', share: 0 });
    assert.deepEqual(formatClock(clock(13, -2), words), { week: 'Ended on 22 May 2026', share: 1 });
  });

  test('is absent without dates', () => assert.equal(formatClock(undefined, words), undefined));
});

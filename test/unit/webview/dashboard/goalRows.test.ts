import assert from 'node:assert/strict';
import { computeDashboard } from '../../../../src/core/insight/computeDashboard.ts';
import { dashboardStrings } from '../../../../src/protocol/strings.ts';
import { computeGoalRows } from '../../../../src/webview/dashboard/goalRows.ts';
import { createWords } from '../../../../src/webview/page/words.ts';
import { aRecord, aView } from '../../../support/builders.ts';

suite('computeGoalRows', () => {
  test('gives copies of one file, which share an id, a key each', () => {
    const goal = aRecord('goal', { skill: 'sas.base', target: 'skilled' });
    const { goals } = computeDashboard(aView([goal, goal])).goals;
    const rows = computeGoalRows(goals, createWords(dashboardStrings, 'en'));
    assert.deepEqual(
      rows.map(({ key, recordId }) => [key, recordId]),
      [
        [goal.id, goal.id],
        [`${goal.id}/2`, goal.id],
      ],
    );
  });
});

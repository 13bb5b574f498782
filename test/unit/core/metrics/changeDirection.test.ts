import assert from 'node:assert/strict';
import { changeDirection } from '../../../../src/core/metrics/changeDirection.ts';

suite('changeDirection', () => {
  /** Name, unit, and what a rise is. */
  const table: readonly (readonly [string, string, string])[] = [
    ['errors', 'error', 'worse'],
    ['error rate', '%', 'worse'],
    ['log notes', 'note', 'worse'],
    ['run time', 'minute', 'worse'],
    ['turnaround of queries', 'day', 'worse'],
    ['open queries', 'query', 'worse'],
    ['queries open', 'query', 'worse'],
    ['queries', 'query', 'worse'],
    ['rows with a wrong unit', 'row', 'worse'],
    ['missing values', 'value', 'worse'],
    ['overdue visits', 'visit', 'worse'],
    ['queries resolved', 'query', 'better'],
    ['errors fixed', 'error', 'better'],
    ['completeness', '%', 'better'],
    ['match rate', '%', 'better'],
    ['tests passed', 'test', 'better'],
    ['lines of code', 'line', 'unknown'],
    ['records without errors', 'record', 'unknown'],
    ['enrolment rate', '%', 'unknown'],
    ['findings', 'finding', 'worse'],
    ['screen failures', 'person', 'worse'],
    ['complaints', '', 'worse'],
    ['rejected forms', 'form', 'worse'],
    ['refusal rate', '%', 'worse'],
    ['people lost to follow-up', 'person', 'worse'],
    ['cost', 'euro', 'worse'],
    ['complaints resolved', '', 'better'],
    ['constructor', '', 'unknown'],
  ];
  for (const [name, unit, direction] of table) {
    test(`takes a rise of ${name} for ${direction}, a fall for the opposite`, () => {
      const opposite = direction === 'worse' ? 'better' : direction === 'better' ? 'worse' : 'unknown';
      assert.equal(changeDirection(name, unit, 3, 12), direction);
      assert.equal(changeDirection(name, unit, 12, 3), opposite);
      assert.equal(changeDirection(name, unit, 3, 3), 'same');
    });
  }
});

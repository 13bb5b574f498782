import assert from 'node:assert/strict';
import { formatProblem } from '../../../../src/core/problems.ts';
import { inspectRecord } from '../../../../src/core/records/inspectRecord.ts';

/** The problems of an activity with some metrics, with the text that each points at. */
function told(metrics: string): readonly (readonly [string, string])[] {
  const text = `---\nid: 01JD3Z8Q4N6W2K5R7T9V1X3Y5A\ntype: activity\ntitle: T\nmetrics: [${metrics}]\n---\n`;
  return inspectRecord(text, 'activities/a.md').problems.map(({ code, range }) => [
    code,
    text.slice(range.start, range.end),
  ]);
}

suite('findMetricProblems', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['{name: queries resolved, value: -3, unit: query}', 'negative-figure', '-3'],
    ['{name: queries resolved, value: 0, of: 0}', 'zero-base', '0'],
    ['{name: queries resolved, value: 13, of: 12}', 'figure-over-base', '13'],
    ['{name: match rate, value: 120, unit: "%"}', 'share-over-100', '120'],
    ['{name: rows cleaned, value: 9000000000000}', 'absurd-figure', '9000000000000'],
    ['{name: tables, value: 8, to: 5}', 'reversed-range', '5'],
    ['{name: tables, value: 3, distinct: [t1, T1, t2]}', 'names-differ', '3'],
  ];
  for (const [metric, code, place] of table) {
    test(`points at ${place} in ${metric}: ${code}`, () => {
      assert.deepEqual(told(`{name: files, value: 1}, ${metric}`), [[code, place]]);
    });
  }

  test('says nothing of figures that can be true', () => {
    assert.deepEqual(
      told(
        '{name: tables, value: 2, distinct: [t1, t2]}, {name: z, value: -1, unit: score}, {name: q, value: 0, of: 3}',
      ),
      [],
    );
  });

  test('says what to do, with the name in it', () => {
    const text =
      '---\ntype: activity\ntitle: T\nmetrics: [{name: queries resolved, value: 13, of: 12}]\n---\n';
    const found = inspectRecord(text, 'activities/a.md').problems.find(
      ({ code }) => code === 'figure-over-base',
    );
    assert.equal(
      found && formatProblem(found),
      '13 is more than the 12 that it is out of, so "queries resolved" counts nowhere. Correct one of the two.',
    );
  });
});

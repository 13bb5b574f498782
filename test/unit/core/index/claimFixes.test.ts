import assert from 'node:assert/strict';
import { findLogbookProblems } from '../../../../src/core/index/findLogbookProblems.ts';
import { inspectFile } from '../../../../src/core/index/inspectFile.ts';
import { LogbookNames } from '../../../../src/core/index/logbookNames.ts';
import { planFixes } from '../../../../src/core/index/planFixes.ts';
import { formatProblem, type ProblemCode } from '../../../../src/core/problems.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { readRecord } from '../../../../src/core/records/readRecord.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const path = 'achievements/2026/2026-04-15-a.md';
const source = aRecord('activity', {
  title: 'Queries',
  date: '2026-04-01',
  skills: ['sas.base'],
  metrics: [{ name: 'queries resolved', value: 20, of: 22, unit: 'query' }],
});
const assisted = { ...source, role: 'assisted' as const };

const claimFile = (...lines: readonly string[]): string =>
  [
    ...['---', 'id: 01JD3Z8Q4N6W2K5R7T9V1X3Y5A', 'type: achievement', 'date: 2026-04-15', 'theme: sas'],
    ...[...lines, `sources: [${source.id}]`, '---', ''],
  ].join('\n');

/** What is found, each with the text at its place. */
function found(text: string, records: readonly LogbookRecord[] = [source]): readonly string[] {
  return inspectFile(text, path, aView(records)).map(
    ({ code, range }) => `${code} ${text.slice(range.start, range.end)}`,
  );
}

suite('inspectFile', () => {
  test('finds nothing wrong in a claim that says what its sources give', () => {
    assert.deepEqual(found(claimFile('title: Resolved 20 of 22 queries (90%)')), []);
  });

  test('points at weak words, verbs above the role and numbers without a source, in title and claim', () => {
    const text = claimFile(
      'title: Responsible for 20 queries',
      'claim: "Led the review, led 60 of 70 calls and successfully resolved 20 queries"',
    );
    assert.deepEqual(found(text), [
      'weak-phrase Responsible for',
      'verb-above-role Led',
      'verb-above-role led',
      'unfounded-number 60',
      'unfounded-number 70',
      'weak-phrase successfully',
    ]);
  });

  test('points at the right one of two equal words', () => {
    const text = claimFile('title: Resolved 60 queries in 60 days and 60 forms');
    const places = inspectFile(text, path, aView([source])).map(({ range }) =>
      text.slice(range.start, range.end + 8),
    );
    assert.deepEqual(places, ['60 queries', '60 forms\ns']);
  });

  test('points at words of a claim over several lines, and else at the whole claim', () => {
    const block = claimFile('title: Queries', 'claim: |', '  Led the review.', '  Resolved 61 queries.');
    assert.deepEqual(found(block), ['verb-above-role Led', 'unfounded-number 61']);
    const escaped = claimFile('title: Queries', 'claim: "Resolved 6\\u0031 queries"');
    assert.deepEqual(found(escaped), ['unfounded-number "Resolved 6\\u0031 queries"']);
  });

  test('points at the figures that the sources give no more', () => {
    const figures = 'figures: [{name: queries resolved, value: 25, of: 26, unit: query}]';
    const text = claimFile('title: Resolved queries', figures);
    const [stale] = inspectFile(text, path, aView([source]));
    assert.deepEqual(found(text), ['stale-figure figures']);
    assert.equal(
      stale && formatProblem(stale),
      'The sources give 20 of 22 queries (90%) now, and no longer 25 of 26 queries (96%). Update the claim.',
    );
    assert.deepEqual(found(text, [{ ...source, metrics: [] }]), ['lost-figure figures']);
    // Where the figure stands in the words, once: its numbers are not said to be unfounded as well.
    const said = claimFile('title: Resolved 25 of 26 queries (96%)', figures);
    assert.deepEqual(found(said), ['stale-figure 25']);
    const exact = claimFile('title: Assisted in it', figures.replace('25, of: 26', '20, of: 22'));
    assert.deepEqual(found(exact, [assisted]), ['stale-role figures']);
  });

  test('points at a private source of a claim that is not private', () => {
    const secret = { ...source, private: true };
    assert.deepEqual(found(claimFile('title: Queries'), [secret]), [`private-source ${source.id}`]);
    assert.deepEqual(found(claimFile('title: Queries', 'private: true'), [secret]), []);
  });

  test('asks for no sources of numbers that its user states', () => {
    assert.deepEqual(found(claimFile('title: Resolved 60 queries', 'state: self-stated')), []);
  });
});

suite('findLogbookProblems', () => {
  test('finds the same in claims that are not open', () => {
    const { record } = readRecord(claimFile('title: Led 60 calls'), path);
    assert.ok(record);
    const view = aView([source, record]);
    const files = findLogbookProblems(view, new LogbookNames(view.contents));
    assert.deepEqual(
      files.map(({ problems }) => problems.map(({ code }) => code)),
      [['verb-above-role', 'unfounded-number']],
    );
  });
});

suite('planFixes', () => {
  const cases: readonly (readonly [ProblemCode, string, readonly string[], LogbookRecord?])[] = [
    ['verb-above-role', 'Resolved 20 of 22 queries', ['Assisted in resolving 20 of 22 queries'], assisted],
    [
      'verb-above-role',
      'Led the review',
      ['Processed the review', 'Programmed the review', 'Validated the review'],
    ],
    ['weak-phrase', 'Responsible for cleaning queries', ['Cleaned queries']],
    ['weak-phrase', 'Responsible for cleaning queries', ['Assisted in cleaning queries'], assisted],
    ['weak-phrase', 'Reviewed various queries', ['Reviewed queries']],
    ['weak-phrase', 'Worked on', ['Processed', 'Programmed', 'Validated']],
    ['unfounded-number', 'Resolved 60 queries', []],
  ];
  for (const [code, title, expected, of = source] of cases) {
    test(`cures ${code} in "${title}" for the role ${of.type === 'activity' ? (of.role ?? 'performed') : ''}`, () => {
      const text = claimFile(`title: ${title}`);
      const view = aView([of]);
      const one = inspectFile(text, path, view).find((problem) => problem.code === code);
      assert.ok(one);
      const context = { text, path, contents: view.contents, newId: '01JD3Z8Q4N6W2K5R7T9V1X3Y5B' };
      assert.deepEqual(
        planFixes(one, context).map(({ edits }) => applyTextEdits(text, edits)),
        expected.map((cured) => claimFile(`title: ${cured}`)),
      );
    });
  }
});

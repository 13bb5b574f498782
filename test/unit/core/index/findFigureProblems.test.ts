import assert from 'node:assert/strict';
import { findLogbookProblems } from '../../../../src/core/index/findLogbookProblems.ts';
import { inspectFile } from '../../../../src/core/index/inspectFile.ts';
import { LogbookNames } from '../../../../src/core/index/logbookNames.ts';
import { planFixes } from '../../../../src/core/index/planFixes.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';
import { aRecord, aView } from '../../../support/builders.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';

const path = 'activities/2026/week.md';

/** An activity of March 2026 with one count of queries. */
function work(day: number, value: number, fields: object = {}) {
  const metrics = [{ name: 'queries resolved', value, unit: 'query' }];
  return aRecord('activity', {
    title: `Day ${day}`,
    date: `2026-03-${String(day).padStart(2, '0')}`,
    metrics,
    ...fields,
  });
}

/** The file of an activity that resolved some queries on a day. */
function fileOf(day: number, value: number, lines = ''): string {
  const date = `2026-03-${String(day).padStart(2, '0')}`;
  return `---\nid: 01JD3Z8Q4N6W2K5R7T9V1X3Y5A\ntype: activity\ntitle: Queries # c\ndate: ${date}\n${lines}metrics:\n  - name: queries resolved # d\n    value: ${value}\n    unit: query\n---\n\nBody\n`;
}

/** Each fix of a problem by its kind, with the text that it makes. */
function fixesOf(text: string, code: string, view: ReturnType<typeof aView>): ReadonlyMap<string, string> {
  const found = inspectFile(text, path, view).find((one) => one.code === code);
  assert.ok(found, code);
  assert.equal(text.slice(found.range.start, found.range.end), String(/value: (\d+)/.exec(text)?.[1]));
  const fixes = planFixes(found, {
    text,
    path,
    contents: view.contents,
    newId: '01JD3Z8Q4N6W2K5R7T9V1X3Y5B',
  });
  return new Map(fixes.map(({ words, edits }) => [words.kind, applyTextEdits(text, edits)]));
}

suite('figures that other records show to be doubtful', () => {
  // 2026-03-09 is a Monday: 8 + 4 + 3 = 15 on Friday.
  const week = aView([work(9, 8), work(10, 4), work(12, 3)]);

  test('points at a figure that is the sum of its week, and lets its user say what it is', () => {
    const text = fileOf(13, 15);
    const fixes = fixesOf(text, 'restated-figure', week);
    assert.deepEqual([...fixes.keys()], ['repeats-others', 'own-work']);
    for (const [kind, line] of [
      ['repeats-others', 'summary: true'],
      ['own-work', 'summary: false'],
    ] as const) {
      const fixed = fixes.get(kind) ?? '';
      assert.equal(fixed.replace(`${line}\n`, ''), text);
      assert.deepEqual(inspectFile(fixed, path, week), []);
    }
  });

  test('says nothing of other sums, other weeks, other roles and a sum that stands before its parts', () => {
    assert.deepEqual(inspectFile(fileOf(13, 16), path, week), []);
    assert.deepEqual(inspectFile(fileOf(16, 15), path, week), []);
    assert.deepEqual(inspectFile(fileOf(13, 15, 'role: assisted\n'), path, week), []);
    assert.deepEqual(inspectFile(fileOf(11, 15), path, week), []);
  });

  test('points at each figure of a record that calls itself a weekly summary, even on the Monday after', () => {
    for (const day of [13, 15, 16]) {
      const text = fileOf(day, 14, 'tags: [weekly-summary]\n');
      assert.ok(fixesOf(text, 'restated-figure', week).has('repeats-others'), String(day));
    }
    assert.deepEqual(inspectFile(fileOf(17, 14, 'tags: [weekly-summary]\n'), path, week), []);
  });

  test('points at the last of a series of running totals, and one word in one file settles all', () => {
    const totals = aView([work(2, 20), work(9, 28)]);
    const text = fileOf(16, 31);
    const fixes = fixesOf(text, 'cumulative-figure', totals);
    for (const [kind, word] of [
      ['total-so-far', 'latest'],
      ['each-new', 'counter'],
    ] as const) {
      const fixed = fixes.get(kind) ?? '';
      assert.equal(fixed.replace(`    kind: ${word}\n`, ''), text);
      assert.deepEqual(inspectFile(fixed, path, totals), []);
    }
    assert.deepEqual(inspectFile(fileOf(16, 27), path, totals), []);
  });

  test('are found by a check of the whole logbook, today and before, with no word on the good ones', () => {
    const view = aView([...week.contents.records.map(({ record }) => record), work(13, 15), work(20, 15)], {
      today: '2026-03-14',
    });
    const files = findLogbookProblems(view, new LogbookNames(view.contents));
    const codes = files.map((file) => [file.path.slice(16, 26), ...file.problems.map(({ code }) => code)]);
    assert.deepEqual(codes, [
      ['2026-03-13', 'restated-figure'],
      ['2026-03-20', 'future-date'],
    ]);
  });

  test('puts a range the right way round, and a value to the number of its names', () => {
    const range = fileOf(3, 9).replace('unit: query', 'to: 4');
    assert.equal(
      fixesOfOwn(range, 'reversed-range'),
      range.replace('value: 9', 'value: 4').replace('to: 4', 'to: 9'),
    );
    const names = fileOf(3, 9).replace('unit: query', 'distinct: [a, b]');
    assert.equal(fixesOfOwn(names, 'names-differ'), names.replace('value: 9', 'value: 2'));
  });

  test('takes 10,000 records in its stride', () => {
    const records = Array.from({ length: 10_000 }, (_, index) =>
      work(1 + (index % 28), index % 50, { title: `${index}` }),
    );
    const view = aView(records);
    const cpuMs = startCpuClock();
    inspectFile(fileOf(13, 15), path, view);
    assert.ok(cpuMs() < 2000);
  });
});

function fixesOfOwn(text: string, code: string): string {
  const found = inspectFile(text, path, undefined).find((one) => one.code === code);
  assert.ok(found);
  const [fix] = planFixes(found, { text, path, contents: undefined, newId: '01JD3Z8Q4N6W2K5R7T9V1X3Y5B' });
  return applyTextEdits(text, fix?.edits ?? []);
}

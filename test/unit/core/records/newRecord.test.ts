import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CivilDate } from '../../../../src/core/dates/civilDate.ts';
import { findMetricProblems } from '../../../../src/core/records/findMetricProblems.ts';
import { formatProfile } from '../../../../src/core/records/formatProfile.ts';
import type { LogbookRecord, RecordDraft } from '../../../../src/core/records/logbookRecord.ts';
import { candidatePaths, planNewRecord } from '../../../../src/core/records/newRecord.ts';
import { readProfile } from '../../../../src/core/records/readProfile.ts';
import { readRecord } from '../../../../src/core/records/readRecord.ts';

const id = '01JD3Z8Q4N6W2K5R7T9V1X3Y5A';
const date = '2026-03-14' as CivilDate;

suite('planNewRecord', () => {
  test('writes id, type and the keys of the table in its order, and no body', () => {
    const draft: RecordDraft = {
      type: 'activity',
      hours: 2,
      metrics: [{ unit: 'query', value: 48, of: 52, name: 'queries resolved' }],
      role: 'performed',
      people: ['statistician'],
      skills: ['edc.redcap'],
      date,
      title: 'Resolved 48 of 52 queries in the AE form',
    };
    const plan = planNewRecord(draft, id);
    assert.equal(plan.stem, 'activities/2026/2026-03-14-resolved-48-of-52-queries-in-the-ae-form');
    assert.equal(
      plan.text,
      `---
id: ${id}
type: activity
title: Resolved 48 of 52 queries in the AE form
date: 2026-03-14
skills: [edc.redcap]
people: [statistician]
hours: 2
role: performed
metrics:
  - name: queries resolved
    value: 48
    unit: query
    of: 52
---
`,
    );
  });

  test('puts a body after a blank line and ends it with a line break', () => {
    assert.ok(
      planNewRecord({ type: 'goal', title: 'x' }, id, 'Body').text.endsWith('title: x\n---\n\nBody\n'),
    );
  });

  test('keeps standing records and undated ones out of year folders', () => {
    assert.equal(
      planNewRecord({ type: 'contact', title: 'Dr. Ångström', date }, id).stem,
      'contacts/dr-angstrom',
    );
    assert.equal(planNewRecord({ type: 'question', title: '???' }, id).stem, 'questions/question');
  });

  test('offers fifty names, the plain one first', () => {
    const paths = candidatePaths({ stem: 'goals/x', text: '' });
    assert.deepEqual(
      [paths[0], paths[1], paths.at(-1), paths.length],
      ['goals/x.md', 'goals/x-2.md', 'goals/x-50.md', 50],
    );
  });

  test('writes what reads back the same', () => {
    const line = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 30 })
      .filter((text) => text.trim() === text && !/[\r\n]/.test(text) && !['~', 'null'].includes(text));
    const number = fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.constantFrom(0.5, 1.25, 0.0000001, -3.75),
    );
    const draft = fc.record(
      {
        type: fc.constant('activity' as const),
        title: line,
        date: fc.constant(date),
        skills: fc.array(line, { maxLength: 3 }),
        tags: fc.array(line, { maxLength: 3 }),
        study: line,
        private: fc.boolean(),
        hours: fc.constantFrom(0.25, 1, 744),
        metrics: fc.array(
          fc.record(
            { name: line, value: number, unit: line, distinct: fc.array(line, { maxLength: 2 }) },
            { noNullPrototype: true },
          ),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: ['type', 'title'], noNullPrototype: true },
    );
    fc.assert(
      fc.property(draft, (one) => {
        const { text, stem } = planNewRecord(one as RecordDraft, id);
        const record = { ...one, id } as LogbookRecord;
        // Random figures may be doubtful; how they read back is no problem.
        const problems = findMetricProblems(record);
        assert.deepEqual(readRecord(text, `${stem}.md`), { record, problems });
      }),
      { seed: 67, numRuns: 500 },
    );
  }).timeout(20_000);
});

suite('formatProfile', () => {
  test('writes the version first and reads back the same', () => {
    const profile = {
      title: 'Clinical data intern',
      start: date,
      hoursPerWeek: 35,
      studies: [{ id: 'onc-2', phase: 'I/II' as const, confidential: ['ABC-123'] }],
      skills: [{ id: 'own.x', hidden: true }],
    };
    const text = formatProfile(profile);
    assert.ok(
      text.startsWith('version: 1\ntitle: Clinical data intern\nstart: 2026-03-14\nhoursPerWeek: 35\n'),
    );
    assert.deepEqual(readProfile(text), { profile: { version: 1, ...profile }, problems: [] });
  });
});

suite('readProfile', () => {
  for (const [text, code] of [
    ['a: [', 'yaml-syntax'],
    ['- a', 'front-matter-not-mapping'],
    ['version: 2', 'unsupported-version'],
    ['identifierShapes: [{shape: DD-A}]', 'unusable-shape'],
    ['start: soon', 'invalid-date'],
    ['<<<<<<< a\ntitle: x\n=======\n>>>>>>> b\n', 'conflict-markers'],
  ] as const) {
    test(`reports ${code} of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        readProfile(text).problems.map((one) => one.code),
        [code],
      );
    });
  }

  test('is empty for an empty file', () => {
    for (const text of ['', '\ufeff', '# nothing yet\n'])
      assert.deepEqual(readProfile(text), { profile: {}, problems: [] });
  });
});

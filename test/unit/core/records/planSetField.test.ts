import assert from 'node:assert/strict';
import { LogbookError } from '../../../../src/core/logbookError.ts';
import { planSetField } from '../../../../src/core/records/planSetField.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';

const path = 'activities/2026/2026-03-14-x.md';
const text = `---
# one of many
id: 01JD3Z8Q4N6W2K5R7T9V1X3Y5A
type:   activity
title: 'x' # short
skills:
  - r.base # R
mood: good
---
Body
`;

function set(key: string, input: string): string {
  const { edits, problems } = planSetField(text, path, key, input);
  assert.deepEqual(problems, []);
  return applyTextEdits(text, edits);
}

suite('planSetField', () => {
  for (const [key, input, from, to] of [
    ['title', 'y: z', "'x' #", "'y: z' #"],
    ['hours', '1.5', '# R\n', '# R\nhours: 1.5\n'],
    ['date', '2026-03-14', '# short\n', '# short\ndate: 2026-03-14\n'],
    ['skills', 'r.base, sas.base', '# R\n', '# R\n  - sas.base\n'],
    ['skills', 'sas.base, r.base', '  - r.base', '  - sas.base\n  - r.base'],
    ['skills', '[a, "b: c"]', '- r.base # R', "- a\n  - 'b: c'"],
    ['ratings', 'r.base: Skilled', '# R\n', '# R\nratings:\n  r.base: skilled\n'],
    ['private', 'TRUE', '# R\n', '# R\nprivate: true\n'],
    ['metrics', '{name: q, value: 3}', '# R\n', '# R\nmetrics:\n  - name: q\n    value: 3\n'],
    ['type', 'question', '  activity', '  question'],
    ['skills', '', 'skills:\n  - r.base # R\n', ''],
    ['hours', '', '', ''],
  ] as const) {
    test(`sets ${key} to ${JSON.stringify(input)} and nothing else`, () => {
      assert.equal(set(key, input), text.replace(from, to));
    });
  }

  for (const [key, input, code] of [
    ['hours', '1,5', 'invalid-number'],
    ['date', 'today', 'invalid-date'],
    ['role', 'boss', 'invalid-choice'],
    ['type', 'note', 'invalid-choice'],
    ['metrics', '{name: q}', 'missing-field'],
    ['metrics', '{name: [', 'yaml-syntax'],
    ['ratings', 'r', 'expected-mapping'],
    ['ratings', 'r: skilled, sas.base', 'expected-mapping'],
    ['ratings', 'r: expert', 'invalid-choice'],
    ['evidence', '{path: ../x}', 'invalid-path'],
  ] as const) {
    test(`reports ${code} of ${input} for ${key} and plans nothing`, () => {
      const { edits, problems } = planSetField(text, path, key, input);
      assert.deepEqual([edits, problems[0]?.code], [[], code]);
    });
  }

  test('refuses to change the id and to remove what has to be there', () => {
    assert.throws(() => planSetField(text, path, 'id', '01JD3Z8Q4N6W2K5R7T9V1X3Y5B'), LogbookError);
    assert.throws(() => planSetField(text, path, 'title', ''), LogbookError);
  });

  test('refuses a key that the type does not have, and names those it has', () => {
    assert.throws(
      () => planSetField(text, path, 'hourz', '1'),
      (error) =>
        error instanceof LogbookError && error.code === 'invalid-input' && error.fix.includes('hours'),
    );
    assert.throws(() => planSetField(text, path, 'constructor', '1'), LogbookError);
  });

  for (const [name, broken] of [
    ['bad syntax', '---\ntype: goal\ntitle: [x\n---\n'],
    ['no end', '---\ntype: goal\ntitle: x\n'],
    ['another language', '---json\n{}\n---\n'],
    ['no front matter', '# x\n'],
    ['a merge conflict', '---\ntype: goal\n<<<<<<< a\ntitle: x\n=======\n>>>>>>> b\n---\n'],
    ['the key twice', '---\ntype: goal\ntitle: x\ntitle: y\n---\n'],
    ['an alias', '---\ntype: goal\na: &a x\ntitle: *a\n---\n'],
    ['all keys in braces', '---\n{type: goal, title: x}\n---\n'],
  ] as const) {
    test(`refuses a file with ${name} and says what to do`, () => {
      assert.throws(
        () => planSetField(broken, 'goals/x.md', 'title', 'z'),
        (error) =>
          error instanceof LogbookError && error.code === 'invalid-input' && /\. .{10,}\.$/.test(error.words),
      );
    });
  }

  test('writes nothing where git left a merge in the body', () => {
    const text = '---\ntype: goal\ntitle: x\n---\n<<<<<<< a\none\n=======\ntwo\n>>>>>>> b\n';
    assert.throws(() => planSetField(text, 'goals/x.md', 'title', 'z'), LogbookError);
  });

  test('changes another key where one stands twice', () => {
    const twice = '---\ntype: goal\ntitle: x\ndue: 2026-01-01\ndue: 2026-01-02\n---\n';
    assert.equal(
      applyTextEdits(twice, planSetField(twice, 'goals/x.md', 'title', 'z').edits),
      twice.replace('title: x', 'title: z'),
    );
  });

  test('works for logbook.yml, with and without a final line break, and for an empty one', () => {
    for (const [before, after] of [
      ['', 'title: x\n'],
      ['\ufeff# mine\r\nversion: 1\r\n', '\ufeff# mine\r\nversion: 1\r\ntitle: x\r\n'],
      ['version: 1', 'version: 1\ntitle: x\n'],
      ['title: "old" # mine\n', 'title: "x" # mine\n'],
    ] as const) {
      assert.equal(applyTextEdits(before, planSetField(before, 'logbook.yml', 'title', 'x').edits), after);
    }
  });
});

suite('planSetField of an entry', () => {
  const interaction = `---
id: 01JD3Z8Q4N6W2K5R7T9V1X3Y5A
type: interaction
title: x
advice:
  - text: Read the CSR first # soon
    mine: 1
  - {text: Ask early, status: 'open'}
---
`;
  const setEntry = (key: string, input: string): string => {
    const { edits, problems } = planSetField(interaction, 'interactions/2026/x.md', key, input);
    assert.deepEqual(problems, []);
    return applyTextEdits(interaction, edits);
  };

  for (const [key, input, from, to] of [
    ['advice[0].status', 'done', '# soon\n', '# soon\n    status: done\n'],
    ['advice[1].status', 'Doing', "'open'", "'doing'"],
    ['advice[1].reportedBack', '2026-04-02', "'open'}", "'open', reportedBack: 2026-04-02}"],
  ] as const) {
    test(`sets ${key} to ${input} and nothing else`, () => {
      assert.equal(setEntry(key, input), interaction.replace(from, to));
    });
  }

  test('tells what cannot be read', () => {
    const { edits, problems } = planSetField(interaction, 'x.md', 'advice[0].status', 'perhaps');
    assert.deepEqual(edits, []);
    assert.equal(problems.length, 1);
  });

  for (const [key, input] of [
    ['advice[2].status', 'done'],
    ['advice[0].mood', 'good'],
    ['advice[0].status', ''],
    ['title[0].status', 'done'],
    ['followUps[0].status', 'done'],
    ['advice[-1].status', 'done'],
  ] as const) {
    test(`refuses ${key} ${JSON.stringify(input)}`, () => {
      assert.throws(() => setEntry(key, input), LogbookError);
    });
  }
});

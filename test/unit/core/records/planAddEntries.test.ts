import assert from 'node:assert/strict';
import { planAddEntries } from '../../../../src/core/records/planAddEntries.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';

suite('planAddEntries', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['starts the list', 'version: 1\n', 'version: 1\nskills:\n  - id: own.a\n'],
    [
      'appends to a list of lines and keeps its comments',
      'skills:\n  - id: x # mine\n    hidden: true\ntitle: T\n',
      'skills:\n  - id: x # mine\n    hidden: true\n  - id: own.a\ntitle: T\n',
    ],
    ['appends to a list without indentation', 'skills:\n- id: x\n', 'skills:\n- id: x\n- id: own.a\n'],
    [
      'appends to a list in brackets',
      'skills: [{id: x, name: "X"}] # c\n',
      'skills: [{id: x, name: "X"}, {id: own.a}] # c\n',
    ],
    ['fills an empty list', 'skills: []\n', 'skills: [{id: own.a}]\n'],
    ['keeps CRLF', 'skills:\r\n  - id: x\r\n', 'skills:\r\n  - id: x\r\n  - id: own.a\r\n'],
    ['keeps a byte order mark', '\uFEFFskills:\n  - id: x\n', '\uFEFFskills:\n  - id: x\n  - id: own.a\n'],
    ['leaves a skill that is there alone', 'skills: [{id: own.a}]\n', 'skills: [{id: own.a}]\n'],
  ];
  for (const [name, before, after] of cases) {
    test(name, () => {
      assert.equal(applyTextEdits(before, planAddEntries(before, 'skills', ['own.a'])), after);
    });
  }

  test('adds each of several once', () => {
    const before = 'skills:\n  - id: x\n';
    assert.equal(
      applyTextEdits(before, planAddEntries(before, 'skills', ['b', 'b', 'x', 'c'])),
      `${before}  - id: b\n  - id: c\n`,
    );
  });

  test('refuses a file that has to be corrected first', () => {
    assert.throws(() => planAddEntries('a: [1\n', 'skills', ['b']), { code: 'invalid-input' });
  });

  test('adds a study behind the others, keeping what they say', () => {
    const before = 'studies:\n  - {id: onc-2, phase: II}\n';
    assert.equal(
      applyTextEdits(before, planAddEntries(before, 'studies', ['onc-2', 'card-3'])),
      `${before}  - id: card-3\n`,
    );
  });
});

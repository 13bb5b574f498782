import assert from 'node:assert/strict';
import { planKeepText, readKeptText } from '../../../../src/core/privacy/planKeepText.ts';
import { readProfile } from '../../../../src/core/records/readProfile.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';

const kit = { text: '00-1234', reason: 'catalogue number of a kit' };

function kept(profile: string, one = kit): string {
  return applyTextEdits(profile, planKeepText(profile, one));
}

suite('planKeepText', () => {
  const entry = "text: '00-1234'\n    reason: catalogue number of a kit\n";
  const cases: readonly (readonly [string, string, string])[] = [
    ['starts the list', 'version: 1\n', `version: 1\nnotIdentifying:\n  - ${entry}`],
    ['starts the list in an empty file', '', `notIdentifying:\n  - ${entry}`],
    [
      'puts the key before those that follow it',
      'confidential: [ABC-123]\nownAddresses: [a@b.example]\n',
      `confidential: [ABC-123]\nnotIdentifying:\n  - ${entry}ownAddresses: [a@b.example]\n`,
    ],
    [
      'appends to a list of lines and keeps its comments',
      'notIdentifying:\n  - text: "1" # mine\n    reason: r\n# end\ntrack: t\n',
      `notIdentifying:\n  - text: "1" # mine\n    reason: r\n  - ${entry}# end\ntrack: t\n`,
    ],
    [
      'appends to a list in brackets',
      'notIdentifying: [{text: "1", reason: r}] # c\n',
      'notIdentifying: [{text: "1", reason: r}, {text: \'00-1234\', reason: catalogue number of a kit}] # c\n',
    ],
    ['fills a key without a value', 'notIdentifying:\ntrack: t\n', `notIdentifying:\n  - ${entry}track: t\n`],
    [
      'keeps CRLF',
      'notIdentifying:\r\n  - text: a\r\n',
      "notIdentifying:\r\n  - text: a\r\n  - text: '00-1234'\r\n    reason: catalogue number of a kit\r\n",
    ],
    [
      'keeps a byte order mark and a last line without an end',
      '\uFEFFnotIdentifying:\n  - text: a',
      "\uFEFFnotIdentifying:\n  - text: a\n  - text: '00-1234'\n    reason: catalogue number of a kit",
    ],
    [
      'leaves a text alone that is there in other letters',
      'notIdentifying: [{text: "00-1234"}]\n',
      'notIdentifying: [{text: "00-1234"}]\n',
    ],
  ];
  for (const [name, before, after] of cases) {
    test(name, () => {
      assert.equal(kept(before), after);
      assert.equal(kept(after), after, 'a second time changes nothing');
    });
  }

  test('compares texts as the checks do', () => {
    const profile = kept('version: 1\n', { text: 'Room  A', reason: 'r' });
    assert.deepEqual(planKeepText(profile, { text: 'room a', reason: 'other' }), []);
  });

  test('keeps texts that YAML has other plans for', () => {
    for (const text of ['# 12', "it's: 3", '[x]', '"a" - \\', '1e3', 'null', '- 5', 'ä\u200b7']) {
      const profile = kept('notIdentifying:\n  - text: a\n', { text, reason: 'it: #1' });
      assert.deepEqual(readProfile(profile).profile.notIdentifying?.at(-1), { text, reason: 'it: #1' }, text);
    }
  });

  test('refuses a file that has to be corrected first', () => {
    assert.throws(() => planKeepText('a: [1\n', kit), { code: 'invalid-input' });
    assert.throws(() => planKeepText('notIdentifying: word\n', kit), { code: 'invalid-input' });
  });
});

suite('readKeptText', () => {
  test('makes one line of a text that was found over two', () => {
    assert.deepEqual(readKeptText({ text: ' 123-\n 456 ', reason: ' a\tb ' }), {
      text: '123- 456',
      reason: 'a b',
    });
  });

  test('asks for a reason', () => {
    assert.throws(() => readKeptText({ text: 'a', reason: ' ' }), { code: 'invalid-input' });
    assert.throws(() => readKeptText({ text: '', reason: 'a' }), { code: 'invalid-input' });
  });
});

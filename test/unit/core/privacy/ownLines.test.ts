import assert from 'node:assert/strict';
import { findIdentifiers } from '../../../../src/core/privacy/findIdentifiers.ts';
import { findInFile } from '../../../../src/core/privacy/findInFile.ts';
import { isOnOwnLine } from '../../../../src/core/privacy/ownLines.ts';
import { readPrivacyContext } from '../../../../src/core/privacy/privacyContext.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const context = readPrivacyContext(
  aView([aRecord('contact', { title: 'Maria Keller', role: 'statistician' })], {
    profile: { studies: [{ id: 'onc-2', alias: 'a phase II study' }] },
  }).contents,
);
const recordPath = 'activities/2026/2026-03-14-a.md';

/** Front matter lines, and whether all that is found in them is on a line that needs no YAML. */
const cases: readonly (readonly [lines: string, isOwn: boolean, path?: string])[] = [
  ['study: onc-2', true],
  ['people: [maria-keller, x]', true],
  ['study: onc-2\r', true],
  ['study: onc-2 # of MRN 12345678', false],
  ['study: "onc-2"', false],
  ['title: Of onc-2', false],
  ['tags: [onc-2]', false],
  ['people: [maria-keller] # Maria Keller', false],
  ['metrics:\n  - {name: x, study: onc-2}', false],
  ['study: onc-2', false, 'notes/a.md'],
];

suite('isOnOwnLine', () => {
  for (const [lines, isOwn, path = recordPath] of cases) {
    test(`${JSON.stringify(lines)} in ${path} is ${isOwn ? '' : 'not '}enough`, () => {
      const text = `---\ntype: activity\n${lines}\n---\n`;
      const found = findIdentifiers(text, context);
      assert.ok(found.length > 0);
      assert.equal(found.every(isOnOwnLine(text, path)), isOwn);
    });
  }

  test('never holds below the front matter, nor without one', () => {
    for (const text of [
      '---\ntype: activity\n---\nstudy: onc-2\n',
      'study: onc-2\n',
      '---\nstudy: onc-2\n',
    ]) {
      const found = findIdentifiers(text, context);
      assert.ok(found.length > 0 && !found.some(isOnOwnLine(text, recordPath)), text);
    }
  });

  test('leaves nothing out that the fields themselves would show', () => {
    for (const [lines, isOwn, path = recordPath] of cases) {
      if (isOwn)
        assert.deepEqual(
          findInFile(`---\ntype: activity\n${lines}\n---\nOf onc-2\n`, path, context).length,
          1,
        );
    }
  });
});

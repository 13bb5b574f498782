import assert from 'node:assert/strict';
import { findFieldPlace, readMeanings } from '../../../../src/core/completion/fieldPlace.ts';

const yaml = `type: activity # a comment: x
title: 'Called: the patient'
date: 2026-03-14
people: [maria-keller, "jan, novak", {a: b}]
skills:
  - data.r
  - "data.sas"
metrics:
  - name: queries resolved
    value: 48
    of: 52
  - {name: rows, value: 12, unit: rows}
evidence:
- path: logs/adsl.log
  lines: 3-7
notes: |
  people: [none]
  - a text
mine: {b: [1, 2], c: d}
tags: [a
hours: 2
`;

const texts: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'a record': ['activities/2026/a.md', `---\n${yaml}---\nbody: [x]\n`],
  'CRLF and a byte order mark': [
    'activities/2026/a.md',
    `\uFEFF---\n${yaml}---\nbody\n`.replaceAll('\n', '\r\n'),
  ],
  'front matter without an end': ['activities/2026/a.md', `---\n${yaml}\nThe body: goes on.\n`],
  'no front matter': ['activities/2026/a.md', yaml],
  'the profile': [
    'logbook.yml',
    'title: Intern\nstudies:\n  - id: onc-2\n    confidential: [ABC-123, "x"]\nweekly:\n  hours: 20\nidentifierShapes:\n  - {shape: DDDD, type: mrn}\n',
  ],
};

suite('readMeanings', () => {
  for (const [name, [path, text]] of Object.entries(texts)) {
    test(`says of every character what findFieldPlace says: ${name}`, () => {
      const meaningAt = readMeanings(text, path);
      let known = 0;
      for (let offset = 0; offset < text.length; offset++) {
        // Blanks between tokens are places for new ones, which only who types asks for.
        if (/[\s\uFEFF]/.test(text.charAt(offset))) continue;
        const expected = findFieldPlace(text, offset, path)?.meaning;
        if (expected !== undefined) known++;
        assert.deepEqual(meaningAt(offset), expected, `${offset}: ${text.slice(offset, offset + 20)}`);
      }
      assert.equal(known > 20, name !== 'no front matter');
    });
  }
});

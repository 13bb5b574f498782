import assert from 'node:assert/strict';
import { planTag, type TagKind } from '../../../../src/core/records/planTag.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';
import { aCatalogue } from '../../../support/catalogueBuilder.ts';

const path = 'activities/2026/2026-03-14-a.md';
const text = (lines: string): string =>
  `---\ntype: activity\ntitle: T\n${lines}mood: fine # mine\n---\n\nBody\n`;

function tagged(lines: string, kind: TagKind, value: string): string {
  const before = text(lines);
  return applyTextEdits(before, planTag(before, path, { kind, value }, aCatalogue()));
}

suite('planTag', () => {
  for (const [before, kind, value, after] of [
    ['', 'skill', 'sas.base', 'skills: [sas.base]\n'],
    ['skills: [r.tidyverse]\n', 'skill', 'sas.base', 'skills: [r.tidyverse, sas.base]\n'],
    ['skills:\n- a # first\n- 7\n', 'skill', 'sas.base', 'skills:\n- a # first\n- 7\n- sas.base\n'],
    ['skills: [sas.base]\n', 'skill', 'sas.base', 'skills: [sas.base]\n'],
    ['skills: [macros]\n', 'skill', 'sas.macro', 'skills: [macros]\n'],
    ['', 'person', 'anna', 'people: [anna]\n'],
    ['people: [ben]\n', 'person', 'anna', 'people: [ben, anna]\n'],
    ['', 'study', 'onc-2', 'study: onc-2\n'],
    ['study: "cardio" # was\n', 'study', 'onc-2', 'study: "onc-2" # was\n'],
    ['', 'phase', 'conduct', 'phase: conduct\n'],
    ['phase: analysis\n', 'phase', 'conduct', 'phase: conduct\n'],
  ] as const) {
    test(`puts ${JSON.stringify(before)} under the ${kind} ${value}`, () => {
      assert.equal(tagged(before, kind, value), text(after));
    });
  }

  test('refuses a contact for its own person, a file without a record, and what is no list', () => {
    const contact = '---\ntype: contact\ntitle: Anna\n---\n';
    const anna = { kind: 'person', value: 'anna' } as const;
    assert.throws(() => planTag(contact, 'contacts/anna.md', anna, aCatalogue()), {
      message: 'anna is the person whom this contact is about.',
    });
    assert.throws(() => planTag('no record', path, anna, aCatalogue()), { code: 'invalid-input' });
    assert.throws(() => tagged('people: ben\n', 'person', 'anna'), { code: 'invalid-input' });
  });
});

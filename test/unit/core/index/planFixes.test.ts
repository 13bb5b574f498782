import assert from 'node:assert/strict';
import type { Fix } from '../../../../src/core/index/fix.ts';
import { inspectFile } from '../../../../src/core/index/inspectFile.ts';
import { planFixes } from '../../../../src/core/index/planFixes.ts';
import type { ProblemCode } from '../../../../src/core/problems.ts';
import { problem } from '../../../../src/core/problems.ts';
import { createSkillCatalogue } from '../../../../src/core/skills/createSkillCatalogue.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';
import { aView } from '../../../support/builders.ts';

const path = 'activities/2026/2026-03-14-cleaned-ae.md';
const id = '01JD3Z8Q4N6W2K5R7T9V1X3Y5A';
const newId = '01JD3Z8Q4N6W2K5R7T9V1X3Y5B';
const head = `id: ${id}\ntype: activity\ntitle: T\n`;
const twin = problem('duplicate-id', ['id'], { id, path: 'activities/2026/b.md' });

function viewWith(problems: readonly (typeof twin)[] = []) {
  return aView([], {
    catalogue: createSkillCatalogue([]),
    problemFiles: [{ path, isBroken: false, problems }],
  });
}

/** The fixes of the one problem with a code. */
function fixesOf(code: ProblemCode, text: string, at = path): readonly Fix[] {
  const view = viewWith(code === 'duplicate-id' ? [twin] : []);
  const found = inspectFile(text, at, view).find((one) => one.code === code);
  assert.ok(found, `${code} is found`);
  return planFixes(found, { text, path: at, contents: view.contents, newId });
}

suite('planFixes', () => {
  const cured: readonly (readonly [ProblemCode, string, string])[] = [
    [
      'missing-id',
      '---\ntype: activity # c\ntitle: T\n---\n',
      `---\nid: ${newId}\ntype: activity # c\ntitle: T\n---\n`,
    ],
    [
      'invalid-id',
      '---\nid: 7 # c\ntype: activity\ntitle: T\n---\n',
      `---\nid: ${newId} # c\ntype: activity\ntitle: T\n---\n`,
    ],
    ['duplicate-id', `---\n${head}---\n`, `---\n${head.replace(id, newId)}---\n`],
    ['missing-type', `---\nid: ${id}\ntitle: T\n---\n`, `---\nid: ${id}\ntype: activity\ntitle: T\n---\n`],
    [
      'unknown-type',
      `---\nid: ${id}\ntype: actvity\ntitle: T\n---\n`,
      `---\nid: ${id}\ntype: activity\ntitle: T\n---\n`,
    ],
    [
      'missing-field',
      `---\nid: ${id}\ntype: activity\n---\n`,
      `---\nid: ${id}\ntype: activity\ntitle: cleaned ae\n---\n`,
    ],
    ['expected-list', `---\n${head}tags:   first # c\n---\n`, `---\n${head}tags:   [first] # c\n---\n`],
    ['yaml-tab', `---\n${head}tags:\n\t- a\n---\n`, `---\n${head}tags:\n  - a\n---\n`],
    [
      'no-front-matter',
      'Words\n',
      `---\nid: ${newId}\ntype: activity\ntitle: cleaned ae\ndate: 2026-03-14\n---\n\nWords\n`,
    ],
    ['empty-file', '', `---\nid: ${newId}\ntype: activity\ntitle: cleaned ae\ndate: 2026-03-14\n---\n`],
    [
      'unknown-skill',
      `---\n${head}skills: [redcp, sas.base]\n---\n`,
      `---\n${head}skills: [edc.redcap, sas.base]\n---\n`,
    ],
    ['invalid-choice', `---\n${head}role: 'assised' # c\n---\n`, `---\n${head}role: assisted # c\n---\n`],
    ['invalid-flag', `---\n${head}private: Yes\n---\n`, `---\n${head}private: true\n---\n`],
    ['invalid-number', `---\n${head}hours: 1,5\n---\n`, `---\n${head}hours: 1.5\n---\n`],
  ];
  for (const [code, before, after] of cured) {
    test(`cures ${code} and changes nothing else`, () => {
      const [first] = fixesOf(code, before);
      assert.ok(first, 'there is a fix');
      const text = applyTextEdits(before, first.edits);
      assert.equal(text, after);
      assert.ok(!inspectFile(text, path, viewWith([twin])).some((one) => one.code === code));
    });
  }

  test('offers every possible word where none is spelled nearly like the one that stands there', () => {
    const words = fixesOf('invalid-choice', `---\n${head}phase: middle\n---\n`).map((fix) => fix.words);
    assert.deepEqual(
      words,
      ['start-up', 'conduct', 'close-out', 'analysis', 'reporting'].map((word) => ({
        kind: 'use-word',
        word,
      })),
    );
  });

  test('keeps a byte order mark and Windows line ends', () => {
    const before = `\ufeff---\r\ntype: activity\r\ntitle: T\r\n---\r\n`;
    const [first] = fixesOf('missing-id', before);
    assert.equal(
      applyTextEdits(before, first?.edits ?? []),
      `\ufeff---\r\nid: ${newId}\r\ntype: activity\r\ntitle: T\r\n---\r\n`,
    );
  });

  const unsure: readonly (readonly [ProblemCode, string, string?])[] = [
    ['invalid-number', `---\n${head}hours: many\n---\n`],
    ['invalid-date', `---\n${head}date: 2026-02-30\n---\n`],
    ['yaml-syntax', `---\n${head}tags: [\n---\n`],
    ['unsupported-front-matter', '---js\n1\n---\n'],
    ['empty-file', '', 'notes/a.md'],
    ['unknown-type', `---\nid: ${id}\ntype: actvity\ntitle: T\n---\n`, 'notes/a.md'],
  ];
  for (const [code, text, at] of unsure) {
    test(`has no fix for ${code} that only its author can know, in ${at ?? path}`, () => {
      assert.deepEqual(fixesOf(code, text, at), []);
    });
  }

  test('has no fix where the front matter cannot be edited', () => {
    const text = `---\ntype: activity\ntitle: T\ntitle: U\nid: 7\nid: 8\n---\n`;
    const found = { ...problem('missing-id', ['id']), range: { start: 0, end: 3 } };
    const fixes = planFixes(found, { text, path, contents: undefined, newId });
    assert.deepEqual(fixes, []);
  });
});

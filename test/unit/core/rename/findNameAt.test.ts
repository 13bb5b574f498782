import assert from 'node:assert/strict';
import { profilePath } from '../../../../src/core/index/recordPath.ts';
import { findNameAt } from '../../../../src/core/rename/findNameAt.ts';

const text =
  '---\r\ntype: activity\r\ntitle: anna\r\npeople: ["anna"]\r\nratings: {sas.base: skilled}\r\nstudy: onc-2 # mine\r\n---\r\n\r\nanna\r\n';
const path = 'activities/a.md';

suite('findNameAt', () => {
  for (const [marked, kind, name] of [
    ['people: ["an|na"]', 'person', 'anna'],
    ['ratings: {|sas.base', 'skill', 'sas.base'],
    ['study: onc-2|', 'study', 'onc-2'],
  ] as const) {
    test(`finds the ${kind} at ${marked}`, () => {
      const offset = text.indexOf(marked.replace('|', '')) + marked.indexOf('|');
      const found = findNameAt(text, path, offset);
      assert.deepEqual([found?.kind, found?.name], [kind, name]);
    });
  }

  test('finds nothing in a title, a key, a comment or the body', () => {
    for (const part of ['title: anna', 'skilled', '# mine', '\r\nanna\r\n']) {
      assert.equal(findNameAt(text, path, text.indexOf(part) + part.length - 3), undefined, part);
    }
    assert.equal(findNameAt('no front matter', path, 3), undefined);
  });

  test('finds names of logbook.yml', () => {
    const yaml = 'supervisor: anna\nskills:\n  - id: own.x\n';
    assert.equal(findNameAt(yaml, profilePath, 13)?.name, 'anna');
    assert.equal(findNameAt(yaml, profilePath, yaml.indexOf('own.x'))?.kind, 'skill');
  });
});

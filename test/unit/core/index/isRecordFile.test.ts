import assert from 'node:assert/strict';
import { isRecordFile } from '../../../../src/core/index/isRecordFile.ts';
import { aRecord, aView } from '../../../support/builders.ts';

suite('isRecordFile', () => {
  const [path = ''] = aView([aRecord('contact', { title: 'Ada' })]).contents.records.map((one) => one.path);
  const file = (name: string, isBroken: boolean) => ({ path: name, isBroken, problems: [] });
  const { contents } = aView([aRecord('contact', { title: 'Ada' })], {
    problemFiles: [
      file('challenges/broken.md', true),
      file('logbook.yml', true),
      file('notes/odd.md', false),
    ],
  });
  for (const [name, expected] of [
    [path, true],
    ['challenges/broken.md', true],
    ['logbook.yml', false],
    ['notes/odd.md', false],
    ['analysis/clean.sas', false],
    ['README.md', false],
  ] as const) {
    test(`says ${expected ? 'yes' : 'no'} to ${name}`, () =>
      assert.equal(isRecordFile(contents, name), expected));
  }
});

import assert from 'node:assert/strict';
import { fileOffers } from '../../../../src/core/completion/fileOffers.ts';
import type { WorkspaceFile } from '../../../../src/core/evidence/evidenceFiles.ts';

const paths = [
  'programs/adae.sas',
  'logs/adae.log',
  'logs/old/adae.log',
  'outputs/t14-3-1.rtf',
  'Makefile',
  'logbook/activities/2026/2026-03-14-cleaned-adae.md',
  'data/adae.sas7bdat',
];
const files: readonly WorkspaceFile[] = paths.map((path, index) => ({
  path,
  sizeBytes: 1,
  modifiedMs: index,
}));
const offered = (typed: string, all = files): readonly string[] =>
  fileOffers(all, typed, 'logbook').offers.map(({ value }) => value);

suite('Offers of files', () => {
  test('has logs and outputs first, the newest of them, and nothing of the logbook', () => {
    assert.deepEqual(offered(''), [
      'outputs/t14-3-1.rtf',
      'logs/old/adae.log',
      'logs/adae.log',
      'programs/adae.sas',
      'data/adae.sas7bdat',
      'Makefile',
    ]);
  });

  test('finds a file by the beginning of its name or path, then by any fragments', () => {
    assert.deepEqual(offered('ADAE'), [
      'logs/old/adae.log',
      'logs/adae.log',
      'programs/adae.sas',
      'data/adae.sas7bdat',
    ]);
    assert.deepEqual(offered('prog'), ['programs/adae.sas']);
    assert.deepEqual(offered('old ae'), ['logs/old/adae.log']);
    assert.deepEqual(offered('14-3'), ['outputs/t14-3-1.rtf']);
    assert.deepEqual(offered('nothing'), []);
  });

  test('says that there are more where it shows a part', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      path: `logs/${index}.log`,
      sizeBytes: 1,
      modifiedMs: index,
    }));
    const { offers, isIncomplete } = fileOffers(many, 'log', 'logbook');
    assert.deepEqual([offers.length, isIncomplete, offers[0]?.value], [50, true, 'logs/59.log']);
  });
});

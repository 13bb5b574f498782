import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { exportFormats } from '../../../../src/core/export/exportFormats.ts';
import { exportProfiles } from '../../../../src/core/export/exportProfiles.ts';
import { replaceExports } from '../../../docs/exportsReference.ts';

suite('docs/exports.md', () => {
  const text = readFileSync(new URL('../../../../docs/exports.md', import.meta.url), 'utf8');

  test('has the tables and pages that exports give (else run test/docs/writeExportsReference.ts)', async () => {
    assert.equal(await replaceExports(text), text);
  });

  test('shows a page of every profile and names every format', () => {
    for (const { label, id } of Object.values(exportProfiles)) {
      assert.ok(text.includes(`| \`${id}\` |`), id);
      assert.ok(text.includes(`\n### ${label}\n`), label);
    }
    for (const id of Object.keys(exportFormats)) assert.ok(text.includes(`| \`${id}\` |`), id);
  });
});

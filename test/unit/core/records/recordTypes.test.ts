import assert from 'node:assert/strict';
import { recordTypeDefinition, recordTypeNames } from '../../../../src/core/records/recordTypes.ts';

const definitions = recordTypeNames.map((type) => [type, recordTypeDefinition(type)] as const);

suite('recordTypes', () => {
  test('have folders and prefixes of their own', () => {
    const folders = definitions.map(([, { folder }]) => folder);
    assert.equal(new Set(folders).size, folders.length);
    const prefixes = definitions.flatMap(([, { prefix }]) => prefix ?? []);
    assert.equal(new Set(prefixes).size, prefixes.length);
    for (const prefix of prefixes) assert.match(prefix, /^[a-z]$/);
  });

  test('ask in their forms for fields that they have, each once, and for few', () => {
    for (const [type, { form, fields }] of definitions) {
      assert.deepEqual(
        form.filter((key) => !Object.hasOwn(fields, key)),
        [],
        type,
      );
      assert.equal(new Set(form).size, form.length, type);
      assert.ok(form.length <= 9, type);
    }
  });
});

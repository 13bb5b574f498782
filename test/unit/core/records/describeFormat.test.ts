import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFrontMatter } from '../../../../src/core/format/readFrontMatter.ts';
import type { FieldDefinition, FieldTable } from '../../../../src/core/records/fieldDefinition.ts';
import { profileFields } from '../../../../src/core/records/profile.ts';
import { readFieldInput } from '../../../../src/core/records/readFieldInput.ts';
import { readField } from '../../../../src/core/records/readFields.ts';
import { readProfile } from '../../../../src/core/records/readProfile.ts';
import { readRecord } from '../../../../src/core/records/readRecord.ts';
import { recordFields } from '../../../../src/core/records/recordFields.ts';
import { recordTypeNames } from '../../../../src/core/records/recordTypes.ts';
import { replaceGenerated, replaceGuide } from '../../../docs/generatedPart.ts';

function* allFields(name: string, table: FieldTable): Iterable<readonly [string, string, FieldDefinition]> {
  for (const [key, definition] of Object.entries(table)) {
    yield [`${name}.${key}`, key, definition];
    if (definition.kind === 'objects') yield* allFields(`${name}.${key}`, definition.fields);
  }
}

suite('docs/format.md', () => {
  test('shows files that have no problem but a missing type or id', () => {
    const text = readFileSync(new URL('../../../../docs/format.md', import.meta.url), 'utf8');
    const shown = [...text.matchAll(/^```(markdown|yaml)\n([\s\S]*?)^```$/gm)];
    assert.ok(shown.length >= 3);
    for (const [, language, file = ''] of shown) {
      const { problems } =
        language === 'yaml' ? readProfile(file) : readRecord(file, 'activities/2026/2026-03-14-x.md');
      const serious = problems.filter(({ code }) => code !== 'missing-type' && code !== 'missing-id');
      assert.deepEqual(serious, [], file);
    }
  });

  test('has the keys of the record table (else run test/docs/writeFormatReference.ts)', () => {
    const text = readFileSync(new URL('../../../../docs/format.md', import.meta.url), 'utf8');
    assert.equal(replaceGenerated(text), text);
  });
});

suite('README.md', () => {
  test('names every element of the guide with its command (else run test/docs/writeFormatReference.ts)', () => {
    const text = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');
    assert.equal(replaceGuide(text), text);
  });
});

suite('the examples of the tables', () => {
  const tables: [string, FieldTable][] = recordTypeNames.map((type) => [type, recordFields(type)]);
  for (const [name, table] of [...tables, ['logbook.yml', profileFields] as const]) {
    test(`of ${name} are valid, also as input`, () => {
      for (const [field, key, definition] of allFields(name, table)) {
        const { map, problems } = readFrontMatter(`${key}: ${definition.example}\n`);
        assert.deepEqual(problems, [], field);
        const found: [] = [];
        const value = readField({ at: [], problems: found }, key, definition, map?.get(key) ?? '');
        assert.deepEqual([found, value !== undefined], [[], true], field);
        const input = readFieldInput(definition, definition.example, key);
        assert.deepEqual([input.problems, input.value !== undefined], [[], true], field);
      }
    });
  }
});

import assert from 'node:assert/strict';
import { levels } from '../../../src/core/records/fieldDefinition.ts';
import { skillGroups } from '../../../src/core/skills/skillCatalogue.ts';
import { briefStrings, dashboardStrings, progressStrings } from '../../../src/protocol/strings.ts';

suite('strings', () => {
  test('name every level and every group of the catalogue', () => {
    for (const level of levels) assert.ok(`level.${level}` in dashboardStrings, level);
    for (const group of skillGroups) assert.ok(`group.${group}` in dashboardStrings, group);
  });

  test('give each counted word two forms with one key', () => {
    const keys = new Set([...Object.keys(dashboardStrings), ...Object.keys(progressStrings)]);
    const ones = [...keys].filter((key) => key.endsWith('One'));
    assert.ok(ones.length > 4);
    for (const key of ones) assert.ok(keys.has(key.replace(/One$/, 'Many')), key);
  });

  test('use only holes that are plain names', () => {
    for (const [key, template] of Object.entries({
      ...dashboardStrings,
      ...progressStrings,
      ...briefStrings,
    })) {
      const leftOver = template.replace(/\{\w+\}/g, '');
      assert.doesNotMatch(leftOver, /[{}]/, key);
    }
  });
});

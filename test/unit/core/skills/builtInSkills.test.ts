import assert from 'node:assert/strict';
import { builtInSkills } from '../../../../src/core/skills/builtInSkills.ts';
import { foldSkillWord, isCaseSensitiveAlias } from '../../../../src/core/skills/foldSkillWord.ts';
import { jtfDomains } from '../../../../src/core/skills/jtfDomains.ts';
import { skillGroups } from '../../../../src/core/skills/skillCatalogue.ts';

suite('builtInSkills', () => {
  test('has about a hundred skills in every group', () => {
    assert.ok(builtInSkills.length >= 100);
    assert.deepEqual([...new Set(builtInSkills.map(({ group }) => group))], [...skillGroups]);
  });

  test('has unique ids of two lower-case parts', () => {
    assert.equal(new Set(builtInSkills.map(({ id }) => id)).size, builtInSkills.length);
    for (const { id } of builtInSkills) assert.match(id, /^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test('has no word that names two skills, nor one twice', () => {
    const owners = new Map<string, string>();
    for (const { id, name, aliases } of builtInSkills) {
      for (const word of [id, name, ...aliases]) {
        const key = foldSkillWord(word);
        assert.equal(owners.get(key), undefined, `"${word}" of ${id}`);
        owners.set(key, id);
      }
    }
  });

  test('refers to existing JTF domains', () => {
    assert.equal(jtfDomains.length, 8);
    for (const { id, jtf } of builtInSkills) {
      assert.ok(jtf.length > 0, id);
      for (const domain of jtf) assert.ok(Number.isInteger(domain) && domain >= 1 && domain <= 8, id);
    }
  });

  test('holds the short aliases of the field as case-sensitive ones', () => {
    const aliases = new Set(builtInSkills.flatMap((skill) => skill.aliases));
    for (const alias of ['AE', 'CT', 'QC', 'BDS', 'GCP', 'IRB']) {
      assert.ok(aliases.has(alias), alias);
      assert.ok(isCaseSensitiveAlias(alias), alias);
    }
  });
});

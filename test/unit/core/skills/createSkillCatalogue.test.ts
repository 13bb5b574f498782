import assert from 'node:assert/strict';
import fc from 'fast-check';
import { builtInSkills } from '../../../../src/core/skills/builtInSkills.ts';
import { createSkillCatalogue } from '../../../../src/core/skills/createSkillCatalogue.ts';
import { canonicalSkillId, skillGroups } from '../../../../src/core/skills/skillCatalogue.ts';

const builtIn = createSkillCatalogue([]);

suite('createSkillCatalogue', function () {
  this.timeout(20_000);

  const found: readonly [string, string | undefined][] = [
    ['redcap', 'edc.redcap'],
    ['edc.redcap', 'edc.redcap'],
    ['EDC.REDCap', 'edc.redcap'],
    ['sas', 'sas.base'],
    ['r', 'r.base'],
    ['R', 'r.base'],
    ['sql', 'tool.sql'],
    ['proc-sql', 'sas.sql'],
    ['PROC_SQL', 'sas.sql'],
    ['data  cleaning', 'cdm.data-cleaning'],
    ['data-cleaning', 'cdm.data-cleaning'],
    ['query-management', 'cdm.query-management'],
    ['AE', 'ops.ae'],
    ['ae', undefined],
    ['Ae', undefined],
    ['CT', 'cdisc.ct'],
    ['ct', undefined],
    ['QC', 'cdm.data-quality'],
    ['qc', undefined],
    ['sdtm', 'cdisc.sdtm'],
    ['tlfs', 'stat.tlf'],
    ['meddra', 'cdm.medical-coding'],
    ['survival', 'stat.survival'],
    ['tableau', 'tool.bi'],
    ['no such skill', undefined],
    ['', undefined],
    ['__proto__', undefined],
    ['constructor', undefined],
  ];
  for (const [word, id] of found) {
    test(`finds ${id ?? 'nothing'} for "${word}"`, () => {
      assert.equal(builtIn.find(word)?.id, id);
    });
  }

  test('finds every skill by its id, its name and its aliases as they are written', () => {
    for (const { id, name, aliases } of builtInSkills) {
      for (const word of [id, name, ...aliases]) assert.equal(builtIn.find(word)?.id, id, word);
    }
  });

  test('finds a name in whichever way its accents are composed', () => {
    const catalogue = createSkillCatalogue([{ id: 'own.epi', name: 'Épidémiologie' }]);
    assert.equal(catalogue.find('Épidémiologie'.normalize('NFD'))?.id, 'own.epi');
  });

  test('lists skills by group, then by name', () => {
    const groups = builtIn.skills.map(({ group }) => group);
    assert.deepEqual([...new Set(groups)], [...skillGroups]);
    const sas = builtIn.skills.filter(({ group }) => group === 'sas').map(({ name }) => name.toLowerCase());
    assert.deepEqual(sas, [...sas].sort());
  });

  test('adds an own skill after the built-in groups, named by its id where it has no name', () => {
    const catalogue = createSkillCatalogue([{ id: 'own.viz' }]);
    assert.deepEqual(catalogue.skills.at(-1), {
      id: 'own.viz',
      name: 'own.viz',
      aliases: [],
      group: 'own',
      jtf: [],
      isHidden: false,
    });
  });

  test('renames a built-in skill and still understands its old name', () => {
    const catalogue = createSkillCatalogue([{ id: 'edc.redcap', name: 'REDCap (hospital)' }]);
    assert.equal(catalogue.get('edc.redcap')?.name, 'REDCap (hospital)');
    assert.equal(catalogue.find('redcap')?.id, 'edc.redcap');
    assert.equal(catalogue.skills.length, builtInSkills.length);
  });

  test('lets an own alias win over a built-in one', () => {
    const catalogue = createSkillCatalogue([
      { id: 'own.tableau', name: 'Tableau', aliases: ['QC', 'pandas'] },
    ]);
    assert.equal(catalogue.find('tableau')?.id, 'own.tableau');
    assert.equal(catalogue.find('pandas')?.id, 'own.tableau');
    assert.equal(catalogue.find('QC')?.id, 'own.tableau');
  });

  test('hides a skill from suggestions and still counts it', () => {
    const catalogue = createSkillCatalogue([{ id: 'edc.redcap', hidden: true }]);
    assert.equal(catalogue.find('redcap')?.id, 'edc.redcap');
    assert.ok(catalogue.suggest('redc', 5).every(({ id }) => id !== 'edc.redcap'));
  });

  test('counts a merged skill, its name and its aliases as the one it is merged into', () => {
    const catalogue = createSkillCatalogue([
      { id: 'own.tableau', name: 'Tableau', aliases: ['tableau desktop'], mergeInto: 'own.viz' },
      { id: 'own.viz', name: 'Visual analytics', mergeInto: 'tool.bi' },
    ]);
    for (const word of ['own.tableau', 'tableau', 'tableau-desktop', 'visual analytics']) {
      assert.equal(catalogue.find(word)?.id, 'tool.bi', word);
    }
    assert.equal(catalogue.get('own.tableau')?.id, 'tool.bi');
    assert.equal(canonicalSkillId(catalogue, 'own.tableau'), 'tool.bi');
    assert.ok(catalogue.skills.every(({ id }) => !id.startsWith('own.')));
    assert.deepEqual(
      catalogue.suggest('visual a', 3).map(({ id }) => id),
      ['tool.bi'],
    );
  });

  test('ignores merges in a circle, into itself and into nothing', () => {
    const catalogue = createSkillCatalogue([
      { id: 'own.a', mergeInto: 'own.b' },
      { id: 'own.b', mergeInto: 'own.a' },
      { id: 'own.c', mergeInto: 'own.c' },
      { id: 'own.d', mergeInto: 'own.nowhere' },
      { id: 'own.e', mergeInto: 'own.a' },
    ]);
    for (const id of ['own.a', 'own.b', 'own.c', 'own.d', 'own.e']) assert.equal(catalogue.get(id)?.id, id);
  });

  test('takes names of object properties as ordinary ids and names', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString'];
    const catalogue = createSkillCatalogue(
      names.map((name) => ({ id: name, name, aliases: [`${name} too`] })),
    );
    for (const name of names) {
      assert.equal(catalogue.get(name)?.name, name);
      assert.equal(catalogue.find(`${name}-too`)?.id, name);
    }
    assert.equal(createSkillCatalogue([]).get('__proto__'), undefined);
  });

  test('stands any own skills: every listed one is its own target and is found by its id', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'sas.base', 'r.base', '__proto__', '');
    const skill = fc.record(
      { id, name: fc.string(), aliases: fc.array(fc.string()), mergeInto: id, hidden: fc.boolean() },
      { requiredKeys: ['id'] },
    );
    fc.assert(
      fc.property(fc.array(skill, { maxLength: 8 }), fc.string(), (own, word) => {
        const catalogue = createSkillCatalogue(own);
        for (const listed of catalogue.skills) assert.equal(catalogue.get(listed.id), listed);
        for (const suggested of catalogue.suggest(word, 10)) assert.ok(catalogue.skills.includes(suggested));
      }),
      { seed: 20261123, numRuns: 100 },
    );
  });
});

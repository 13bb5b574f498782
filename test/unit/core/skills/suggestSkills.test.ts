import assert from 'node:assert/strict';
import { createSkillCatalogue } from '../../../../src/core/skills/createSkillCatalogue.ts';

const catalogue = createSkillCatalogue([]);
const suggest = (word: string, limit = 5) => catalogue.suggest(word, limit).map(({ id }) => id);

suite('suggestSkills', () => {
  test('puts the skill that the word names first', () => {
    assert.equal(suggest('sas')[0], 'sas.base');
    assert.equal(suggest('sql')[0], 'tool.sql');
    assert.equal(suggest('AE')[0], 'ops.ae');
  });

  test('offers names that begin with the word', () => {
    assert.deepEqual(suggest('redc'), ['edc.redcap']);
    assert.equal(suggest('query-m')[0], 'cdm.query-management');
    assert.equal(suggest('qc')[0], 'cdm.data-quality');
    assert.ok(suggest('edc', 10).includes('edc.castor'));
  });

  test('offers names with a later word that begins so', () => {
    assert.ok(suggest('management', 10).includes('cdm.query-management'));
  });

  const misspelt: readonly [string, string][] = [
    ['recdap', 'edc.redcap'],
    ['redap', 'edc.redcap'],
    ['datacleaning', 'cdm.data-cleaning'],
    ['quatro', 'r.quarto'],
    ['pharmavrese', 'r.pharmaverse'],
    ['stdm', 'cdisc.sdtm'],
  ];
  for (const [word, id] of misspelt) {
    test(`offers ${id} for "${word}"`, () => {
      assert.ok(suggest(word).includes(id), suggest(word).join(', '));
    });
  }

  test('offers nothing for a word that resembles no skill', () => {
    assert.deepEqual(suggest('xylophone'), []);
    assert.deepEqual(suggest('x'.repeat(10_000)), []);
  });

  test('offers the beginning of the catalogue for an empty word, no more than asked for', () => {
    assert.deepEqual(
      suggest('', 3),
      catalogue.skills.slice(0, 3).map(({ id }) => id),
    );
    assert.deepEqual(suggest('s', 0), []);
  });
});

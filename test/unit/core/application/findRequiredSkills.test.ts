import assert from 'node:assert/strict';
import { findRequiredSkills } from '../../../../src/core/application/findRequiredSkills.ts';
import { createSkillCatalogue } from '../../../../src/core/skills/createSkillCatalogue.ts';

const catalogue = createSkillCatalogue([{ id: 'own.tableau', name: 'Tableau Prep', group: 'my tools' }]);
const idsIn = (text: string) => findRequiredSkills(catalogue, text).map(({ id }) => id);

suite('findRequiredSkills', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['CDISC ADaM', ['cdisc.adam']],
    ['tables and listings', ['stat.tlf']],
    ['You know double programming (and the SAS macro language).', ['sas.compare', 'sas.macro']],
    ['query-management', ['cdm.query-management']],
    ['Tableau Prep', ['own.tableau']],
    ['machine learning and clinical trials', []],
    ['written English', []],
    ['We offer you a ct scan and a csv export', []],
    ['', []],
    // A name does not go over the end of a clause.
    ['data. cleaning', ['cdm.data-cleaning']],
    ['database. lock it', []],
  ];
  for (const [text, ids] of table) {
    test(`finds ${ids.join(', ') || 'nothing'} in "${text}"`, () => assert.deepEqual(idsIn(text), ids));
  }

  test('takes the name of a group for all its skills', () => {
    const ofGroup = (group: string) =>
      catalogue.skills.filter((skill) => skill.group === group).map(({ id }) => id);
    assert.deepEqual(idsIn('SAS'), ofGroup('sas'));
    assert.deepEqual(idsIn('an EDC system'), ofGroup('edc-systems'));
    assert.deepEqual(idsIn('clinical data management'), ofGroup('data-management'));
    assert.deepEqual(idsIn('R'), ofGroup('r'));
    assert.deepEqual(idsIn('r'), []);
  });

  test('reads a long posting in bounded time', () => {
    const start = performance.now();
    idsIn('SAS and CDISC or data '.repeat(100_000));
    assert.ok(performance.now() - start < 1_000);
  });
});

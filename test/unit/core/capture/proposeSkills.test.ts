import assert from 'node:assert/strict';
import { proposeSkills, toolsOfRun } from '../../../../src/core/capture/proposeSkills.ts';
import { skillIdsByTool } from '../../../../src/core/capture/toolSkills.ts';
import { createSkillCatalogue } from '../../../../src/core/skills/createSkillCatalogue.ts';
import { aRunSummary } from '../../../support/runSummaryBuilder.ts';

const catalogue = createSkillCatalogue();

function idsOf(tools: readonly string[]): readonly string[] {
  return proposeSkills(tools, catalogue).map(({ id, isUsual }) => (isUsual ? id : `(${id})`));
}

suite('proposeSkills', () => {
  test('ranks skills by how often their tools were used', () => {
    assert.deepEqual(idsOf(['PROC FREQ', 'PROC SQL', 'PROC SQL', 'SAS']), [
      'sas.sql',
      'sas.descriptive',
      '(sas.base)',
    ]);
  });

  test('takes packages of one skill together', () => {
    assert.deepEqual(idsOf(['dplyr', 'haven', 'tidyr', 'R']), ['r.tidyverse', 'r.haven', '(r.base)']);
  });

  test('proposes the language by itself where nothing more particular was used', () => {
    assert.deepEqual(idsOf(['PROC SORT', 'SAS']), ['sas.base']);
    assert.deepEqual(idsOf(['R']), ['r.base']);
  });

  test('knows packages that are called like everyday words', () => {
    assert.deepEqual(idsOf(['survival', 'cards', 'here']), ['r.survival', 'r.pharmaverse', 'r.renv']);
  });

  test('leaves out tools that no skill knows, and hidden skills', () => {
    assert.deepEqual(idsOf(['PROC UNHEARD', 'nosuchpackage']), []);
    const hidden = createSkillCatalogue([{ id: 'sas.sql', hidden: true }]);
    assert.deepEqual(proposeSkills(['PROC SQL'], hidden), []);
  });

  test('gives way to own skills, and follows merges', () => {
    const own = createSkillCatalogue([
      { id: 'own.survival', name: 'Time to event', aliases: ['survival'] },
      { id: 'r.haven', mergeInto: 'r.tidyverse' },
    ]);
    assert.deepEqual(
      proposeSkills(['survival', 'haven', 'dplyr'], own).map(({ id }) => id),
      ['r.tidyverse', 'own.survival'],
    );
  });

  test('proposes six at most', () => {
    const many = [
      'PROC SQL',
      'PROC FREQ',
      'PROC PHREG',
      'PROC GLM',
      'PROC SGPLOT',
      'PROC COMPARE',
      'PROC REPORT',
      'SAS',
    ];
    assert.equal(idsOf(many).length, 6);
  });

  test('names only skills that the catalogue has', () => {
    for (const [tool, id] of skillIdsByTool) assert.notEqual(catalogue.get(id), undefined, `${tool}: ${id}`);
  });
});

suite('toolsOfRun', () => {
  test('counts a procedure as often as its steps ran', () => {
    const steps = ['PROCEDURE SQL', 'DATA statement', 'PROCEDURE SQL'].map((name, index) => ({
      name,
      line: index + 1,
    }));
    const summary = aRunSummary({ dialect: 'sas', steps, tools: ['PROC SQL', 'PROC IMPORT'] });
    assert.deepEqual(toolsOfRun(summary), ['PROC SQL', 'PROC SQL', 'PROC IMPORT', 'SAS']);
  });
});

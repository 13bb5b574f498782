import assert from 'node:assert/strict';
import { createSkillCatalogue } from '../../../../src/core/skills/createSkillCatalogue.ts';
import { findSkillsInText } from '../../../../src/core/skills/findSkillsInText.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';

suite('findSkillsInText', () => {
  const catalogue = createSkillCatalogue();

  for (const [text, expected] of [
    ['', []],
    ['  ,; ', []],
    ['SAS, R, REDCap', ['sas.base', 'r.base', 'edc.redcap']],
    ['query cleaning', ['cdm.query-management', 'cdm.data-cleaning']],
    ['SDTM mapping', ['cdisc.sdtm']],
    ['SAS macro for the adverse event analysis.', ['sas.macro', 'stat.safety']],
    ['tables, listings and figures', ['stat.tlf']],
    ['Writing of nothing that we know', ['pro.writing']],
  ] as const) {
    test(`finds [${expected.join(', ')}] in "${text}"`, () => {
      assert.deepEqual(findSkillsInText(catalogue, text), expected);
    });
  }

  test('takes time in proportion to the length', () => {
    const cpuMs = startCpuClock();
    findSkillsInText(catalogue, 'word '.repeat(20_000));
    assert.ok(cpuMs() < 5_000);
  });
});

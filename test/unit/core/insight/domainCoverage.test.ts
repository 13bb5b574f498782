import assert from 'node:assert/strict';
import { computeDomainCoverage } from '../../../../src/core/insight/domainCoverage.ts';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { createSkillCatalogue } from '../../../../src/core/skills/createSkillCatalogue.ts';
import { jtfDomains } from '../../../../src/core/skills/jtfDomains.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const catalogue = createSkillCatalogue([]);
const viewOf = (records: readonly LogbookRecord[], today = '2026-04-15') =>
  aView(records, { today, catalogue });
/** Records by domain 1 to 8. */
const countsOf = (records: readonly LogbookRecord[], today?: string) =>
  computeDomainCoverage(viewOf(records, today)).map(({ records: { value } }) => value);

const entry = (skills: readonly string[], date = '2026-04-01', title = skills.join()) =>
  aRecord('activity', { title, skills, date, hours: 2 });

suite('computeDomainCoverage', () => {
  test('gives all eight domains by number and name where nothing is logged', () => {
    const coverage = computeDomainCoverage(viewOf([]));
    assert.deepEqual(
      coverage.map(({ number }) => number),
      [1, 2, 3, 4, 5, 6, 7, 8],
    );
    assert.deepEqual(
      coverage.map(({ name }) => name),
      [...jtfDomains],
    );
    assert.ok(coverage.every(({ records, hours }) => records.value + hours.value === 0));
  });

  test('counts a record once for each main domain of its skills', () => {
    assert.deepEqual(countsOf([entry(['sas.base', 'r.base'])]), [0, 0, 0, 0, 0, 1, 0, 0]);
    assert.deepEqual(countsOf([entry(['sas.base', 'pro.writing'])]).slice(5), [1, 0, 1]);
  });

  test('counts aliases, and neither unknown skills nor goals nor what is still to come', () => {
    const records = [
      entry(['SAS macro']),
      entry(['unheard-of']),
      entry([]),
      aRecord('goal', { skill: 'sas.base', date: '2026-04-01' }),
      entry(['sas.base'], '2026-04-16'),
      aRecord('activity', { title: 'undated', skills: ['sas.base'] }),
    ];
    assert.deepEqual(countsOf(records), [0, 0, 0, 0, 0, 1, 0, 0]);
    assert.deepEqual(countsOf(records, '2026-04-16')[5], 2);
  });

  test('opens exactly the records that it counts', () => {
    const records = [
      entry(['sas.base']),
      entry(['macro', 'pro.writing'], '2026-02-28'),
      entry(['pro.writing']),
    ];
    const view = viewOf(records);
    for (const { records: count, number } of computeDomainCoverage(view)) {
      assert.equal(selectRecords(view.contents, count.selection).length, count.value, String(number));
    }
  });
});

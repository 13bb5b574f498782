import assert from 'node:assert/strict';
import { computePublicDashboard } from '../../../../src/core/export/publicDashboard.ts';
import { computeDashboard } from '../../../../src/core/insight/computeDashboard.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const open = [
  aRecord('activity', { date: '2026-04-13', hours: 2, skills: ['sas.base'], study: 'onc-2' }),
  aRecord('goal', { kind: 'network', roles: { statistician: 1 } }),
];
const hidden = [
  aRecord('activity', {
    title: 'Canary one',
    date: '2026-04-13',
    hours: 40,
    skills: ['Canary skill', 'sas.base'],
    study: 'canary-study',
    metrics: [{ name: 'canary counts', value: 4 }],
    private: true,
  }),
  aRecord('goal', { title: 'Canary goal', kind: 'network', roles: { 'canary lawyer': 1 }, private: true }),
  aRecord('application', { title: `Canary ${'x'.repeat(300)}`, status: 'sent', private: true }),
  aRecord('question', { title: 'Canary deal\u2069 with Smith', private: true }),
];

suite('computePublicDashboard', () => {
  test('neither counts private records nor names what they alone hold', () => {
    const data = computePublicDashboard(aView([...open, ...hidden]), {});
    assert.ok(data);
    assert.doesNotMatch(JSON.stringify(data), /canary/i);
    assert.deepEqual(data, computeDashboard(aView(open)));
    assert.match(JSON.stringify(computeDashboard(aView([...open, ...hidden]))), /canary lawyer/);
  });

  test('is the dashboard itself where no record is private', () => {
    assert.equal(computePublicDashboard(aView(open), {}), undefined);
  });

  test('keeps the filter', () => {
    const data = computePublicDashboard(aView([...open, ...hidden]), { study: 'canary-study' });
    assert.equal(data?.filter.study, 'canary-study');
    assert.deepEqual(data?.choices.studies, ['onc-2']);
    assert.equal(data?.recordsInAll.value, 0);
  });
});

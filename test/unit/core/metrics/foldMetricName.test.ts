import assert from 'node:assert/strict';
import { foldMetricName } from '../../../../src/core/metrics/foldMetricName.ts';

suite('foldMetricName', () => {
  const same: readonly (readonly string[])[] = [
    ['patients screened', 'Participants  screened', 'subjects screened', 'pts screened', 'person screened'],
    ['queries resolved', 'Query resolved', 'DCFs resolved', 'data queries resolved'],
    ['adverse events coded', 'AEs coded', 'events coded'],
    ['rows cleaned', 'obs cleaned', 'observations cleaned'],
    ['samples labelled', 'specimens labeled'],
    ['patients enrolled', 'patients enroled'],
  ];
  for (const names of same) {
    test(`takes ${names.join(', ')} for one`, () => {
      assert.deepEqual([...new Set(names.map(foldMetricName))].length, 1, names.map(foldMetricName).join());
    });
  }

  const different: readonly (readonly string[])[] = [
    ['patients screened', 'patients consented', 'patients enrolled', 'patients pre-screened'],
    ['events coded', 'SAEs coded'],
    ['checks tested', 'edit checks tested'],
    ['records reviewed', 'patient records reviewed'],
    ['requests reviewed', 'pull requests reviewed'],
  ];
  for (const names of different) {
    test(`tells ${names.join(', ')} apart`, () => {
      assert.equal(new Set(names.map(foldMetricName)).size, names.length);
    });
  }
});

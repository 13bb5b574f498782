import assert from 'node:assert/strict';
import { evidenceFilesOf, formatEvidenceLines } from '../../../../src/core/evidence/evidenceFilesOf.ts';
import { hasEvidence } from '../../../../src/core/evidence/hasEvidence.ts';
import { aRecord } from '../../../support/builders.ts';

suite('The files of a record', () => {
  test('are named once each, with all lines and the figures that they show', () => {
    const record = aRecord('activity', {
      metrics: [
        { name: 'rows', value: 1, evidence: ['logs/a.log#L3', 'outputs/t.rtf'] },
        { name: 'tables', value: 2, evidence: ['logs/a.log#L3', 'logs/a.log#L9-L11'] },
      ],
      evidence: [
        { path: 'logs/a.log', hash: '9f86d081' },
        { path: './logs/b.log', lines: '2' },
      ],
    });
    const found = evidenceFilesOf(record).map((file) => [
      file.path,
      formatEvidenceLines(file),
      file.metrics.join(', '),
      file.hash,
    ]);
    assert.deepEqual(found, [
      ['logs/a.log', '3, 9-11', 'rows, tables', '9f86d081'],
      ['logs/b.log', '2', '', undefined],
      ['outputs/t.rtf', '', 'rows', undefined],
    ]);
  });

  test('a tree knows without looking at them whether there are any', () => {
    assert.equal(hasEvidence(aRecord('activity')), false);
    assert.equal(hasEvidence(aRecord('goal')), false);
    assert.equal(
      hasEvidence(aRecord('activity', { evidence: [], metrics: [{ name: 'a', value: 1 }] })),
      false,
    );
    assert.equal(hasEvidence(aRecord('training', { evidence: [{ path: 'c.pdf' }] })), true);
    assert.equal(
      hasEvidence(aRecord('activity', { metrics: [{ name: 'a', value: 1, evidence: ['a.log'] }] })),
      true,
    );
  });
});

import assert from 'node:assert/strict';
import { formatBrief } from '../../../../src/core/brief/formatBrief.ts';
import { computeTrainingsBrief } from '../../../../src/core/brief/trainingsBrief.ts';
import { aRecord, aView } from '../../../support/builders.ts';

suite('computeTrainingsBrief', () => {
  test('shows each training with its certificate, newest first', () => {
    const view = aView([
      aRecord('training', {
        title: 'GCP',
        provider: 'CITI',
        hours: 4,
        completed: '2023-04-20',
        validMonths: 36,
      }),
      aRecord('training', { title: 'HIPAA', completed: '2026-03-04', certificateId: 'x' }),
      aRecord('training', { title: 'REDCap', date: '2026-03-05', hours: 2 }),
      aRecord('training', { title: 'Old', completed: '2022-01-01', expires: '2025-01-01' }),
      aRecord('training', { title: 'Old', completed: '2025-01-01', expires: '2028-01-01' }),
    ]);
    const text = formatBrief(computeTrainingsBrief(view));
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    assert.deepEqual(rows.slice(2), [
      '| REDCap |  | 2 h | 2026-03-05 |  |  |',
      '| HIPAA |  |  | 2026-03-04 | 2029-03-04, assumed | valid |',
      '| Old |  |  | 2025-01-01 | 2028-01-01 | valid |',
      '| GCP | CITI | 4 h | 2023-04-20 | 2026-04-20 | expires in 5 days |',
      '| Old |  |  | 2022-01-01 | 2025-01-01 | renewed by Old |',
    ]);
    assert.match(text, /NOT-OD-16-148/);
  });

  test('says nothing of an assumption that it did not make, and what is missing where nothing is there', () => {
    const text = formatBrief(computeTrainingsBrief(aView([aRecord('training', { expires: '2029-01-01' })])));
    assert.doesNotMatch(text, /NOT-OD/);
    assert.match(formatBrief(computeTrainingsBrief(aView())), /once they are recorded/);
  });
});

import assert from 'node:assert/strict';
import { computeQuickEntryContext } from '../../../../src/core/entry/quickEntryContext.ts';
import { aRecord, aView } from '../../../support/builders.ts';

suite('computeQuickEntryContext', () => {
  test('knows contacts by their file names and studies by their ids', () => {
    const records = [
      aRecord('contact', { title: 'Data manager' }),
      aRecord('activity', { title: 'Cleaned' }),
    ];
    const view = aView(records, { profile: { studies: [{ id: 'onc-2' }, { id: 'card-3' }] } });
    const { people, studies, today, catalogue } = computeQuickEntryContext(view);
    assert.deepEqual(people, ['data-manager']);
    assert.deepEqual(studies, ['onc-2', 'card-3']);
    assert.equal(today, view.today);
    assert.equal(catalogue, view.contents.catalogue);
  });

  test('knows nobody in an empty logbook', () => {
    const { people, studies } = computeQuickEntryContext(aView());
    assert.deepEqual([people, studies], [[], []]);
  });
});

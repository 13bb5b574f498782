import assert from 'node:assert/strict';
import { chosenProgram, unusedResources } from '../../../../src/core/career/unusedResources.ts';
import { aRecord, aView } from '../../../support/builders.ts';

suite('unusedResources', () => {
  test('are those of the chosen programme that are not among the used ones, in any case', () => {
    const found = unusedResources(
      aView([
        aRecord('program', { title: 'other', resources: ['x'] }),
        aRecord('program', {
          title: 'mine',
          status: 'chosen',
          resources: ['Journal club', 'SAS licence', 'Clinic'],
          resourcesUsed: ['journal  club', 'something else'],
        }),
      ]),
    );
    assert.equal(found?.program.record.title, 'mine');
    assert.deepEqual(found.resources, ['SAS licence', 'Clinic']);
  });

  test('there is nothing without a chosen programme, and no resource where it names none', () => {
    assert.equal(unusedResources(aView([aRecord('program', { resources: ['x'] })])), undefined);
    assert.deepEqual(unusedResources(aView([aRecord('program', { status: 'chosen' })]))?.resources, []);
  });

  test('the programme of the profile goes before one that is chosen, unless it is gone', () => {
    const one = aRecord('program', { title: 'one', status: 'chosen' });
    const two = aRecord('program', { title: 'two', status: 'applied' });
    const chosen = (program: string) => chosenProgram(aView([one, two], { profile: { program } }).contents);
    assert.equal(chosen(two.id)?.record.title, 'two');
    assert.equal(chosen('01JD3Z8Q4N6W2K5R7T9V1X3Y5A')?.record.title, 'one');
  });
});

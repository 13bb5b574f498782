import assert from 'node:assert/strict';
import { computeConnections } from '../../../../src/core/presence/connections.ts';
import { aRecord, aView } from '../../../support/builders.ts';

suite('computeConnections', () => {
  test('offers those who were met and are not connected, known profiles first', () => {
    const { connected, toConnect } = computeConnections(
      aView([
        aRecord('contact', { title: 'Ada', met: '2026-04-01' }),
        aRecord('contact', { title: 'Bo', met: '2026-04-01', profileUrl: 'https://example.org/bo' }),
        aRecord('contact', { title: 'Cy', connected: '2026-03-01' }),
        aRecord('contact', { title: 'Di', connected: '2026-04-01' }),
        aRecord('contact', { title: 'To be met' }),
        aRecord('contact', { title: 'Next week', met: '2026-04-22' }),
        aRecord('contact', { title: 'Eve' }),
        aRecord('interaction', { date: '2026-04-10', people: ['eve', 'nobody'] }),
      ]),
    );
    const names = (people: typeof connected) => people.map(({ name }) => name);
    assert.deepEqual(names(connected), ['Di', 'Cy']);
    assert.deepEqual(names(toConnect), ['Bo', 'Ada', 'Eve']);
  });
});

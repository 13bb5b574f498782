import assert from 'node:assert/strict';
import { contactSlug, peopleOfRecord } from '../../../../src/core/records/recordPeople.ts';
import { aRecord } from '../../../support/builders.ts';

suite('peopleOfRecord', () => {
  test('gives everybody that any field names, each once', () => {
    const cases = [
      [aRecord('activity', { people: ['a'], helped: ['b', 'a'], helpedBy: ['c'] }), ['a', 'b', 'c']],
      [aRecord('question', { askedTo: ['a'] }), ['a']],
      [aRecord('challenge', { asked: ['a'], people: ['b'] }), ['b', 'a']],
      [aRecord('feedback', { from: 'a' }), ['a']],
      [aRecord('program', { mentors: ['a'] }), ['a']],
      [aRecord('contact', { title: 'A' }), []],
    ] as const;
    for (const [record, people] of cases) assert.deepEqual(peopleOfRecord(record), people, record.type);
  });
});

suite('contactSlug', () => {
  test('is the name of the file without its ending', () => {
    assert.equal(contactSlug('contacts/statistician.md'), 'statistician');
    assert.equal(contactSlug('contacts/a/data.manager.MD'), 'data.manager');
  });
});

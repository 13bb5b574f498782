import assert from 'node:assert/strict';
import { matchPerson, nameOfSlug } from '../../../../src/core/people/matchPerson.ts';
import { aRecord, aView } from '../../../support/builders.ts';

suite('matchPerson', () => {
  const { contents } = aView([
    aRecord('contact', { title: 'Ada Weiss' }),
    aRecord('contact', { title: 'statistician' }),
  ]);

  for (const text of ['ada-weiss', 'Ada Weiss', 'ADA  weiss']) {
    test(`finds a contact by "${text}"`, () => {
      assert.deepEqual(matchPerson(contents, text), { slug: 'ada-weiss', isKnown: true, name: 'Ada Weiss' });
    });
  }

  for (const [text, slug, name] of [
    ['bob-li', 'bob-li', 'Bob Li'],
    ['Dr. Bob Li', 'dr-bob-li', 'Dr. Bob Li'],
    ['...', 'contact', '...'],
  ] as const) {
    test(`gives "${text}" the slug and name of a new contact`, () => {
      assert.deepEqual(matchPerson(contents, text), { slug, isKnown: false, name });
    });
  }
});

suite('nameOfSlug', () => {
  for (const [slug, name] of [
    ['ada-weiss', 'Ada Weiss'],
    ['statistician', 'Statistician'],
    ['Ada', 'Ada'],
    ['x', 'X'],
  ] as const) {
    test(`"${slug}" is ${name}`, () => assert.equal(nameOfSlug(slug), name));
  }
});

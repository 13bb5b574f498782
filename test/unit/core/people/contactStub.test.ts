import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  canHaveContact,
  findPeopleWithoutContact,
  planContactStub,
} from '../../../../src/core/people/contactStub.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { contactSlug } from '../../../../src/core/records/recordPeople.ts';
import { formatSlug } from '../../../../src/core/records/slug.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';

const id = '01JD3Z8Q4N6W2K5R7T9V1X3Y5A';
const today = aDate('2026-04-15');
const stub = (slug: string, records: readonly LogbookRecord[] = []) =>
  planContactStub(slug, records, { id, today });

suite('planContactStub', () => {
  test('takes title, day and place from the slug and the earliest record that tells of contact', () => {
    const people = ['data-manager'];
    const { stem, text } = stub('data-manager', [
      aRecord('activity', { title: 'Cleaned', date: '2026-03-09', people }),
      aRecord('interaction', { title: 'Annual meeting', date: '2026-03-02', people, kind: 'conference' }),
      aRecord('question', { title: 'To ask', date: '2026-03-01', askedTo: people }),
      aRecord('interaction', { title: 'To come', date: '2026-05-01', people }),
    ]);
    assert.equal(stem, 'contacts/data-manager');
    assert.equal(
      text,
      `---\nid: ${id}\ntype: contact\ntitle: Data manager\nmet: 2026-03-02\nmetAt: Annual meeting\n---\n`,
    );
  });

  test('says no place that stands in a private record', () => {
    const { text } = stub('ada', [
      aRecord('activity', { title: 'Secret', date: '2026-03-09', people: ['ada'], private: true }),
    ]);
    assert.match(text, /^met: 2026-03-09$/m);
    assert.doesNotMatch(text, /Secret/);
  });

  test('says a title alone where the two never met', () => {
    assert.equal(stub('ada').text, `---\nid: ${id}\ntype: contact\ntitle: Ada\n---\n`);
  });

  test('gives its file the very name that the records use', () => {
    for (const slug of ['ada', 'Ada Lovelace', 'o’', "o'brien", 'zoë', '王-芳', 'x'.repeat(60)]) {
      if (canHaveContact(slug)) assert.equal(contactSlug(`${stub(slug).stem}.md`), slug);
    }
    const slugs = fc.string({ unit: 'grapheme' }).map((text) => formatSlug(text, 'person'));
    fc.assert(
      fc.property(slugs, (slug) => {
        assert.ok(canHaveContact(slug), slug);
        assert.equal(contactSlug(`${stub(slug).stem}.md`), slug);
      }),
      { seed: 3 },
    );
  });
});

suite('findPeopleWithoutContact', () => {
  test('leaves out people with a contact, and names that no file can have', () => {
    const people = ['ada', 'bob', '../up', 'a/b', 'con', 'CON', 'dot.', '', ' ', 'x'.repeat(300), 'Bob Ross'];
    const found = findPeopleWithoutContact(
      aView([aRecord('contact', { title: 'Ada' }), aRecord('activity', { date: '2026-04-01', people })]),
    );
    assert.deepEqual(
      found.map(({ slug }) => slug),
      ['bob', 'Bob Ross'],
    );
  });
});

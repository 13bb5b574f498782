import assert from 'node:assert/strict';
import { computeRecordLinks } from '../../../../src/core/insight/recordLinks.ts';
import { aRecord, aView } from '../../../support/builders.ts';

suite('computeRecordLinks', () => {
  const work = aRecord('activity', { title: 'Derived the baseline', date: '2026-04-02' });
  const question = aRecord('question', {
    title: 'Which sample counts?',
    date: '2026-04-01',
    unblocks: [work.id],
  });
  const thanks = aRecord('interaction', {
    title: 'Thanks',
    date: '2026-04-03',
    about: [question.id, 'gone'],
  });
  const { contents } = aView([work, question, thanks]);
  const linksOf = (record: Parameters<typeof computeRecordLinks>[1]) =>
    computeRecordLinks(contents, record).map(({ stored, key, direction }) => [
      stored.record.title,
      key,
      direction,
    ]);

  test('finds what a record names and what names it, each with its key', () => {
    assert.deepEqual(linksOf(question), [
      ['Derived the baseline', 'unblocks', 'to'],
      ['Thanks', 'about', 'from'],
    ]);
    assert.deepEqual(linksOf(work), [['Which sample counts?', 'unblocks', 'from']]);
  });

  test('leaves out ids that no record has, and a record that names itself', () => {
    assert.deepEqual(
      linksOf(thanks),
      [['Which sample counts?', 'unblocks', 'to']].map(([title]) => [title, 'about', 'to']),
    );
    const own = aRecord('question', { id: work.id, unblocks: [work.id] });
    assert.deepEqual(computeRecordLinks(aView([own]).contents, own), []);
  });

  test('shows every copy of a file', () => {
    const copies = aView([question, work, { ...work, title: 'A copy' }]);
    assert.equal(computeRecordLinks(copies.contents, question).length, 2);
  });
});

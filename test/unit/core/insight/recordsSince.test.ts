import assert from 'node:assert/strict';
import { recordsSince } from '../../../../src/core/insight/recordsSince.ts';
import type { StoredRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';

const titles = (records: readonly StoredRecord[]): readonly string[] =>
  records.map(({ record }) => record.title);

suite('recordsSince', () => {
  const view = aView([
    aRecord('contact', { title: 'Ada', expertise: ['sas.macro'] }),
    aRecord('activity', { title: 'same day', date: '2026-04-01' }),
    aRecord('activity', { title: 'a macro', date: '2026-04-02', skills: ['macros'] }),
    aRecord('activity', { title: 'a table', date: '2026-04-03', skills: ['stat.tlf'] }),
    aRecord('question', { title: 'to ask', date: '2026-04-04', askedTo: ['ada'] }),
    aRecord('question', { title: 'answered since', date: '2026-03-01', answered: '2026-04-05' }),
    aRecord('training', { title: 'completed since', date: '2026-03-01', completed: '2026-04-06' }),
    aRecord('opportunity', { title: 'decided since', date: '2026-03-01', decided: '2026-04-07' }),
    aRecord('reflection', { title: 'mine alone', date: '2026-04-08' }),
    aRecord('activity', { title: 'to come', date: '2026-04-16' }),
    aRecord('activity', { title: 'undated' }),
  ]);

  test('parts what is new by what it is to the person, the day itself left out', () => {
    const news = recordsSince(view, 'ada', aDate('2026-04-01'));
    assert.deepEqual(titles(news.named), ['to ask']);
    assert.deepEqual(titles(news.inTheirField), ['a macro']);
    assert.deepEqual([...titles(news.others)].sort(), [
      'a table',
      'answered since',
      'completed since',
      'decided since',
    ]);
  });

  test('gives everything up to today where the two never spoke', () => {
    const { others } = recordsSince(view, 'nobody', undefined);
    assert.equal(others.length, 7);
    assert.ok(!titles(others).includes('to come'));
  });
});

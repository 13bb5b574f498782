import assert from 'node:assert/strict';
import { computeLevelBasis } from '../../../../src/core/insight/levelBasis.ts';
import { LogbookTally } from '../../../../src/core/insight/logbookTally.ts';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView } from '../../../support/builders.ts';

function basisOf(records: readonly LogbookRecord[], today = '2026-04-15') {
  const view = aView(records, { today });
  const basis = computeLevelBasis('sas.base', view, new LogbookTally(view));
  const since =
    basis && selectRecords(view.contents, basis.since.selection).map(({ record }) => record.title);
  return { basis, since };
}

const work = (date: string) => aRecord('activity', { title: date, date, skills: ['SAS'] });

suite('computeLevelBasis', () => {
  test('names who said the level that counts, and the evidence after it up to today', () => {
    const { basis, since } = basisOf(
      [
        aRecord('contact', { title: 'programmer', role: 'programmer' }),
        aRecord('reflection', { date: '2028-02-01', ratings: { 'sas.base': 'exposed' } }),
        aRecord('feedback', { date: '2028-02-28', from: 'programmer', ratings: { SAS: 'skilled' } }),
        ...['2028-02-28', '2028-02-29', '2028-03-01', '2028-03-02'].map(work),
      ],
      '2028-03-01',
    );
    assert.equal(basis?.stated.source, 'feedback');
    assert.equal(basis.stated.level, 'skilled');
    assert.equal(basis.from, 'programmer');
    assert.equal(basis.since.value, 2);
    assert.deepEqual(since, ['2028-03-01', '2028-02-29']);
  });

  test('counts evidence over the end of a year', () => {
    const { basis } = basisOf(
      [
        aRecord('reflection', { date: '2026-12-31', ratings: { 'sas.base': 'exposed' } }),
        ...['2026-12-31', '2027-01-01', '2027-01-03'].map(work),
      ],
      '2027-01-03',
    );
    assert.equal(basis?.since.value, 2);
  });

  test('keeps the slug of a person without a contact, and has nothing where nobody stated a level', () => {
    const feedback = aRecord('feedback', { date: '2026-04-01', from: 'nobody', ratings: { SAS: 'skilled' } });
    assert.equal(basisOf([feedback]).basis?.from, 'nobody');
    assert.equal(basisOf([work('2026-04-01')]).basis, undefined);
    assert.equal(basisOf([]).basis, undefined);
  });
});

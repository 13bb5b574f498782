import assert from 'node:assert/strict';
import type { RecordSelection } from '../../../../src/core/insight/recordSelection.ts';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';

suite('selectRecords', () => {
  const { contents } = aView([
    aRecord('activity', { title: 'macro', date: '2026-03-03', skills: ['macros'], hours: 2, study: 'onc-2' }),
    aRecord('activity', {
      title: 'query',
      date: '2026-03-04',
      skills: ['cdm.query-management', 'edc.redcap'],
    }),
    aRecord('reflection', { title: 'rating', date: '2026-03-06', ratings: { 'sas.macro': 'skilled' } }),
    aRecord('interaction', { title: 'talk', date: '2026-03-05', people: ['statistician'], hours: 1 }),
    aRecord('question', { title: 'window', skills: ['shiny dashboards'], askedTo: ['statistician'] }),
    aRecord('goal', { title: 'macro goal', skill: 'sas.macro', target: 'skilled' }),
    aRecord('contact', { title: 'statistician' }),
  ]);
  const table: readonly (readonly [string, RecordSelection, readonly string[]])[] = [
    [
      'everything, newest first, dateless last',
      {},
      ['rating', 'talk', 'query', 'macro', 'statistician', 'macro goal', 'window'],
    ],
    ['types', { types: ['question', 'goal'] }, ['macro goal', 'window']],
    [
      'a skill by its id, however it is written',
      { skills: ['sas.macro'] },
      ['rating', 'macro', 'macro goal'],
    ],
    ['evidence of a skill', { skills: ['sas.macro'], evidence: true }, ['macro']],
    ['ratings of a skill', { skills: ['sas.macro'], withRatings: true }, ['rating']],
    ['any ratings', { withRatings: true }, ['rating']],
    ['any of several skills', { skills: ['sas.macro', 'edc.redcap'], evidence: true }, ['query', 'macro']],
    ['a group', { group: 'edc-systems' }, ['query']],
    ['unknown skills', { group: 'other' }, ['window']],
    ['no skill at all', { group: 'unassigned' }, ['talk', 'statistician']],
    ['days, both included', { from: aDate('2026-03-04'), to: aDate('2026-03-05') }, ['talk', 'query']],
    ['hours', { withHours: true }, ['talk', 'macro']],
    ['a person, met or asked', { person: 'statistician' }, ['talk', 'window']],
    ['a study', { study: 'onc-2' }, ['macro']],
    ['what lacks its date', { undated: true }, ['window']],
    ['nothing for ids that are not there', { ids: ['01JD0000000000000000000000'] }, []],
    ['nothing for an empty list of types', { types: [] }, []],
  ];
  for (const [what, selection, titles] of table) {
    test(`selects ${what}`, () => {
      assert.deepEqual(
        selectRecords(contents, selection).map(({ record }) => record.title),
        titles,
      );
    });
  }

  test('selects all copies of a file by their id', () => {
    const copy = aRecord('activity', { title: 'copied' });
    assert.equal(selectRecords(aView([copy, copy]).contents, { ids: [copy.id] }).length, 2);
  });
});

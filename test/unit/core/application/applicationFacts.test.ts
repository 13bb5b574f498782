import assert from 'node:assert/strict';
import { computeApplicationFacts } from '../../../../src/core/application/applicationFacts.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView } from '../../../support/builders.ts';

type Fields = Parameters<typeof aRecord<'application'>>[1];

function factsOf(fields: Fields, others: readonly LogbookRecord[] = [], today = '2026-04-15') {
  const [facts] = computeApplicationFacts(aView([aRecord('application', fields), ...others], { today }));
  assert.ok(facts !== undefined);
  return facts;
}

suite('computeApplicationFacts', () => {
  const days: readonly (readonly [string, Fields, readonly unknown[] | undefined])[] = [
    ['a deadline today', { deadline: '2026-04-15' }, ['deadline', 0]],
    ['a deadline that was missed', { deadline: '2026-04-14' }, ['deadline', -1]],
    ['no deadline', {}, undefined],
    ['one that was sent: its deadline is past caring', { status: 'sent', deadline: '2026-04-20' }, undefined],
    ['one that was sent', { status: 'sent', followUp: '2026-04-20' }, ['follow-up', 5]],
    [
      'an interview to come',
      { status: 'interview', interviewOn: '2026-04-16', followUp: '2026-05-01' },
      ['interview', 1],
    ],
    [
      'an interview that is over',
      { status: 'interview', interviewOn: '2026-04-14', followUp: '2026-05-01' },
      ['follow-up', 16],
    ],
    [
      'an interview that is over, nothing planned',
      { status: 'interview', interviewOn: '2026-04-14' },
      ['interview', -1],
    ],
    ['an offer', { status: 'offer', followUp: '2026-04-30' }, ['follow-up', 15]],
    ['a closed one', { status: 'closed', followUp: '2026-04-30', deadline: '2026-04-30' }, undefined],
  ];
  for (const [what, fields, expected] of days) {
    test(`says the next day of ${what}`, () => {
      const { nextDay } = factsOf(fields);
      assert.deepEqual(nextDay && [nextDay.what, nextDay.daysLeft], expected);
    });
  }

  test('counts days over a leap day and over the turn of a year with a week 53', () => {
    assert.equal(factsOf({ deadline: '2028-03-01' }, [], '2028-02-28').nextDay?.daysLeft, 2);
    assert.equal(factsOf({ deadline: '2027-01-04' }, [], '2026-12-27').nextDay?.daysLeft, 8);
  });

  test('counts the silence from the last thing that happened, not from what is to come', () => {
    const sent = { title: 'Post', status: 'sent', sent: '2026-04-01' } as const;
    const { id } = aRecord('application', sent);
    const spoke = (date: string) => aRecord('interaction', { title: date, date, about: [id] });
    assert.equal(factsOf(sent).silentDays, 14);
    assert.equal(factsOf(sent, [spoke('2026-04-05'), spoke('2026-04-03')]).silentDays, 10);
    assert.equal(factsOf(sent, [spoke('2026-04-16')]).silentDays, 14);
    assert.equal(factsOf({ status: 'sent' }).silentDays, undefined);
    assert.equal(factsOf({ sent: '2026-04-01' }).silentDays, undefined);
  });

  test('says what an open one lacks, and nothing of a closed one', () => {
    assert.deepEqual(factsOf({}).missing, ['posting', 'requirements', 'contacts', 'stories']);
    const full = { posting: 'Text', requirements: ['SAS'], people: ['ada'], stories: ['X'] };
    assert.deepEqual(factsOf(full).missing, []);
    assert.deepEqual(factsOf({ ...full, people: [] }).missing, ['contacts']);
    assert.deepEqual(factsOf({ status: 'closed' }).missing, []);
  });

  test('keeps stories that are gone apart from those that are there', () => {
    const story = aRecord('challenge', { title: 'Units' });
    const { stories, vanishedStories } = factsOf({ stories: [story.id, 'GONE'] }, [story]);
    assert.deepEqual(stories, [story]);
    assert.deepEqual(vanishedStories, ['GONE']);
  });

  const interviewed = { title: 'Post', interviewOn: '2026-04-14', people: ['ada'] } as const;
  const { id } = aRecord('application', interviewed);
  const thanks: readonly (readonly [string, Parameters<typeof aRecord<'interaction'>>[1], boolean])[] = [
    ['nobody was thanked', { kind: 'meeting', date: '2026-04-15', people: ['ada'] }, true],
    ['somebody linked was thanked', { kind: 'thank-you', date: '2026-04-14', people: ['ada'] }, false],
    ['thanks name the application', { kind: 'thank-you', date: '2026-04-15', about: [id] }, false],
    ['the thanks came before', { kind: 'thank-you', date: '2026-04-13', people: ['ada'] }, true],
    ['somebody else was thanked', { kind: 'thank-you', date: '2026-04-15', people: ['bo'] }, true],
  ];
  for (const [what, fields, owes] of thanks) {
    test(`${owes ? 'owes' : 'owes no'} thanks after an interview where ${what}`, () => {
      assert.equal(factsOf(interviewed, [aRecord('interaction', fields)]).owesThanks, owes);
    });
  }

  test('owes no thanks before the interview', () => {
    assert.equal(factsOf({ interviewOn: '2026-04-16' }).owesThanks, false);
  });

  test('puts what comes next first, what has no day after it, closed ones last', () => {
    const view = aView([
      aRecord('application', { title: 'closed early', date: '2026-01-01', status: 'closed' }),
      aRecord('application', { title: 'closed late', date: '2026-02-01', status: 'closed' }),
      aRecord('application', { title: 'no day' }),
      aRecord('application', { title: 'later', deadline: '2026-05-01' }),
      aRecord('application', { title: 'missed', deadline: '2026-04-01' }),
    ]);
    assert.deepEqual(
      computeApplicationFacts(view).map(({ application }) => application.title),
      ['missed', 'later', 'no day', 'closed late', 'closed early'],
    );
  });
});

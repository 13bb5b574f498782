import assert from 'node:assert/strict';
import {
  computeAnsweredQuestions,
  computeOpenQuestions,
  questionFactsOf,
  staleAfterDays,
} from '../../../../src/core/insight/questionFacts.ts';
import { aDate, aRecord, aStoredRecord, aView } from '../../../support/builders.ts';

type QuestionFields = Parameters<typeof aRecord<'question'>>[1];

function factsOf(fields: QuestionFields, today: string) {
  const facts = questionFactsOf(aStoredRecord(aRecord('question', fields)), aDate(today));
  assert.ok(facts);
  return facts;
}

suite('questionFactsOf', () => {
  const ages: readonly (readonly [
    name: string,
    fields: QuestionFields,
    today: string,
    days: number | undefined,
  ])[] = [
    ['counts from the day it was asked', { date: '2026-03-01', asked: '2026-03-10' }, '2026-03-12', 2],
    ['counts from its date where it was not asked', { date: '2026-03-01' }, '2026-03-12', 11],
    ['counts the leap day', { date: '2028-02-28' }, '2028-03-01', 2],
    ['counts no leap day in another year', { date: '2027-02-28' }, '2027-03-01', 1],
    ['counts over the turn of a year with week 53', { date: '2026-12-31' }, '2027-01-04', 4],
    ['counts the days of summer time as days', { date: '2026-03-28' }, '2026-03-30', 2],
    ['counts the end of summer time as days', { date: '2026-10-24' }, '2026-10-26', 2],
    ['is 0 days old on its day', { date: '2026-03-12' }, '2026-03-12', 0],
    ['is not younger than 0 days', { date: '2026-04-01' }, '2026-03-12', 0],
    ['has no age while it is still to be asked', { asked: '2026-04-01' }, '2026-03-12', undefined],
    ['has no age without a day', {}, '2026-03-12', undefined],
    [
      'took the days until its answer',
      { asked: '2026-03-01', answered: '2026-03-04', status: 'answered' },
      '2026-05-01',
      3,
    ],
    [
      'took no time where the answer is dated before',
      { asked: '2026-03-04', answered: '2026-03-01', status: 'answered' },
      '2026-05-01',
      0,
    ],
  ];
  for (const [name, fields, today, days] of ages) {
    test(name, () => assert.equal(factsOf(fields, today).days, days));
  }

  test('is not asked before the day on which it is to be asked', () => {
    const planned = { date: '2026-03-01', asked: '2026-03-20' };
    assert.deepEqual(
      ['2026-03-19', '2026-03-20'].map((today) => [
        factsOf(planned, today).status,
        factsOf(planned, today).days,
      ]),
      [
        ['to-ask', 18],
        ['asked', 0],
      ],
    );
  });

  test('is not stale while it is a draft, which waits for nobody', () => {
    assert.equal(factsOf({ date: '2026-01-01', status: 'draft' }, '2026-03-12').isStale, false);
  });

  test('is stale from the named number of days on, while it is open', () => {
    assert.equal(staleAfterDays, 7);
    const asked = { asked: '2026-03-02', status: 'asked' } as const;
    assert.equal(factsOf(asked, '2026-03-08').isStale, false);
    assert.equal(factsOf(asked, '2026-03-09').isStale, true);
    assert.equal(
      factsOf({ ...asked, status: 'answered', answered: '2026-03-30' }, '2026-03-31').isStale,
      false,
    );
    assert.equal(factsOf({}, '2026-03-31').isStale, false);
  });

  test('takes the status that the record says, else what its dates show', () => {
    const today = '2026-04-15';
    assert.equal(factsOf({}, today).status, 'to-ask');
    assert.equal(factsOf({ asked: '2026-04-01' }, today).status, 'asked');
    assert.equal(factsOf({ answer: 'Yes' }, today).status, 'answered');
    assert.equal(factsOf({ status: 'asked', answered: '2026-04-02' }, today).status, 'asked');
    assert.equal(factsOf({ status: 'draft' }, today).isOpen, true);
  });

  test('names what is missing until it was asked', () => {
    const fields = { known: ['a'], unclear: 'b' };
    assert.deepEqual(factsOf({ ...fields, status: 'draft' }, '2026-04-15').missing, ['tried']);
    assert.deepEqual(factsOf({ ...fields, status: 'asked' }, '2026-04-15').missing, []);
  });

  test('is nothing for another record', () => {
    assert.equal(questionFactsOf(aStoredRecord(aRecord('activity')), aDate('2026-04-15')), undefined);
  });
});

suite('computeOpenQuestions', () => {
  test('puts the question that waits longest first, and those without a day last', () => {
    const view = aView([
      aRecord('question', { title: 'no day' }),
      aRecord('question', { title: 'new', date: '2026-04-14' }),
      aRecord('question', { title: 'old', date: '2026-04-01', asked: '2026-04-02' }),
      aRecord('question', { title: 'done', date: '2026-03-01', status: 'answered' }),
      aRecord('activity', { title: 'work', date: '2026-03-01' }),
    ]);
    assert.deepEqual(
      computeOpenQuestions(view).map(({ question }) => question.title),
      ['old', 'new', 'no day'],
    );
  });
});

suite('computeAnsweredQuestions', () => {
  test('puts the last answer first', () => {
    const view = aView([
      aRecord('question', { title: 'undated', status: 'answered' }),
      aRecord('question', { title: 'first', status: 'answered', answered: '2026-04-01' }),
      aRecord('question', { title: 'last', status: 'answered', answered: '2026-04-02' }),
      aRecord('question', { title: 'open' }),
    ]);
    assert.deepEqual(
      computeAnsweredQuestions(view).map(({ question }) => question.title),
      ['last', 'first', 'undated'],
    );
  });
});

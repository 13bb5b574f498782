import assert from 'node:assert/strict';
import { composeQuestion } from '../../../../src/core/question/composeQuestion.ts';
import { questionFromChallenge } from '../../../../src/core/question/questionFromChallenge.ts';
import { aDate, aRecord } from '../../../support/builders.ts';

const today = aDate('2026-04-15');

suite('questionFromChallenge', () => {
  test('takes the situation as known, the options as considered and the choice as preferred', () => {
    const challenge = aRecord('challenge', {
      title: 'Rounding differs in one cell',
      date: '2026-04-10',
      situation: 'A mean of 12.45 prints as 12.4 in R. SAS prints 12.5.',
      options: ['Round half up in R', 'Leave it.'],
      choice: 'Round half up in R, for printed values only.',
      asked: ['statistician'],
      skills: ['r.base'],
      study: 'onc-2',
      phase: 'analysis',
    });
    const draft = questionFromChallenge(challenge, today);
    assert.deepEqual(draft, {
      type: 'question',
      title: 'Rounding differs in one cell',
      date: today,
      known: ['A mean of 12.45 prints as 12.4 in R', 'SAS prints 12.5'],
      tried: 'Considered Round half up in R; Leave it',
      prefer: 'Round half up in R, for printed values only.',
      status: 'draft',
      askedTo: ['statistician'],
      skills: ['r.base'],
      study: 'onc-2',
      phase: 'analysis',
      unblocks: [challenge.id],
    });
    assert.equal(
      composeQuestion(draft),
      'I understand a mean of 12.45 prints as 12.4 in R and SAS prints 12.5. ' +
        'I considered Round half up in R; Leave it. ' +
        'I would round half up in R, for printed values only, unless you say otherwise.',
    );
  });

  test('invents nothing for a challenge that says nothing', () => {
    const challenge = aRecord('challenge', { title: 'Odd', private: true });
    assert.deepEqual(questionFromChallenge(challenge, today), {
      type: 'question',
      title: 'Odd',
      date: today,
      status: 'draft',
      unblocks: [challenge.id],
      private: true,
    });
  });

  test('names no challenge without an id of its own', () => {
    const challenge = aRecord('challenge', { id: 'file:challenges/odd.md' });
    assert.equal('unblocks' in questionFromChallenge(challenge, today), false);
  });
});

import assert from 'node:assert/strict';
import { formatBrief } from '../../../../src/core/brief/formatBrief.ts';
import { computeQuestionBrief } from '../../../../src/core/brief/questionBrief.ts';
import { aRecord, aView } from '../../../support/builders.ts';

suite('computeQuestionBrief', () => {
  test('shows the text to copy, what is missing and how long it waits; hostile text stays text', () => {
    const question = aRecord('question', {
      title: '<b>Which</b> window?',
      date: '2026-04-01',
      known: ['[a](https://example.org)', 'B'],
      unclear: '`C`',
      status: 'draft',
      askedTo: ['ada-byron', 'bob'],
    });
    const view = aView([question, aRecord('contact', { title: 'Ada Byron' })]);
    const brief = computeQuestionBrief(view, question.id);
    assert.ok(brief);
    assert.equal(
      formatBrief(brief),
      [
        '# \\<b\\>Which\\</b\\> window?',
        '',
        'For Ada Byron, \\@bob: draft, open for 14 days',
        '',
        '**Not ready to be asked yet. Still missing:**',
        '',
        '- what I tried',
        '',
        '**It waits for 14 days: ask it, or drop it.**',
        '',
        '**Question to copy**',
        '',
        '> I understand \\[a\\](https\\://example.org) and B. I am unclear on \\`C\\`.',
        '',
      ].join('\n'),
    );
    assert.deepEqual(
      brief.actions.map(({ command }) => command),
      ['composeQuestion', 'markQuestionAsked', 'answerQuestion'].map((name) => `researchLogbook.${name}`),
    );
  });

  test('drafts without the terms that no export may hold, and nothing of a private question', () => {
    const fields = { known: ['ABC-123 is dosed twice'], unclear: 'C', date: '2026-04-15' };
    const textOf = (more: object): string => {
      const question = aRecord('question', { ...fields, ...more });
      const brief = computeQuestionBrief(
        aView([question], { profile: { confidential: ['ABC-123'] } }),
        question.id,
      );
      return brief === undefined ? '' : formatBrief(brief);
    };
    assert.match(textOf({}), /> I understand \\\[confidential\\\] is dosed twice\. I am unclear on C\./);
    assert.match(
      textOf({ private: true }),
      /This question is private, so no text to send is drafted from it\./,
    );
    assert.doesNotMatch(textOf({ private: true }), /Question to copy|I understand/);
  });

  test('leads from an answered question to what it unblocked, and names ids that lead nowhere', () => {
    const work = aRecord('activity', { title: 'Derived the baseline', date: '2026-04-02' });
    const question = aRecord('question', {
      title: 'Which sample?',
      date: '2026-04-01',
      status: 'answered',
      answered: '2026-04-02',
      answer: 'The last one',
      unblocks: [work.id, '01JD3Z8Q4N6W2K5R7T9V1X3Y5A'],
    });
    const brief = computeQuestionBrief(aView([question, work]), question.id);
    assert.ok(brief);
    assert.equal(
      formatBrief(brief, { linkTo: (id) => (id === work.id ? 'work.md' : undefined) }),
      [
        '# Which sample?',
        '',
        'answered on 2026-04-02',
        '',
        '## Answer',
        '',
        'The last one',
        '',
        '## Unblocks',
        '',
        '- [Derived the baseline](work.md) (2026-04-02)',
        '- No record has the id 01JD3Z8Q4N6W2K5R7T9V1X3Y5A.',
        '',
      ].join('\n'),
    );
  });

  test('puts what comes next first', () => {
    const actionOf = (fields: Parameters<typeof aRecord<'question'>>[1]) => {
      const question = aRecord('question', fields);
      return computeQuestionBrief(aView([question]), question.id)?.actions[0]?.command;
    };
    const ready = { known: ['a'], unclear: 'b', tried: 'c' };
    assert.equal(actionOf({ status: 'to-ask' }), 'researchLogbook.composeQuestion');
    assert.equal(actionOf({ ...ready, status: 'to-ask' }), 'researchLogbook.markQuestionAsked');
    assert.equal(actionOf({ ...ready, status: 'asked' }), 'researchLogbook.answerQuestion');
  });

  test('is nothing for another record or none', () => {
    const activity = aRecord('activity');
    assert.equal(computeQuestionBrief(aView([activity]), activity.id), undefined);
    assert.equal(computeQuestionBrief(aView([activity]), undefined), undefined);
  });
});

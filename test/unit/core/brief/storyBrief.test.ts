import assert from 'node:assert/strict';
import { formatBrief } from '../../../../src/core/brief/formatBrief.ts';
import { computeStoryBrief } from '../../../../src/core/brief/storyBrief.ts';
import { aRecord, aView } from '../../../support/builders.ts';

suite('computeStoryBrief', () => {
  test('drafts the story and names the gaps', () => {
    const feedback = aRecord('feedback', {
      title: 'Macro',
      said: '<i>Unreadable</i>',
      changed: 'Named every parameter',
    });
    const brief = computeStoryBrief(aView([feedback]), feedback.id);
    assert.ok(brief);
    assert.equal(
      formatBrief(brief),
      [
        '# Interview story: Macro',
        '',
        '**The record does not say:**',
        '',
        '- the task: what you were to do',
        '- the result: what came of it',
        '',
        '**Story to complete**',
        '',
        '> Situation: I was told: \\<i\\>Unreadable\\</i\\>.',
        '>',
        '> Task: \\[What were you to do?\\]',
        '>',
        '> Action: What I changed: Named every parameter.',
        '>',
        '> Result: \\[What came of it?\\]',
        '',
        'It says what the record says and no more; say aloud only what you can show.',
        '',
      ].join('\n'),
    );
  });

  test('drafts nothing from a private record', () => {
    const challenge = aRecord('challenge', { title: 'Secret', situation: 'zebra', private: true });
    const brief = computeStoryBrief(aView([challenge]), challenge.id);
    assert.ok(brief);
    assert.doesNotMatch(formatBrief(brief), /zebra/);
    assert.equal(
      brief.blocks.some(({ kind }) => kind === 'draft'),
      false,
    );
  });

  test('is nothing for another type', () => {
    const goal = aRecord('goal');
    assert.equal(computeStoryBrief(aView([goal]), goal.id), undefined);
  });
});

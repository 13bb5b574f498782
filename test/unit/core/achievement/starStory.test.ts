import assert from 'node:assert/strict';
import { isStoryRecord, readStarStory } from '../../../../src/core/achievement/starStory.ts';
import { roles } from '../../../../src/core/records/fieldDefinition.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const contact = aRecord('contact', { title: 'Ada Byron', role: 'statistician' });
const profile = {
  studies: [{ id: 'onc-2', alias: 'a phase II oncology study', confidential: ['ABC-123'] }],
};

suite('readStarStory', () => {
  test('tells a challenge: options, whom I asked by role, choice and outcome', () => {
    const challenge = aRecord('challenge', {
      title: 'Sex is coded in two ways in ABC-123',
      study: 'onc-2',
      phase: 'conduct',
      situation: 'Two sites coded sex differently',
      options: ['recode in SAS', 'query the sites.'],
      choice: 'Queried the sites, as Ada Byron said',
      outcome: 'Both corrected it.',
      asked: ['ada-byron', 'nobody-knows'],
    });
    const story = readStarStory(aView([contact, challenge], { profile }).contents, challenge);
    assert.deepEqual(story, {
      situation: [
        'This was in the conduct of a phase II oncology study.',
        'Two sites coded sex differently.',
      ],
      task: ['The problem to solve: Sex is coded in two ways in a phase II oncology study.'],
      action: [
        'I considered: recode in SAS; query the sites.',
        'I asked the statistician and a colleague.',
        'The choice: Queried the sites, as the statistician said.',
      ],
      result: ['Both corrected it.'],
    });
  });

  test('tells feedback as said and changed, and leaves task and result open', () => {
    const feedback = aRecord('feedback', {
      title: 'Macro',
      from: 'ada-byron',
      said: 'Nobody can read P1 to P5',
      changed: 'Named every parameter',
    });
    assert.deepEqual(readStarStory(aView([contact, feedback]).contents, feedback), {
      situation: ['The statistician told me: Nobody can read P1 to P5.'],
      task: [],
      action: ['What I changed: Named every parameter.'],
      result: [],
    });
  });

  test('tells an activity with its figures, in the role of the record', () => {
    const said = roles.map((role) => {
      const activity = aRecord('activity', {
        title: 'Resolved queries',
        role,
        teamSize: 4,
        metrics: [{ name: 'queries resolved', value: 48, of: 52, unit: 'query' }],
      });
      const story = readStarStory(aView([activity]).contents, activity);
      assert.deepEqual(story.result, ['48 of 52 queries resolved.']);
      assert.deepEqual(story.situation, []);
      assert.deepEqual(story.task, []);
      return story.action[1];
    });
    const team = ', in a team of 4 whose figures these are.';
    assert.deepEqual(said, [
      `My part: I observed this work of others${team}`,
      `My part: I assisted in it${team}`,
      `My part: I contributed to it${team}`,
      `My part: I did it myself${team}`,
      `My part: I led it${team}`,
      `My part: I trained others in it${team}`,
    ]);
  });

  test('says nothing for what a record does not say', () => {
    const challenge = aRecord('challenge', { title: '.' });
    assert.deepEqual(readStarStory(aView([challenge]).contents, challenge), {
      situation: [],
      task: [],
      action: [],
      result: [],
    });
  });

  test('is told of three types only', () => {
    assert.equal(isStoryRecord(aRecord('challenge')), true);
    assert.equal(isStoryRecord(aRecord('goal')), false);
  });
});

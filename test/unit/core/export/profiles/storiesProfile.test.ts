import assert from 'node:assert/strict';
import { storiesProfile } from '../../../../../src/core/export/profiles/storiesProfile.ts';
import { aRecord, aView } from '../../../../support/builders.ts';
import { compileContent } from '../../../../support/compileContent.ts';
import { exportText } from '../../../../support/exportText.ts';
import { sampleInternship } from '../../../../support/sampleInternship.ts';

const record = aRecord('challenge', {
  title: 'Two readers disagreed',
  date: '2026-03-14',
  study: 'onc-2',
  situation: 'Two readers gave one scan two grades',
  choice: 'A third reader',
  asked: ['statistician'],
});
const view = aView([record, aRecord('contact', { title: 'statistician', role: 'Trial statistician' })], {
  profile: { title: 'Data intern', studies: [{ id: 'onc-2', alias: 'a phase II study' }] },
});

suite('the stories profile', () => {
  test('tells each story with its questions and its source, and the gaps', async () => {
    const text = await exportText({ view, profile: 'stories', format: 'markdown' });
    assert.ok(text.startsWith('# Interview stories: Data intern\n\n- Period: 2026-03-14 to 2026-03-14\n'));
    assert.ok(text.includes('- Stories: 1\n- Questions: 13, 1 with a story, 12 without\n'));
    assert.ok(
      text.includes('| Conflict | Describe a disagreement at work and how it was settled. | S1 |\n'),
      text,
    );
    assert.ok(
      text.includes(
        '- **Feedback** Log feedback with what was said and what you changed.\n\n## Stories\n\n' +
          '### S1. Two readers disagreed\n\n' +
          '2026-03-14. Answers: conflict. [1](../challenges/2026/2026-03-14-two-readers-disagreed.md)\n\n' +
          '- **Situation** This was in a phase II study. Two readers gave one scan two grades.\n' +
          '- **Task** The problem to solve: Two readers disagreed.\n' +
          '- **Action** I asked the Trial statistician. The choice: A third reader.\n' +
          '- **To complete** result\n',
      ),
      text,
    );
  });

  test('has a row a question and story, and a row a question without one', () => {
    const { table } = compileContent(storiesProfile, { view, choice: { audience: 'public' } });
    assert.equal(table?.rows.length, 13);
    assert.deepEqual(
      table?.rows.find(([, theme]) => theme === 'conflict'),
      [
        'story',
        'conflict',
        'Describe a disagreement at work and how it was settled.',
        1,
        record.id,
        'challenge',
        '2026-03-14',
        'Two readers disagreed',
        'a phase II study',
        2,
        'word disagree',
        1,
      ],
    );
    assert.ok(table?.rows.every((row) => row.length === table.columns.length));
  });

  test('looks right without any record', async () => {
    const text = await exportText({ view: aView([]), profile: 'stories', format: 'markdown' });
    assert.ok(text.startsWith('# Interview stories\n\n- Stories: 0\n'));
    assert.doesNotMatch(text, /## Stories\n/);
  });

  test('finds a story for all questions of the sample internship but one', async () => {
    const content = compileContent(storiesProfile, {
      view: await sampleInternship(),
      choice: { audience: 'public' },
    });
    const gaps = content.table?.rows.filter(([row]) => row === 'gap').map(([, theme]) => theme);
    // Nobody quarrelled in those twelve weeks: the opportunity that was declined is no story.
    assert.deepEqual(gaps, ['conflict']);
  });
});

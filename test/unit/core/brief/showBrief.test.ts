import assert from 'node:assert/strict';
import type { Brief } from '../../../../src/core/brief/brief.ts';
import { actionSpan, recordSpan, textSpan, wordsSpan } from '../../../../src/core/brief/briefSpans.ts';
import { lineText, showBrief } from '../../../../src/core/brief/showBrief.ts';
import { formatWording, wording } from '../../../../src/core/text/wording.ts';

const brief: Brief = {
  title: [wordsSpan('Meeting with {person}', { person: 'Ada' })],
  blocks: [
    {
      kind: 'list',
      items: [
        {
          line: [
            recordSpan({ id: 'X1', title: 'Which window?' }),
            actionSpan(wording('Ask'), 'researchLogbook.newQuestion', { id: 'X1' }),
          ],
          isDone: false,
          details: [[textSpan('since Monday'), actionSpan(wording('Drop'), 'researchLogbook.deleteRecord')]],
        },
      ],
    },
    { kind: 'list', items: [], empty: wording('Nothing due.') },
    { kind: 'list', items: [] },
  ],
  actions: [{ label: wording('New Interaction'), command: 'researchLogbook.newInteraction' }],
};

suite('showBrief', () => {
  test('says our words, numbers the actions from the top, and leaves out what shows nothing', () => {
    const { shown, actions } = showBrief(brief, (words) => formatWording(words).toUpperCase());
    assert.equal(lineText(shown.title), 'MEETING WITH ADA');
    assert.deepEqual(shown.actions, ['NEW INTERACTION']);
    assert.deepEqual(shown.blocks, [
      {
        kind: 'list',
        items: [
          {
            line: [
              { kind: 'record', text: 'Which window?', id: 'X1' },
              { kind: 'action', text: 'ASK', place: 1 },
            ],
            isDone: false,
            details: [
              [
                { kind: 'text', text: 'since Monday' },
                { kind: 'action', text: 'DROP', place: 2 },
              ],
            ],
          },
        ],
      },
      { kind: 'paragraph', line: [{ kind: 'words', text: 'NOTHING DUE.' }], tone: 'quiet' },
    ]);
    assert.deepEqual(
      actions.map(({ command, argument }) => [command, argument]),
      [
        ['researchLogbook.newInteraction', undefined],
        ['researchLogbook.newQuestion', { id: 'X1' }],
        ['researchLogbook.deleteRecord', undefined],
      ],
    );
  });
});

import assert from 'node:assert/strict';
import { type ListState, listAnswer } from '../../../../src/extension/commands/listAnswer.ts';

type Step = Parameters<typeof listAnswer>[0];

suite('listAnswer', () => {
  const people: Step = { isMultiple: true, isOpen: true, initial: 'ada' };
  const study: Step = { isOpen: true, initial: 'onc-1' };
  const role: Step = { initial: 'led' };
  const cases: readonly (readonly [what: string, Step, Partial<ListState>, enter: string, finish: string])[] =
    [
      ['ticked people', people, { ticked: ['ada', 'ben'] }, 'ada, ben', 'ada, ben'],
      ['nobody', people, {}, '', ''],
      ['a name that was typed', people, { text: ' Cem ', active: 'Cem' }, 'Cem', 'Cem'],
      ['the row that a name led to', people, { text: 'ce', active: 'cem' }, 'cem', 'cem'],
      [
        'typed beside ticked',
        people,
        { text: 'cem', active: 'cem', ticked: ['ada'] },
        'ada, cem',
        'ada, cem',
      ],
      ['typed to find what is ticked', people, { text: 'a', active: 'ada', ticked: ['ada'] }, 'ada', 'ada'],
      ['several names', people, { text: 'Cem, Dan', active: 'cem' }, 'Cem, Dan', 'Cem, Dan'],
      ['a study as it was', study, { active: 'onc-2', ticked: ['onc-2'] }, 'onc-2', 'onc-1'],
      [
        'a study that was typed',
        study,
        { text: 'onc-9', active: 'onc-9', ticked: ['onc-9'] },
        'onc-9',
        'onc-9',
      ],
      ['a closed list', role, { text: 'as', active: 'assisted', ticked: ['assisted'] }, 'assisted', 'led'],
      ['a filter of a closed list', { isMultiple: true }, { text: 'x', active: 'x' }, '', ''],
    ];
  for (const [what, step, state, enter, finish] of cases) {
    test(`takes ${what}`, () => {
      const whole = { text: '', active: undefined, ticked: [], ...state };
      const answers = [listAnswer(step, 'answer', whole), listAnswer(step, 'finish', whole)];
      assert.deepEqual(answers, [enter, finish]);
    });
  }
});

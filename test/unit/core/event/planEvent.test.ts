import assert from 'node:assert/strict';
import { type EventInput, planEvent } from '../../../../src/core/event/planEvent.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';

const input: EventInput = {
  kind: 'seminar',
  title: 'Estimands',
  date: aDate('2026-04-15'),
  people: [],
  names: [],
};
const { contents } = aView([
  aRecord('contact', { title: 'Statistician' }),
  aRecord('contact', { title: 'Ada Example' }),
]);

suite('planEvent', () => {
  test('makes contacts of new people, and knows those that are there by title and by slug', () => {
    const plan = planEvent(contents, {
      ...input,
      people: ['statistician'],
      names: ['ada example', 'Statistician', 'Bo New', 'bo new', 'ADA-EXAMPLE'],
    });
    assert.deepEqual(plan.contacts, [
      { type: 'contact', title: 'Bo New', date: '2026-04-15', met: '2026-04-15', metAt: 'Estimands' },
    ]);
    assert.deepEqual(plan.interaction.people, ['statistician', 'ada-example', 'bo-new']);
  });

  test('holds the question, the takeaway and the hours', () => {
    const { interaction } = planEvent(contents, { ...input, question: 'Why?', takeaway: 'Ask', hours: 2 });
    assert.deepEqual(interaction, {
      type: 'interaction',
      title: 'Estimands',
      date: '2026-04-15',
      kind: 'seminar',
      hours: 2,
      questions: ['Why?'],
      takeaways: ['Ask'],
    });
  });

  test('names nobody for a name without a letter more than once', () => {
    const plan = planEvent(contents, { ...input, names: ['!!!', '???'] });
    assert.equal(plan.contacts.length, 1);
    assert.deepEqual(plan.interaction.people, ['contact']);
  });
});

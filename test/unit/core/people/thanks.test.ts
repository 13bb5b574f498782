import assert from 'node:assert/strict';
import { findPerson } from '../../../../src/core/people/findPerson.ts';
import { computeThanks } from '../../../../src/core/people/thanks.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView, type ViewFields } from '../../../support/builders.ts';

/** What there is to thank Ada for, newest first. */
function thanksFor(records: readonly LogbookRecord[], fields: ViewFields = {}): readonly string[] {
  const view = aView([aRecord('contact', { title: 'Ada' }), ...records], fields);
  const ada = findPerson(view, 'ada');
  assert.ok(ada);
  return computeThanks(view, ada).reasons.map(({ text }) => text);
}

suite('computeThanks', () => {
  const date = '2026-03-16';
  const cases: readonly (readonly [name: string, record: LogbookRecord, texts: readonly string[]])[] = [
    [
      'advice, with what was done about it',
      aRecord('interaction', {
        date,
        people: ['ada'],
        takeaways: ['not told beside advice'],
        advice: [
          { text: 'Show one plot.', status: 'done', action: 'Drew it' },
          { text: 'Read the CSR', status: 'done' },
          { text: 'Wait', status: 'open' },
          { text: 'Ask', action: 'Asked' },
          { text: 'Stop', status: 'dropped', reportedBack: date },
        ],
      }),
      [
        'your advice of 16 March: "Show one plot" (what I did: Drew it)',
        'your advice of 16 March: "Read the CSR", which I followed',
        'your advice of 16 March: "Wait"',
        'your advice of 16 March: "Ask" (what I did: Asked)',
        'your advice of 16 March: "Stop"',
      ],
    ],
    [
      'nothing of advice that somebody else may have given',
      aRecord('interaction', { date, people: ['ada', 'bob'], advice: [{ text: 'Wait' }], takeaways: ['x'] }),
      [],
    ],
    [
      'a talk by what was taken from it',
      aRecord('interaction', { date, people: ['ada'], takeaways: ['A clean log is read first'] }),
      ['our talk of 16 March, from which I took: A clean log is read first'],
    ],
    [
      'an answer',
      aRecord('question', { title: 'Which one?', date: '2026-03-01', askedTo: ['ada'], answered: date }),
      ['your answer to my question "Which one?" (16 March)'],
    ],
    [
      'help with an answer, where several people were asked',
      aRecord('question', { title: 'Which one?', askedTo: ['ada', 'bob'], answered: date }),
      ['your help with my question "Which one?" (16 March)'],
    ],
    ['nothing of an open question', aRecord('question', { date, askedTo: ['ada'], status: 'asked' }), []],
    [
      'feedback, with what was changed',
      aRecord('feedback', { date, from: 'ada', said: 'Unreadable', changed: 'Named all' }),
      ['your feedback of 16 March: "Unreadable" (what I changed: Named all)'],
    ],
    ['nothing of the feedback of others', aRecord('feedback', { date, from: 'bob', people: ['ada'] }), []],
    [
      'help with work',
      aRecord('activity', { title: 'Wrote a macro', date, helpedBy: ['ada'] }),
      ['your help with "Wrote a macro" (16 March)'],
    ],
    ['nothing of help that was given', aRecord('activity', { date, helped: ['ada'] }), []],
    [
      'a challenge',
      aRecord('challenge', { title: 'Odd dates', date, asked: ['ada'] }),
      ['letting me ask you about "Odd dates" (16 March)'],
    ],
    ['nothing without a day', aRecord('feedback', { from: 'ada', said: 'Good' }), []],
    ['nothing private', aRecord('feedback', { date, from: 'ada', said: 'zebra', private: true }), []],
    ['nothing of tomorrow', aRecord('feedback', { date: '2026-04-16', from: 'ada', said: 'Good' }), []],
    [
      'nothing of texts without a word',
      aRecord('interaction', { date, people: ['ada'], takeaways: ['\u200B.'] }),
      [],
    ],
  ];
  for (const [name, record, texts] of cases) {
    test(`tells ${name}`, () => assert.deepEqual(thanksFor([record]), texts));
  }

  test('counts from the last thank-you on, that day left out', () => {
    const feedback = (day: string) => aRecord('feedback', { date: day, from: 'ada', said: `of ${day}` });
    const thanks = (day: string, fields = {}) =>
      aRecord('interaction', {
        title: `Thanks ${day}`,
        date: day,
        kind: 'thank-you',
        people: ['ada'],
        ...fields,
      });
    const records = [
      feedback('2026-03-02'),
      thanks('2026-03-02'),
      feedback('2026-03-03'),
      thanks('2026-05-01'),
    ];
    assert.deepEqual(thanksFor(records), ['your feedback of 3 March: "of 2026-03-03"']);
  });

  test('says no confidential term and no other name', () => {
    const record = aRecord('feedback', { date, from: 'ada', said: 'Bob Miller likes ABC-123' });
    const bob = aRecord('contact', { title: 'Bob Miller' });
    assert.deepEqual(thanksFor([record, bob], { profile: { confidential: ['ABC-123'] } }), [
      'your feedback of 16 March: "[name] likes [confidential]"',
    ]);
  });
});

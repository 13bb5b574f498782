import assert from 'node:assert/strict';
import { computeCheckIn, mostNews } from '../../../../src/core/people/checkIn.ts';
import { findPerson } from '../../../../src/core/people/findPerson.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView } from '../../../support/builders.ts';

function checkInWith(records: readonly LogbookRecord[]) {
  const view = aView([aRecord('contact', { title: 'Ada', expertise: ['sas.macro'] }), ...records]);
  const ada = findPerson(view, 'ada');
  assert.ok(ada);
  return computeCheckIn(view, ada);
}

const spoke = aRecord('interaction', { title: 'Spoke', date: '2026-03-16', people: ['ada'] });

suite('computeCheckIn', () => {
  test('tells what was done since we last spoke, in the role it was done, oldest first', () => {
    const { since, news } = checkInWith([
      spoke,
      aRecord('activity', { title: 'On that day', date: '2026-03-16' }),
      aRecord('activity', {
        title: 'Resolved 48 queries',
        date: '2026-04-02',
        role: 'assisted',
        teamSize: 4,
        metrics: [
          { name: 'queries resolved', value: 48, of: 52, unit: 'query' },
          { name: 'sites called', value: 3, unit: 'site' },
        ],
      }),
      aRecord('challenge', { title: 'Odd dates', date: '2026-03-17' }),
      aRecord('activity', { title: 'Led it', date: '2026-04-03', role: 'led' }),
      aRecord('activity', { title: 'zebra', date: '2026-04-03', private: true }),
      aRecord('activity', { title: 'Tomorrow', date: '2026-04-16' }),
      aRecord('reflection', { title: 'A week', date: '2026-04-03' }),
    ]);
    assert.equal(since, '2026-03-16');
    assert.deepEqual(
      news.map(({ text }) => text),
      [
        '17 March: Odd dates',
        '2 April: Resolved 48 queries (3 sites called, I assisted, in a team of 4)',
        '3 April: Led it',
      ],
    );
  });

  test('prefers what is in their field, and stops before it is a report', () => {
    const others = Array.from({ length: 9 }, (_, place) =>
      aRecord('activity', { title: `Other ${place}`, date: '2026-04-10' }),
    );
    const macro = aRecord('activity', { title: 'Macro', date: '2026-03-20', skills: ['macros'] });
    const { news } = checkInWith([spoke, ...others, macro]);
    assert.equal(news.length, mostNews);
    assert.equal(news[0]?.text, '20 March: Macro');
  });

  test('reports back once what came of advice and feedback', () => {
    const talk = (title: string, fields: Parameters<typeof aRecord<'interaction'>>[1]) =>
      aRecord('interaction', { title, date: '2026-03-01', people: ['ada'], ...fields });
    const { reports } = checkInWith([
      talk('a', { advice: [{ text: 'Read it', status: 'done', action: 'Read it twice' }] }),
      talk('b', { advice: [{ text: 'Ask', status: 'done' }] }),
      talk('told', { advice: [{ text: 'Old', status: 'done', reportedBack: '2026-03-02' }] }),
      talk('no status', { advice: [{ text: 'Draw it', action: 'Drew it' }] }),
      talk('open', { advice: [{ text: 'Later', status: 'doing' }] }),
      talk('many', { people: ['ada', 'bob'], advice: [{ text: 'Whose', status: 'done' }] }),
      aRecord('feedback', {
        title: 'f',
        date: '2026-03-01',
        from: 'ada',
        said: 'Slow',
        changed: 'Keyed join',
      }),
      aRecord('feedback', { title: 'g', date: '2026-03-01', from: 'ada', said: 'Nothing changed' }),
      aRecord('feedback', { title: 'h', date: '2026-03-01', from: 'bob', said: 'x', changed: 'y' }),
    ]);
    assert.deepEqual(reports.map(({ text }) => text).sort(), [
      'You advised me: "Ask". I followed it.',
      'You advised me: "Draw it". What I did: Drew it.',
      'You advised me: "Read it". What I did: Read it twice.',
      'You said: "Slow". What I changed: Keyed join.',
    ]);
  });

  test('asks what is ready to be asked, or waits for an answer', () => {
    const ready = { known: ['A'], unclear: 'B', tried: 'C', askedTo: ['ada'] };
    const { questions } = checkInWith([
      aRecord('question', { title: 'ready', date: '2026-04-01', ...ready }),
      aRecord('question', { title: 'half', date: '2026-04-01', known: ['A'], askedTo: ['ada'] }),
      aRecord('question', {
        title: 'asked',
        date: '2026-04-02',
        unclear: 'D',
        askedTo: ['ada'],
        status: 'asked',
      }),
      aRecord('question', { title: 'private', date: '2026-04-01', ...ready, private: true }),
      aRecord('question', { title: 'for bob', date: '2026-04-01', ...ready, askedTo: ['bob'] }),
    ]);
    assert.deepEqual(
      questions.map(({ text }) => text),
      ['I understand A. I am unclear on B. I tried C.', 'I am unclear on D.'],
    );
  });
});

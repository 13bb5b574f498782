import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ContactFacts, computeContactFacts } from '../../../../src/core/insight/contactFacts.ts';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView, type ViewFields } from '../../../support/builders.ts';

/** Facts of the one person of these records, `ada`. */
function adaOf(records: readonly LogbookRecord[], fields: ViewFields = {}): ContactFacts {
  const facts = computeContactFacts(aView(records, fields)).find(({ slug }) => slug === 'ada');
  assert.ok(facts, 'nobody is called ada');
  return facts;
}

const ada = (fields: Parameters<typeof aRecord<'contact'>>[1] = {}): LogbookRecord =>
  aRecord('contact', { title: 'Ada', ...fields });

suite('computeContactFacts', () => {
  const people = ['ada'];
  const date = '2026-04-01';
  const contacts: readonly (readonly [string, LogbookRecord])[] = [
    ['an interaction', aRecord('interaction', { date, people })],
    ['help in an interaction', aRecord('interaction', { date, helped: people })],
    ['an activity', aRecord('activity', { date, people })],
    ['help given in an activity', aRecord('activity', { date, helped: people })],
    ['help received in an activity', aRecord('activity', { date, helpedBy: people })],
    ['a challenge', aRecord('challenge', { date, asked: people })],
    ['an asked question', aRecord('question', { date: '2026-03-01', asked: date, askedTo: people })],
    ['an answered question', aRecord('question', { date: '2026-03-01', answered: date, askedTo: people })],
    ['a question whose status says so', aRecord('question', { date, status: 'asked', askedTo: people })],
    ['a question that concerns them', aRecord('question', { date, status: 'answered', people })],
    ['a training', aRecord('training', { date: '2026-03-01', completed: date, people })],
    ['feedback', aRecord('feedback', { date, from: 'ada' })],
    ['a change reported back', aRecord('feedback', { date: '2026-03-01', from: 'ada', reportedBack: date })],
    ['a reflection', aRecord('reflection', { date, people })],
    ['an accepted opportunity', aRecord('opportunity', { date, status: 'accepted', people })],
    [
      'a done opportunity',
      aRecord('opportunity', { date: '2026-03-01', decided: date, status: 'done', people }),
    ],
    ['a comment', aRecord('presence', { date, kind: 'comment', people })],
    ['an article read later', aRecord('presence', { date: '2026-03-01', done: date, people })],
    [
      'advice reported back',
      aRecord('interaction', { date: '2026-03-01', people, advice: [{ text: 'Read', reportedBack: date }] }),
    ],
    ['the day of meeting', ada({ met: date })],
  ];
  for (const [what, record] of contacts) {
    test(`takes ${what} as contact`, () => {
      assert.deepEqual(adaOf([record]).lastContact, { date, id: record.id });
      assert.equal(adaOf([record]).silentDays, 14);
    });
  }

  const intentions: readonly (readonly [string, LogbookRecord])[] = [
    ['a meeting in the future', aRecord('interaction', { date: '2026-04-16', people })],
    ['an interaction without a date', aRecord('interaction', { people })],
    ['a drafted question', aRecord('question', { date, status: 'draft', askedTo: people })],
    ['a question to ask', aRecord('question', { date, status: 'to-ask', askedTo: people })],
    ['a question without a status', aRecord('question', { date, askedTo: people })],
    ['a spotted opportunity', aRecord('opportunity', { date, people })],
    ['a declined opportunity', aRecord('opportunity', { date, status: 'declined', people })],
    ['a course to come', aRecord('training', { date, completed: '2026-05-01', people })],
    ['a goal', aRecord('goal', { date, people })],
    ['a programme', aRecord('program', { date, mentors: people })],
    ['an application', aRecord('application', { date, status: 'sent', people })],
    ['a queued article', aRecord('presence', { date, status: 'queued', people })],
    ['an achievement', aRecord('achievement', { date, people })],
    ['the record of another contact', aRecord('contact', { title: 'Bob', date, people })],
    ['a contact without a day of meeting', ada({ date })],
    ['a day of meeting in the future', ada({ met: '2026-04-16' })],
  ];
  for (const [what, record] of intentions) {
    test(`takes ${what} for no contact`, () => assert.equal(adaOf([record]).lastContact, undefined));
  }

  test('takes the latest contact, of one day the one with the greatest id', () => {
    const records = ['one', 'two', 'three'].map((title) => aRecord('activity', { title, date, people }));
    const [greatest] = records
      .map(({ id }) => id)
      .sort()
      .reverse();
    assert.deepEqual(adaOf(records).lastContact, { date, id: greatest });
    assert.deepEqual(adaOf([...records].reverse()).lastContact, { date, id: greatest });
  });

  test('does not guess to whom of several people advice was reported back', () => {
    const meeting = aRecord('interaction', {
      date: '2026-03-01',
      people: ['ada', 'bob'],
      advice: [{ text: 'Read', reportedBack: '2026-04-01' }],
    });
    assert.equal(adaOf([meeting]).lastContact?.date, '2026-03-01');
  });

  test('lists people without a contact after the contacts, the supervisor of the profile too', () => {
    const facts = computeContactFacts(
      aView([ada(), aRecord('goal', { people: ['zoe'] }), aRecord('challenge', { asked: ['bob'] })], {
        profile: { supervisor: 'chief' },
      }),
    );
    assert.deepEqual(
      facts.map(({ slug, hasContact, relation }) => [slug, hasContact, relation]),
      [
        ['ada', true, undefined],
        ['bob', false, undefined],
        ['chief', false, 'supervisor'],
        ['zoe', false, undefined],
      ],
    );
  });

  test('gives facts to both of two contacts with one slug', () => {
    const view = aView([ada({ role: 'CRA' }), aRecord('activity', { date, people })]);
    const [first] = view.contents.records.filter(({ record }) => record.type === 'contact');
    assert.ok(first);
    const twin = { path: 'contacts/old/ada.md', record: ada({ role: 'PI' }) };
    const contents = { ...view.contents, records: [...view.contents.records, twin] };
    assert.deepEqual(
      computeContactFacts({ ...view, contents }).map((facts) => [facts.roleId, facts.lastContact?.date]),
      [
        ['monitor', date],
        ['pi', date],
      ],
    );
  });

  test('gives figures whose selections are exactly the records behind them', () => {
    const records = [
      ada(),
      aRecord('interaction', {
        date,
        people,
        advice: [
          { text: 'a', status: 'done' },
          { text: 'b', action: 'Did it' },
          { text: 'c', status: 'doing' },
          { text: 'd', reportedBack: '2026-04-02' },
          { text: 'e', reportedBack: '2026-04-16' },
        ],
      }),
      aRecord('interaction', { date: '2026-04-16', people, advice: [{ text: 'later', status: 'done' }] }),
      aRecord('activity', { date, helped: people, helpedBy: people }),
      aRecord('challenge', { date, asked: people }),
      aRecord('question', { date, askedTo: people, answered: date }),
      aRecord('question', { title: 'open', date, askedTo: people, status: 'asked' }),
    ];
    const { depth } = adaOf(records);
    const { contents } = aView(records);
    const shown = Object.entries(depth).map(([name, { value, selection }]) => [
      name,
      value,
      selectRecords(contents, selection).map(({ record }) => record.type),
    ]);
    assert.deepEqual(shown, [
      ['interactions', 1, ['interaction']],
      ['adviceReceived', 5, ['interaction']],
      ['adviceActedOn', 3, ['interaction']],
      ['adviceReportedBack', 1, ['interaction']],
      ['helpGiven', 1, ['activity']],
      ['helpReceived', 3, ['activity', 'challenge', 'question']],
    ]);
  });
});

suite('A contact that has a cadence', () => {
  /** Last contact, cadence and today; then the due day, the days left and the standing. */
  const rows: readonly (readonly [string, number, string, string, number, string])[] = [
    ['2026-04-01', 14, '2026-04-14', '2026-04-15', 1, 'fine'],
    ['2026-04-01', 14, '2026-04-15', '2026-04-15', 0, 'due'],
    ['2026-04-01', 14, '2026-04-29', '2026-04-15', -14, 'due'],
    ['2026-04-01', 14, '2026-04-30', '2026-04-15', -15, 'drifting'],
    // Leap day.
    ['2028-02-15', 14, '2028-02-28', '2028-02-29', 1, 'fine'],
    ['2028-02-15', 14, '2028-02-29', '2028-02-29', 0, 'due'],
    ['2028-02-29', 366, '2029-03-01', '2029-03-01', 0, 'due'],
    ['2027-02-15', 14, '2027-03-01', '2027-03-01', 0, 'due'],
    // The end of a year with 53 ISO weeks.
    ['2026-12-28', 7, '2027-01-03', '2027-01-04', 1, 'fine'],
    ['2026-12-28', 7, '2027-01-04', '2027-01-04', 0, 'due'],
    ['2026-12-31', 1, '2027-01-01', '2027-01-01', 0, 'due'],
    // Weekends on which clocks change in Berlin and in New York.
    ['2026-03-28', 1, '2026-03-29', '2026-03-29', 0, 'due'],
    ['2026-03-22', 7, '2026-03-28', '2026-03-29', 1, 'fine'],
    ['2026-10-24', 1, '2026-10-25', '2026-10-25', 0, 'due'],
    ['2026-10-18', 7, '2026-10-25', '2026-10-25', 0, 'due'],
    ['2026-03-01', 7, '2026-03-08', '2026-03-08', 0, 'due'],
    ['2026-10-25', 7, '2026-11-01', '2026-11-01', 0, 'due'],
  ];
  for (const [last, cadenceDays, today, due, daysLeft, standing] of rows) {
    test(`is ${standing} on ${today} after ${last} and ${cadenceDays} days`, () => {
      const facts = adaOf([ada({ cadenceDays }), aRecord('activity', { date: last, people: ['ada'] })], {
        today,
      });
      assert.deepEqual([facts.due, facts.daysLeft, facts.standing], [due, daysLeft, standing]);
    });
  }

  test('is the same in every zone of the machine, on the weekends of summer time too', () => {
    const zone = process.env.TZ;
    try {
      for (const one of ['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia']) {
        process.env.TZ = one;
        for (const [met, today] of [
          ['2026-03-01', '2026-03-15'],
          ['2026-03-22', '2026-04-05'],
          ['2026-12-25', '2027-01-08'],
        ] as const) {
          const { due, daysLeft, silentDays, standing } = adaOf([ada({ cadenceDays: 14, met })], { today });
          assert.deepEqual([due, daysLeft, silentDays, standing], [today, 0, 14, 'due'], `${one} ${met}`);
        }
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test('counts from the day of meeting, else from the day of its record, where nothing else is known', () => {
    assert.equal(adaOf([ada({ cadenceDays: 7, met: '2026-04-10', date: '2026-04-01' })]).due, '2026-04-17');
    const unmet = adaOf([ada({ cadenceDays: 7, date: '2026-04-01' })]);
    assert.deepEqual([unmet.due, unmet.lastContact, unmet.standing], ['2026-04-08', undefined, 'due']);
    assert.equal(adaOf([ada({ cadenceDays: 7, met: '2026-05-01' })]).standing, 'fine');
  });

  test('is due at once, without a day, where there is nothing to count from', () => {
    const facts = adaOf([ada({ cadenceDays: 7 })]);
    assert.deepEqual([facts.standing, facts.due, facts.daysLeft], ['due', undefined, undefined]);
  });

  test('has no due day beyond the calendar', () => {
    const facts = adaOf([ada({ cadenceDays: 99_999_999, met: '2026-04-01' })]);
    assert.deepEqual([facts.standing, facts.due], ['fine', undefined]);
  });
});

suite('A contact without a cadence', () => {
  const standingOf = (fields: Parameters<typeof ada>[0], met: string): string =>
    adaOf([ada({ ...fields, met })]).standing;

  test('drifts after four weeks of silence where the person guides me', () => {
    for (const relation of ['supervisor', 'mentor', 'potential-mentor'] as const) {
      assert.equal(standingOf({ relation }, '2026-03-19'), 'no-cadence', relation);
      assert.equal(standingOf({ relation }, '2026-03-18'), 'drifting', relation);
    }
  });

  test('never drifts otherwise, nor where a cadence of 0 says so', () => {
    assert.equal(standingOf({ relation: 'peer' }, '2025-01-01'), 'no-cadence');
    assert.equal(standingOf({ relation: 'mentor', cadenceDays: 0 }, '2025-01-01'), 'no-cadence');
  });
});

suite('The band of a contact', () => {
  const date = '2026-04-01';
  const people = ['ada'];
  const meetings = (count: number): readonly LogbookRecord[] =>
    Array.from({ length: count }, (_, place) => aRecord('interaction', { title: `m${place}`, date, people }));
  const help = (count: number, key: 'helped' | 'helpedBy'): readonly LogbookRecord[] =>
    Array.from({ length: count }, (_, place) =>
      aRecord('activity', { title: `${key}${place}`, date, [key]: people }),
    );
  const rows: readonly (readonly [string, string, readonly LogbookRecord[]])[] = [
    ['new', 'a hundred meetings', meetings(100)],
    ['acquainted', 'help once', help(1, 'helpedBy')],
    ['acquainted', 'much help that went one way', help(20, 'helpedBy')],
    ['acquainted', 'one help each way', [...help(1, 'helpedBy'), ...help(1, 'helped')]],
    ['working', 'three exchanges both ways', [...help(2, 'helpedBy'), ...help(1, 'helped')]],
    ['working', 'two returned for three', [...help(3, 'helpedBy'), ...help(2, 'helped')]],
    ['trusted', 'three returned for three', [...help(3, 'helpedBy'), ...help(3, 'helped')]],
    [
      'working',
      'advice acted on of which the person does not know',
      [
        aRecord('interaction', {
          date,
          people,
          advice: ['a', 'b', 'c', 'd'].map((text) => ({ text, status: 'done' as const })),
        }),
      ],
    ],
  ];
  for (const [band, what, records] of rows) {
    test(`is ${band} with ${what}`, () => assert.equal(adaOf(records).band, band));
  }

  test('never rises with mere meetings', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(4), fc.nat(9), (received, given, met) => {
        const exchanged = [
          aRecord('goal', { people }),
          ...help(received, 'helpedBy'),
          ...help(given, 'helped'),
        ];
        assert.equal(adaOf([...exchanged, ...meetings(met)]).band, adaOf(exchanged).band);
      }),
      { seed: 7 },
    );
  });
});

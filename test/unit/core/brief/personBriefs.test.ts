import assert from 'node:assert/strict';
import type { Brief } from '../../../../src/core/brief/brief.ts';
import { type BriefComputation, briefs } from '../../../../src/core/brief/briefs.ts';
import { formatBrief } from '../../../../src/core/brief/formatBrief.ts';
import { mostListedRecords } from '../../../../src/core/brief/workByDay.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { aRecord, aView, type ViewFields } from '../../../support/builders.ts';

type Kind = 'meeting' | 'thankYou' | 'checkIn' | 'interview';

function briefOf(kind: Kind, records: readonly LogbookRecord[], fields: ViewFields = {}): Brief {
  const compute: BriefComputation = briefs[kind];
  const brief = compute(aView(records, fields), 'ada');
  assert.ok(brief);
  return brief;
}

function textOf(kind: Kind, records: readonly LogbookRecord[], fields: ViewFields = {}): string {
  return formatBrief(briefOf(kind, records, fields));
}

function draftOf(kind: Kind, records: readonly LogbookRecord[], fields: ViewFields = {}): string {
  const [draft] = briefOf(kind, records, fields).blocks.filter((block) => block.kind === 'draft');
  return draft?.kind === 'draft' ? draft.text : '';
}

const ada = aRecord('contact', {
  title: 'Ada',
  role: 'statistician',
  organisation: 'Unit',
  expertise: ['sas.macro'],
  metAt: 'Kick-off',
});
const profile = { name: 'A. Intern', title: 'Data intern', site: 'Trial unit' };
const talk = aRecord('interaction', {
  title: 'Talk',
  date: '2026-04-01',
  people: ['ada'],
  advice: [
    { text: 'Show one plot', status: 'done', action: 'Drew it', reportedBack: '2026-04-02' },
    { text: 'Read the CSR', status: 'doing' },
  ],
  followUp: '2026-04-14',
  nextStep: 'Send the plot',
});

suite('the meeting brief', () => {
  test('shows everything between the two of us, and what is new by day', () => {
    const text = textOf('meeting', [
      ada,
      talk,
      aRecord('question', { title: 'Which window?', date: '2026-04-01', unclear: 'B', askedTo: ['ada'] }),
      aRecord('question', { title: 'Whom to ask?', date: '2026-04-14', skills: ['sas.macro'] }),
      aRecord('activity', {
        title: 'Fitted a model',
        date: '2026-04-10',
        skills: ['sas.macro'],
        hours: 2,
      }),
      aRecord('activity', {
        title: 'Cleaned labs',
        date: '2026-04-11',
        role: 'assisted',
        private: true,
        metrics: [{ name: 'queries resolved', value: 4, unit: 'query' }],
      }),
      aRecord('feedback', { title: 'Slow', date: '2026-03-20', from: 'ada', said: 'Too slow' }),
      aRecord('opportunity', {
        title: 'Help with KM plots',
        people: ['ada'],
        offered: '2026-04-01',
        status: 'offered',
      }),
      aRecord('opportunity', { title: 'Old', people: ['ada'], status: 'declined' }),
    ]);
    assert.equal(
      text,
      [
        ...['# Meeting with Ada', '', 'statistician, Unit. Last contact 13 days ago.', ''],
        ...['## Open questions', '', '- Which window? to ask, open for 14 days', '  - I am unclear on B.'],
        ...['  - Still missing: what I understand', '  - Still missing: what I tried', ''],
        ...['## Questions in their field that nobody is asked yet', ''],
        ...['- Whom to ask? to ask, open for 1 day', '  - Still missing: what I understand'],
        ...['  - Still missing: what I am unclear on', '  - Still missing: what I tried', ''],
        ...['## Follow-ups', '', '- Talk due since yesterday', '  - Next step: Send the plot', ''],
        ...['## What is new since 2026-04-02', '', 'With them or in their field', ''],
        ...['- 2026-04-10', '  - Fitted a model · 2 h', '', 'Other work', ''],
        ...['- 2026-04-11', '  - Cleaned labs (4 queries resolved) · assisted', ''],
        ...[
          '## Advice and what became of it',
          '',
          '- [ ] Read the CSR under way',
          '  - Heard: Talk (2026-04-01)',
        ],
        ...['- [x] Show one plot followed, told on 2026-04-02', '  - What I did: Drew it'],
        ...['  - Heard: Talk (2026-04-01)', ''],
        ...[
          '## Feedback to report back on',
          '',
          '- Slow (2026-03-20)',
          '  - Too slow',
          '  - Nothing changed yet.',
          '',
        ],
        ...['## Opportunities', '', '- Help with KM plots offered on 2026-04-01, not decided', ''],
      ].join('\n'),
    );
  });

  test('says of advice what the ledger says', () => {
    const advice = [
      { text: 'Draw it', action: 'Drew it' },
      { text: 'Ask early', reportedBack: '2026-04-02' },
      { text: 'Rest', status: 'done', reportedBack: '2026-04-16' },
    ] as const;
    const text = textOf('meeting', [ada, aRecord('interaction', { people: ['ada'], advice })]);
    const lines = text.split('\n').filter((line) => /^- \[/.test(line));
    assert.deepEqual(lines, [
      '- [ ] Draw it followed, not told yet',
      '- [ ] Rest followed, not told yet',
      '- [x] Ask early told on 2026-04-02',
    ]);
  });

  test('stays short after a long silence: older records are one number that opens them', () => {
    const work = Array.from({ length: mostListedRecords + 3 }, (_, place) =>
      aRecord('activity', { title: `Work ${place}`, date: `2026-03-${String(place + 1).padStart(2, '0')}` }),
    );
    const brief = briefOf('meeting', [ada, ...work]);
    const [rest] = brief.blocks
      .flatMap((block) => (block.kind === 'paragraph' ? block.line : []))
      .filter((span) => span.kind === 'figure');
    assert.equal(rest?.kind === 'figure' && rest.selection.ids?.length, 3);
  });

  test('is there for a person without a contact, and not for nobody', () => {
    assert.match(textOf('meeting', [talk]), /^# Meeting with ada\n\nThere is no contact/);
    assert.equal(briefs.meeting(aView([talk]), 'bob'), undefined);
    assert.equal(briefs.meeting(aView([talk]), undefined), undefined);
  });

  test('starts an interaction with the person', () => {
    const [first] = briefOf('meeting', [ada]).actions;
    assert.equal(first?.command, 'researchLogbook.newInteraction');
    assert.deepEqual(first?.argument, { initial: { people: 'ada' } });
  });
});

suite('the thank-you brief', () => {
  test('drafts a letter of what was logged, with open places for the rest', () => {
    assert.equal(
      draftOf('thankYou', [ada, talk], { profile }),
      [
        'Dear Ada,',
        'thank you for your time and your help during my internship (Trial unit). [Say in your own words what it meant to you.]',
        'I thank you for:\n- your advice of 1 April: "Read the CSR"\n- your advice of 1 April: "Show one plot" (what I did: Drew it)',
        '[Say what you do with it now, or where it leads you.]',
        'Best wishes,\nA. Intern',
      ].join('\n\n'),
    );
  });

  test('is recorded as sent about the records it is made of', () => {
    const [first] = briefOf('thankYou', [ada, talk]).actions;
    assert.equal(first?.command, 'researchLogbook.recordSent');
    assert.deepEqual(first?.argument, { kind: 'thank-you', person: 'ada', about: [talk.id] });
  });

  test('is about no record without an id of its own', () => {
    const [first] = briefOf('thankYou', [ada, { ...talk, id: 'file:interactions/talk.md' }]).actions;
    assert.deepEqual(first?.argument, { kind: 'thank-you', person: 'ada', about: [] });
  });

  test('invents no reason', () => {
    assert.match(draftOf('thankYou', [ada]), /\n\n\[What do you thank for\?\]\n\n/);
    assert.match(textOf('thankYou', [ada]), /\*\*Nothing is logged that this person did/);
  });

  test('uses no private record, and leaves hostile text as text', () => {
    const said = '<script>alert(1)</script> **b** [x](command:y) \u202Eevil';
    const feedback = aRecord('feedback', { title: 'F', date: '2026-04-01', from: 'ada', said });
    const secret = aRecord('feedback', { title: 'zebra', date: '2026-04-01', from: 'ada', private: true });
    const text = textOf('thankYou', [ada, feedback, secret]);
    assert.doesNotMatch(text, /zebra|\u202E|(?<!\\)<script|\*\*b/);
    assert.match(text, /\\<script\\>alert\(1\)/);
    assert.match(
      draftOf('thankYou', [ada, feedback]),
      /"<script>alert\(1\)<\/script> \*\*b\*\* \[x\]\(command:y\) evil"/,
    );
  });
});

suite('the check-in brief', () => {
  test('drafts what is new, what came of advice, and a question', () => {
    const records = [
      ada,
      { ...talk, advice: [{ text: 'Read the CSR', status: 'done' as const }] },
      aRecord('activity', { title: 'Fitted a model', date: '2026-04-10' }),
      aRecord('question', {
        title: 'Q',
        date: '2026-04-12',
        known: ['A'],
        unclear: 'B',
        tried: 'C',
        askedTo: ['ada'],
      }),
    ];
    assert.equal(
      draftOf('checkIn', records, { profile }),
      [
        'Dear Ada,',
        '[Say how you are, or what made you think of them.]',
        'Since we last spoke on 1 April:\n- 10 April: Fitted a model',
        'You advised me: "Read the CSR". I followed it.',
        'A question for you: I understand A. I am unclear on B. I tried C.',
        '[Ask for what you need, or offer something in return.]',
        'Best wishes,\nA. Intern',
      ].join('\n\n'),
    );
  });

  test('lists several questions', () => {
    const question = (title: string) => {
      return aRecord('question', {
        title,
        date: '2026-04-12',
        unclear: title,
        askedTo: ['ada'],
        status: 'asked',
      });
    };
    assert.match(
      draftOf('checkIn', [ada, question('x'), question('y'), question('z')]),
      /Questions for you:\n- I am unclear on x\.\n- I am unclear on y\.\n\n/,
    );
  });

  test('says what is missing where nothing is new', () => {
    assert.match(draftOf('checkIn', [ada]), /\n\n\[What is new\?\]\n\n/);
    assert.match(textOf('checkIn', [ada]), /\*\*Nothing new is logged/);
  });
});

suite('the interview brief', () => {
  test('drafts the request of what is known', () => {
    assert.equal(
      draftOf('interview', [ada], { profile }),
      [
        'Dear Ada,',
        'my name is A. Intern; I am here as: Data intern, Trial unit. You may remember me (Kick-off).',
        'I would like to learn more about your work as a statistician, above all about SAS macro language. [Say why them: what you have seen or read of their work.]',
        'May I ask you for 20 minutes, in person or by call? [Two or three times that suit you.] I will bring a few questions and keep to the time.',
        'Best wishes,\nA. Intern',
      ].join('\n\n'),
    );
    assert.match(
      draftOf('interview', [{ ...ada, private: true }]),
      /^Dear \[name\],\n\nmy name is \[your name\]; I am here as: \[what you are\]/,
    );
    assert.doesNotMatch(draftOf('interview', [{ ...ada, private: true }]), /statistician|Kick-off/);
  });

  test('offers questions for the role that were not asked before, and shows those that were', () => {
    const asked = aRecord('interaction', {
      title: 'First talk',
      date: '2026-04-01',
      people: ['ada'],
      questions: ['what do you check before you believe a table'],
      takeaways: ['Totals first'],
      outcome: 'I like it',
    });
    const text = textOf('interview', [ada, asked]);
    assert.doesNotMatch(text, /- What do you check before you believe a table\?/);
    assert.match(text, /- How do estimands change what has to be collected\?/);
    assert.match(text, /## Asked before\n\n- what do you check before you believe a table First talk/);
    assert.match(text, /## Heard before\n\n- First talk\n {2}- Totals first\n {2}- Outcome: I like it/);
  });

  test('says how to get questions for a role', () => {
    assert.match(textOf('interview', [aRecord('contact', { title: 'Ada' })]), /Give the contact a role/);
  });
});

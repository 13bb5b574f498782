import assert from 'node:assert/strict';
import type { OpenLoop } from '../../../../src/core/insight/openLoop.ts';
import { computeOpenLoopGroups, computeOpenLoops } from '../../../../src/core/insight/openLoops.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { formatWording } from '../../../../src/core/text/wording.ts';
import { aRecord, aView, type ViewFields } from '../../../support/builders.ts';

function loopsOf(records: readonly LogbookRecord[], fields: ViewFields = {}): readonly OpenLoop[] {
  return computeOpenLoops(aView(records, fields));
}

/** `kind: title | note | due`, an exclamation mark for what calls for something today. */
function summary({ kind, title, note, due, isDue }: OpenLoop): string {
  const words = typeof title === 'string' ? title : formatWording(title);
  return [`${isDue ? '!' : ''}${kind}: ${words}`, formatWording(note), ...(due ? [due] : [])].join(' | ');
}

suite('computeOpenLoops', () => {
  for (const [followUp, expected] of [
    ['2026-04-15', '!follow-up: Coffee | due today | 2026-04-15'],
    ['2026-04-16', 'follow-up: Coffee | due tomorrow | 2026-04-16'],
    ['2026-04-17', 'follow-up: Coffee | due in 2 days | 2026-04-17'],
    ['2026-05-06', 'follow-up: Coffee | due in 21 days | 2026-05-06'],
    ['2026-05-07', 'follow-up: Coffee | due 2026-05-07 | 2026-05-07'],
    ['2026-04-14', '!follow-up: Coffee | due since yesterday | 2026-04-14'],
    ['2026-04-13', '!follow-up: Coffee | due 2 days ago | 2026-04-13'],
  ] as const) {
    test(`a follow-up on ${followUp} is ${expected}`, () => {
      const [loop] = loopsOf([aRecord('interaction', { title: 'Coffee', followUp })]);
      assert.ok(loop);
      assert.equal(summary(loop), expected);
      assert.deepEqual(loop.completion, {
        kind: 'change',
        changes: [{ kind: 'set', key: 'followedUp', value: '2026-04-15' }],
      });
      assert.equal(loop.postponeKey, 'followUp');
    });
  }

  test('a follow-up that was made is closed', () => {
    const done = { title: 'Coffee', followUp: '2026-04-01', followedUp: '2026-04-02' };
    assert.deepEqual(loopsOf([aRecord('interaction', done)]), []);
  });

  test('advice is open until it is done and its giver told, or it is dropped', () => {
    const loops = loopsOf([
      aRecord('interaction', {
        date: '2026-04-03',
        advice: [
          { text: 'Read the CSR' },
          { text: 'Ask early', status: 'doing' },
          { text: 'Learn COMPARE', status: 'done' },
          { text: 'Told', status: 'done', reportedBack: '2026-04-10' },
          { text: 'No', status: 'dropped' },
        ],
      }),
    ]);
    assert.deepEqual(loops.map(summary), [
      'advice: Read the CSR | heard 12 days ago',
      'advice: Ask early | under way',
      'report-back: Learn COMPARE | advice followed; not told yet',
    ]);
    assert.deepEqual(loops[2]?.completion, {
      kind: 'change',
      changes: [
        {
          kind: 'set-entry',
          key: 'advice',
          index: 2,
          field: 'reportedBack',
          value: '2026-04-15',
          text: 'Learn COMPARE',
        },
      ],
    });
  });

  test('advice stands in the loops as in the ledger: an action without a status was done', () => {
    const loops = loopsOf([
      aRecord('interaction', {
        advice: [
          { text: 'Did it', action: 'Read it' },
          { text: 'Told', reportedBack: '2026-04-10' },
          { text: 'To be told', status: 'done', reportedBack: '2026-04-16' },
          { text: 'Began', status: 'open', action: 'Read a page' },
        ],
      }),
    ]);
    assert.deepEqual(loops.map(summary), [
      'advice: Began | under way',
      'report-back: Did it | advice followed; not told yet',
      'report-back: To be told | advice followed; not told yet',
    ]);
  });

  test('feedback is open once something was changed, until its giver heard of it', () => {
    const loops = loopsOf([
      aRecord('feedback', { title: 'Long macros' }),
      aRecord('feedback', { title: 'Names', changed: 'Named all' }),
      aRecord('feedback', { title: 'Told', changed: 'All', reportedBack: '2026-04-01' }),
    ]);
    assert.deepEqual(loops.map(summary), ['report-back: Names | changed; not told yet']);
  });

  for (const [fields, expected] of [
    [{}, 'application: Post | being drafted'],
    [{ deadline: '2026-04-20' }, 'application: Post | deadline in 5 days | 2026-04-20'],
    [{ deadline: '2026-04-14' }, '!application: Post | deadline was yesterday | 2026-04-14'],
    [{ status: 'sent', sent: '2026-04-02' }, 'application: Post | sent 13 days ago | 2026-04-16'],
    [{ status: 'sent', sent: '2026-04-01' }, '!application: Post | sent 14 days ago | 2026-04-15'],
    [
      { status: 'sent', sent: '2026-04-01', followUp: '2026-04-20' },
      'application: Post | sent 14 days ago | 2026-04-20',
    ],
    [{ status: 'sent' }, 'application: Post | sent, no answer yet'],
    [{ status: 'interview', interviewOn: '2026-04-15' }, '!application: Post | interview today | 2026-04-15'],
    [{ status: 'interview' }, 'application: Post | interview, no day yet'],
    [
      { status: 'interview', interviewOn: '2026-04-01', followUp: '2026-04-29' },
      'application: Post | interview was 14 days ago | 2026-04-29',
    ],
    [
      { status: 'interview', interviewOn: '2026-04-20', followUp: '2026-04-10' },
      'application: Post | interview in 5 days | 2026-04-20',
    ],
    [{ status: 'offer' }, 'application: Post | offer to answer'],
    [{ status: 'offer', followUp: '2026-04-14' }, '!application: Post | offer to answer | 2026-04-14'],
  ] as const) {
    test(`an application with ${JSON.stringify(fields)} is ${expected}`, () => {
      assert.deepEqual(loopsOf([aRecord('application', { title: 'Post', ...fields })]).map(summary), [
        expected,
      ]);
    });
  }

  test('a closed application is none', () => {
    assert.deepEqual(loopsOf([aRecord('application', { status: 'closed', deadline: '2026-04-01' })]), []);
  });

  test('an application goes on as its command has it: day and step of the status before are done with', () => {
    const [drafting] = loopsOf([aRecord('application', { deadline: '2026-04-20' })]);
    const set = (key: string, value: string) => ({ kind: 'set', key, value });
    const past = [set('followUp', ''), set('nextStep', '')];
    assert.deepEqual(drafting?.completion, {
      kind: 'change',
      changes: [set('status', 'sent'), set('sent', '2026-04-15'), ...past],
    });
    const [sent] = loopsOf([aRecord('application', { status: 'sent' })]);
    assert.deepEqual(
      sent?.completion.kind === 'choose' && sent.completion.options.map(({ changes }) => changes),
      ['interview', 'offer', 'closed'].map((value) => [set('status', value), ...past]),
    );
  });

  for (const [fields, key] of [
    [{ deadline: '2026-04-20' }, undefined],
    [{ status: 'sent' }, 'followUp'],
    [{ status: 'interview', interviewOn: '2026-04-15' }, undefined],
    [{ status: 'interview', interviewOn: '2026-04-14' }, 'followUp'],
    [{ status: 'interview' }, 'followUp'],
    [{ status: 'offer' }, 'followUp'],
  ] as const) {
    test(`postponing an application with ${JSON.stringify(fields)} ${key ? 'moves my own day' : 'would falsify a day of others'}`, () => {
      assert.equal(loopsOf([aRecord('application', fields)])[0]?.postponeKey, key);
    });
  }

  test('an offer waits for its decision, and is due after a week', () => {
    const loops = loopsOf([
      aRecord('opportunity', { title: 'New', status: 'offered', offered: '2026-04-09' }),
      aRecord('opportunity', { title: 'Old', status: 'offered', offered: '2026-04-08' }),
      aRecord('opportunity', { title: 'Spotted' }),
      aRecord('opportunity', { title: 'Taken', status: 'accepted' }),
    ]);
    assert.deepEqual(loops.map(summary), [
      '!opportunity: Old | offered 7 days ago | 2026-04-15',
      'opportunity: New | offered 6 days ago | 2026-04-16',
    ]);
    assert.deepEqual(loops[0]?.completion, { kind: 'decide' });
  });

  for (const [expires, expected] of [
    ['2026-07-15', []],
    ['2026-07-14', ['certificate: GCP | expires in 90 days | 2026-07-14']],
    ['2026-05-16', ['certificate: GCP | expires in 31 days | 2026-05-16']],
    ['2026-05-15', ['!certificate: GCP | expires in 30 days | 2026-05-15']],
    ['2026-04-16', ['!certificate: GCP | expires tomorrow | 2026-04-16']],
    ['2026-04-15', ['!certificate: GCP | expires today | 2026-04-15']],
    ['2026-04-14', ['!certificate: GCP | expired yesterday | 2026-04-14']],
  ] as const) {
    test(`a certificate that expires on ${expires} gives ${expected[0] ?? 'nothing'}`, () => {
      assert.deepEqual(loopsOf([aRecord('training', { title: 'GCP', expires })]).map(summary), expected);
    });
  }

  test('resources of the chosen programme are open until they are used or the internship is over', () => {
    const chosen = aRecord('program', {
      title: 'Chosen',
      status: 'chosen',
      resources: ['Journal club', 'SAS licence, student', 'Library'],
      resourcesUsed: ['journal  club', 'library '],
    });
    const other = aRecord('program', { title: 'Other', status: 'declined', resources: ['Gym'] });
    const expected = ['resource: SAS licence, student | not used yet'];
    assert.deepEqual(loopsOf([chosen, other]).map(summary), expected);
    assert.deepEqual(loopsOf([chosen, other], { profile: { program: other.id } }).map(summary), [
      'resource: Gym | not used yet',
    ]);
    assert.deepEqual(loopsOf([chosen], { profile: { end: '2026-04-15' } }).length, 1);
    assert.deepEqual(loopsOf([chosen], { profile: { end: '2026-04-14' } }), []);
    const gone = { profile: { program: '01JD3Z8Q4N6W2K5R7T9V1X3Y5A' } };
    assert.deepEqual(loopsOf([chosen, other], gone).map(summary), expected, 'as the page of programmes');
  });

  test('a queued article is done today, and keeps the day on which it was queued', () => {
    const [loop] = loopsOf([
      aRecord('presence', { title: 'An article', status: 'queued', date: '2026-04-14' }),
      aRecord('presence', { title: 'A post' }),
    ]);
    assert.ok(loop);
    assert.equal(summary(loop), 'article: An article | queued yesterday');
    assert.deepEqual(
      loop.completion.kind === 'change' &&
        loop.completion.changes.map((one) => 'key' in one && [one.key, one.value]),
      [
        ['status', 'done'],
        ['done', '2026-04-15'],
      ],
    );
  });

  for (const [fields, expected] of [
    [{ date: '2026-04-15' }, 'question: Which window | to ask since today | 2026-04-22'],
    [{ date: '2026-04-08' }, '!question: Which window | to ask for 7 days | 2026-04-15'],
    [{ date: '2026-04-01', asked: '2026-04-09' }, 'question: Which window | asked 6 days ago | 2026-04-16'],
    [{ date: '2026-04-01', status: 'asked' }, '!question: Which window | asked 14 days ago | 2026-04-08'],
    [{ status: 'asked' }, 'question: Which window | asked'],
    [{ date: '2026-04-01', status: 'draft' }, undefined],
    [{ date: '2026-04-01', answered: '2026-04-02' }, undefined],
  ] as const) {
    test(`a question with ${JSON.stringify(fields)} is ${expected ?? 'none'}`, () => {
      const loops = loopsOf([aRecord('question', { title: 'Which window', ...fields })]);
      assert.deepEqual(loops.map(summary), expected === undefined ? [] : [expected]);
    });
  }

  test('a contact whose cadence is over is to be checked in with, other people are not', () => {
    const met = (title: string, met_: string) =>
      aRecord('contact', { title, met: met_, cadenceDays: 14, relation: 'colleague' });
    const loops = loopsOf([met('Due', '2026-04-01'), met('Fine', '2026-04-02'), met('Late', '2026-03-01')]);
    assert.deepEqual(loops.map(summary), [
      '!check-in: Late | last contact 45 days ago | 2026-03-15',
      '!check-in: Due | last contact 14 days ago | 2026-04-15',
    ]);
    assert.deepEqual(loops[1]?.completion, { kind: 'check-in', person: 'due', name: 'Due' });
  });

  test('a question that is to be asked is asked with one check, and answered with the next', () => {
    const completionOf = (status: 'to-ask' | 'asked') =>
      loopsOf([aRecord('question', { status })])[0]?.completion;
    assert.deepEqual(completionOf('to-ask'), {
      kind: 'change',
      changes: [
        { kind: 'set', key: 'status', value: 'asked' },
        { kind: 'set', key: 'asked', value: '2026-04-15' },
      ],
    });
    assert.deepEqual(completionOf('asked'), { kind: 'answer' });
  });

  test('sorts by kind, then by due day, those without one last and oldest first', () => {
    const loops = loopsOf([
      aRecord('interaction', { title: 'c', date: '2026-04-02', advice: [{ text: 'later advice' }] }),
      aRecord('interaction', { title: 'b', date: '2026-04-01', followUp: '2026-05-01' }),
      aRecord('interaction', { title: 'a', date: '2026-04-03', followUp: '2026-04-20' }),
      aRecord('interaction', { title: 'd', date: '2026-03-01', advice: [{ text: 'early advice' }] }),
    ]);
    assert.deepEqual(
      loops.map(({ title }) => title),
      ['a', 'b', 'early advice', 'later advice'],
    );
  });

  test('ids are unique for copies of one file and for parts of one record, and stay the same', () => {
    const record = aRecord('interaction', {
      title: 'Coffee',
      followUp: '2026-04-20',
      advice: [{ text: 'one' }, { text: 'one' }],
    });
    const ids = loopsOf([record, record]).map(({ id }) => id);
    assert.equal(new Set(ids).size, 6);
    assert.deepEqual(
      loopsOf([record, record], { today: '2026-04-18' }).map(({ id }) => id),
      ids,
    );
    assert.equal(ids[0], `follow-up/${record.id}`);
  });

  test('groups by kind without empty groups', () => {
    const groups = computeOpenLoopGroups(
      aView([aRecord('interaction', { followUp: '2026-04-20', advice: [{ text: 'one' }, { text: 'two' }] })]),
    );
    assert.deepEqual(
      groups.map(({ kind, loops }) => [kind, loops.length]),
      [
        ['follow-up', 1],
        ['advice', 2],
      ],
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { QuickEntry } from '../../../../src/core/entry/quickEntry.ts';
import { readQuickEntry } from '../../../../src/core/entry/readQuickEntry.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';
import { aQuickEntryContext } from '../../../support/quickEntryContext.ts';

const context = aQuickEntryContext();
const read = (line: string): QuickEntry => readQuickEntry(line, context);
const codes = (line: string) => read(line).notices.map(({ code }) => code);

suite('readQuickEntry', function () {
  this.timeout(20_000);

  test('reads the example of the documentation', () => {
    assert.deepEqual(read('Resolved 48 of 52 queries in the AE form #redcap @statistician 2h yesterday'), {
      draft: {
        type: 'activity',
        title: 'Resolved 48 of 52 queries in the AE form',
        date: '2026-11-22',
        skills: ['edc.redcap'],
        people: ['statistician'],
        hours: 2,
        role: 'performed',
        metrics: [{ name: 'queries resolved', value: 48, of: 52, unit: 'query' }],
      },
      tokens: [
        { kind: 'metric', range: { start: 9, end: 25 } },
        { kind: 'skill', range: { start: 41, end: 48 } },
        { kind: 'person', range: { start: 49, end: 62 } },
        { kind: 'hours', range: { start: 63, end: 65 } },
        { kind: 'date', range: { start: 66, end: 75 } },
      ],
      notices: [],
      skills: [context.catalogue.get('edc.redcap')],
    });
  });

  // Every field but the date and the role where they are the usual ones.
  const rows: readonly [string, object][] = [
    [
      'q: Which window applies? @data_manager %ONC-2',
      { type: 'question', title: 'Which window applies?', people: ['data-manager'], study: 'onc-2' },
    ],
    ['Q:which window', { type: 'question', title: 'which window' }],
    [
      '  c: Two sites differ #AE 1h30',
      { type: 'challenge', title: 'Two sites differ', skills: ['ops.ae'], hours: 1.5 },
    ],
    [
      't: GCP refresher #gcp 4h 14 Mar',
      { type: 'training', title: 'GCP refresher', skills: ['reg.gcp'], hours: 4, date: '2026-03-14' },
    ],
    ['t: SAS course 40h', { type: 'training', title: 'SAS course', hours: 40 }],
    [
      'm: Coffee @statistician 30m fri',
      { type: 'interaction', title: 'Coffee', people: ['statistician'], hours: 0.5, date: '2026-11-20' },
    ],
    [
      'r: Good week #sas=skilled #r !private',
      {
        type: 'reflection',
        title: 'Good week',
        skills: ['r.base'],
        ratings: { 'sas.base': 'skilled' },
        private: true,
      },
    ],
    [
      'r: #sas=3 #r=exposed',
      {
        type: 'reflection',
        title: 'SAS: skilled, R: exposed',
        ratings: { 'sas.base': 'skilled', 'r.base': 'exposed' },
      },
    ],
    ['a: Cleaned AE', { type: 'activity', title: 'Cleaned AE' }],
    [
      'Built tables #sas=skilled',
      { type: 'activity', title: 'Built tables', skills: ['sas.base'], ratings: { 'sas.base': 'skilled' } },
    ],
    [
      '#sas Built #SAS tables #edc.redcap',
      { type: 'activity', title: 'Built tables', skills: ['sas.base', 'edc.redcap'] },
    ],
    ['2h 45m cleaned data', { type: 'activity', title: 'cleaned data', hours: 2.75 }],
    ['cleaned data 1h 30m', { type: 'activity', title: 'cleaned data', hours: 1.5 }],
    ['Cleaned AE for 2h', { type: 'activity', title: 'Cleaned AE', hours: 2 }],
    ['Spent 2h on cleaning', { type: 'activity', title: 'cleaning', hours: 2 }],
    ['Programmed the 2h PK table 3h', { type: 'activity', title: 'Programmed the 2h PK table', hours: 3 }],
    ['Entered SAEs within 24h', { type: 'activity', title: 'Entered SAEs within 24h' }],
    ['reviewed the May listing', { type: 'activity', title: 'reviewed the May listing' }],
    ['yesterday: cleaned AE', { type: 'activity', title: 'cleaned AE', date: '2026-11-22' }],
    ['On Friday reviewed AE', { type: 'activity', title: 'reviewed AE', date: '2026-11-20' }],
    [
      'Reviewed AE on friday #sas 2h',
      { type: 'activity', title: 'Reviewed AE', skills: ['sas.base'], hours: 2, date: '2026-11-20' },
    ],
    ['Reviewed AE -2d.', { type: 'activity', title: 'Reviewed AE', date: '2026-11-21' }],
    ['Reviewed AE, March 14, 2026', { type: 'activity', title: 'Reviewed AE', date: '2026-03-14' }],
    ['Cleaned AE — 2h', { type: 'activity', title: 'Cleaned AE', hours: 2 }],
    ['yesterday - cleaned AE;', { type: 'activity', title: 'cleaned AE;', date: '2026-11-22' }],
    ['fri, cleaned AE; (2h)', { type: 'activity', title: 'cleaned AE', hours: 2, date: '2026-11-20' }],
    [
      'Cleaned AE [1h30] (yesterday).',
      { type: 'activity', title: 'Cleaned AE', hours: 1.5, date: '2026-11-22' },
    ],
    ['24h urine samples checked 1h', { type: 'activity', title: '24h urine samples checked', hours: 1 }],
    ['2h of query review', { type: 'activity', title: 'query review', hours: 2 }],
    ['Reviewed AE Friday afternoon', { type: 'activity', title: 'Reviewed AE', date: '2026-11-20' }],
    ['Reviewed AE this afternoon', { type: 'activity', title: 'Reviewed AE this afternoon' }],
    [
      'Call with @statistician (CRO) 1h',
      { type: 'activity', title: 'Call (CRO)', people: ['statistician'], hours: 1 },
    ],
    ['Spent 2h reviewing AE', { type: 'activity', title: 'reviewing AE', hours: 2 }],
    ['Cleaned AE - or tried to', { type: 'activity', title: 'Cleaned AE - or tried to' }],
    [
      'Reviewed the SAP with @statistician and @Statistician 1h',
      { type: 'activity', title: 'Reviewed the SAP', people: ['statistician'], hours: 1 },
    ],
    [
      'Sent to @statistician the SAP for #sas and #r, in full',
      {
        type: 'activity',
        title: 'Sent the SAP in full',
        people: ['statistician'],
        skills: ['sas.base', 'r.base'],
      },
    ],
    [
      'Sat in on @statistician call',
      { type: 'activity', title: 'Sat in on call', people: ['statistician'], role: 'observed' },
    ],
    ['monday Reviewed AE tuesday', { type: 'activity', title: 'monday Reviewed AE', date: '2026-11-17' }],
    ['Slides for Friday', { type: 'activity', title: 'Slides for Friday' }],
    ['Reviewed data cut of 2026-03-14', { type: 'activity', title: 'Reviewed data cut of 2026-03-14' }],
    [
      'Mailed a@b.org on #1234, 50% of %macro, x %>% y',
      { type: 'activity', title: 'Mailed a@b.org on #1234, 50% of %macro, x %>% y' },
    ],
    [
      'Ran %macro for %let in 5 + 3 = @ # %',
      { type: 'activity', title: 'Ran %macro for %let in 5 + 3 = @ # %' },
    ],
    ['\\#redcap is \\@home \\2h \\yesterday', { type: 'activity', title: '#redcap is @home 2h yesterday' }],
    ['Resolved (see #redcap) AE.', { type: 'activity', title: 'Resolved (see) AE.', skills: ['edc.redcap'] }],
    [
      'Reviewed AE #redcap, @Statistician.',
      { type: 'activity', title: 'Reviewed AE', skills: ['edc.redcap'], people: ['statistician'] },
    ],
    ['C:\\data cleaned', { type: 'activity', title: 'C:\\data cleaned' }],
    ['x: cleaned', { type: 'activity', title: 'x: cleaned' }],
    ['g: Learn SAS', { type: 'goal', title: 'Learn SAS' }],
    [
      'g: #sas=skilled by 2026-05-01',
      {
        type: 'goal',
        title: 'SAS: skilled',
        kind: 'skill',
        skill: 'sas.base',
        target: 'skilled',
        due: '2026-05-01',
      },
    ],
    [
      'g: Learn it #sas=skilled #r %onc-2 by 1 May',
      {
        type: 'goal',
        title: 'Learn it',
        kind: 'skill',
        skill: 'sas.base',
        target: 'skilled',
        skills: ['r.base'],
        study: 'onc-2',
        due: '2027-05-01',
      },
    ],
    [
      'f: Name the parameters @statistician @data-manager #sas=fundamental',
      {
        type: 'feedback',
        title: 'Name the parameters',
        from: 'statistician',
        people: ['data-manager'],
        about: ['sas.base'],
        ratings: { 'sas.base': 'fundamental' },
      },
    ],
    ['j: Data manager by 4 Dec', { type: 'application', title: 'Data manager', deadline: '2026-12-04' }],
    [
      'o: Check the footnotes #tlf',
      { type: 'opportunity', title: 'Check the footnotes', skills: ['stat.tlf'] },
    ],
    ['p: Shared the estimand paper', { type: 'presence', title: 'Shared the estimand paper' }],
    ['w: Cleaned 3 domains', { type: 'achievement', title: 'Cleaned 3 domains' }],
  ];
  for (const [line, expected] of rows) {
    test(`reads "${line}"`, () => {
      const { type } = expected as { readonly type: string };
      const date = type === 'goal' ? {} : { date: '2026-11-23' };
      const role = type === 'activity' ? { role: 'performed' } : {};
      assert.deepEqual({ ...read(line).draft }, { ...date, ...role, ...expected });
    });
  }

  const roleRows: readonly [string, string][] = [
    ['Observed the DSMB meeting', 'observed'],
    ['#sas helped resolve 12 queries', 'assisted'],
    ['Designed the eCRF +assisted', 'assisted'],
    ['Helped with the lock +led', 'led'],
    ['Resolved 12 queries', 'performed'],
  ];
  for (const [line, role] of roleRows) {
    test(`takes the role ${role} from "${line}"`, () => {
      const { draft } = read(line);
      assert.equal(draft?.type === 'activity' ? draft.role : undefined, role);
    });
  }

  const noticed: readonly [string, readonly string[]][] = [
    ['', ['empty']],
    ['   ', ['empty']],
    ['q:', ['empty']],
    ['#redcap 2h yesterday', ['empty']],
    ['Built #tableau-desktop', ['new-skill']],
    ['Met @new.person and @New-Person', ['new-person']],
    ['Cleaned %cardio-1', ['new-study']],
    ['Built #sas=expert', ['unknown-level']],
    ['Built #sas=', []],
    ['Cleaned AE 30 Feb', ['date-does-not-exist']],
    ['2026-13-40 cleaned AE', ['date-does-not-exist']],
    ['Cleaned AE tomorrow', ['future-date']],
    ['g: Learn SAS by tomorrow', []],
    ['Cleaned AE 25h', ['hours-out-of-range']],
    ['Cleaned AE 0h', ['hours-out-of-range']],
    ['q: how 2h +assisted', ['not-for-type', 'not-for-type']],
    ['Cleaned AE +plus', []],
  ];
  for (const [line, expected] of noticed) {
    test(`tells ${expected.join(', ') || 'nothing'} of "${line}"`, () => {
      assert.deepEqual(codes(line), expected);
    });
  }

  test('keeps what it does not take in the title', () => {
    const titles = ['q: how 2h +assisted', 'Cleaned AE 30 Feb', 'Cleaned AE 25h', 'Cleaned AE %a-1 %b-2'].map(
      (line) => read(line).draft?.title,
    );
    assert.deepEqual(titles, ['how 2h +assisted', 'Cleaned AE 30 Feb', 'Cleaned AE 25h', 'Cleaned AE %b-2']);
  });

  test('keeps an unknown skill as it is written and names near ones', () => {
    const { draft, notices } = read('Built charts #Tableau-Desktop');
    assert.deepEqual(draft?.skills, ['Tableau-Desktop']);
    assert.deepEqual(notices, [{ code: 'new-skill', skill: 'Tableau-Desktop', near: ['tool.bi'] }]);
  });

  test('finds figures around a token that stands among them', () => {
    const line = 'Resolved 48 of 52 #redcap queries';
    const { draft, tokens } = read(line);
    assert.deepEqual(draft?.type === 'activity' ? draft.metrics?.length : 0, 1);
    const metric = tokens.find(({ kind }) => kind === 'metric');
    assert.deepEqual(metric?.range, { start: 9, end: line.length });
  });

  test('marks the verb that sets the role', () => {
    const { tokens } = read('a: Sat in on the call');
    assert.deepEqual(tokens, [
      { kind: 'type', range: { start: 0, end: 2 } },
      { kind: 'role', range: { start: 3, end: 9 } },
    ]);
  });

  test('shortens a title at a word and keeps the whole text as the body', () => {
    const text = 'cleaned rows again '.repeat(520).trim();
    const { draft, body, notices } = read(`${text} #sas 2h`);
    assert.ok(draft !== undefined && draft.title.length <= 300);
    assert.match(draft.title, /(?:cleaned|rows|again)…$/);
    assert.equal(body, text);
    assert.deepEqual(notices, [{ code: 'title-shortened', length: text.length, limit: 300 }]);
  });

  test('never cuts a character in two', () => {
    for (let shift = 0; shift < 3; shift++) {
      const { draft } = read(`${'x'.repeat(shift)}${'😀'.repeat(400)}`);
      assert.doesNotMatch(draft?.title ?? '', /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      assert.ok((draft?.title.length ?? 999) <= 300);
    }
  });

  test('takes names of object properties as ordinary words', () => {
    const { draft } = read('Built #constructor=skilled @constructor %constructor #__proto__');
    assert.deepEqual(draft?.skills, ['constructor']);
    assert.deepEqual(draft?.ratings, Object.fromEntries([['constructor', 'skilled']]));
    assert.equal(draft?.title, 'Built #__proto__');
  });

  const anyWord = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      ...'q: #sas #sas=skilled #x=9 @bob %onc-2 %macro +assisted +x !private 2h 1h30 45m 99h yesterday mon last friday 14 Mar 30 Feb 2026-03-14 -2d for on the \\#x \\2h (#r) #r, 48 of 52 queries helped'.split(
        ' ',
      ),
    ),
  );
  const anyLine = fc.array(anyWord, { maxLength: 14 }).map((words) => words.join(' '));

  test('never throws, and every character is in the title or in a token', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const { draft, tokens, body } = read(line);
        const taken = new Set<number>();
        for (const { kind, range } of tokens) {
          assert.ok(range.start >= 0 && range.start < range.end && range.end <= line.length);
          const isText = kind === 'metric' || (kind === 'role' && !line.startsWith('+', range.start));
          for (let at = range.start; at < range.end && !isText; at++) taken.add(at);
        }
        const left = [...line.matchAll(/\S/gs)]
          .filter(({ index }) => !taken.has(index))
          .map(([unit]) => unit);
        const title = (body ?? draft?.title ?? '').replace(/\s/g, '');
        const isNamedBySkills = left.length === 0;
        // Backslashes that keep a word literal are the only other thing that goes.
        if (!isNamedBySkills) assert.equal(withoutBackslashes(title), withoutBackslashes(left.join('')));
      }),
      { seed: 20261123, numRuns: 1000 },
    );
  });

  test('gives one record for the same tokens in any order', () => {
    const tokens = ['#sas', '#redcap', '@statistician', '%onc-2', '+assisted', '!private', '2h'];
    const expected = read(`Cleaned the AE form ${tokens.join(' ')} yesterday`).draft;
    fc.assert(
      fc.property(fc.shuffledSubarray(tokens, { minLength: tokens.length }), fc.nat(7), (shuffled, split) => {
        const line = [
          ...shuffled.slice(0, split),
          'Cleaned the AE form',
          ...shuffled.slice(split),
          'yesterday',
        ];
        const { draft } = read(line.join(' '));
        assert.deepEqual(
          { ...draft, skills: [...(draft?.skills ?? [])].sort() },
          { ...expected, skills: [...(expected?.skills ?? [])].sort() },
        );
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });

  test('reads 10,000 characters of anything quickly', () => {
    for (const attack of [
      '2h ',
      '#a',
      '#a!',
      '#sas ',
      '@b ',
      '14 Mar ',
      '\\',
      '(',
      '30 Feb ',
      'x',
      '%x ',
      ')))))',
    ]) {
      const line = attack.repeat(Math.ceil(10_000 / attack.length));
      const elapsedMs = Math.min(...Array.from({ length: 5 }, () => timeOf(() => read(line))));
      assert.ok(elapsedMs < 100, `${JSON.stringify(attack)} took ${elapsedMs} ms`);
    }
  });
});

function withoutBackslashes(text: string): string {
  return text.replaceAll('\\', '');
}

function timeOf(action: () => void): number {
  const cpuMs = startCpuClock();
  action();
  return cpuMs();
}

import assert from 'node:assert/strict';
import { type Claim, computeClaims } from '../../../../src/core/achievement/claims.ts';
import { faultWords, staleWords } from '../../../../src/core/achievement/claimWords.ts';
import { draftClaim } from '../../../../src/core/achievement/draftClaim.ts';
import { exportableClaims } from '../../../../src/core/achievement/exportableClaims.ts';
import type { LogbookRecord, RecordOf } from '../../../../src/core/records/logbookRecord.ts';
import { formatWording } from '../../../../src/core/text/wording.ts';
import { aRecord, aView } from '../../../support/builders.ts';

type Activity = RecordOf<'activity'>;

const activity = (title: string, value: number, of: number, fields: Partial<Activity> = {}): Activity => ({
  ...aRecord('activity', {
    title,
    date: '2026-04-01',
    skills: ['cdm.query-management'],
    metrics: [{ name: 'queries resolved', value, of, unit: 'query' }],
  }),
  ...fields,
});
const query = (value: number) => ({ name: 'queries resolved', value, unit: 'query' });
const one = activity('One', 20, 22);
const two = activity('Two', 28, 30);

/** A claim made of some records, as the command makes it. */
function claimOn(records: readonly LogbookRecord[], fields: Partial<RecordOf<'achievement'>> = {}) {
  const view = aView(records);
  const draft = draftClaim(view, view.contents.records);
  return { ...draft, id: '01JD3Z8Q4N6W2K5R7T9V1X3Y5Z', ...fields } as RecordOf<'achievement'>;
}

function claimIn(records: readonly LogbookRecord[]): Claim {
  const [claim] = computeClaims(aView(records));
  assert.ok(claim);
  return claim;
}

const reasonOf = (claim: Claim): string => exportableClaims([claim]).leftOut[0]?.reason ?? 'exportable';
const staleIn = (records: readonly LogbookRecord[]): readonly string[] =>
  staleWords(claimIn(records)).map(formatWording);

suite('draftClaim', () => {
  test('remembers the figure it was made of', () => {
    // 20 + 28 of 22 + 30: 48 of 52.
    const { title, figures } = claimOn([one, two]);
    assert.equal(title, 'Resolved 48 of 52 queries (92%)');
    assert.deepEqual(figures, [
      { name: 'queries resolved', value: 48, unit: 'query', of: 52, kind: 'ratio' },
    ]);
  });

  test('remembers the role and the team of the figure', () => {
    const [figure] = claimOn([{ ...one, role: 'assisted', teamSize: 3 }]).figures ?? [];
    assert.deepEqual([figure?.role, figure?.teamSize], ['assisted', 3]);
  });

  test('remembers only the figures that the claim says', () => {
    const both = activity('Resolved 20 of 22 queries', 20, 22, {
      metrics: [
        { name: 'queries resolved', value: 20, of: 22, unit: 'query' },
        { name: 'forms reviewed', value: 7, unit: 'form' },
      ],
    });
    assert.deepEqual(
      claimOn([both]).figures?.map(({ name }) => name),
      ['queries resolved'],
    );
    assert.deepEqual(
      claimOn([{ ...both, title: 'Cleaned the AE form' }]).figures?.map(({ name }) => name),
      ['queries resolved', 'forms reviewed'],
    );
  });
});

suite('computeClaims', () => {
  const claim = claimOn([one, two]);

  test('takes a claim whose sources give what it says for what it is', () => {
    const found = claimIn([one, two, claim]);
    assert.equal(found.isStale, false);
    assert.deepEqual([...staleWords(found), ...faultWords(found)], []);
    assert.equal(reasonOf(found), 'exportable');
  });

  test('is stale with the old and the new figure where a source changed', () => {
    // 20 + 25 of 22 + 30: 45 of 52 are 86.5%.
    const changed: Activity = {
      ...two,
      metrics: [{ name: 'queries resolved', value: 25, of: 30, unit: 'query' }],
    };
    assert.deepEqual(staleIn([one, changed, claim]), ['48 of 52 queries (92%) → 45 of 52 queries (86%)']);
    assert.equal(reasonOf(claimIn([one, changed, claim])), 'stale');
  });

  const cases: readonly (readonly [string, readonly LogbookRecord[], readonly string[]])[] = [
    [
      'where a source is deleted',
      [one],
      ['48 of 52 queries (92%) → 20 of 22 queries (90%)', `A source is gone: ${two.id}`],
    ],
    [
      'where a source became private',
      [one, { ...two, private: true }],
      ['48 of 52 queries (92%) → 20 of 22 queries (90%)', 'The source "Two" is private now'],
    ],
    [
      'where the sources lost their role',
      [
        { ...one, role: 'assisted' },
        { ...two, role: 'assisted' },
      ],
      ['48 of 52 queries (92%): the role was performed and is now assisted'],
    ],
    [
      'where the figure turns out to be that of a team',
      [
        { ...one, teamSize: 4 },
        { ...two, teamSize: 4 },
      ],
      ['48 of 52 queries (92%) → 48 of 52 queries (92%) as part of a team of 4'],
    ],
    [
      'where the sources give no figure any more',
      [
        { ...one, metrics: [] },
        { ...two, metrics: [] },
      ],
      ['The sources no longer give 48 of 52 queries (92%)'],
    ],
  ];
  for (const [name, sources, expected] of cases) {
    test(`is stale ${name}`, () => {
      assert.deepEqual(staleIn([...sources, claim]), expected);
      assert.equal(reasonOf(claimIn([...sources, claim])), 'stale');
    });
  }

  test('is stale where all sources are gone, and no longer sourced', () => {
    const found = claimIn([claim]);
    assert.deepEqual([found.state, found.isStale], ['self-stated', true]);
  });

  test('lets a private claim rest on private records, and prints it nowhere', () => {
    const secret: Activity = { ...two, private: true };
    const hidden = claimOn([one, secret]);
    const found = claimIn([one, secret, hidden]);
    assert.deepEqual([found.isStale, reasonOf(found)], [false, 'private']);
  });

  test('is never stale where its user accepted it or cannot confirm it', () => {
    for (const state of ['self-stated', 'cannot-confirm'] as const) {
      assert.equal(claimIn([{ ...claim, state }]).isStale, false, state);
    }
  });

  test('does not move up where its sources come back', () => {
    const accepted = { ...claim, state: 'self-stated' as const };
    assert.equal(claimIn([one, two, accepted]).state, 'self-stated');
    assert.equal(claimIn([one, two, { ...claim, state: 'cannot-confirm' }]).state, 'cannot-confirm');
  });

  test('pairs two stories of one name with what each of them became', () => {
    const story = (title: string, from: number, value: number): Activity => ({
      ...one,
      title,
      id: aRecord('activity', { title }).id,
      metrics: [{ name: 'run time', unit: 'minute', from, value }],
    });
    const made = claimOn([story('A', 40, 6), story('B', 30, 10)]);
    const now = [story('A', 40, 6), story('B', 30, 12)];
    assert.deepEqual(staleIn([...now, made]), [
      'run time from 30 to 10 minutes (66% less) → run time from 30 to 12 minutes (60% less)',
    ]);
  });
});

suite('checkClaimText', () => {
  const faultsOf = (text: string, ...sources: readonly LogbookRecord[]): readonly string[] => {
    const claim = { ...claimOn(sources), claim: text };
    return faultWords(claimIn([...sources, claim])).map(formatWording);
  };

  const cases: readonly (readonly [string, readonly LogbookRecord[], readonly string[]])[] = [
    ['Resolved 48 of 52 queries (92%)', [one, two], []],
    ['Resolved 48 queries in 2 logged activities at Visit 3 in 2026', [one, two], []],
    ['Resolved 20 of 22 and 28 of 30 queries', [one, two], []],
    [
      'Resolved 60 of 70 queries',
      [one, two],
      ['60', '70'].map((number) => `Cannot find ${number} in the sources`),
    ],
    // 48 of 52 are 92.3%: neither 95% nor 100%.
    ['Resolved 48 of 52 queries (95%)', [one, two], ['Cannot find 95% in the sources']],
    ['Resolved about 50 queries', [one, two], []],
    ['Resolved over 60 queries', [one, two], ['Cannot find 60 in the sources']],
    [
      'Led the resolution of 48 queries',
      [one, two],
      ['"Led" claims more than the role of the sources: performed'],
    ],
    [
      'Resolved 20 of 22 queries',
      [{ ...one, role: 'assisted' }],
      ['"Resolved" claims more than the role of the sources: assisted'],
    ],
    ['Assisted in resolving 20 of 22 queries', [{ ...one, role: 'assisted' }], []],
    ['Led work that resolved 20 of 22 queries', [{ ...one, role: 'led' }], []],
    // The role of the figure counts, not that of another record.
    [
      'Resolved 20 of 22 queries',
      [{ ...one, role: 'assisted' }, two],
      ['"Resolved" claims more than the role of the sources: assisted'],
    ],
    ['Resolved 20 of 22 queries', [{ ...one, teamSize: 4 }], ['20 is what a team of 4 did']],
    ['Resolved 20 of 22 queries as part of a team of 4', [{ ...one, teamSize: 4 }], []],
    // A team is named with its size, or its total is told as one's own.
    [
      'Resolved 20 of 22 queries for the data team',
      [{ ...one, teamSize: 4 }],
      ['20 is what a team of 4 did'],
    ],
    [
      'Resolved 20 queries in a team of 3',
      [{ ...one, teamSize: 4 }],
      ['Cannot find 3 in the sources', '20 is what a team of 4 did'],
    ],
    ['Resolved over 19 queries', [{ ...one, teamSize: 4 }], ['19 is what a team of 4 did']],
    ['Resolved 90% of queries', [{ ...one, teamSize: 4 }], ['90% is what a team of 4 did']],
    // Without a number, the lowest role counts.
    [
      'Led the resolution of queries',
      [
        { ...one, role: 'assisted' },
        { ...two, role: 'led', metrics: [] },
      ],
      ['"Led" claims more than the role of the sources: assisted'],
    ],
    // Nothing to compare with.
    ['Led 60 reviews', [], []],
    // A number counts only what its source counts.
    [
      'Resolved 500 queries',
      [
        activity('Both', 12, 15, {
          metrics: [query(12), { name: 'rows converted', value: 500, unit: 'row' }],
        }),
      ],
      ['Cannot find 500 in the sources'],
    ],
    ['Resolved 40 queries', [activity('Hours', 12, 15, { hours: 40 })], ['Cannot find 40 in the sources']],
    ['Resolved 4 queries', [{ ...one, teamSize: 4 }], ['Cannot find 4 in the sources']],
    [
      'Resolved 48 queries',
      [one, activity('Forms', 48, 50, { metrics: [{ name: 'forms reviewed', value: 48, unit: 'form' }] })],
      ['Cannot find 48 in the sources'],
    ],
    [
      'Reviewed 48 pages',
      [activity('Pages', 1, 1, { metrics: [{ name: 'pages', value: 48, unit: 'CRF page' }] })],
      [],
    ],
    // A figure that cannot be true founds nothing.
    [
      'Reviewed 150 of 100 forms',
      [activity('Forms', 1, 1, { metrics: [{ name: 'forms reviewed', value: 150, of: 100, unit: 'form' }] })],
      ['Cannot find 150 in the sources', 'Cannot find 100 in the sources'],
    ],
  ];
  for (const [text, sources, expected] of cases) {
    test(`finds ${expected.length === 0 ? 'nothing' : expected.join(' and ')} in "${text}"`, () => {
      assert.deepEqual(faultsOf(text, ...sources), expected);
    });
  }

  test('finds the numbers of a record without metrics in its words', () => {
    const challenge = aRecord('challenge', {
      title: 'Cut the run time from 40 to 6 minutes',
      date: '2026-04-01',
    });
    assert.deepEqual(faultsOf('Cut the run time from 40 to 6 minutes (85% less)', challenge), [
      'Cannot find 85% in the sources',
    ]);
    assert.deepEqual(faultsOf('Cut the run time from 40 to 6 minutes', challenge), []);
  });

  test('takes no figure from the title of a record whose metrics say another one', () => {
    const titled = activity('Resolved 48 of 52 queries', 45, 52);
    assert.deepEqual(faultsOf('Resolved 48 of 52 queries', titled), ['Cannot find 48 in the sources']);
  });

  test('finds hours in the sum of the hours of the sources', () => {
    const spent = [
      { ...one, hours: 2 },
      { ...two, hours: 1.5 },
    ];
    assert.deepEqual(faultsOf('Spent 3.5 h on data work across 2 logged activities', ...spent), []);
    assert.deepEqual(faultsOf('Spent 4 h on data work', ...spent), ['Cannot find 4 in the sources']);
  });

  test('rounds no share up to all of it', () => {
    // 161 of 162 are 99.4%.
    const nearly = activity('Nearly', 161, 162);
    assert.deepEqual(faultsOf('Resolved 161 of 162 queries (100%)', nearly), [
      'Cannot find 100% in the sources',
    ]);
    assert.deepEqual(faultsOf('Resolved 161 of 162 queries (99%)', nearly), []);
  });
});

suite('exportableClaims', () => {
  const claim = claimOn([one, two]);
  const changed = activity('Two', 25, 30, { id: two.id });
  const cases: readonly (readonly [
    string,
    Partial<RecordOf<'achievement'>>,
    readonly LogbookRecord[],
    string,
  ])[] = [
    ['sourced', {}, [one, two], 'exportable'],
    ['stated as sourced', { state: 'sourced' }, [one, two], 'exportable'],
    ['changed', {}, [one, changed], 'stale'],
    ['without sources', { sources: [], figures: [] }, [], 'unsourced'],
    ['stated as sourced without sources', { sources: [], figures: [], state: 'sourced' }, [], 'unsourced'],
    ['with a number of its own', { claim: 'Resolved 60 queries' }, [one, two], 'unsourced'],
    ['above its role', { claim: 'Led 48 reviews' }, [one, two], 'above-role'],
    ['accepted but above its role', { claim: 'Led it', state: 'self-stated' }, [one, two], 'above-role'],
    ['not to be confirmed', { state: 'cannot-confirm' }, [one, two], 'cannot-confirm'],
    ['private', { private: true }, [one, two], 'private'],
    ['accepted', { sources: [], state: 'self-stated' }, [], 'exportable'],
    [
      'accepted with another number',
      { claim: 'Resolved 60 queries', state: 'self-stated' },
      [one, two],
      'exportable',
    ],
  ];
  for (const [name, fields, sources, expected] of cases) {
    test(`says ${expected} of a claim that is ${name}`, () => {
      assert.equal(reasonOf(claimIn([...sources, { ...claim, ...fields }])), expected);
    });
  }

  const proofless: readonly (readonly [string, LogbookRecord])[] = [
    ['a day to come', aRecord('activity', { title: 'Resolved 300 queries', date: '2026-12-01' })],
    ['a goal', aRecord('goal', { title: 'Resolve 300 queries by June' })],
    ['an application', aRecord('application', { title: 'Programmed 300 queries', date: '2026-04-01' })],
  ];
  for (const [name, source] of proofless) {
    test(`takes no proof from ${name}`, () => {
      const alone = aRecord('achievement', { title: 'Resolved 300 queries', sources: [source.id] });
      assert.equal(reasonOf(claimIn([source, alone])), 'unsourced');
      const beside = { ...alone, sources: [source.id, one.id] };
      assert.equal(reasonOf(claimIn([source, one, beside])), 'unsourced');
      const [exported] = exportableClaims([
        claimIn([source, one, { ...beside, claim: 'Resolved 20 queries' }]),
      ]).exportable;
      assert.deepEqual(exported?.sources, [one.id]);
    });
  }

  test('gives the ids of the sources, and none for what is self-stated', () => {
    const claims = [claim, { ...claim, id: '01JD3Z8Q4N6W2K5R7T9V1X3Y6Z', state: 'self-stated' as const }];
    const { exportable } = exportableClaims(computeClaims(aView([one, two, ...claims])));
    assert.deepEqual(
      exportable.map(({ state, sources }) => [state, sources]),
      [
        ['sourced', [...(claim.sources ?? [])]],
        ['self-stated', []],
      ],
    );
  });
});

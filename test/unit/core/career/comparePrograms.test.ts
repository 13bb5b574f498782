import assert from 'node:assert/strict';
import fc from 'fast-check';
import { comparePrograms, type ProgramComparison } from '../../../../src/core/career/comparePrograms.ts';
import { formatWording } from '../../../../src/core/text/wording.ts';
import { aRecord, aView, type ViewFields } from '../../../support/builders.ts';

type Records = Parameters<typeof aView>[0];

function compare(records: Records, profile: ViewFields['profile'] = {}): ProgramComparison {
  return comparePrograms(aView(records, { profile }));
}

/** The mark of the first programme in one criterion, with its reasons. */
function markOf(
  criterion: string,
  records: Records,
  profile: ViewFields['profile'] = {},
): readonly [number | undefined, string] {
  const { criteria, programs } = compare(records, profile);
  const score = programs[0]?.scores[criteria.findIndex(({ id }) => id === criterion)];
  return [score?.score, score?.reasons.map(formatWording).join('; ') ?? ''];
}

suite('comparePrograms', () => {
  test('leaves unknown criteria out of the mean instead of counting them as 0', () => {
    const { programs } = compare([
      aRecord('program', { title: 'Known', resources: ['a', 'b'], phases: ['conduct', 'analysis'] }),
      aRecord('program', { title: 'Little known', resources: ['a', 'b', 'c'] }),
      aRecord('program', { title: 'Unknown' }),
    ]);
    assert.deepEqual(
      programs.map(({ program, total, knownShare }) => [program.title, total, Number(knownShare.toFixed(3))]),
      [
        ['Little known', 3, 0.167],
        ['Known', 2, 0.333],
        ['Unknown', undefined, 0],
      ],
    );
  });

  test('weighs criteria by the profile, 1 each without it, 0 for what does not count', () => {
    const records = [
      aRecord('program', { title: 'Near', scores: { location: 5, pay: 1 } }),
      aRecord('program', { title: 'Rich', scores: { location: 1, pay: 4 } }),
    ];
    const order = (programWeights?: Record<string, number>) =>
      compare(records, programWeights && { programWeights }).programs.map(
        ({ program, total }) => `${program.title} ${total?.toFixed(2)}`,
      );
    assert.deepEqual(order(), ['Near 3.00', 'Rich 2.50']);
    assert.deepEqual(order({ pay: 3 }), ['Rich 3.25', 'Near 2.00']);
    assert.deepEqual(order({ location: 0 }), ['Rich 4.00', 'Near 1.00']);
    assert.deepEqual(order({ location: -7, pay: 99 }), ['Rich 4.00', 'Near 1.00'], 'clamped to 0 and 5');
    assert.deepEqual(order({ location: 0, pay: 0 }), ['Near undefined', 'Rich undefined']);
  });

  test('takes an own mark for a computed one, within 0 to 5', () => {
    assert.deepEqual(
      markOf('resources', [aRecord('program', { resources: ['a'], scores: { resources: 9 } })]),
      [5, 'your own mark'],
    );
    assert.deepEqual(markOf('pay', [aRecord('program', { scores: { pay: -1 } })]), [0, 'your own mark']);
  });

  test('lists own criteria behind the computed ones, and what was declined not at all', () => {
    const { criteria, programs } = compare([
      aRecord('program', { title: 'a', scores: { pay: 1 } }),
      aRecord('program', { title: 'b', scores: { location: 1, skills: 2 } }),
      aRecord('program', { title: 'c', status: 'declined', scores: { colour: 5 } }),
    ]);
    assert.deepEqual(
      criteria.map(({ id }) => id),
      ['skills', 'phases', 'mentors', 'networking', 'resources', 'time', 'location', 'pay'],
    );
    assert.deepEqual(programs.map(({ program }) => program.title).sort(), ['a', 'b']);
  });

  test('orders equal totals by what is known, deadline and title, whatever the order of the records', () => {
    const records = [
      aRecord('program', { title: 'd', resources: ['x'] }),
      aRecord('program', { title: 'c', resources: ['x'] }),
      aRecord('program', { title: 'b', resources: ['x'], deadline: '2026-01-01' }),
      aRecord('program', { title: 'a', resources: ['x'], phases: ['conduct'] }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        assert.deepEqual(
          compare(shuffled).programs.map(({ program }) => program.title),
          ['a', 'b', 'c', 'd'],
        );
      }),
      { seed: 11, numRuns: 24 },
    );
  });

  test('keeps every total between its lowest and highest, and these within 0 to 5', () => {
    const score = fc.option(fc.double({ min: -2, max: 7, noNaN: true }), { nil: undefined });
    const weight = fc.double({ min: 0, max: 5, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(score, score, weight, weight), ([pay, place, payWeight, placeWeight]) => {
        const scores = { ...(pay !== undefined && { pay }), ...(place !== undefined && { place }) };
        const { programs } = compare(
          [aRecord('program', { scores }), aRecord('program', { title: 'b', scores: { pay: 1, place: 1 } })],
          {
            programWeights: { pay: payWeight, place: placeWeight },
          },
        );
        for (const { total, lowest, highest, knownShare } of programs) {
          const slack = 1e-9;
          assert.ok(lowest >= 0 && highest <= 5 + slack && knownShare >= 0 && knownShare <= 1 + slack);
          if (total !== undefined) assert.ok(lowest <= total + slack && total <= highest + slack);
        }
      }),
      { seed: 5 },
    );
  });
});

suite('the criteria of programmes', () => {
  const wishes = [
    aRecord('goal', { title: 'g1', skill: 'sas.base', target: 'skilled' }),
    aRecord('goal', { title: 'g2', skill: 'sas.macro', target: 'skilled' }),
    aRecord('goal', { title: 'g3', skill: 'cdm.query-management', target: 'skilled' }),
    aRecord('goal', { title: 'g4', skill: 'pro.writing', target: 'skilled', status: 'dropped' }),
    aRecord('goal', { title: 'g5', kind: 'network', roles: { statistician: 1, 'data manager': 1 } }),
  ];

  test('skills: what skills, tasks and software name; skills of a named software count half', () => {
    const program = aRecord('program', { tasks: ['weekly queries'], software: ['SAS'] });
    const [score, reasons] = markOf('skills', [...wishes, program]);
    assert.equal(score?.toFixed(3), ((5 * 2.5) / 3).toFixed(3));
    assert.equal(
      reasons,
      'wanted skills: 2 of 3 (Base SAS, Query management); 1 more in the same software, counted half',
    );
  });

  test('skills: unknown without anything recorded or wanted, 0 where nothing fits', () => {
    assert.equal(markOf('skills', [...wishes, aRecord('program')])[0], undefined);
    assert.equal(markOf('skills', [aRecord('program', { software: ['SAS'] })])[0], undefined);
    assert.deepEqual(markOf('skills', [...wishes, aRecord('program', { software: ['Excel'] })]), [
      0,
      'wanted skills: 0 of 3',
    ]);
  });

  test('skills: the track of the profile counts as a wish', () => {
    const program = aRecord('program', { skills: ['stat.tlf'] });
    const [score] = markOf('skills', [program], {
      track: 'mine',
      tracks: [{ id: 'mine', skills: ['stat.tlf'] }],
    });
    assert.equal(score, 5);
  });

  test('phases and resources: a point each up to five, twice the same once', () => {
    const phases = ['Conduct', 'conduct', 'analysis'];
    assert.deepEqual(markOf('phases', [aRecord('program', { phases })]), [2, '2 stages or phases']);
    const resources = ['a', 'b', 'c', 'd', 'e', 'f'];
    assert.deepEqual(markOf('resources', [aRecord('program', { resources })]), [5, '6 resources']);
    assert.equal(markOf('phases', [aRecord('program')])[0], undefined);
  });

  test('mentors: up to three by number, one for expertise in a wanted skill, one for a role to meet', () => {
    const expert = aRecord('contact', { title: 'ada', role: 'Statistician', expertise: ['SAS'] });
    const mentors = ['ada', 'bob', 'cy', 'di'];
    assert.deepEqual(markOf('mentors', [...wishes, expert, aRecord('program', { mentors })]), [
      5,
      '4 mentors; strong in Base SAS; whom you want to meet: Statistician',
    ]);
    assert.deepEqual(markOf('mentors', [aRecord('program', { mentors: ['bob'] })]), [1, '1 mentor']);
    assert.equal(markOf('mentors', [aRecord('program')])[0], undefined);
  });

  test('networking: wanted roles among mentors and contacts at the institution', () => {
    const there = aRecord('contact', { title: 'ada', role: 'statistician', organisation: 'the hospital' });
    const elsewhere = aRecord('contact', { title: 'bob', role: 'data manager', organisation: 'Other' });
    const program = aRecord('program', { institution: 'The Hospital' });
    assert.deepEqual(markOf('networking', [...wishes, there, elsewhere, program]), [
      2.5,
      'wanted roles: 1 of 2 (Statistician)',
    ]);
    const withMentor = aRecord('program', { institution: 'The Hospital', mentors: ['bob'] });
    assert.equal(markOf('networking', [...wishes, there, elsewhere, withMentor])[0], 5);
    assert.equal(markOf('networking', [...wishes, elsewhere, program])[0], undefined);
  });

  const dated = (start: string, end: string, hoursPerWeek?: number) =>
    aRecord('program', { start, end, ...(hoursPerWeek !== undefined && { hoursPerWeek }) });

  for (const { name, program, profile, expected } of [
    {
      name: 'hours that fit',
      program: aRecord('program', { hoursPerWeek: 35 }),
      profile: { hoursPerWeek: 40 },
      expected: 5,
    },
    {
      name: 'capacity before agreed hours',
      program: aRecord('program', { hoursPerWeek: 40 }),
      profile: { hoursPerWeek: 40, capacityHours: 20 },
      expected: 2.5,
    },
    {
      name: 'all days inside, a leap day among them',
      program: dated('2028-02-28', '2028-03-01'),
      profile: { start: '2028-02-01', end: '2028-03-01' },
      expected: 5,
    },
    {
      name: 'two of three days inside over a leap day',
      program: dated('2028-02-28', '2028-03-01'),
      profile: { start: '2028-02-29', end: '2028-06-01' },
      expected: (5 * 2) / 3,
    },
    {
      name: 'half over the end of a year',
      program: dated('2026-12-31', '2027-01-01'),
      profile: { start: '2027-01-01', end: '2027-06-01' },
      expected: 2.5,
    },
    {
      name: 'no day inside',
      program: dated('2026-01-01', '2026-02-01'),
      profile: { start: '2027-01-01', end: '2027-06-01' },
      expected: 0,
    },
    {
      name: 'one day that is the very day',
      program: dated('2026-03-29', '2026-03-29'),
      profile: { start: '2026-03-29', end: '2026-03-29' },
      expected: 5,
    },
    {
      name: 'the smaller of both',
      program: dated('2026-03-02', '2026-03-03', 40),
      profile: { start: '2026-03-01', end: '2026-03-31', hoursPerWeek: 10 },
      expected: 1.25,
    },
    {
      name: 'a programme that ends before it starts',
      program: dated('2026-03-02', '2026-03-01', 40),
      profile: { hoursPerWeek: 40 },
      expected: undefined,
    },
    {
      name: 'dates of mine that contradict each other',
      program: dated('2026-03-02', '2026-03-05'),
      profile: { start: '2026-04-01', end: '2026-03-01' },
      expected: undefined,
    },
    {
      name: 'nothing known of mine',
      program: dated('2026-03-02', '2026-03-05', 40),
      profile: {},
      expected: undefined,
    },
  ]) {
    test(`time: ${name}`, () => {
      const [score] = markOf('time', [program], profile);
      assert.equal(score?.toFixed(4), expected?.toFixed(4));
    });
  }
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { computeContactFacts } from '../../../../src/core/insight/contactFacts.ts';
import {
  computeNetworkOverview,
  type NetworkOverview,
} from '../../../../src/core/insight/networkOverview.ts';
import { MetByRole } from '../../../../src/core/insight/networkProgress.ts';
import { computePeopleTree } from '../../../../src/core/insight/peopleTree.ts';
import { isSameRole } from '../../../../src/core/people/contactRoles.ts';
import type { LogbookRecord, RecordOf } from '../../../../src/core/records/logbookRecord.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';

const overviewOf = (records: readonly LogbookRecord[], today = '2026-04-15'): NetworkOverview =>
  computeNetworkOverview(aView(records, { today }));
const contact = (title: string, cadenceDays?: number, fields: { met?: string; role?: string } = {}) =>
  aRecord('contact', { title, ...(cadenceDays !== undefined && { cadenceDays }), ...fields });
const meeting = (
  date: string,
  people: readonly string[],
  fields: { advice?: readonly { text: string }[] } = {},
) => aRecord('interaction', { title: `Met ${people} on ${date}`, date, people, ...fields });

suite('computeNetworkOverview', () => {
  test('says nothing of an empty logbook', () => {
    const { people, waiting, roles, roleCount, advice, contacts } = overviewOf([]);
    assert.deepEqual([people, roles], [[], []]);
    assert.deepEqual([waiting.value, roleCount, advice.given.value, contacts.value], [0, 0, 0, 0]);
  });

  test('lists people as the People view does: drifting, due, in touch; each with its days', () => {
    const records = [
      contact('Fine', 14, { met: '2026-04-10' }),
      contact('Monitor', 14, { met: '2026-03-30' }),
      contact('Nurse', 7, { met: '2026-03-01' }),
      contact('Without cadence'),
    ];
    const { people, waiting } = overviewOf(records);
    assert.deepEqual(
      people.map(({ name, standing, silentDays, cadenceDays, daysLeft }) => [
        name,
        standing,
        silentDays,
        cadenceDays,
        daysLeft,
      ]),
      [
        ['Nurse', 'drifting', 45, 7, -38],
        ['Monitor', 'due', 16, 14, -2],
        ['Fine', 'fine', 5, 14, 9],
      ],
    );
    assert.equal(waiting.value, 2);
    const tree = computePeopleTree(aView(records), 'standing').flatMap(({ children }) => children);
    assert.deepEqual(
      people.map(({ name }) => name),
      tree.map(({ facts }) => facts.name).slice(0, 3),
    );
  });

  test('counts days over a leap day and a year end', () => {
    const [first] = overviewOf([contact('Leap', 2, { met: '2028-02-28' })], '2028-03-01').people;
    assert.deepEqual([first?.silentDays, first?.daysLeft], [2, 0]);
    const [second] = overviewOf([contact('Year', 7, { met: '2026-12-28' })], '2027-01-05').people;
    assert.deepEqual([second?.silentDays, second?.daysLeft], [8, -1]);
  });

  test('opens the contact and the record of the last contact, both once', () => {
    const person = contact('Monitor', 7, { met: '2026-03-01' });
    const last = meeting('2026-04-01', ['monitor']);
    assert.deepEqual(overviewOf([person, last]).people[0]?.selection, { ids: [person.id, last.id] });
    assert.deepEqual(overviewOf([person]).people[0]?.selection, { ids: [person.id] });
  });

  test('lists somebody who was never met, and whose contact has no date, as due without days', () => {
    const [person] = overviewOf([contact('Never', 7)]).people;
    assert.equal(person?.standing, 'due');
    assert.deepEqual([person?.silentDays, person?.daysLeft], [undefined, undefined]);
  });

  test('tells two contacts of one name apart', () => {
    const { people } = overviewOf([
      aRecord('contact', { title: 'Kim', cadenceDays: 7, role: 'Monitor' }),
      aRecord('contact', { title: 'Kim', cadenceDays: 7, role: 'Statistician' }),
    ]);
    assert.equal(new Set(people.map(({ key }) => key)).size, 2);
  });

  test('tells copies of one file apart', () => {
    const copy = contact('Kim', 7);
    assert.equal(new Set(overviewOf([copy, copy]).people.map(({ key }) => key)).size, 2);
  });

  test('lists no more people than can be taken in, and counts the others', () => {
    const many = Array.from({ length: 30 }, (_, place) =>
      contact(`Person ${place}`, 7, { met: '2026-01-01' }),
    );
    const { people, morePeople, waiting } = overviewOf(many);
    assert.equal(people.length + morePeople.value, 30);
    assert.ok(people.length <= 10);
    assert.equal(waiting.value, 30);
  });

  test('covers the roles that open goals want by people who were really met', () => {
    const goal = aRecord('goal', {
      title: 'Meet',
      kind: 'network',
      roles: { statistician: 2, monitor: 1, 'tea lady': 1 },
    });
    const wider = aRecord('goal', { title: 'Meet more', kind: 'network', roles: { Biostatistician: 3 } });
    const dropped = aRecord('goal', {
      title: 'Gone',
      kind: 'network',
      status: 'dropped',
      roles: { pharmacist: 1 },
    });
    const { roles, roleCount, coveredRoleCount } = overviewOf([
      goal,
      wider,
      dropped,
      contact('Ada', undefined, { role: 'Senior biostatistician', met: '2026-03-03' }),
      contact('Mo', undefined, { role: 'CRA', met: '2026-03-03' }),
      contact('Unmet', undefined, { role: 'Statistician' }),
    ]);
    assert.deepEqual(roles.map(({ role, wanted, met }) => [role.toLowerCase(), wanted, met.value]).sort(), [
      ['biostatistician', 3, 1],
      ['monitor', 1, 1],
      ['tea lady', 1, 0],
    ]);
    assert.deepEqual([roleCount, coveredRoleCount], [3, 1]);
  });

  test('adds advice up: given, acted on, to report, reported; that of several people once', () => {
    const records = [
      aRecord('interaction', {
        title: 'Talk',
        date: '2026-04-01',
        people: ['ada', 'mo'],
        advice: [
          { text: 'one', status: 'open' },
          { text: 'two', status: 'done' },
          { text: 'three', status: 'done', reportedBack: '2026-04-10' },
          { text: 'told tomorrow', status: 'done', reportedBack: '2026-04-16' },
          { text: 'four', status: 'dropped' },
        ],
      }),
    ];
    const { given, actedOn, toReport, reported } = overviewOf(records).advice;
    assert.deepEqual([given.value, actedOn.value, toReport.value, reported.value], [5, 3, 2, 1]);
    assert.equal(reported.selection.ids?.length, 1);
  });

  test('lists advice that is not done with: first what to report back, then what is begun, then the rest', () => {
    const talk = (title: string, advice: NonNullable<RecordOf<'interaction'>['advice']>) =>
      aRecord('interaction', { title, date: '2026-04-01', people: ['ada', 'unknown'], advice });
    const { waitingAdvice, openAdvice, moreAdvice } = overviewOf([
      contact('Ada', undefined),
      talk('First', [{ text: 'open' }, { text: 'told', status: 'done', reportedBack: aDate('2026-04-02') }]),
      talk('Second', [
        { text: 'begun', status: 'doing' },
        { text: 'done', status: 'done' },
        { text: 'dropped', status: 'dropped' },
        { text: `long ${'x'.repeat(5_000)}` },
        { text: 'a' },
        { text: 'b' },
      ]),
    ]);
    assert.deepEqual(
      waitingAdvice.slice(0, 3).map(({ text, stage }) => [text, stage]),
      [
        ['done', 'to-report'],
        ['begun', 'doing'],
        ['open', 'open'],
      ],
    );
    assert.deepEqual(waitingAdvice[0]?.people, ['Ada', 'unknown']);
    assert.ok(waitingAdvice.every(({ text }) => text.length < 300));
    assert.deepEqual(
      [waitingAdvice.length, moreAdvice.value, openAdvice.value, openAdvice.selection.ids?.length],
      [5, 1, 6, 2],
    );
  });

  test('shows private records, for the dashboard is the own one, and cuts endless names', () => {
    const { people } = overviewOf([
      aRecord('contact', {
        title: 'x'.repeat(5_000),
        cadenceDays: 7,
        private: true,
        met: aDate('2026-04-01'),
      }),
    ]);
    assert.equal(people.length, 1);
    assert.ok((people[0]?.name.length ?? 0) < 200);
  });
});

suite('MetByRole', () => {
  const words = fc.constantFrom(
    'Statistician',
    'biostatistician',
    'Statistics',
    'Head, intern',
    'head intern',
    'Queue keeper',
    'queue keepers',
  );

  test('finds by key whom a comparison of every two texts finds', () => {
    fc.assert(
      fc.property(fc.array(words), fc.uniqueArray(words), (met, wanted) => {
        const records = met.map((role, place) =>
          contact(`Person ${place}`, undefined, { role, met: '2026-04-01' }),
        );
        const people = computeContactFacts(aView(records, { today: '2026-04-15' }));
        for (const { role, met: found } of new MetByRole(people).progressOf(
          Object.fromEntries(wanted.map((role) => [role, 1])),
        )) {
          const expected = people.flatMap(({ contact: one }) =>
            one?.role !== undefined && isSameRole(one.role, role) ? [one.id] : [],
          );
          assert.deepEqual(found.selection.ids, expected, role);
        }
      }),
      { seed: 20261126 },
    );
  });

  test('reads each role once, however many goals want it', () => {
    const count = 100;
    let looks = 0;
    const people = Array.from({ length: count }, (_, place) => {
      const one = contact(`Person ${place}`, undefined, { met: '2026-04-01' });
      return Object.defineProperty({ ...one }, 'role', {
        enumerable: true,
        get: () => {
          looks++;
          return 'monitor';
        },
      });
    });
    const goals = Array.from({ length: count }, (_, place) =>
      aRecord('goal', { kind: 'network', roles: { [`role ${place}`]: 1 } }),
    );
    const { roleCount } = overviewOf([...people, ...goals]);
    assert.equal(roleCount, count);
    assert.ok(looks <= 10 * count, `${looks} looks`);
  });
});

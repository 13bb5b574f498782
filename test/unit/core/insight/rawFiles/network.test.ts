import assert from 'node:assert/strict';
import { counted, isUnfiltered, type RawCase } from '../../../../support/raw/rawCase.ts';
import { rawCases } from '../../../../support/raw/rawCases.ts';
import { daysFrom } from '../../../../support/raw/rawDays.ts';
import { type RawPerson, rawPeople } from '../../../../support/raw/rawPeople.ts';
import type { RawEntry, RawRecord } from '../../../../support/raw/rawRecord.ts';

/** Rows that a panel lists; the others are one number. */
const mostRows = 8;

const contactsOf = (people: readonly RawPerson[]): readonly RawRecord[] =>
  people.map(({ contact }) => contact);

/** Who drifts, then who is due, then the others with a rhythm; in each the earliest day first. */
function rowsOf(people: readonly RawPerson[]): readonly RawPerson[] {
  const order = ({ due = '', last, contact }: RawPerson): string =>
    `${due.padEnd(10)} ${(last?.day ?? '').padEnd(10)} ${contact.title.toLowerCase()}`;
  return ['drifting', 'due', 'fine'].flatMap((standing) =>
    people.filter((one) => one.standing === standing).sort((a, b) => (order(a) < order(b) ? -1 : 1)),
  );
}

function countNetwork({ raw, today }: RawCase) {
  const people = rawPeople(raw, today);
  const rows = rowsOf(people);
  const goals = raw.of('goal').filter((goal) => goal.word('status') !== 'dropped');
  // Of goals that want the same role the one that wants most.
  const wanted = new Map<string, number>();
  for (const [role, count] of goals.flatMap((goal) => Object.entries(goal.map('roles')))) {
    wanted.set(role, Math.max(wanted.get(role) ?? 0, Number(count)));
  }
  const roles = [...wanted].map(([role, count]) => {
    const met = people.filter((one) => one.isOfRole(role) && one.last !== undefined);
    return { role, wanted: count, met: counted(contactsOf(met)) };
  });
  return {
    people: rows.slice(0, mostRows).map((one) => ({
      slug: one.contact.slug,
      name: one.contact.title,
      standing: one.standing,
      silentDays: one.silentDays,
      cadenceDays: one.cadence,
      daysLeft: one.due && daysFrom(today, one.due),
      ids: [...new Set([one.contact.id, one.last?.record.id ?? one.contact.id])].sort(),
    })),
    contacts: counted(contactsOf(people)),
    waiting: counted(contactsOf(rows.filter(({ standing }) => standing !== 'fine'))),
    morePeople: counted(contactsOf(rows.slice(mostRows))),
    roles: roles.sort((a, b) => (a.role < b.role ? -1 : 1)),
    roleCount: roles.length,
    coveredRoleCount: roles.filter((one) => one.met.value >= one.wanted).length,
  };
}

function showNetwork(one: RawCase) {
  const { network } = one.data;
  assert.ok(network !== undefined);
  return {
    people: network.people.map((row) => ({
      slug: row.person,
      name: row.name,
      standing: row.standing,
      silentDays: row.silentDays,
      cadenceDays: row.cadenceDays,
      daysLeft: row.daysLeft,
      ids: one.shown({ value: 1, selection: row.selection }).ids,
    })),
    contacts: one.shown(network.contacts),
    waiting: one.shown(network.waiting),
    morePeople: one.shown(network.morePeople),
    roles: network.roles
      .map(({ role, wanted, met }) => ({ role, wanted, met: one.shown(met) }))
      .sort((a, b) => (a.role < b.role ? -1 : 1)),
    roleCount: network.roleCount,
    coveredRoleCount: network.coveredRoleCount,
  };
}

/** Advice is followed once it is done, and told once its giver knows. */
function stageOf(advice: RawEntry, today: string): string {
  if ((advice.day('reportedBack') ?? '9999') <= today) return 'reported';
  const status = advice.word('status') ?? (advice.has('action') ? 'done' : 'open');
  return status === 'done' ? 'to-report' : status;
}

/** Stages in which a piece of advice waits, first what is to be told. */
const waitingStages = ['to-report', 'doing', 'open'];
/** Pieces of advice that are listed. */
const mostAdvice = 5;

suite('The network, counted from the files', function () {
  this.timeout(60_000);

  test('contacts, who waits for a word and the roles that were met are those of the files', async () => {
    for (const one of (await rawCases()).filter(isUnfiltered))
      assert.deepEqual(showNetwork(one), countNetwork(one), one.name);
  });

  test('advice that was given, followed and told of is that of the files', async () => {
    for (const one of (await rawCases()).filter(isUnfiltered)) {
      const { data, raw, today, name } = one;
      const ledger = data.network?.advice;
      assert.ok(ledger !== undefined);
      const countOf = (...stages: readonly string[]) => {
        const piecesOf = (record: RawRecord) =>
          record.entries('advice').filter((advice) => stages.includes(stageOf(advice, today))).length;
        const given = raw.of('interaction').filter((record) => piecesOf(record) > 0);
        return counted(
          given,
          given.reduce((sum, record) => sum + piecesOf(record), 0),
        );
      };
      assert.deepEqual(
        {
          given: one.shown(ledger.given),
          actedOn: one.shown(ledger.actedOn),
          toReport: one.shown(ledger.toReport),
          reported: one.shown(ledger.reported),
        },
        {
          given: countOf('reported', 'dropped', 'to-report', 'doing', 'open'),
          actedOn: countOf('to-report', 'reported'),
          toReport: countOf('to-report'),
          reported: countOf('reported'),
        },
        name,
      );
      assert.deepEqual(data.network && one.shown(data.network.openAdvice), countOf(...waitingStages), name);
    }
  });

  test('advice that waits is listed by what became of it, the newest first', async () => {
    for (const { data, raw, today, name } of (await rawCases()).filter(isUnfiltered)) {
      const order = (record: RawRecord): string => `${record.date ?? ''} ${record.path}`;
      const given = [...raw.of('interaction')].sort(
        (a, b) => (b.date ?? '').localeCompare(a.date ?? '') || (order(a) < order(b) ? -1 : 1),
      );
      const pieces = given.flatMap((record) =>
        record.entries('advice').map((advice) => ({ id: record.id, stage: stageOf(advice, today) })),
      );
      const waiting = waitingStages.flatMap((wanted) => pieces.filter(({ stage }) => stage === wanted));
      const shown = data.network?.waitingAdvice.map(({ id, stage }) => ({ id, stage }));
      assert.deepEqual(shown, waiting.slice(0, mostAdvice), name);
      assert.equal(data.network?.moreAdvice.value, Math.max(0, waiting.length - mostAdvice), name);
    }
  });
});

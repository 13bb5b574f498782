import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type PeopleGrouping, peopleGroupings } from '../../../../src/core/insight/groupings.ts';
import {
  computePeopleTree,
  type PeopleTreeNode,
  recentRecords,
} from '../../../../src/core/insight/peopleTree.ts';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import { aRecord, aView } from '../../../support/builders.ts';
import { logbookViews } from '../../../support/logbookArbitrary.ts';

const contact = (title: string, fields: Parameters<typeof aRecord<'contact'>>[1] = {}) =>
  aRecord('contact', { title, ...fields });

/** Groups with the slugs of their people. */
function outline(view: ReturnType<typeof aView>, grouping: PeopleGrouping): readonly unknown[] {
  return computePeopleTree(view, grouping).map(({ id, children }) => [
    id,
    ...children.map(({ person }) => person),
  ]);
}

suite('computePeopleTree', () => {
  const view = aView([
    contact('fine', { cadenceDays: 30, met: '2026-04-10', role: 'CRA' }),
    contact('due', { cadenceDays: 10, met: '2026-04-01', role: 'Dr. of letters' }),
    contact('due longer', { cadenceDays: 12, met: '2026-03-29', role: 'study monitor' }),
    contact('never', { cadenceDays: 7, role: 'dr. of letters' }),
    contact('drifting', { relation: 'mentor', met: '2026-01-01' }),
    contact('free', { role: 'PI' }),
    aRecord('activity', { date: '2026-04-01', people: ['zoe'] }),
  ]);

  test('puts drifting and due people on top, who waits longest first, and people without a contact last', () => {
    assert.deepEqual(outline(view, 'standing'), [
      ['standing/drifting', 'drifting'],
      ['standing/due', 'never', 'due-longer', 'due'],
      ['standing/fine', 'fine'],
      ['standing/no-cadence', 'free'],
      ['no-contact', 'zoe'],
    ]);
  });

  test('groups by role in the order of the vocabulary, then roles of the user, then none', () => {
    assert.deepEqual(outline(view, 'role'), [
      ['role/pi', 'free'],
      ['role/monitor', 'due-longer', 'fine'],
      ['own-role/dr. of letters', 'due', 'never'],
      ['no-role', 'drifting'],
      ['no-contact', 'zoe'],
    ]);
  });

  test('shows beneath a person what is not 0 of the depth, the newest records, and a way to all', () => {
    const many = Array.from({ length: recentRecords + 1 }, (_, place) =>
      aRecord('activity', { title: `a${place}`, date: `2026-04-0${place + 1}`, helpedBy: ['ada'] }),
    );
    const busy = aView([contact('Ada'), ...many]);
    const [group] = computePeopleTree(busy, 'standing');
    const children = group?.children[0]?.children ?? [];
    assert.deepEqual(
      children.map((child) => (child.kind === 'record' ? child.stored.record.title : child.id)),
      [
        'contact/contacts/ada.md/helpReceived',
        'a5',
        'a4',
        'a3',
        'a2',
        'a1',
        'contact/contacts/ada.md/records',
      ],
    );
    const last = children.at(-1);
    assert.equal(
      last?.kind === 'all-records' && selectRecords(busy.contents, last.figure.selection).length,
      6,
    );
  });

  test('has every contact and every named person once, in either order, with ids of their own', () => {
    const walk = (node: PeopleTreeNode): readonly string[] => [
      node.id,
      ...('children' in node ? node.children.flatMap(walk) : []),
    ];
    fc.assert(
      fc.property(logbookViews(), (random) => {
        for (const grouping of peopleGroupings) {
          const tree = computePeopleTree(random, grouping);
          const ids = tree.flatMap(walk);
          assert.equal(new Set(ids).size, ids.length);
          const shown = tree.flatMap(({ children }) => children);
          const contacts = random.contents.records.filter(({ record }) => record.type === 'contact');
          assert.equal(shown.filter(({ stored }) => stored !== undefined).length, contacts.length);
        }
      }),
      { seed: 5, numRuns: 30 },
    );
  });
});

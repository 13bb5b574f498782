import assert from 'node:assert/strict';
import fc from 'fast-check';
import { logTreeGroupings } from '../../../../src/core/insight/groupings.ts';
import { computeLogTree } from '../../../../src/core/insight/logTree.ts';
import { mostFlatRecords } from '../../../../src/core/insight/logTreeBranches.ts';
import type { LogTreeNode } from '../../../../src/core/insight/logTreeNode.ts';
import { problem } from '../../../../src/core/problems.ts';
import { aRecord, aView } from '../../../support/builders.ts';
import { logbookViews } from '../../../support/logbookArbitrary.ts';

/** One line a node, indented by depth: what tells it apart, then its records and hours. */
function outline(nodes: readonly LogTreeNode[], depth = 0): readonly string[] {
  const indent = '  '.repeat(depth);
  return nodes.flatMap((node) => {
    if (node.kind === 'record')
      return [`${indent}${node.stored.record.title}${node.isFuture ? ' (future)' : ''}`];
    if (node.kind === 'problem-file') return [`${indent}${node.file.path}`];
    return [`${indent}${label(node)}: ${node.count}, ${node.hours} h`, ...outline(node.children, depth + 1)];
  });
}

function label(node: LogTreeNode): string {
  if (node.kind === 'week') return `week ${node.weekOfInternship ?? '-'} ${node.monday}`;
  if (node.kind === 'day') return `${node.date}${node.isFuture ? ' (future)' : ''}`;
  if (node.kind === 'skill') return `${node.name}${node.isKnown ? '' : ' (unknown)'}`;
  if (node.kind === 'type') return node.type;
  if (node.kind === 'study') return `${node.study}${node.isKnown ? '' : ' (unknown)'}`;
  if (node.kind === 'person') return `${node.name}${node.isKnown ? '' : ' (unknown)'}`;
  if (node.kind === 'phase') return node.phase;
  return node.kind === 'month' ? node.month : node.kind;
}

const records = [
  aRecord('activity', { title: 'Listing', date: '2026-03-03', hours: 2, skills: ['sas.base', 'sas.macro'] }),
  aRecord('activity', { title: 'Tables', date: '2026-03-03', hours: 1, skills: ['sas.base'] }),
  aRecord('question', { title: 'Window', date: '2026-03-01', skills: ['whatever'] }),
  aRecord('training', { title: 'GCP', date: '2026-05-04', hours: 4 }),
  aRecord('challenge', { title: 'No date' }),
  aRecord('contact', { title: 'Statistician' }),
];
const view = aView(records, {
  profile: { start: '2026-03-02', end: '2026-05-01' },
  problemFiles: [
    { path: 'activities/broken.md', isBroken: true, problems: [problem('no-front-matter')] },
    { path: 'activities/warned.md', isBroken: false, problems: [problem('invalid-date', ['date'])] },
    { path: 'activities/told.md', isBroken: false, problems: [problem('unknown-skill', ['skills', 0])] },
  ],
});
const problemLines = ['problems: 2, 0 h', '  activities/broken.md', '  activities/warned.md'];

const valued = aView(
  [
    aRecord('activity', {
      title: 'Listing',
      date: '2026-03-03',
      hours: 2,
      study: 'onc-2',
      phase: 'reporting',
      helped: ['zo-anders'],
    }),
    aRecord('activity', {
      title: 'Tables',
      date: '2026-03-02',
      hours: 1,
      study: 'cardio',
      phase: 'conduct',
      people: ['zo-anders', 'ben'],
    }),
    aRecord('question', { title: 'Window', date: '2026-03-01', study: 'other' }),
    aRecord('contact', { title: 'Zoë Anders' }),
  ],
  { profile: { studies: [{ id: 'onc-2' }, { id: 'cardio' }, { id: 'unused' }] } },
);

suite('computeLogTree', () => {
  test('groups by week and day, newest first, with undated, standing and problem files at the end', () => {
    assert.deepEqual(outline(computeLogTree(view, 'week')), [
      'week - 2026-05-04: 1, 4 h',
      '  2026-05-04 (future): 1, 4 h',
      '    GCP (future)',
      'week 1 2026-03-02: 2, 3 h',
      '  2026-03-03: 2, 3 h',
      '    Listing',
      '    Tables',
      'week - 2026-02-23: 1, 0 h',
      '  2026-03-01: 1, 0 h',
      '    Window',
      'undated: 1, 0 h',
      '  No date',
      'standing: 1, 0 h',
      '  Statistician',
      ...problemLines,
    ]);
  });

  test('groups by skill in the order of the catalogue, unknown ones after it', () => {
    assert.deepEqual(outline(computeLogTree(view, 'skill')), [
      'Base SAS: 2, 3 h',
      '  Listing',
      '  Tables',
      'SAS macro language: 1, 2 h',
      '  Listing',
      'whatever (unknown): 1, 0 h',
      '  Window',
      'no-skill: 3, 4 h',
      '  GCP (future)',
      '  No date',
      '  Statistician',
      ...problemLines,
    ]);
  });

  test('groups by type in the order of the table', () => {
    assert.deepEqual(outline(computeLogTree(view, 'type')), [
      'activity: 2, 3 h',
      '  Listing',
      '  Tables',
      'challenge: 1, 0 h',
      '  No date',
      'question: 1, 0 h',
      '  Window',
      'training: 1, 4 h',
      '  GCP (future)',
      'contact: 1, 0 h',
      '  Statistician',
      ...problemLines,
    ]);
  });

  test('groups by study in the order of the profile, unknown ones after it', () => {
    assert.deepEqual(outline(computeLogTree(valued, 'study')), [
      'onc-2: 1, 2 h',
      '  Listing',
      'cardio: 1, 1 h',
      '  Tables',
      'other (unknown): 1, 0 h',
      '  Window',
      'no-study: 1, 0 h',
      '  Zoë Anders',
    ]);
  });

  test('groups by person, whatever field names them, with the contact itself', () => {
    assert.deepEqual(outline(computeLogTree(valued, 'person')), [
      'ben (unknown): 1, 1 h',
      '  Tables',
      'Zoë Anders: 3, 3 h',
      '  Listing',
      '  Tables',
      '  Zoë Anders',
      'no-person: 1, 0 h',
      '  Window',
    ]);
  });

  test('groups by phase in the order of a study', () => {
    assert.deepEqual(outline(computeLogTree(valued, 'phase')), [
      'conduct: 1, 1 h',
      '  Tables',
      'reporting: 1, 2 h',
      '  Listing',
      'no-phase: 2, 0 h',
      '  Window',
      '  Zoë Anders',
    ]);
  });

  test('puts months between a type and its many records', () => {
    const many = Array.from({ length: mostFlatRecords + 1 }, (_, index) =>
      aRecord('activity', { title: `Work ${index}`, date: index === 0 ? '2026-02-27' : '2026-03-03' }),
    );
    const [activities] = computeLogTree(aView([...many, aRecord('activity', { title: 'No date' })]), 'type');
    assert.ok(activities?.kind === 'type');
    assert.deepEqual(
      activities.children.map((node) => (node.kind === 'record' ? node.stored.record.title : label(node))),
      ['2026-03', '2026-02', 'No date'],
    );
  });

  test('tells a study from a month of another one, whatever they are called', () => {
    const many = Array.from({ length: mostFlatRecords + 1 }, (_, index) =>
      aRecord('activity', { title: `Work ${index}`, date: '2026-03-03', study: 'a' }),
    );
    const odd = aRecord('activity', { title: 'Odd', date: '2026-03-03', study: 'a/2026-03' });
    const ids = flatten(computeLogTree(aView([...many, odd]), 'study')).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  test('has nothing to show for an empty logbook', () => {
    for (const grouping of logTreeGroupings) {
      assert.deepEqual(computeLogTree(aView([]), grouping), []);
    }
  });

  test('shows every record of any logbook under unique ids, which stay after a refresh', () => {
    fc.assert(
      fc.property(logbookViews(), fc.constantFrom(...logTreeGroupings), (anyView, grouping) => {
        const nodes = flatten(computeLogTree(anyView, grouping));
        const ids = nodes.map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        const paths = new Set(nodes.flatMap((node) => (node.kind === 'record' ? [node.stored.path] : [])));
        assert.equal(paths.size, anyView.contents.records.length);
        assert.deepEqual(
          flatten(computeLogTree(anyView, grouping)).map(({ id }) => id),
          ids,
        );
      }),
      { seed: 7 },
    );
  });
});

function flatten(nodes: readonly LogTreeNode[]): readonly LogTreeNode[] {
  return nodes.flatMap((node) => ('children' in node ? [node, ...flatten(node.children)] : [node]));
}

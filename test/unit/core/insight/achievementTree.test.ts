import assert from 'node:assert/strict';
import { computeArithmetic } from '../../../../src/core/achievement/arithmetic.ts';
import {
  type AchievementTreeNode,
  computeAchievementTree,
  type RollUpEntry,
} from '../../../../src/core/insight/achievementTree.ts';
import type { LogbookRecord } from '../../../../src/core/records/logbookRecord.ts';
import { formatWording } from '../../../../src/core/text/wording.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const one = aRecord('activity', {
  title: 'One',
  date: '2026-04-01',
  hours: 2,
  skills: ['sas.base'],
  metrics: [{ name: 'queries resolved', value: 20, of: 22, unit: 'query' }],
});
const two = aRecord('activity', {
  title: 'Two',
  date: '2026-04-02',
  hours: 1,
  skills: ['sas.base'],
  metrics: [{ name: 'Queries resolved', value: 28, of: 30, unit: 'queries' }],
});
const claim = aRecord('achievement', {
  title: 'Resolved 48 of 52 queries',
  date: '2026-04-03',
  sources: [one.id, 'GONE'],
});

function outline(records: readonly LogbookRecord[]): readonly string[] {
  return computeAchievementTree(aView(records)).flatMap((theme) => lines(theme, 0));
}

function lines(node: AchievementTreeNode, level: number): readonly string[] {
  const words = {
    theme: () => (node.kind === 'theme' ? node.theme : ''),
    claim: () => (node.kind === 'claim' ? `claim: ${node.claim.text}` : ''),
    'roll-up': () => (node.kind === 'roll-up' ? node.bullet.text : ''),
    source: () => (node.kind === 'source' ? `<- ${node.stored.record.title}` : ''),
    'lost-source': () => (node.kind === 'lost-source' ? `<- lost ${node.source}` : ''),
  };
  const children = 'children' in node ? node.children.flatMap((child) => lines(child, level + 1)) : [];
  return [`${'  '.repeat(level)}${words[node.kind]()}`, ...children];
}

const idsIn = (nodes: readonly AchievementTreeNode[]): readonly string[] =>
  nodes.flatMap((node) => [node.id, ...('children' in node ? idsIn(node.children) : [])]);

suite('computeAchievementTree', () => {
  test('shows claims and figures by theme, each with its sources', () => {
    assert.deepEqual(outline([one, two, claim]), [
      'sas',
      '  claim: Resolved 48 of 52 queries',
      '    <- One',
      '    <- lost GONE',
      '  Resolved 48 of 52 queries (92%)',
      '    <- One',
      '    <- Two',
      '  Spent 3 h on SAS programming across 2 logged activities',
      '    <- One',
      '    <- Two',
    ]);
  });

  test('shows a theme that has claims alone, and nothing of an empty logbook', () => {
    assert.deepEqual(outline([{ ...claim, sources: [], theme: 'mine' }]), [
      'mine',
      '  claim: Resolved 48 of 52 queries',
    ]);
    assert.deepEqual(outline([]), []);
  });

  test('says of a private source that it is withheld, and keeps private records out of figures', () => {
    const tree = computeAchievementTree(aView([{ ...one, private: true }, two, claim]));
    const [theme] = tree;
    const withheld = theme?.children.map(({ children }) =>
      children.map((child) => child.kind === 'source' && child.isWithheld),
    );
    assert.deepEqual(withheld, [[true, false], [false], [false]]);
  });

  test('gives every node an id of its own, that stays while figures grow', () => {
    const twin = { ...claim, title: 'Again' };
    const story = (title: string, from: number, value: number) =>
      aRecord('activity', {
        title,
        date: '2026-04-01',
        metrics: [{ name: 'run time', unit: 'minute', from, value }],
      });
    const records = [one, two, claim, twin, story('A', 40, 6), story('B', 30, 10)];
    const ids = idsIn(computeAchievementTree(aView(records)));
    assert.equal(new Set(ids).size, ids.length);
    const grown = { ...two, metrics: [{ name: 'queries resolved', value: 29, of: 30, unit: 'query' }] };
    const changed = records.map((record) => (record === two ? grown : record));
    assert.deepEqual(idsIn(computeAchievementTree(aView(changed))), ids);
  });

  test('does not break on two files of one id', () => {
    const copy = { ...claim, title: 'A copy' };
    assert.equal(outline([one, one, claim, copy]).filter((line) => line.includes('claim:')).length, 2);
  });
});

suite('computeArithmetic', () => {
  const rollUpIn = (records: readonly LogbookRecord[]): RollUpEntry => {
    const entry = computeAchievementTree(aView(records))[0]?.children[0];
    assert.ok(entry?.kind === 'roll-up');
    return entry;
  };
  const told = (records: readonly LogbookRecord[]): readonly string[] => {
    const { bullet, children } = rollUpIn(records);
    assert.ok(bullet.rollUp);
    const { rule, parts, result, more } = computeArithmetic(
      bullet.rollUp,
      children.map(({ stored }) => stored.record),
    );
    return [...[rule, ...parts, result].map(formatWording), ...(more === 0 ? [] : [`${more} more`])];
  };

  test('says what each record gives to a figure, and how it adds up', () => {
    assert.deepEqual(told([one, two]), [
      'Parts over bases, each added up; percentages are never averaged',
      '2026-04-01 · One: 20 of 22 queries',
      '2026-04-02 · Two: 28 of 30 queries',
      '= 48 of 52 queries (92%)',
    ]);
  });

  test('names what was counted once', () => {
    const made = (title: string, distinct: readonly string[]) =>
      aRecord('activity', {
        title,
        date: '2026-04-01',
        metrics: [{ name: 'tables programmed', value: distinct.length, unit: 'table', distinct }],
      });
    assert.deepEqual(told([made('A', ['t1', 't2']), made('B', ['t2', 't3'])]).slice(1), [
      '2026-04-01 · A: t1, t2',
      '2026-04-01 · B: t2, t3',
      '= 3 tables',
    ]);
  });

  test('tells a dozen records, and how many more there are', () => {
    const many = Array.from({ length: 20 }, (_, place) => ({
      ...aRecord('activity', { title: `Day ${place}`, date: '2026-04-01' }),
      metrics: [{ name: 'queries resolved', value: 1, unit: 'query' }],
    }));
    assert.deepEqual(told(many).slice(-2), ['= 20 queries', '8 more']);
  });
});

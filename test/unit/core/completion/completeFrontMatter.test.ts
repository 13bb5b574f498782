import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  completeFrontMatter,
  type FrontMatterItem,
} from '../../../../src/core/completion/completeFrontMatter.ts';
import { readFrontMatter } from '../../../../src/core/format/readFrontMatter.ts';
import { splitFrontMatter } from '../../../../src/core/format/splitFrontMatter.ts';
import { LogbookNames } from '../../../../src/core/index/logbookNames.ts';
import { readProfile } from '../../../../src/core/records/readProfile.ts';
import { readRecord } from '../../../../src/core/records/readRecord.ts';
import { recordTypeDefinition, recordTypeNames } from '../../../../src/core/records/recordTypes.ts';
import { writtenFields } from '../../../../src/core/records/writtenFields.ts';
import { createSkillCatalogue } from '../../../../src/core/skills/createSkillCatalogue.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const id = '01JD3Z8Q4N6W2K5R7T9V1X3Y5A';
const offered = aRecord('opportunity', { title: 'Check: the footnotes', date: '2026-04-07' });
const told = aRecord('challenge', { title: 'Two codes for sex', date: '2026-04-10', people: ['zoe'] });
const view = aView(
  [
    aRecord('contact', { title: 'Data manager', role: 'data manager', organisation: 'Hospital' }),
    aRecord('activity', {
      title: 'Cleaned AE',
      date: '2026-04-14',
      skills: ['REDCap'],
      tags: ['first-time', 'audit'],
      people: ['anna'],
      metrics: [{ name: 'queries resolved', value: 4, unit: 'query' }],
    }),
    aRecord('presence', { channel: 'LinkedIn' }),
    offered,
    told,
  ],
  {
    catalogue: createSkillCatalogue([{ id: 'own.a', name: 'Own: a' }]),
    profile: {
      end: '2026-05-22',
      studies: [{ id: 'onc-2', alias: 'a phase II study' }],
      leave: [{ from: '2026-04-17', to: '2026-04-20' }],
    },
  },
);
const context = { view, names: new LogbookNames(view.contents) };

interface Found {
  readonly text: string;
  readonly items: readonly FrontMatterItem[];
  readonly range: { readonly start: number; readonly end: number };
  readonly isIncomplete: boolean;
}

/** Completion at the `|` of a text. */
function at(marked: string, path = 'activities/2026/a.md'): Found {
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0, 'a caret');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = completeFrontMatter(text, offset, path, context);
  return { text, items: [], range: { start: 0, end: 0 }, isIncomplete: false, ...found };
}

const inRecord = (lines: string, type = 'activity'): string =>
  `---\nid: ${id}\ntype: ${type}\ntitle: T\n${lines}\n---\n\nBody\n`;
/** Completion in the front matter of a record of a type. */
const within = (lines: string, type = 'activity'): Found => at(inRecord(lines, type), 'x/a.md');
const valuesOf = ({ items }: Found): readonly string[] => items.map(({ value }) => value);

/** The text once an item is taken: its placeholders are empty. */
function taken({ text, range, items }: Found, value?: string): string {
  const item = value === undefined ? items[0] : items.find((one) => one.value === value);
  assert.ok(item, `${value} is offered`);
  const plain = item.snippet.replace(/(?<!\\)\$\d/g, '').replace(/\\([\\$}])/g, '$1');
  return text.slice(0, range.start) + plain + text.slice(range.end);
}

suite('completeFrontMatter', () => {
  test('offers the keys that are missing, in the order of the table, never the id', () => {
    const keys = valuesOf(within('study: onc-2\n|\nhours: 2'));
    const expected = Object.keys(writtenFields('activity')).filter(
      (key) => !['id', 'type', 'title', 'study', 'hours'].includes(key),
    );
    assert.deepEqual(keys, expected);
    assert.deepEqual(valuesOf(at('---\n|\n---\n')).slice(0, 3), ['type', 'title', 'date']);
  });

  test('takes the type from the text, else from the folder', () => {
    assert.ok(valuesOf(within('|', 'question')).includes('unclear'));
    assert.ok(valuesOf(at('---\ntitle: T\n|\n---\n', 'questions/2026/a.md')).includes('unclear'));
    assert.deepEqual(valuesOf(at('---\ntitle: T\n|\n---\n', 'notes/a.md')), []);
  });

  const values: readonly (readonly [string, string, readonly string[]])[] = [
    ['activity', 'role: |', ['observed', 'assisted', 'contributed', 'performed', 'led', 'trained']],
    ['activity', 'role: le|', ['led', 'observed', 'assisted', 'contributed', 'performed', 'trained']],
    ['activity', 'phase: "con|"', ['conduct', 'start-up', 'close-out', 'analysis', 'reporting']],
    ['activity', 'private: |', ['true', 'false']],
    ['goal', 'target: sk|', ['skilled', 'none', 'exposed', 'fundamental', 'advanced']],
    ['question', 'status: |  # c', ['draft', 'to-ask', 'asked', 'answered']],
    ['activity', 'people: [|]', ['anna', 'zoe', 'data-manager']],
    ['activity', 'people: [anna, Data|]', ['data-manager']],
    ['activity', 'people:\n  - anna\n  - |', ['anna', 'zoe', 'data-manager']],
    ['activity', 'people:\n- z|', ['zoe']],
    ['feedback', 'from: |', ['anna', 'zoe', 'data-manager']],
    ['activity', 'study: |', ['onc-2']],
    ['activity', 'opportunity: |', [offered.id]],
    ['activity', 'opportunity: foot|', [offered.id]],
    ['application', 'stories: [two|]', [told.id]],
    ['activity', 'tags: [|]', ['first-time', 'audit']],
    ['presence', 'channel: |', ['LinkedIn']],
    ['contact', 'organisation: hos|', ['Hospital']],
    ['goal', 'roles: {stat|}', ['statistician']],
    ['activity', 'metrics:\n  - name: q|', ['queries resolved']],
    ['activity', 'metrics: [{name: x, unit: |}]', ['query']],
    ['activity', 'ratings: {sas.base: |}', ['none', 'exposed', 'fundamental', 'skilled', 'advanced']],
    ['activity', 'ratings:\n  sas.base: |', ['none', 'exposed', 'fundamental', 'skilled', 'advanced']],
    ['activity', 'metrics:\n  - name: x\n    kind: cou|', ['counter']],
    ['interaction', 'advice: [{text: a, status: d|}]', ['doing', 'done', 'dropped']],
  ];
  for (const [type, lines, expected] of values) {
    test(`offers ${expected.join(', ')} at ${JSON.stringify(lines)}`, () => {
      const found = valuesOf(within(lines, type));
      assert.deepEqual(found.slice(0, expected.length), expected);
    });
  }

  test('offers skills by id, name and alias, those used last before the others', () => {
    assert.equal(valuesOf(within('skills: [|]'))[0], 'edc.redcap');
    assert.ok(valuesOf(within('skills: [redc|]')).includes('edc.redcap'));
    assert.ok(valuesOf(within('skills: [Query manag|]')).includes('cdm.query-management'));
    assert.ok(valuesOf(within('ratings: {recdap|}')).includes('edc.redcap'));
    const [own] = within('skills: [own.a|]').items;
    assert.equal(own?.detail, 'Own: a');
  });

  test('offers keys inside objects, without those that are there', () => {
    assert.deepEqual(valuesOf(within('advice:\n  - text: a\n    |', 'interaction')), [
      'status',
      'action',
      'reportedBack',
    ]);
    assert.deepEqual(valuesOf(within('advice: [{|, action: b}]', 'interaction')), [
      'text',
      'status',
      'reportedBack',
    ]);
    assert.deepEqual(valuesOf(within('evidence:\n  - |')), ['path', 'lines', 'commit', 'hash']);
    assert.deepEqual(valuesOf(within('evidence:\n  |')), ['path', 'lines', 'commit', 'hash']);
    assert.equal(taken(within('evidence:\n  |')), inRecord('evidence:\n  - path: '));
  });

  test('offers dates: past ones first, or days ahead without leave and weekends where a plan is made', () => {
    const ahead = ['2026-04-16', '2026-04-21', '2026-04-22', '2026-04-23', '2026-04-24'];
    const near = ['2026-04-15', '2026-04-14'];
    assert.deepEqual(valuesOf(within('date: |')), [...near, ...ahead, '2026-05-22']);
    assert.deepEqual(valuesOf(within('followUp: |', 'interaction')), [...ahead, '2026-05-22', ...near]);
    assert.deepEqual(valuesOf(within('date: 2026-05|')), ['2026-05-22']);
  });

  test('offers the fields of logbook.yml', () => {
    const profile = (marked: string) => at(marked, 'logbook.yml');
    assert.ok(valuesOf(profile('version: 1\n|')).includes('capacityHours'));
    assert.deepEqual(valuesOf(profile('studies:\n  - id: a\n    |')), ['alias', 'phase', 'confidential']);
    assert.deepEqual(valuesOf(profile('leave: [{from: 2026-04-01, |}]')), ['to', 'note']);
    assert.deepEqual(valuesOf(profile('supervisor: |')), ['anna', 'zoe', 'data-manager']);
    assert.ok(valuesOf(profile('\ufeff|')).includes('title'));
  });

  test('inserts valid YAML', () => {
    assert.equal(taken(within('|'), 'tags'), inRecord('tags: []'));
    assert.equal(taken(within('|'), 'ratings'), inRecord('ratings: {}'));
    assert.equal(taken(within('|'), 'metrics'), inRecord('metrics:\n  - name: \n    value: '));
    assert.equal(taken(within('ho|: 2'), 'hours'), inRecord('hours: 2'));
    assert.equal(taken(within('role: obs|erved # c'), 'led'), inRecord('role: led # c'));
    assert.equal(taken(within("role: 'obs|erved' # c"), 'led'), inRecord('role: led # c'));
    assert.equal(taken(within('people: |'), 'zoe'), inRecord('people: [zoe]'));
    assert.equal(taken(within('people:\n  |'), 'zoe'), inRecord('people:\n  - zoe'));
    assert.equal(taken(within('people: [anna, z|, b]'), 'zoe'), inRecord('people: [anna, zoe, b]'));
    assert.equal(taken(within('ratings: |'), 'edc.redcap'), inRecord('ratings: {edc.redcap: }'));
    assert.equal(taken(within('ratings:\n  |'), 'edc.redcap'), inRecord('ratings:\n  edc.redcap: '));
    assert.equal(taken(within('date: |'), '2026-04-15'), inRecord('date: 2026-04-15'));
    const crlf = at(inRecord('|').replaceAll('\n', '\r\n'), 'x/a.md');
    assert.equal(
      taken(crlf, 'metrics'),
      inRecord('metrics:\n  - name: \n    value: ').replaceAll('\n', '\r\n'),
    );
  });

  test('inserts keys that the table reads without any problem of syntax, for each type and key', () => {
    for (const type of recordTypeNames) {
      const found = within('|', type);
      for (const { value, field } of found.items) {
        const text = taken(found, value);
        const split = splitFrontMatter(text);
        assert.equal(split.kind, 'front-matter');
        if (split.kind !== 'front-matter') continue;
        const { map, problems } = readFrontMatter(split.yaml);
        assert.deepEqual(problems, [], `${type} ${value}`);
        assert.ok(map?.has(value), value);
        // Taken with its example, the key reads as a value.
        const filled = text.replace(
          new RegExp(`^${value}:[^]*?(?=\\n(?! ))`, 'm'),
          `${value}: ${field?.example}`,
        );
        assert.deepEqual(
          readRecord(filled, `${recordTypeDefinition(type).folder}/a.md`).problems.filter(
            ({ code }) => !code.startsWith('contra') && code !== 'claim-without-sources',
          ),
          [],
          `${type} ${value}`,
        );
      }
    }
    const { items } = at('version: 1\n|', 'logbook.yml');
    assert.ok(items.length > 15);
    for (const { snippet } of items) {
      const plain = snippet.replace(/\$\d/g, '');
      assert.equal(
        readProfile(`version: 1\n${plain}\n`).problems.filter(({ code }) => code.startsWith('yaml')).length,
        0,
      );
    }
  });

  const nothing: readonly (readonly [string, string])[] = [
    ['the body', `---\ntype: activity\n---\n|\n`],
    ['the closing fence', `---\ntype: activity\n|---\n`],
    ['the opening fence', `---|\ntype: activity\n---\n`],
    ['a comment', '---\ntype: activity\n# a |\n---\n'],
    ['a comment behind a value', '---\ntype: activity # a|\n---\n'],
    ['a text block', '---\ntype: challenge\nchoice: >\n  sta|\n---\n'],
    ['a title', '---\ntype: activity\ntitle: Cl|\n---\n'],
    ['a number', '---\ntype: activity\nhours: |\n---\n'],
    ['an unknown key', '---\ntype: activity\nmood: |\n---\n'],
    ['an object with unknown keys', '---\ntype: activity\nmood: {|}\n---\n'],
    ['a line that continues a text', '---\ntype: activity\ntitle: a\n  b|\n---\n'],
    ['a colon without a blank', '---\ntype: activity\nrole:|\n---\n'],
    ['a text without front matter', '# Heading\n|\n'],
    ['other front matter', '---js\n|\n---\n'],
  ];
  for (const [where, marked] of nothing) {
    test(`offers nothing in ${where}`, () => assert.deepEqual(valuesOf(at(marked)), []));
  }

  test('works in front matter that has no end yet', () => {
    assert.ok(valuesOf(at('---\ntype: activity\n|')).includes('hours'));
    assert.ok(valuesOf(at('---\n|')).includes('title'));
    assert.deepEqual(valuesOf(at('---\ntype: activity\n\n# Heading\n|')), []);
  });

  const mistakes = [
    'tags: [a',
    'title: "a',
    'words',
    'a: b: c',
    '\t- x',
    'skills: {',
    '- y',
    '<<<<<<< HEAD',
    'x: *y',
    '? z',
  ];
  for (const mistake of mistakes) {
    test(`does not mind ${JSON.stringify(mistake)} on another line`, () => {
      for (const lines of [`${mistake}\nrole: le|`, `role: le|\n${mistake}`]) {
        assert.equal(valuesOf(within(lines))[0], 'led', lines);
      }
      assert.ok(valuesOf(within(`${mistake}\n|`)).includes('role'), 'keys');
    });
  }

  test('never throws, and names a range around the caret on one line, whatever the text', () => {
    const piece = fc.constantFrom(
      '---\n',
      'type: activity\n',
      'tags: [',
      ']',
      '{',
      '}',
      ', ',
      ': ',
      '- ',
      '"',
      "'",
      '#',
      ' ',
      '\n',
      '\r\n',
      '\t',
      'a',
      'role',
      'advice:\n',
      '  ',
      '|',
      '>',
      'é',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), (pieces, seed) => {
        const text = `---\n${pieces.join('')}`;
        const offset = seed % (text.length + 1);
        const found = completeFrontMatter(text, offset, 'activities/a.md', context);
        if (found === undefined) return;
        const { start, end } = found.range;
        assert.ok(start <= offset && offset <= end);
        assert.doesNotMatch(text.slice(start, end), /[\r\n]/);
      }),
      { seed: 7, numRuns: 3000 },
    );
  });
});

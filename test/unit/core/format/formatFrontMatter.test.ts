import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CORE_SCHEMA, load, YAML11_SCHEMA } from 'js-yaml';
import { parse } from 'yaml';
import {
  formatFrontMatter,
  formatValue,
  type WritableMap,
  type WritableValue,
} from '../../../../src/core/format/formatFrontMatter.ts';
import { readFrontMatter } from '../../../../src/core/format/readFrontMatter.ts';

const awkward = fc.constantFrom(
  'yes',
  'No',
  'on',
  'OFF',
  'y',
  'n',
  'null',
  '~',
  'true',
  'False',
  '',
  ' ',
  '12:30',
  '190:20:30',
  '1e3',
  '1_000',
  '0x1F',
  '0o17',
  '017',
  '0b1',
  '.5',
  '-.5',
  '+1',
  '.inf',
  '-.INF',
  '.NaN',
  '2026-03-14',
  '2026-3-4',
  '2001-12-14t21:59:43.10-05:00',
  '2001-12-14 21:59:43',
  '=',
  '<<',
  '# a',
  'a # b',
  'a #',
  '@a',
  '&a',
  '*a',
  '!a',
  '%a',
  '?',
  '? a',
  '-',
  '- a',
  '---',
  '...',
  ': a',
  'a: b',
  'a:',
  ':',
  '|',
  '>',
  '`a',
  '"',
  "'",
  '[a',
  'a]',
  '{a',
  'a}',
  ',',
  'a, b',
  'a\nb',
  'a\n',
  '\na',
  'a\n\n',
  ' a\nb',
  'a\n  b',
  'a\n\tb',
  '---\na\n---\n',
  'a\r\nb',
  '\r',
  '\t',
  'a\tb',
  '\u0085',
  'a\u2028b',
  '\ufeff',
  '\ud800',
  '\udc00x',
  '\0',
  '\x7f',
  '👩‍🔬',
  '\u202e',
  'é',
  'http://a.b/c?d#e',
  '1.5h',
  '48 of 52',
  '1,250',
  '12 %',
);
const anyText = fc.oneof(
  { weight: 3, arbitrary: awkward },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);
const tree = fc.letrec<{ value: WritableValue; map: WritableMap }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyText,
    fc.array(tie('value'), { maxLength: 3 }),
    tie('map'),
  ),
  map: fc.array(fc.tuple(anyText, tie('value')), { maxLength: 4 }).map((pairs) => new Map(pairs)),
}));

/** Maps as null-prototype objects would lose the order of keys that are numbers; pairs keep it. */
function pairs(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([key, item]) => [key, pairs(item)]);
  return Array.isArray(value) ? value.map(pairs) : value;
}

suite('formatFrontMatter', function () {
  this.timeout(60_000);

  test('writes what reads back the same', () => {
    fc.assert(
      fc.property(tree.map, (map) => {
        const yaml = formatFrontMatter(map);
        assert.deepEqual(readFrontMatter(yaml), { map, problems: [] }, yaml);
      }),
      { seed: 41, numRuns: 3000 },
    );
  });

  test('writes texts that readers of YAML 1.1 and 1.2 take for those texts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const map = new Map<string, WritableValue>([
          ['a', text],
          ['b', [text, text]],
          ['c', [new Map([['d', text]])]],
        ]);
        const yaml = formatFrontMatter(map);
        const expected = { a: text, b: [text, text], c: [{ d: text }] };
        assert.deepEqual(load(yaml, { schema: CORE_SCHEMA }), expected, yaml);
        assert.deepEqual(load(yaml, { schema: YAML11_SCHEMA }), expected, yaml);
        assert.deepEqual(parse(yaml, { version: '1.1' }), expected, yaml);
        assert.deepEqual(parse(yaml, { version: '1.2' }), expected, yaml);
      }),
      { seed: 43, numRuns: 3000 },
    );
  });

  test('writes one line that reads back the same for every value', () => {
    fc.assert(
      fc.property(tree.value, (value) => {
        const line = formatValue(value);
        assert.doesNotMatch(line, /[\r\n]/);
        assert.deepEqual(pairs(readFrontMatter(`a: ${line}`).map?.get('a')), pairs(value), line);
      }),
      { seed: 47, numRuns: 2000 },
    );
  });

  test('writes lists in brackets, mappings on lines and plain values without quotes', () => {
    const map = new Map<string, WritableValue>([
      ['title', 'Resolved 48 of 52 queries, at last'],
      ['date', { plain: '2026-03-14' }],
      ['skills', ['edc.redcap', 'a, b']],
      [
        'metrics',
        [
          new Map<string, WritableValue>([
            ['name', 'q'],
            ['value', { plain: '48' }],
            ['distinct', ['x']],
          ]),
        ],
      ],
      ['ratings', new Map([['sas.base', 'skilled']])],
      ['answer', 'one\ntwo: 2\n'],
      ['none', []],
    ]);
    assert.equal(
      formatFrontMatter(map),
      `title: Resolved 48 of 52 queries, at last
date: 2026-03-14
skills: [edc.redcap, 'a, b']
metrics:
  - name: q
    value: 48
    distinct: [x]
ratings:
  sas.base: skilled
answer: |
  one
  two: 2
none: []
`,
    );
  });
});

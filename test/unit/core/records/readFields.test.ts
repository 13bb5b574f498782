import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FrontMatterMap, FrontMatterValue } from '../../../../src/core/format/frontMatterValue.ts';
import { readFrontMatter } from '../../../../src/core/format/readFrontMatter.ts';
import { formatProblem } from '../../../../src/core/problems.ts';
import type { FieldTable } from '../../../../src/core/records/fieldDefinition.ts';
import { readFields } from '../../../../src/core/records/readFields.ts';
import { recordFields } from '../../../../src/core/records/recordFields.ts';

const common = { doc: '', example: '' };
const table = {
  text: { kind: 'text', ...common },
  longText: { kind: 'longText', ...common },
  date: { kind: 'date', ...common },
  number: { kind: 'number', ...common },
  hours: { kind: 'hours', ...common },
  count: { kind: 'count', ...common },
  flag: { kind: 'flag', ...common },
  level: { kind: 'level', ...common },
  role: { kind: 'role', ...common },
  skill: { kind: 'skill', ...common },
  id: { kind: 'id', ...common },
  path: { kind: 'path', ...common },
  url: { kind: 'url', ...common },
  choice: { kind: 'choice', choices: ['to-ask', 'I/II'], ...common },
  list: { kind: 'text', list: true, ...common },
  dates: { kind: 'date', list: true, ...common },
  ratings: { kind: 'map', keys: 'skill', values: 'level', ...common },
  objects: {
    kind: 'objects',
    fields: { name: { kind: 'text', required: true, ...common }, value: { kind: 'number', ...common } },
    ...common,
  },
} as const satisfies FieldTable;

function read(yaml: string) {
  const { map } = readFrontMatter(yaml);
  assert.ok(map, yaml);
  return readFields(table, map);
}

suite('readFields', function () {
  this.timeout(20_000);

  for (const [yaml, values] of [
    ['text: " a  b "', { text: 'a  b' }],
    ['text: null', { text: 'null' }],
    ['longText: |\n  a\n  b\n', { longText: 'a\nb' }],
    ['date: 2024-02-29', { date: '2024-02-29' }],
    ['date: "2026-03-14"', { date: '2026-03-14' }],
    ['number: -0.5', { number: -0.5 }],
    ['number: 007', { number: 7 }],
    ['number: 0.000000000000001', { number: 0.000000000000001 }],
    ['hours: 744', { hours: 744 }],
    ['count: 0', { count: 0 }],
    ['count: 2.0', { count: 2 }],
    ['flag: TRUE', { flag: true }],
    ['level: Skilled', { level: 'skilled' }],
    ['role: LED', { role: 'led' }],
    ['skill: Own Skill', { skill: 'Own Skill' }],
    ['id: 01jd3z8q4n6w2k5r7t9v1x3y5a', { id: '01jd3z8q4n6w2k5r7t9v1x3y5a' }],
    ['path: logs\\a.log', { path: 'logs/a.log' }],
    ['path: a/../b', { path: 'a/../b' }],
    ['url: HTTPS://example.org/a?b#c', { url: 'HTTPS://example.org/a?b#c' }],
    ['url: mailto:a@example.org', { url: 'mailto:a@example.org' }],
    ['choice: i/ii', { choice: 'I/II' }],
    ['list: [a, "", b]', { list: ['a', 'b'] }],
    ['list: []', { list: [] }],
    ['objects: [{name: a, value: 1, more: x}]', { objects: [{ name: 'a', value: 1 }] }],
    ['date:\nnumber: ~\nlist: null\nobjects:\nratings: ~\n', {}],
    ['unknown: [1, {a: b}]', {}],
  ] as const) {
    test(`reads ${JSON.stringify(yaml)}`, () => assert.deepEqual(read(yaml), { values, problems: [] }));
  }

  for (const [yaml, code, values] of [
    ['text: [a]', 'expected-text', {}],
    ['text: "a\\nb"', 'expected-text', { text: 'a b' }],
    ['date: 2026-02-30', 'invalid-date', {}],
    ['date: 13/40/2026', 'invalid-date', {}],
    ['date: yesterday', 'invalid-date', {}],
    ['date: 2026-03-14T10:00:00Z', 'invalid-date', {}],
    ['date: 1899-12-31', 'out-of-range', {}],
    ['date: 2201-01-01', 'out-of-range', {}],
    ['date: 0000-01-01', 'invalid-date', {}],
    ['number: 1,250', 'invalid-number', {}],
    ['number: 1_000', 'invalid-number', {}],
    ['number: 1e3', 'invalid-number', {}],
    ['number: .inf', 'invalid-number', {}],
    ['number: NaN', 'invalid-number', {}],
    ['number: 0x10', 'invalid-number', {}],
    ['number: 12 %', 'invalid-number', {}],
    ['number: ٣', 'invalid-number', {}],
    ['number: 123456789012345678901234567890', 'out-of-range', {}],
    ['hours: 0', 'out-of-range', {}],
    ['hours: -5', 'out-of-range', {}],
    ['hours: 745', 'out-of-range', {}],
    ['hours: 1h30', 'invalid-number', {}],
    ['count: 1.5', 'out-of-range', {}],
    ['count: -1', 'out-of-range', {}],
    ['flag: yes', 'invalid-flag', {}],
    ['level: expert', 'invalid-choice', {}],
    ['role: [led]', 'expected-text', {}],
    ['id: 123', 'invalid-id', {}],
    ['id: 81JD3Z8Q4N6W2K5R7T9V1X3Y5A', 'invalid-id', {}],
    ['path: ../x', 'invalid-path', {}],
    ['path: a/../../x', 'invalid-path', {}],
    ['path: /etc/passwd', 'invalid-path', {}],
    ['path: C:\\x', 'invalid-path', {}],
    ['path: \\\\server\\x', 'invalid-path', {}],
    ['path: ~/x', 'invalid-path', {}],
    ['path: file:///x', 'invalid-path', {}],
    ['url: javascript:alert(1)', 'invalid-url', {}],
    ['url: example.org', 'invalid-url', {}],
    ['choice: other', 'invalid-choice', {}],
    ['list: a', 'expected-list', {}],
    ['list: {a: b}', 'expected-list', {}],
    ['list: [a, [b]]', 'expected-text', { list: ['a'] }],
    ['dates: [2026-03-14, soon]', 'invalid-date', { dates: ['2026-03-14'] }],
    ['ratings: skilled', 'expected-mapping', {}],
    ['ratings: [a]', 'expected-mapping', {}],
    ['objects: a', 'expected-objects', {}],
    ['objects: {name: a}', 'expected-objects', {}],
    ['objects: [a, {name: b}]', 'expected-objects', { objects: [{ name: 'b' }] }],
    ['objects: [{value: 1}, {name: b}]', 'missing-field', { objects: [{ name: 'b' }] }],
    ['objects: [{name: a, value: x}]', 'invalid-number', { objects: [{ name: 'a' }] }],
  ] as const) {
    test(`reports ${code} of ${JSON.stringify(yaml)} and says it whole`, () => {
      const reading = read(yaml);
      assert.deepEqual(
        reading.problems.map((one) => one.code),
        [code],
      );
      assert.deepEqual(reading.values, values);
      for (const one of reading.problems) assert.doesNotMatch(formatProblem(one), /\{\w+\}/);
      assert.equal(reading.problems[0]?.at[0], yaml.slice(0, yaml.indexOf(':')));
    });
  }

  test('keeps names like __proto__ as names', () => {
    const { values } = read('ratings: {__proto__: skilled, constructor: exposed, toString: none}');
    assert.deepEqual(Object.entries(values.ratings ?? {}), [
      ['__proto__', 'skilled'],
      ['constructor', 'exposed'],
      ['toString', 'none'],
    ]);
    assert.equal(({} as Record<string, unknown>).skilled, undefined);
    assert.equal(Object.getPrototypeOf(values.ratings), null);
  });

  test('never throws, and gives finite numbers only, whatever the values', () => {
    const scalar = fc.oneof(
      fc.constantFrom('', 'NaN', 'Infinity', '1e999', '-0', '1', '2026-02-30', '__proto__', 'null', '٣'),
      fc.string({ unit: 'binary', maxLength: 10 }),
    );
    const { value } = fc.letrec<{ value: FrontMatterValue }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        scalar,
        fc.array(tie('value'), { maxLength: 3 }),
        fc
          .array(fc.tuple(fc.oneof(scalar, fc.constantFrom('name', 'value')), tie('value')), { maxLength: 3 })
          .map((pairs) => new Map(pairs)),
      ),
    }));
    const fields = { ...recordFields('activity'), ...table };
    const map = fc
      .array(fc.tuple(fc.constantFrom(...Object.keys(fields)), value))
      .map((pairs): FrontMatterMap => new Map(pairs));
    fc.assert(
      fc.property(map, (one) => {
        const { values, problems } = readFields(fields, one);
        JSON.stringify(values, (_, item) => {
          if (typeof item === 'number') assert.ok(Number.isFinite(item));
          return item;
        });
        for (const found of problems) assert.doesNotMatch(formatProblem(found), /\{\w+\}/);
      }),
      { seed: 53, numRuns: 2000 },
    );
  });
});

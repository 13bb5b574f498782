import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PlainValue, WritableValue } from '../../../../src/core/format/formatFrontMatter.ts';
import { planSetNested } from '../../../../src/core/format/planSetNested.ts';
import { readFrontMatter } from '../../../../src/core/format/readFrontMatter.ts';
import { sameValue } from '../../../../src/core/format/sameValue.ts';
import { splitFrontMatter } from '../../../../src/core/format/splitFrontMatter.ts';
import { LogbookError } from '../../../../src/core/logbookError.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';
import { lineEndings, mixLineEndings, nearlyYaml } from './generatedFrontMatter.ts';
import { yamlMeaning } from './yamlMeaning.ts';

const fieldOrder = ['text', 'status', 'action', 'reportedBack'];

function set(text: string, index: number, field: string, value: string | PlainValue): string {
  return applyTextEdits(text, planSetNested(text, { key: 'advice', index, field }, value, { fieldOrder }));
}

function yamlOf(text: string): string {
  const split = splitFrontMatter(text);
  assert.equal(split.kind, 'front-matter', text);
  return split.kind === 'front-matter' ? split.yaml : '';
}

function read(text: string): ReadonlyMap<string, WritableValue> {
  const { map } = readFrontMatter(yamlOf(text));
  assert.ok(map, text);
  return map;
}

/** What a text says once one field of one entry has another value. */
function expectedOf(text: string, index: number, field: string, value: WritableValue): WritableValue {
  const before = read(text);
  const list = before.get('advice');
  assert.ok(Array.isArray(list));
  const after = (list as readonly ReadonlyMap<string, WritableValue>[]).map((entry, position) =>
    position === index ? new Map(entry).set(field, value) : entry,
  );
  return new Map(before).set('advice', after);
}

/** The key and the value of a field as they are written. */
type Field = readonly [key: string, written: string];

const blockValue = fc.constantFrom(
  ' open',
  ' doing # for now',
  '   "in quotes"',
  " 'single'   # c",
  '',
  ' # nothing yet',
  '\n      below',
  ' |\n      a block\n      of lines',
  ' >-\n      folded\n\n      text',
  ' [a,   b]',
  '\n      - a\n      # between\n      - b',
  ' 2026-03-14',
  ' ~',
);
const flowValue = fc.constantFrom(
  ' open',
  '   doing',
  " 'a, b'",
  ' "x # y"',
  '',
  ' 2026-03-14',
  ' [a,  b]',
  ' {c: d}',
);
const fieldNames = fc.uniqueArray(
  fc.constantFrom('text', 'status', 'action', 'reportedBack', 'unknown', "'in quotes'", '__proto__'),
  { minLength: 1, maxLength: 5 },
);
const fieldsOf = (value: fc.Arbitrary<string>): fc.Arbitrary<readonly Field[]> =>
  fieldNames.chain((keys) => fc.tuple(...keys.map((key) => value.map((written): Field => [key, written]))));

/** An entry as the parts between which every field stands: `parts[2 * n + 1]` is the nth field. */
interface Entry {
  readonly names: readonly string[];
  readonly parts: readonly string[];
}

const blockEntry = fc
  .tuple(fieldsOf(blockValue), fc.constantFrom('', '    # a remark\n', '\n'))
  .map(([fields, between]): Entry => {
    const parts = fields.flatMap(([key, written], position) => [
      position === 0 ? '  - ' : `${between}    `,
      `${key}:${written}\n`,
    ]);
    return { names: fields.map(([key]) => key), parts: [...parts, ''] };
  });
const flowEntry = fc
  .tuple(
    fieldsOf(flowValue),
    fc.constantFrom(', ', ',  ', ' , '),
    fc.constantFrom('', ' '),
    fc.constantFrom('', ' # c'),
  )
  .map(([fields, separator, padding, remark]): Entry => {
    const parts = fields.flatMap(([key, written], position) => [
      position === 0 ? `  - {${padding}` : separator,
      `${key}:${written}`,
    ]);
    return { names: fields.map(([key]) => key), parts: [...parts, `${padding}}${remark}\n`] };
  });
const entries = fc.array(fc.oneof(blockEntry, flowEntry), { minLength: 1, maxLength: 3 });
const anyValue: fc.Arbitrary<string | PlainValue> = fc.oneof(
  fc.constantFrom('done', 'two words', 'x: y # z', "it's", '', 'a, b', '{', '2026', 'a\nb', '- x'),
  fc.constantFrom('2026-04-02').map((plain) => ({ plain })),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const start = '---\ntitle: x # t\nadvice: # heard\n';
const end = '# after\nhours:   2\n---\nadvice:\n  - text: in the body\n';

suite('planSetNested', function () {
  this.timeout(120_000);

  test('changes one field of one entry only, byte for byte, and the text then says the value', () => {
    fc.assert(
      fc.property(
        entries,
        fc.nat(),
        fc.nat(),
        anyValue,
        lineEndings,
        (list, pickEntry, pickField, value, rewrite) => {
          const index = pickEntry % list.length;
          const entry = list[index];
          assert.ok(entry);
          const at = 2 * (pickField % entry.names.length) + 1;
          const name = (entry.names[(at - 1) / 2] ?? '').replaceAll("'", '');
          const textOf = (some: readonly Entry[]): string => some.flatMap(({ parts }) => parts).join('');
          const before = rewrite(start + textOf(list.slice(0, index)) + entry.parts.slice(0, at).join(''));
          const after = rewrite(entry.parts.slice(at + 1).join('') + textOf(list.slice(index + 1)) + end);
          const text = before + rewrite(entry.parts[at] ?? '') + after;
          const result = set(text, index, name, value);
          assert.ok(result.startsWith(before), JSON.stringify({ text, result }));
          assert.ok(result.endsWith(after), JSON.stringify({ text, result }));
          const expected = expectedOf(text, index, name, value);
          assert.ok(sameValue(read(result), expected), JSON.stringify({ text, result }));
          assert.ok(sameValue(yamlMeaning(yamlOf(result)) ?? '', expected), JSON.stringify({ text, result }));
          assert.equal(set(result, index, name, value), result, 'setting it again changes nothing');
        },
      ),
      { seed: 31, numRuns: 800 },
    );
  });

  test('adds a missing field as one insertion into its entry', () => {
    fc.assert(
      fc.property(
        entries,
        fc.nat(),
        anyValue,
        lineEndings,
        fc.boolean(),
        (list, pick, value, rewrite, isMixed) => {
          const plain = start + list.flatMap(({ parts }) => parts).join('') + end;
          const text = isMixed ? mixLineEndings(plain) : rewrite(plain);
          const index = pick % list.length;
          const field = list[index]?.names.includes('status') ? 'followed' : 'status';
          const [edit, ...others] = planSetNested(text, { key: 'advice', index, field }, value, {
            fieldOrder,
          });
          assert.ok(edit);
          assert.deepEqual(others, []);
          assert.equal(edit.range.start, edit.range.end, 'nothing is taken away');
          const result = applyTextEdits(text, [edit]);
          assert.ok(
            sameValue(read(result), expectedOf(text, index, field, value)),
            JSON.stringify({ text, result }),
          );
        },
      ),
      { seed: 37, numRuns: 800 },
    );
  });

  for (const [yaml, field, after] of [
    [
      'advice:\n  - text: x\n    status: open # why\n    mine: 1',
      'status',
      'advice:\n  - text: x\n    status: done # why\n    mine: 1',
    ],
    ['advice:\n- {text: x, status: open}\n', 'status', 'advice:\n- {text: x, status: done}\n'],
    ['advice:\n- {text: x, mine: 1}\n', 'status', 'advice:\n- {text: x, status: done, mine: 1}\n'],
    ['advice:\n  - text: x\n    mine: 1', 'status', 'advice:\n  - text: x\n    status: done\n    mine: 1'],
    [
      'advice:\n  - mine: 1 # m\n    # of mine\n',
      'status',
      'advice:\n  - mine: 1 # m\n    status: done\n    # of mine\n',
    ],
    ['advice: [{mine: 1, yours: 2}]', 'status', 'advice: [{mine: 1, yours: 2, status: done}]'],
    ['advice: [{text: x}, {text: y}]', 'status', 'advice: [{text: x, status: done}, {text: y}]'],
    ['advice: [{text: x, }]', 'status', 'advice: [{text: x, status: done, }]'],
    ['advice: [{}]', 'status', 'advice: [{status: done}]'],
    ['advice: [{text: x, status: }]', 'status', 'advice: [{text: x, status: done }]'],
    [
      'advice: [{\n  text: x, # one\n  mine: y # two\n  }]',
      'status',
      'advice: [{\n  text: x, status: done, # one\n  mine: y # two\n  }]',
    ],
    ['advice:\n  -\n    text: x\n', 'status', 'advice:\n  -\n    text: x\n    status: done\n'],
    ['advice:\n  - status:\n    text: x', 'status', 'advice:\n  - status: done\n    text: x'],
    ["advice:\n  - status: 'open'", 'status', "advice:\n  - status: 'done'"],
    ['advice:\n  - status: !t open', 'status', 'advice:\n  - status: !t done'],
  ] as const) {
    test(`makes ${JSON.stringify(after)} of ${JSON.stringify(yaml)}`, () => {
      const frame = (lines: string) => `---\n${lines}\n---\nbody\n`;
      assert.equal(set(frame(yaml), 0, field, 'done'), frame(after));
    });
  }

  for (const [yaml, code] of [
    ['advice: x', 'not-found'],
    ['title: x', 'not-found'],
    ['advice: []', 'not-found'],
    ['advice:\n  - only text', 'not-found'],
    ['advice:\n  -', 'not-found'],
    ['advice:\n  - {text: x, status}', 'invalid-input'],
    ['advice:\n  - status: open\n    status: doing', 'invalid-input'],
    ['a: &t x\nadvice:\n  - status: *t', 'invalid-input'],
    ['advice:\n  - status: &t x', 'invalid-input'],
    ['advice: [', 'invalid-input'],
    ['{advice: [{text: x}]}', 'invalid-input'],
    ['advice:\n<<<<<<< a\n  - text: x\n=======\n>>>>>>> b', 'invalid-input'],
  ] as const) {
    test(`refuses ${JSON.stringify(yaml)}`, () => {
      assert.throws(
        () => set(`---\n${yaml}\n---\n`, 0, 'status', 'done'),
        (error) => error instanceof LogbookError && error.code === code,
      );
    });
  }

  test('sets an entry of a YAML file without fences', () => {
    const text = '\ufeffadvice:\r\n  - text: x';
    const edits = planSetNested(text, { key: 'advice', index: 0, field: 'status' }, 'done', {
      isYamlFile: true,
    });
    assert.equal(applyTextEdits(text, edits), '\ufeffadvice:\r\n  - text: x\r\n    status: done');
  });

  test('either says just what it has to or refuses, whatever the text', () => {
    let changed = 0;
    fc.assert(
      fc.property(
        nearlyYaml,
        fc.constantFrom('  - a: 1\n    ', '  - {a: 1', '- a: ', '- '),
        anyValue,
        (yaml, lead, value) => {
          const text = `---\nadvice:\n${lead}${yaml}\n---\nbody`;
          let result: string;
          try {
            result = set(text, 0, 'a', value);
          } catch (error) {
            assert.ok(error instanceof LogbookError, String(error));
            return;
          }
          changed += 1;
          assert.ok(sameValue(read(result), expectedOf(text, 0, 'a', value)));
          assert.ok(result.endsWith('body'));
        },
      ),
      { seed: 41, numRuns: 2000 },
    );
    assert.ok(changed > 200, `only ${changed} texts could be changed`);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { WritableValue } from '../../../../src/core/format/formatFrontMatter.ts';
import { planSetValue } from '../../../../src/core/format/planSetValue.ts';
import { readFrontMatter } from '../../../../src/core/format/readFrontMatter.ts';
import { sameValue } from '../../../../src/core/format/sameValue.ts';
import { splitFrontMatter } from '../../../../src/core/format/splitFrontMatter.ts';
import { LogbookError } from '../../../../src/core/logbookError.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';
import {
  generatedKeys,
  generatedText,
  lineEndings,
  mixLineEndings,
  nameOf,
  nearlyYaml,
} from './generatedFrontMatter.ts';
import { yamlMeaning } from './yamlMeaning.ts';

function set(
  text: string,
  key: string,
  value: WritableValue | undefined,
  keyOrder: readonly string[] = [],
): string {
  return applyTextEdits(text, planSetValue(text, key, value, { keyOrder }));
}

/** What the library says that edits go by. */
function place(text: string): WritableValue {
  const split = splitFrontMatter(text);
  return (split.kind === 'front-matter' && yamlMeaning(split.yaml)) || '';
}

function read(text: string): ReadonlyMap<string, WritableValue> {
  const split = splitFrontMatter(text);
  assert.equal(split.kind, 'front-matter', text);
  const map = split.kind === 'front-matter' ? readFrontMatter(split.yaml).map : undefined;
  assert.ok(map, text);
  return map;
}

const anyText = fc.oneof(
  fc.constantFrom(
    'a',
    '',
    'two words',
    'x: y # z',
    "it's",
    '- x',
    '48',
    'NO',
    'a\nb',
    'a\n\n# b\n',
    ' a',
    '12:30',
    'é\u{2028}',
    '"',
    '---',
    'a\n---\nb',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const anyValue: fc.Arbitrary<WritableValue> = fc.oneof(
  anyText,
  fc.constantFrom('2026-03-14', '1.5', 'true').map((plain) => ({ plain })),
  fc.array(anyText, { maxLength: 4 }),
  fc
    .array(anyText, { maxLength: 3 })
    .map((texts) => new Map(texts.map((text, index) => [`${text}${index}`, text]))),
  fc.array(fc.tuple(anyText, anyText), { maxLength: 3 }).map((pairs) =>
    pairs.map(
      ([name, value]) =>
        new Map<string, WritableValue>([
          ['name', name],
          ['value', value],
          ['tags', [name, value]],
        ]),
    ),
  ),
);
const order = [...generatedKeys.slice(0, 4), 'study', ...generatedKeys.slice(4, 6)].map(nameOf);

suite('planSetValue', function () {
  this.timeout(120_000);

  test('changes the pair of its key only, byte for byte, and the text then says the value', () => {
    fc.assert(
      fc.property(generatedText, fc.nat(), anyValue, lineEndings, (generated, pick, value, rewrite) => {
        const index = pick % generated.pairs.length;
        const pair = generated.pairs[index];
        assert.ok(pair);
        const at = generated.chunks.findIndex((chunk, position) => position % 2 === 1 && chunk === pair.text);
        const before = rewrite(generated.start + generated.chunks.slice(0, at).join(''));
        const after = rewrite(generated.chunks.slice(at + 1).join('') + generated.end);
        const text = before + rewrite(pair.text) + after;
        const name = nameOf(pair.key);
        const result = set(text, name, value);
        assert.ok(result.startsWith(before), result);
        assert.ok(result.endsWith(after), JSON.stringify({ text, result, after }));
        const expected = new Map<string, WritableValue>(read(text)).set(name, value);
        assert.ok(sameValue(read(result), expected), JSON.stringify({ text, result }));
        assert.ok(sameValue(place(result), expected), JSON.stringify({ text, result }));
        assert.ok(result.slice(before.length).startsWith(pair.key), 'the key stays as it is written');
        assert.deepEqual(planSetValue(result, name, value), [], 'setting it again changes nothing');
      }),
      { seed: 17, numRuns: 600 },
    );
  });

  test('appends to a list on lines without touching a line of it', () => {
    let lists = 0;
    fc.assert(
      fc.property(generatedText, lineEndings, (generated, rewrite) => {
        const text = rewrite(generated.start + generated.chunks.join('') + generated.end);
        for (const pair of generated.pairs) {
          const old = read(text).get(nameOf(pair.key));
          if (!Array.isArray(old) || !/\n *- /.test(pair.text)) continue;
          lists += 1;
          const result = set(text, nameOf(pair.key), [...old, 'one more']);
          assert.match(
            result.slice(result.indexOf(rewrite(pair.text)) + rewrite(pair.text).length),
            /^ *- one more[\r\n]/,
          );
        }
      }),
      { seed: 97, numRuns: 300 },
    );
    assert.ok(lists > 100, `only ${lists} lists`);
  });

  test('adds a missing key and takes it away again without a trace', () => {
    fc.assert(
      fc.property(
        generatedText,
        anyValue,
        lineEndings,
        fc.boolean(),
        (generated, value, rewrite, isMixed) => {
          const plain = generated.start + generated.chunks.join('') + generated.end;
          const text = isMixed ? mixLineEndings(plain) : rewrite(plain);
          const result = set(text, 'study', value, order);
          assert.ok(
            sameValue(read(result), new Map(read(text)).set('study', value)),
            JSON.stringify({ text, result }),
          );
          assert.equal(set(result, 'study', undefined), text);
        },
      ),
      { seed: 19, numRuns: 600 },
    );
  });

  test('removes just the lines of a key', () => {
    fc.assert(
      fc.property(generatedText, fc.nat(), lineEndings, (generated, pick, rewrite) => {
        const pair = generated.pairs[pick % generated.pairs.length];
        assert.ok(pair);
        const text = rewrite(generated.start + generated.chunks.join('') + generated.end);
        // Blank lines that the pair kept apart from a block scalar with `+` would become a part of it.
        fc.pre(!generated.pairs.some((one) => /[|>]\+/.test(one.text)));
        const rest = generated.chunks.filter((chunk) => chunk !== pair.text).join('');
        assert.equal(set(text, nameOf(pair.key), undefined), rewrite(generated.start + rest + generated.end));
      }),
      { seed: 23, numRuns: 600 },
    );
  });

  for (const [yaml, key, value, after] of [
    ['hours: 2\u00a0\ntitle: x', 'hours', { plain: '3' }, 'hours: 3\ntitle: x'],
    ['hours: \u00a0\ntitle: x', 'hours', { plain: '3' }, 'hours: 3\ntitle: x'],
    ['hours: 2 # h\u00a0\ntitle: \u00a0x', 'title', 'new', 'hours: 2 # h\u00a0\ntitle: new'],
    [
      'skills:\n  - a # one\n  # second\n  - b # two\n  # third\n  - c\nhours: 2',
      'skills',
      ['a', 'x', 'c'],
      'skills:\n  - a # one\n  # second\n  - x\n  # third\n  - c\nhours: 2',
    ],
    ['skills:\n  # one\n  - a\n  # two\n  - b', 'skills', ['b'], 'skills:\n  # one\n  # two\n  - b'],
    ['title: **bold**\nhours: 2 # h', 'hours', { plain: '3' }, 'title: **bold**\nhours: 3 # h'],
    ['a: &t x\nb: *t\nhours: 2', 'hours', { plain: '3' }, 'a: &t x\nb: *t\nhours: 3'],
    ['skills: []', 'skills', ['r'], 'skills: [r]'],
    ['skills: [] # none', 'skills', ['r'], 'skills: [r] # none'],
    ['skills:\nhours: 2', 'skills', ['r'], 'skills: [r]\nhours: 2'],
    ['skills: # mine\nhours: 2', 'skills', ['r'], 'skills: [r] # mine\nhours: 2'],
    ['skills: [\n  a, # one\n  b\n  ]\nhours: 2', 'skills', ['a', 'b', 'c'], 'skills: [a, b, c]\nhours: 2'],
    [
      'skills:\n  # first\n  - a # one\n\n  # second\n  - b\n  # end\nhours: 2',
      'skills',
      ['a', 'b', 'c'],
      'skills:\n  # first\n  - a # one\n\n  # second\n  - b\n  - c\n  # end\nhours: 2',
    ],
    ['"title": x # c', 'title', 'new', '"title": new # c'],
    ['\'title\' : "x"   # c', 'title', 'y', '\'title\' : "y"   # c'],
    ['hours:\t2', 'hours', { plain: '3' }, 'hours:\t3'],
  ] as const) {
    test(`makes ${JSON.stringify(after)} of ${JSON.stringify(yaml)}`, () => {
      const frame = (lines: string) => `---\n${lines}\n---\nbody\n`;
      assert.equal(set(frame(yaml), key, value), frame(after));
    });
  }

  for (const [yaml, key] of [
    ['a: &t x\nb: *t', 'a'],
    ['title: **bold**', 'title'],
    ['a: 1\na: 2', 'a'],
    ['{a: 1}', 'a'],
  ] as const) {
    test(`refuses to change ${key} in ${JSON.stringify(yaml)}`, () => {
      assert.throws(() => set(`---\n${yaml}\n---\n`, key, 'new'), LogbookError);
    });
  }

  test('either says just what it has to or refuses, whatever the text', () => {
    let changed = 0;
    fc.assert(
      fc.property(nearlyYaml, anyValue, (yaml, value) => {
        const text = `---\n${yaml}\n---\nbody`;
        let result: string;
        try {
          result = set(text, 'a', value);
        } catch (error) {
          assert.ok(error instanceof LogbookError && error.code === 'invalid-input', String(error));
          return;
        }
        changed += 1;
        assert.ok(sameValue(read(result), new Map(read(text)).set('a', value)));
        assert.ok(result.endsWith('body'));
      }),
      { seed: 29, numRuns: 2000 },
    );
    assert.ok(changed > 300, `only ${changed} texts could be changed`);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planAppendItem } from '../../../../src/core/format/planAppendItem.ts';
import { readFrontMatter } from '../../../../src/core/format/readFrontMatter.ts';
import { splitFrontMatter } from '../../../../src/core/format/splitFrontMatter.ts';
import { LogbookError } from '../../../../src/core/logbookError.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';
import { generatedText, lineEndings, nameOf } from './generatedFrontMatter.ts';

function listOf(text: string, key: string): unknown {
  const split = splitFrontMatter(text);
  return split.kind === 'front-matter' ? readFrontMatter(split.yaml).map?.get(key) : undefined;
}

suite('planAppendItem', function () {
  this.timeout(60_000);

  test('adds to any list with one insertion, whatever its style', () => {
    let lists = 0;
    fc.assert(
      fc.property(
        generatedText,
        fc.constantFrom('one more', 'a, b', "it's # new", '2026', 'a\nb'),
        lineEndings,
        (generated, item, rewrite) => {
          const text = rewrite(generated.start + generated.chunks.join('') + generated.end);
          for (const key of generated.pairs.map((pair) => nameOf(pair.key))) {
            const old = listOf(text, key);
            if (!Array.isArray(old) || old.includes(item)) continue;
            lists += 1;
            const [edit, ...others] = planAppendItem(text, key, item);
            assert.ok(edit && others.length === 0, text);
            assert.equal(edit.range.start, edit.range.end, 'nothing is taken away');
            const result = applyTextEdits(text, [edit]);
            assert.deepEqual(listOf(result, key), [...old, item], JSON.stringify({ text, result }));
          }
        },
      ),
      { seed: 43, numRuns: 400 },
    );
    assert.ok(lists > 300, `only ${lists} lists`);
  });

  for (const [yaml, after] of [
    ['used: [a,   b] # mine', 'used: [a,   b, c] # mine'],
    ['used: [\n  a, # one\n  b # two\n  ]', 'used: [\n  a, # one\n  b, c # two\n  ]'],
    ['used: []', 'used: [c]'],
    ['used:\n  - a # one\n  # two\ntitle: x', 'used:\n  - a # one\n  - c\n  # two\ntitle: x'],
    ['title: x', 'title: x\nused: [c]'],
    ['used:\ntitle: x', 'used: [c]\ntitle: x'],
    ['used: [a, c]', 'used: [a, c]'],
  ] as const) {
    test(`makes ${JSON.stringify(after)} of ${JSON.stringify(yaml)}`, () => {
      const frame = (lines: string) => `---\n${lines}\n---\nbody\n`;
      assert.equal(applyTextEdits(frame(yaml), planAppendItem(frame(yaml), 'used', 'c')), frame(after));
    });
  }

  for (const yaml of [
    'used: a',
    'used: {a: b}',
    'used: [a',
    'used: [&x a]',
    'used:\n  -\n    a\n  - b: c\n  -',
  ]) {
    test(`refuses ${JSON.stringify(yaml)}`, () => {
      assert.throws(() => planAppendItem(`---\n${yaml}\n---\n`, 'used', 'c'), LogbookError);
    });
  }
});

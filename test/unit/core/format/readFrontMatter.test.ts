import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatterDocument } from '../../../../src/core/format/frontMatterDocument.ts';
import { readFrontMatter } from '../../../../src/core/format/readFrontMatter.ts';
import type { ProblemCode } from '../../../../src/core/problems.ts';
import { nearlyYaml } from './generatedFrontMatter.ts';

/** Maps as arrays of pairs, so that the expected side can be written short. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([key, item]) => [key, plain(item)]);
  return Array.isArray(value) ? value.map(plain) : value;
}

suite('readFrontMatter', function () {
  this.timeout(20_000);

  for (const [yaml, value] of [
    [
      'a: 007\nb: 12:30\nc: NO\nd: 2026-03-14\ne: 1e3\nf: ~\ng:\n',
      [
        ['a', '007'],
        ['b', '12:30'],
        ['c', 'NO'],
        ['d', '2026-03-14'],
        ['e', '1e3'],
        ['f', '~'],
        ['g', ''],
      ],
    ],
    ['a: [1, "b", {c: d}]\n', [['a', ['1', 'b', [['c', 'd']]]]]],
    [
      '__proto__: x\nconstructor: [y]\n',
      [
        ['__proto__', 'x'],
        ['constructor', ['y']],
      ],
    ],
    ['a: |\n  one\n  two\n', [['a', 'one\ntwo\n']]],
    ['', []],
    ['# nothing\n', []],
  ] as const) {
    test(`takes ${JSON.stringify(yaml)} for texts`, () => {
      const { map, problems } = readFrontMatter(yaml);
      assert.deepEqual([plain(map), problems], [value, []]);
    });
  }

  for (const [yaml, code, value] of [
    ['a: [1', 'yaml-syntax', undefined],
    ['a: 1\nb\n', 'yaml-syntax', undefined],
    ['a: "x', 'yaml-syntax', undefined],
    ['a: b: c', 'yaml-syntax', undefined],
    ['a: \0', 'yaml-syntax', undefined],
    ['a:\n\tb: 1', 'yaml-tab', undefined],
    ['a: 1\na: 2', 'yaml-duplicate-key', [['a', '1']]],
    ['a: {b: 1, b: 2}', 'yaml-duplicate-key', [['a', [['b', '1']]]]],
    ['a: !!int 5', 'yaml-tag', [['a', '5']]],
    ['a: !!js/function "x"', 'yaml-tag', [['a', 'x']]],
    ['a: !include x.yml', 'yaml-tag', [['a', 'x.yml']]],
    ['a: &x 5', 'yaml-alias', [['a', '5']]],
    ['a: *x', 'yaml-alias', [['a', '']]],
    ['<<: {a: 1}', 'yaml-merge-key', [['<<', [['a', '1']]]]],
    ['a: 1\n...\nb: 2', 'yaml-multiple-documents', [['a', '1']]],
    ['- a', 'front-matter-not-mapping', undefined],
    ['text', 'front-matter-not-mapping', undefined],
    ['? [a]\n: b\nc: d', 'yaml-syntax', [['c', 'd']]],
  ] as const satisfies readonly (readonly [string, ProblemCode, unknown])[]) {
    test(`reports ${code} of ${JSON.stringify(yaml)}, in the open file at the same place`, () => {
      const { map, problems } = readFrontMatter(yaml);
      assert.deepEqual(
        problems.map((one) => one.code),
        [code],
      );
      assert.deepEqual(plain(map), value);
      const text = `---\n${yaml}\n---\n`;
      const document = readFrontMatterDocument(text);
      if (yaml.includes('\0')) return;
      const found = document.problems.find((one) => one.code === code);
      assert.ok(found?.range && found.range.end > found.range.start, JSON.stringify(document.problems));
      if (map !== undefined) assert.deepEqual(plain(document.map), value);
    });
  }

  test('never throws, and leaves prototypes alone, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyYaml, fc.string({ unit: 'binary', maxLength: 60 })), (yaml) => {
        readFrontMatter(yaml);
        const { problems } = readFrontMatterDocument(`---\n${yaml}\n---\n`);
        for (const { range } of problems) assert.ok(range && range.start >= 0 && range.end >= range.start);
      }),
      { seed: 31, numRuns: 2000 },
    );
    assert.deepEqual(Object.keys(Object.prototype), []);
  });

  const size = 65_000;
  for (const [name, yaml] of [
    ['explicit keys', '? '.repeat(size / 2)],
    ['explicit keys on lines', '?\n'.repeat(size / 2)],
    ['20,000 keys', Array.from({ length: 8_000 }, (_, index) => `k${index}: `).join('\n')],
    ['open brackets', '['.repeat(size)],
    ['open braces', '{a: '.repeat(size / 4)],
    ['dashes', '- '.repeat(size / 2)],
    ['deep indentation', Array.from({ length: 350 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')],
    [
      'aliases',
      `a: &a [x]\n${Array.from({ length: 900 }, (_, index) => `b${index}: [*a, *a, *a, *a]`).join('\n')}`,
    ],
    ['tags', 'a: !x '.repeat(size / 6)],
    ['blank lines', `a: b\n${'\n'.repeat(size)}c: d`],
    ['quotes', `a: ${'"'.repeat(size)}`],
    ['a long text', `a: ${'x '.repeat(size / 2)}`],
  ] as const) {
    test(`is done with 64 KB of ${name} in bounded time`, () => {
      const start = performance.now();
      readFrontMatter(yaml);
      readFrontMatterDocument(`---\n${yaml}\n---\n`);
      assert.ok(performance.now() - start < 5000, `${Math.round(performance.now() - start)} ms`);
    });
  }
});

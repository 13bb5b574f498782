import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatterDocument } from '../../../../src/core/format/frontMatterDocument.ts';
import { readFrontMatter } from '../../../../src/core/format/readFrontMatter.ts';
import type { ProblemCode } from '../../../../src/core/problems.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';
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
    test(`reports ${code} of ${JSON.stringify(yaml)}, with a place that shows`, () => {
      const { map, problems } = readFrontMatter(yaml);
      assert.deepEqual(
        problems.map((one) => one.code),
        [code],
      );
      assert.deepEqual(plain(map), value);
      const [{ range } = {}] = problems;
      assert.ok(range && range.start < range.end && range.end <= yaml.length, JSON.stringify(problems));
    });
  }

  for (const [yaml, code, shown] of [
    ['a: &t abc\nb: 1', 'yaml-alias', '&t'],
    ['a: &t\nb: 1', 'yaml-alias', '&t'],
    ['a: 1\nb: **bold**', 'yaml-alias', '**bold**'],
    ['a: &t [1]', 'yaml-alias', '&t'],
    ['a: !include b', 'yaml-tag', '!include'],
    ['a: 1\n"a": 2', 'yaml-duplicate-key', 'a'],
    ['b: 1\n<<: x', 'yaml-merge-key', '<<'],
    ['a: 1\n---\nb: 2\n', 'yaml-multiple-documents', 'b: 2'],
    ['a: {{b}}', 'yaml-syntax', '{'],
    ['- a\n- b\n', 'front-matter-not-mapping', '- a\n- b'],
    ['\ufeffa: &t x', 'yaml-alias', '&t'],
    ['é: 👩‍🔬\nb: &t x', 'yaml-alias', '&t'],
  ] as const) {
    test(`shows ${code} of ${JSON.stringify(yaml)} at ${JSON.stringify(shown)}`, () => {
      const found = readFrontMatter(yaml).problems.find((one) => one.code === code);
      assert.equal(yaml.slice(found?.range?.start, found?.range?.end), shown);
    });
  }

  test('tells keys that stand twice inside of one another apart', () => {
    const yaml = 'a: 1\na: {y: 1, y: 2}\n';
    assert.deepEqual(
      readFrontMatter(yaml).problems.map(({ facts, range }) => [facts.key, range?.start]),
      [
        ['y', yaml.lastIndexOf('y')],
        ['a', yaml.lastIndexOf('a')],
      ],
    );
  });

  for (const [yaml, shown, detail] of [
    ['title: AE form: done\nhours: 2', 'AE form: done', /"title" has to stand in quotes/],
    ['hours: 2\ntitle: @person talk', '@person talk', /"title" has to stand in quotes/],
    ['title: `proc`\nhours: 2', '`proc`', /"title" has to stand in quotes/],
    ['title: - x\nhours: 2', '- x', /"title" has to stand in quotes/],
    ['title: > 5 records\nhours: 2', '> 5 records', /"title" has to stand in quotes/],
    ['title: [draft] thing', '[draft] thing', /"title" has to stand in quotes/],
    ['title: "Quoted" thing', '"Quoted" thing', /"title" has to stand in quotes/],
    ["title: 'it's fine'\nhours: 2", "'it's fine'", /"title" has to stand in quotes/],
    ['metrics:\n  - name: a: b\n    value: 1', 'a: b', /"name" has to stand in quotes/],
    ['title: x\ntags: [1\nhours: 2', '[1', /the \[ after "tags:" is not closed/],
    ['tags: [\na,\nb\n]\nhours: 2', '[', /the \[ after "tags:" is not closed/],
    ['x: [{a: "]"}, {', '[{a: "]"}, {', /the \[ after "x:" is not closed/],
    ['title: "abc\nhours: 2', '"abc', /the " after "title:" is not closed/],
    ['hours: 2\ntitle:abc\ndate: 2026-01-01', 'title:abc', /this line is not "key: value"/],
    ['hours: 2\ntitle = x\ndate = y', 'title = x', /this line is not "key: value"/],
    ['title: "abc\n  def"\nwords alone\n', 'words alone', /this line is not "key: value"/],
    ['tags: [a,\n  b]\ntitle: a: b\n', 'a: b', /"title" has to stand in quotes/],
    ['hours: 2\ntitle: x\n\nwords alone', 'words alone', /not "key: value"|not indented alike/],
    ['title: x\n  hours: 2', undefined, /not indented alike/],
    ['title: "C:\\Users"', '\\', /a backslash has to be written twice/],
    ['title: a\u0007b', '\u0007', /control character/],
  ] as const) {
    test(`says in plain words what is wrong with ${JSON.stringify(yaml)}`, () => {
      const [found, ...others] = readFrontMatter(yaml).problems;
      assert.deepEqual([found?.code, others], ['yaml-syntax', []]);
      assert.match(String(found?.facts.detail), detail);
      if (shown !== undefined) assert.equal(yaml.slice(found?.range?.start, found?.range?.end), shown);
    });
  }

  test('never throws, and leaves prototypes alone, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyYaml, fc.string({ unit: 'binary', maxLength: 60 })), (yaml) => {
        const { problems } = readFrontMatter(yaml);
        const document = readFrontMatterDocument(`---\n${yaml}\n---\n`);
        for (const { range, at } of problems) {
          assert.ok(range && range.start >= 0 && range.end >= range.start && range.end <= yaml.length);
          document.valueRange(at);
          document.keyRange(at);
        }
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
      const cpuMs = startCpuClock();
      readFrontMatter(yaml);
      readFrontMatterDocument(`---\n${yaml}\n---\n`);
      assert.ok(cpuMs() < 5000, `${Math.round(cpuMs())} ms`);
    });
  }
});

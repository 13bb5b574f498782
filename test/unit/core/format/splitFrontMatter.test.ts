import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitFrontMatter } from '../../../../src/core/format/splitFrontMatter.ts';
import { nearlyYaml } from './generatedFrontMatter.ts';

suite('splitFrontMatter', () => {
  for (const [text, yaml, body] of [
    ['---\na: 1\n---\nbody', 'a: 1\n', 'body'],
    ['---\r\na: 1\r\n---\r\nbody', 'a: 1\r\n', 'body'],
    ['---\ra: 1\r---\rbody', 'a: 1\r', 'body'],
    ['---\r\na: 1\n---\rbody', 'a: 1\n', 'body'],
    ['\ufeff---\na: 1\n---', 'a: 1\n', ''],
    ['---  \na: 1\n---\t\nbody', 'a: 1\n', 'body'],
    ['---\n---\n\nbody', '', '\nbody'],
    [
      '---\na: |\n  ---\n----\n--- x\n---y\nb---\n---\n---\nbody',
      'a: |\n  ---\n----\n--- x\n---y\nb---\n',
      '---\nbody',
    ],
    ['---\na: 1\n---\n```\n---\nx: 1\n---\n```', 'a: 1\n', '```\n---\nx: 1\n---\n```'],
  ] as const) {
    test(`finds ${JSON.stringify(yaml)} in ${JSON.stringify(text)}`, () => {
      const split = splitFrontMatter(text);
      assert.ok(split.kind === 'front-matter');
      assert.deepEqual([split.yaml, text.slice(split.bodyStart)], [yaml, body]);
      assert.equal(text.slice(split.yamlStart, split.yamlStart + yaml.length), yaml);
    });
  }

  for (const [text, kind] of [
    ['', 'empty'],
    ['\ufeff', 'empty'],
    [' \n\t\r\n', 'empty'],
    ['---', 'empty'],
    ['---\n\n', 'empty'],
    ['# Heading\n---\na: 1\n---', 'none'],
    ['\n---\na: 1\n---', 'none'],
    ['----\na: 1\n----', 'none'],
    ['--- a', 'unsupported'],
    ['---js\nmodule.exports = {}\n---', 'unsupported'],
    ['---json\n{}\n---', 'unsupported'],
    ['---coffee', 'unsupported'],
    ['+++\na = 1\n+++', 'unsupported'],
    [';;;\n{}\n;;;', 'unsupported'],
    ['---\na: 1\n----\nbody', 'unterminated'],
    ['---\na: 1\n ---\nbody', 'unterminated'],
  ] as const) {
    test(`takes ${JSON.stringify(text)} for ${kind}`, () => assert.equal(splitFrontMatter(text).kind, kind));
  }

  for (const [text, body] of [
    ['---\na: 1\n\nbody', '\nbody'],
    ['---\r\na: 1\r\n\r\nbody', '\r\nbody'],
    ['---\na: 1\n# Heading\nbody', '# Heading\nbody'],
    ['---\n\nbody', '\nbody'],
    ['---\na: 1\nb: 2', ''],
  ] as const) {
    test(`leaves ${JSON.stringify(body)} of the unclosed ${JSON.stringify(text)} to the body`, () => {
      const split = splitFrontMatter(text);
      assert.ok(split.kind === 'unterminated');
      assert.equal(text.slice(split.likelyEnd), body);
    });
  }

  test('cuts any text without a gap and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyYaml, fc.string({ unit: 'binary' })), fc.boolean(), (noise, isFenced) => {
        const text = isFenced ? `---\n${noise}\n---\n${noise}` : noise;
        const split = splitFrontMatter(text);
        if (split.kind !== 'front-matter') return;
        const fence = text.slice(split.yamlStart + split.yaml.length, split.bodyStart);
        assert.match(fence, /^---[ \t]*(?:\r\n|\n|\r|$)/);
        assert.match(text.slice(0, split.yamlStart), /^\ufeff?---[ \t]*(?:\r\n|\n|\r)$/);
      }),
      { seed: 3, numRuns: 2000 },
    );
  });
});

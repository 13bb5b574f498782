import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocument } from '../../../../src/core/format/readDocument.ts';
import { readFrontMatter } from '../../../../src/core/format/readFrontMatter.ts';
import { splitFrontMatter } from '../../../../src/core/format/splitFrontMatter.ts';
import type { ProblemCode } from '../../../../src/core/problems.ts';
import { generatedText, lineEndings, nearlyYaml } from './generatedFrontMatter.ts';
import { yamlMeaning } from './yamlMeaning.ts';

/** What js-yaml, gray-matter and yaml read from one text; `undefined` where there is no front matter. */
function readThrice(text: string) {
  const split = splitFrontMatter(text);
  if (split.kind !== 'front-matter') return undefined;
  return {
    bulk: readFrontMatter(split.yaml),
    whole: readDocument(text),
    placed: yamlMeaning(split.yaml),
  };
}

suite('the three readers', function () {
  this.timeout(60_000);

  test('agree on generated front matter of every style', () => {
    fc.assert(
      fc.property(generatedText, lineEndings, (generated, rewrite) => {
        const text = rewrite(generated.start + generated.chunks.join('') + generated.end);
        const read = readThrice(text);
        assert.ok(read, text);
        assert.deepEqual(read.bulk.problems, [], text);
        assert.equal(read.bulk.map?.size, generated.pairs.length, text);
        assert.deepEqual(read.placed, read.bulk.map, text);
        assert.deepEqual(read.whole.map, read.bulk.map, text);
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  test('agree on whatever text is accepted', () => {
    let accepted = 0;
    fc.assert(
      fc.property(nearlyYaml, (yaml) => {
        // js-yaml drops a byte order mark before the first key, `yaml` takes it for a part of the key.
        const read = readThrice(`---\n${yaml.replaceAll('\ufeff', '')}\n---\nbody`);
        if (read === undefined) return;
        assert.deepEqual(read.whole.map, read.bulk.map);
        if (read.bulk.problems.length > 0 || read.placed === undefined) return;
        accepted += 1;
        assert.deepEqual(read.placed, read.bulk.map);
      }),
      { seed: 11, numRuns: 3000 },
    );
    assert.ok(accepted > 500, `only ${accepted} texts were accepted`);
  });

  test('agree whether a text is accepted', () => {
    fc.assert(
      fc.property(nearlyYaml, (yaml) => {
        if (onlyOneRefuses.test(yaml)) return;
        const read = readThrice(`---\n${yaml}\n---\nbody`);
        if (read === undefined) return;
        const isRefused = read.bulk.problems.some(({ code }) => refusals.has(code));
        if (isRefused) assert.equal(read.placed, undefined);
        if (read.bulk.problems.length === 0) assert.notEqual(read.placed, undefined);
      }),
      { seed: 13, numRuns: 3000 },
    );
  });
});

/** Problems for which `yaml` gives no mapping at all. */
const refusals: ReadonlySet<ProblemCode> = new Set([
  'yaml-syntax',
  'yaml-tab',
  'yaml-multiple-documents',
  'front-matter-not-mapping',
]);

/**
 * What only js-yaml refuses (characters that are not printable), and what only `yaml` does (`...` before all else, a
 * colon without a key, explicit keys in odd places). `inspectRecord` asks js-yaml, as the index does.
 */
const onlyOneRefuses = /[\0\ud800\ufeff?]|^\.\.\.|(?:^|\s):/m;

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocument } from '../../../../src/core/format/readDocument.ts';
import { readFrontMatter } from '../../../../src/core/format/readFrontMatter.ts';
import { readFrontMatterDocument } from '../../../../src/core/format/frontMatterDocument.ts';
import { splitFrontMatter } from '../../../../src/core/format/splitFrontMatter.ts';
import { generatedText, lineEndings, nearlyYaml } from './generatedFrontMatter.ts';

/** What js-yaml, gray-matter and yaml read from one text; `undefined` where there is no front matter. */
function readThrice(text: string) {
  const split = splitFrontMatter(text);
  if (split.kind !== 'front-matter') return undefined;
  return { bulk: readFrontMatter(split.yaml), whole: readDocument(text), open: readFrontMatterDocument(text) };
}

suite('the three readers', () => {
  test('agree on generated front matter of every style', () => {
    fc.assert(
      fc.property(generatedText, lineEndings, (generated, rewrite) => {
        const text = rewrite(generated.start + generated.chunks.join('') + generated.end);
        const read = readThrice(text);
        assert.ok(read, text);
        assert.deepEqual(read.bulk.problems, [], text);
        assert.deepEqual(read.open.problems, [], text);
        assert.equal(read.bulk.map?.size, generated.pairs.length, text);
        assert.deepEqual(read.open.map, read.bulk.map, text);
        assert.deepEqual(read.whole.map, read.bulk.map, text);
      }),
      { seed: 7, numRuns: 1500 },
    );
  });

  test('agree on whatever text is accepted', () => {
    let accepted = 0;
    fc.assert(
      fc.property(nearlyYaml, (yaml) => {
        const read = readThrice(`---\n${yaml}\n---\nbody`);
        if (read === undefined) return;
        assert.deepEqual(read.whole.map, read.bulk.map);
        if (read.bulk.problems.length > 0 || read.open.problems.length > 0) return;
        accepted += 1;
        assert.deepEqual(read.open.map, read.bulk.map);
      }),
      { seed: 11, numRuns: 5000 },
    );
    assert.ok(accepted > 500, `only ${accepted} texts were accepted`);
  });

  test('agree that a text is accepted, but for what only one of them takes for an error', () => {
    fc.assert(
      fc.property(nearlyYaml, (yaml) => {
        const read = readThrice(`---\n${yaml}\n---\nbody`);
        if (read === undefined) return;
        assert.equal(read.open.problems.length > 0, read.bulk.problems.length > 0, JSON.stringify({yaml,o:read.open.problems,b:read.bulk.problems}));
      }),
      { seed: 13, numRuns: 5000 },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDocument } from '../../../../src/core/format/readDocument.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';
import { lineEndings } from './generatedFrontMatter.ts';

suite('readDocument', () => {
  for (const text of [
    '---js\nglobalThis.canary = true\n---\n',
    '--- js\nglobalThis.canary = true\n---\n',
    '---javascript\n(() => { globalThis.canary = true })()\n---\n',
    '\ufeff---js\nglobalThis.canary = true\n---\n',
    '---coffee\nglobalThis.canary = true\n---\n',
    '---\n!!js/function "globalThis.canary = true"\n---\n',
    '---\ra: 1\r---js\rglobalThis.canary = true\r---\r',
  ]) {
    test(`evaluates nothing of ${JSON.stringify(text)}`, () => {
      readDocument(text);
      assert.equal('canary' in globalThis, false);
    });
  }

  test('reports a malformed text the second time as the first time', () => {
    const text = '---\na: [1\n---\nbody';
    assert.deepEqual(readDocument(text), readDocument(text));
    assert.deepEqual(
      readDocument(text).problems.map((one) => one.code),
      ['yaml-syntax'],
    );
  });

  test('gives equal texts maps of their own', () => {
    const text = '---\na: 1\n---\n';
    assert.notEqual(readDocument(text).map, readDocument(text).map);
  });

  test('gives the body byte for byte', () => {
    const body = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '\n', '\n\nx', '\r\n\r\nx', '---\na: 2\n---\n', '\ra'),
    );
    fc.assert(
      fc.property(body, lineEndings, (text, rewrite) => {
        // A lone CR and the LF after it would be one line break.
        fc.pre(rewrite('\n') !== '\r' || !text.startsWith('\n'));
        const document = readDocument(rewrite('---\na: 1\n---\n') + text);
        assert.equal(document.body, text);
        assert.deepEqual(document.map, new Map([['a', '1']]));
      }),
      { seed: 37, numRuns: 500 },
    );
  });

  test('leaves the text after the likely end of an unclosed front matter to the body', () => {
    assert.equal(readDocument('---\na: 1\n\n# Heading\n').body, '\n# Heading\n');
  });

  test('is done with 64 KB of blank lines in bounded time', () => {
    const cpuMs = startCpuClock();
    readDocument(`---\na: 1\n${'\n'.repeat(64_000)}b: 2\n---\n`);
    assert.ok(cpuMs() < 500);
  });
});

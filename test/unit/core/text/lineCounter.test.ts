import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineCounter } from '../../../../src/core/text/lineCounter.ts';

suite('LineCounter', () => {
  test('counts LF, CRLF and lone CR as one line break each', () => {
    const counter = new LineCounter('a\nb\r\nc\rd');
    const lines = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((offset) => counter.positionAt(offset));
    assert.deepEqual(
      lines.map(({ line, character }) => `${line}:${character}`),
      ['0:0', '0:1', '1:0', '1:1', '1:2', '2:0', '2:1', '3:0', '3:1'],
    );
  });

  test('puts offsets past the end on the last line and counts UTF-16 units', () => {
    assert.deepEqual(new LineCounter('a\n👩b').positionAt(5), { line: 1, character: 3 });
    assert.deepEqual(new LineCounter('').positionAt(0), { line: 0, character: 0 });
  });

  test('agrees with splitting the text, at every offset', () => {
    const text = fc
      .array(fc.constantFrom('a', '\n', '\r', '\r\n', 'é'), { maxLength: 20 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat({ max: 30 }), (one, pick) => {
        const offset = Math.min(pick, one.length);
        // Inside a CRLF the line is not over yet.
        const before = one.slice(0, offset).replace(/\r$/, one[offset] === '\n' ? '' : '\r');
        const lines = before.split(/\r\n|\n|\r/);
        assert.equal(new LineCounter(one).positionAt(offset).line, lines.length - 1);
      }),
      { seed: 73, numRuns: 1000 },
    );
  });
});

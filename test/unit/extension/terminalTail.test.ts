import assert from 'node:assert/strict';
import { TerminalTail } from '../../../src/extension/capture/terminalTail.ts';

async function* chunksOf(...chunks: readonly string[]): AsyncIterable<string> {
  for (const chunk of chunks) yield chunk;
}

suite('TerminalTail', () => {
  test('keeps what a terminal shows, in its order', async () => {
    const tail = new TerminalTail(0);
    void tail.follow(chunksOf('a\n', 'b', '\n'));
    assert.equal(await tail.text(), 'a\nb\n');
  });

  test('keeps the end of a long output, and no more than two million characters', async () => {
    const tail = new TerminalTail(0);
    void tail.follow(chunksOf(...Array.from({ length: 5_000 }, (_, index) => `${index}`.padEnd(1_000, '.'))));
    const text = await tail.text();
    assert.equal(text.length, 2_000_000);
    assert.ok(text.includes('4999...'));
    const huge = new TerminalTail(0);
    void huge.follow(chunksOf('x'.repeat(5_000_000), 'end'));
    assert.equal((await huge.text()).length, 2_000_000);
    assert.ok((await huge.text()).endsWith('end'));
  });
});

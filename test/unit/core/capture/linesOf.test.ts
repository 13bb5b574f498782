import assert from 'node:assert/strict';
import { linesOf } from '../../../../src/core/capture/linesOf.ts';

function textsOf(text: string): string[] {
  return [...linesOf(text)].map((line) => line.text);
}

suite('lines of an output', () => {
  test('are counted as VS Code counts them, with any line end', () => {
    assert.deepEqual(
      [...linesOf('a\r\nb\rc\n\nd')],
      ['a', 'b', 'c', '', 'd'].map((text, index) => ({ text, number: index + 1 })),
    );
  });

  test('end at a return and a feed together, not where a return ends the text', () => {
    assert.deepEqual(textsOf('a\r'), ['a', '']);
    assert.deepEqual(textsOf('a\r\n'), ['a', '']);
    assert.deepEqual(textsOf('\n\r\r\nb\n\r'), ['', '', '', 'b', '', '']);
  });

  test('of an empty text are one empty line, and a last line end opens one more', () => {
    assert.deepEqual(textsOf(''), ['']);
    assert.deepEqual(textsOf('a\n'), ['a', '']);
  });

  test('lose terminal colours and hyperlinks and keep brackets', () => {
    assert.deepEqual(
      textsOf('\u001b[32m[ PASS 3 ]\u001b[39m\t[1] 5 \u001b]8;;file:///x\u001b\\adsl.R\u001b]8;;\u0007'),
      ['[ PASS 3 ]\t[1] 5 adsl.R'],
    );
  });

  test('have plain spaces', () => {
    assert.deepEqual(textsOf('1\u00a0234\u00a0rows'), ['1 234 rows']);
  });

  test('of megabytes are cut, and the next line keeps its number', () => {
    const [long, next] = [...linesOf(`${'x'.repeat(5_000_000)}\nnext`)];
    assert.equal(long?.text.length, 16_384);
    assert.deepEqual(next, { text: 'next', number: 2 });
  });
});

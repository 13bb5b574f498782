import assert from 'node:assert/strict';
import { array, asyncProperty, assert as check, constantFrom } from 'fast-check';
import { hashesOf } from '../../../../src/core/evidence/fileHashes.ts';
import { sha256Of, sha256OfText } from '../../../../src/core/text/sha256.ts';

suite('Hashes of files', () => {
  const digest = async (bytes: Uint8Array): Promise<string> => sha256Of(bytes);
  const hashes = (text: string) => hashesOf(new TextEncoder().encode(text), digest);

  test('has the SHA-256 of the bytes in full', async () => {
    // FIPS 180-4, the example of one block.
    const { exact } = await hashes('abc');
    assert.equal(exact, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  const others: readonly (readonly [text: string, otherLineEnds: readonly string[]])[] = [
    ['one line', []],
    ['', []],
    ['a\nb\n', ['a\r\nb\r\n']],
    ['a\r\nb\r\n', ['a\nb\n']],
    ['a\r\nb\n', ['a\nb\n', 'a\r\nb\r\n']],
    ['a\rb', []],
    ['\n', ['\r\n']],
    ['\r\r\n', ['\r\n']],
    ['a\u0000\n', []],
  ];
  for (const [text, otherLineEnds] of others) {
    test(`knows the other line ends of ${JSON.stringify(text)}`, async () => {
      assert.deepEqual((await hashes(text)).otherLineEnds, otherLineEnds.map(sha256OfText));
    });
  }

  test('tries no other line ends of a text over 8 MB', async () => {
    const large = new Uint8Array(8 * 1024 * 1024 + 1).fill(10);
    const constant = async (): Promise<string> => 'x';
    assert.deepEqual((await hashesOf(large, constant)).otherLineEnds, []);
    assert.deepEqual((await hashesOf(large.subarray(1), constant)).otherLineEnds, ['x']);
  });

  test('a text that was checked out with other line ends is found by each of its hashes', () =>
    check(
      asyncProperty(array(constantFrom('a', 'é', ' ', '\n'), { maxLength: 40 }), async (characters) => {
        const text = characters.join('');
        const [unix, windows] = await Promise.all([hashes(text), hashes(text.replaceAll('\n', '\r\n'))]);
        assert.ok([unix.exact, ...unix.otherLineEnds].includes(windows.exact));
        assert.ok([windows.exact, ...windows.otherLineEnds].includes(unix.exact));
      }),
      { seed: 5 },
    ));
});

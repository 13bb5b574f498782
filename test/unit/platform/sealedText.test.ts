import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sealText, unsealText } from '../../../src/platform/sealedText.ts';

suite('sealedText', () => {
  test('gives any well-formed text back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        assert.equal(await unsealText(await sealText(text)), text);
        assert.equal(await unsealText(await sealText(`\ufeff${text}`)), `\ufeff${text}`);
      }),
      { seed: 64 },
    );
  });

  test('gives nothing where any byte was changed, lost or added', async () => {
    const sealed = await sealText('{"a":1}\n["Größe"]\n');
    for (let at = 0; at < sealed.length; at++) {
      const changed = Uint8Array.from(sealed, (byte, index) => (index === at ? byte ^ 1 : byte));
      assert.equal(await unsealText(changed), undefined, `byte ${at} changed`);
      assert.equal(await unsealText(sealed.subarray(0, at)), undefined, `cut off at ${at}`);
    }
    assert.equal(await unsealText(Uint8Array.from([...sealed, 10])), undefined);
  });

  test('gives nothing for what was never sealed', async () => {
    for (const text of ['', '{"a":1}\n', `${'0'.repeat(64)}\n{}`]) {
      assert.equal(await unsealText(new TextEncoder().encode(text)), undefined, text);
    }
  });
});

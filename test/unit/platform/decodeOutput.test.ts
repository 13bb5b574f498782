import assert from 'node:assert/strict';
import { decodeOutput } from '../../../src/platform/decodeOutput.ts';

suite('bytes of an output', () => {
  const cases: readonly (readonly [name: string, bytes: Buffer, text: string])[] = [
    ['are UTF-8', Buffer.from('größer ✔'), 'größer ✔'],
    ['are UTF-8 with a byte order mark, which goes', Buffer.from('\ufeffNOTE: x'), 'NOTE: x'],
    ['are UTF-8 that was cut within a character', Buffer.from('données é').subarray(0, -1), 'données '],
    ['are UTF-16 with a byte order mark', Buffer.from('\ufeffgröße', 'utf16le'), 'größe'],
    ['are UTF-16, the high byte first', Buffer.from('\ufeffab', 'utf16le').swap16(), 'ab'],
    ['are Latin-1', Buffer.from('Gr\xf6\xdfe', 'latin1'), 'Größe'],
    ['are Windows-1252, with its own dashes and quotes', Buffer.from([0x93, 0x61, 0x94, 0x96]), '“a”–'],
  ];
  for (const [name, bytes, text] of cases)
    test(name, () => assert.deepEqual(decodeOutput(bytes), { kind: 'text', text }));

  test('with NUL are none', () => {
    assert.deepEqual(decodeOutput(Buffer.from([0x4e, 0, 0x4f])), { kind: 'binary' });
    assert.deepEqual(decodeOutput(Buffer.from([0xff, 0, 0x4f])), { kind: 'binary' });
  });
});

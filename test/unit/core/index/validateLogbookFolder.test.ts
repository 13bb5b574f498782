import assert from 'node:assert/strict';
import fc from 'fast-check';
import { validateLogbookFolder } from '../../../../src/core/index/validateLogbookFolder.ts';

suite('validateLogbookFolder', () => {
  const valid: readonly (readonly [string, string])[] = [
    ['logbook', 'logbook'],
    ['  logbook/ ', 'logbook'],
    ['./notes/log', 'notes/log'],
    ['notes\\log', 'notes/log'],
    ['.', '.'],
    ['./', '.'],
    ['.logbook', '.logbook'],
    ['Stage 2026', 'Stage 2026'],
    ['日誌', '日誌'],
  ];
  for (const [value, path] of valid) {
    test(`takes ${JSON.stringify(value)} as ${path}`, () => {
      assert.deepEqual(validateLogbookFolder(value), { kind: 'valid', path });
    });
  }

  const invalid: readonly (readonly [unknown, string])[] = [
    [undefined, 'not-text'],
    [5, 'not-text'],
    [['logbook'], 'not-text'],
    [{ __proto__: { path: 'x' } }, 'not-text'],
    ['', 'empty'],
    ['   ', 'empty'],
    ['/etc', 'absolute'],
    ['\\\\server\\share', 'absolute'],
    ['//server/share', 'absolute'],
    ['C:\\Users', 'absolute'],
    ['c:logbook', 'absolute'],
    ['file:///etc', 'absolute'],
    ['vscode-remote://host/x', 'absolute'],
    ['~', 'absolute'],
    ['~/logbook', 'absolute'],
    ['..', 'outside'],
    ['../x', 'outside'],
    ['a/../../x', 'outside'],
    ['a\\..\\x', 'outside'],
    ['.git', 'reserved'],
    ['a/.GIT/hooks', 'reserved'],
    ['node_modules/x', 'reserved'],
    ['.vscode', 'reserved'],
    ['con', 'reserved'],
    ['notes/NUL.txt', 'reserved'],
    ['a\u0000b', 'characters'],
    ['a\nb', 'characters'],
    ['what?', 'characters'],
    ['notes.', 'characters'],
    ['notes /log', 'characters'],
    ['x'.repeat(121), 'too-long'],
  ];
  for (const [value, fault] of invalid) {
    test(`refuses ${JSON.stringify(value)} as ${fault}`, () => {
      assert.deepEqual(validateLogbookFolder(value), { kind: 'invalid', fault });
    });
  }

  test('gives a path that stays below the workspace folder, whatever the text', () => {
    const piece = fc.constantFrom('..', '.', '/', '\\', 'a', ' ', '~', ':', '.git', 'log', '%2e%2e');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const result = validateLogbookFolder(pieces.join(''));
        if (result.kind === 'invalid') return;
        const root = new URL('file:///workspace/folder/');
        // A literal percent sign is no escape in a file name.
        const below = new URL(encodeURI(result.path), root).pathname;
        assert.ok(`${below}/`.startsWith('/workspace/folder/'), result.path);
        assert.deepEqual(validateLogbookFolder(result.path), result);
      }),
      { seed: 20261123 },
    );
  });
});

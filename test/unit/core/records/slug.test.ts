import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { formatSlug } from '../../../../src/core/records/slug.ts';

suite('formatSlug', () => {
  for (const [title, slug] of [
    ['Resolved 48 of 52 queries!', 'resolved-48-of-52-queries'],
    ['Ångström Ærø ÉCOLE straße', 'angstrom-aero-ecole-strasse'],
    ["Don't panic", 'dont-panic'],
    ['日本語のタイトル', '日本語のタイトル'],
    ['한국어', '한국어'],
    ['Привет, мир', 'привет-мир'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON', 'con-activity'],
    ['com¹', 'com1-activity'],
    ['nul.md', 'nul-md'],
    ['trailing. ', 'trailing'],
    ['👩‍🔬', 'activity'],
    ['', 'activity'],
    ['…', 'activity'],
    ['\u202eevil', 'evil'],
    [`${'x'.repeat(59)} yz`, 'x'.repeat(59)],
    ['é'.repeat(130), 'e'.repeat(60)],
    ['語'.repeat(30), '語'.repeat(20)],
  ] as const) {
    test(`makes ${JSON.stringify(slug)} of ${JSON.stringify(title)}`, () => {
      assert.equal(formatSlug(title, 'activity'), slug);
    });
  }

  test('is a valid file name on Linux, macOS and Windows, whatever the title', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom('con', 'NUL', 'lpt1', 'COM²', '.', ' ', '-', '/', '..', 'aux', '\ud800', '\u0301'),
          { maxLength: 4 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(title, (text) => {
        const slug = formatSlug(text, 'activity');
        assert.match(slug, /^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*$/u);
        assert.doesNotMatch(slug, /-$|--/);
        assert.doesNotMatch(slug, /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)$/i);
        assert.ok(Buffer.byteLength(slug) <= 60 + '-activity'.length);
        assert.equal(slug, slug.normalize('NFC'));
        assert.equal(slug, slug.toLowerCase());
        assert.equal(formatSlug(slug, 'activity'), slug);
      }),
      { seed: 71, numRuns: 3000 },
    );
  }).timeout(20_000);
});

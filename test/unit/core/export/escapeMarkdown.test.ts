import assert from 'node:assert/strict';
import { escapeMarkdown } from '../../../../src/core/export/escapeMarkdown.ts';

suite('escapeMarkdown', () => {
  const table: readonly (readonly [string, string])[] = [
    ['# no heading', '\\# no heading'],
    ['a | b', 'a \\| b'],
    ['[x](https://example.org)', '\\[x\\](https\\://example.org)'],
    ['![x](y)', '\\!\\[x\\](y)'],
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['*a* _b_ `c` ~~d~~', '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~'],
    ['&copy; and \\', '\\&copy; and \\\\'],
    ['a\n\n# b\r\n---', 'a \\# b ---'],
    ['--- ', '\\---'],
    ['+ item', '\\+ item'],
    ['1. item', '1\\. item'],
    ['12) item', '12\\) item'],
    ['1.5 h', '1.5 h'],
    ['7.', '7\\.'],
    ['=== ', '\\==='],
    ['www.example.org me@example.org', 'www\\.example.org me\\@example.org'],
    ['$x$ {y} ^z', '\\$x\\$ \\{y\\} \\^z'],
    ['Resolved 48 of 52 queries (92%)', 'Resolved 48 of 52 queries (92%)'],
  ];
  for (const [text, escaped] of table) {
    test(`writes ${JSON.stringify(text)} as ${JSON.stringify(escaped)}`, () => {
      assert.equal(escapeMarkdown(text), escaped);
    });
  }
});

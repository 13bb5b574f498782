import assert from 'node:assert/strict';
import fc from 'fast-check';
import { aRecord, aView } from '../../../../support/builders.ts';
import { exportText } from '../../../../support/exportText.ts';

/** A logbook of one record of each printed kind, with one text in every place that an export prints. */
function exportWith(text: string): Promise<string> {
  const view = aView(
    [
      aRecord('activity', {
        title: 'Work',
        date: '2026-03-03',
        hours: 2,
        skills: [`skill ${text}`],
        metrics: [{ name: `queries ${text}`, value: 4, of: 5, unit: 'query' }],
      }),
      aRecord('training', { title: text, provider: text, covers: text, date: '2026-03-04' }),
    ],
    { profile: { title: text, site: text } },
  );
  return exportText({ view, format: 'markdown' });
}

/** What the lines of a text are, and how many cells and links each has: what user text must not change. */
function outline(markdown: string): readonly string[] {
  return markdown.split('\n').map((line) => {
    const kind = /^(#+ |- |\| |$)/.exec(line)?.[0] ?? 'text';
    const cells = line.match(/(?<!\\)(?:\\\\)*\|/g)?.length ?? 0;
    const links = line.match(/(?<!\\)(?:\\\\)*\]\(/g)?.length ?? 0;
    const marks = line.replace(/\\./g, '').match(/[*_`<>~&$@{}^!]|:\/\/|www\./g)?.length ?? 0;
    return `${kind}${cells} ${links} ${marks}`;
  });
}

const plain = exportWith('plain').then(outline);

suite('Markdown export', () => {
  const hostile = [
    '# heading',
    '---',
    '| cell | cell |',
    '[link](https://example.org)',
    '](x) [y](z)',
    '![image](x.png)',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a\n\n# b\n\n- c',
    '```\ncode',
    '\\',
    '\\|',
    '*bold* _it_ ~~no~~ `code`',
    '&lt;b&gt;',
    ['{{x}} $', '{y}'].join(''),
    'http://example.org www.example.org a@example.org',
    '[^1]: note',
    '[x]: https://example.org',
    '> quote',
    '1. one',
    '\u202eabc\u2028def',
  ];
  for (const text of hostile) {
    test(`keeps its outline with ${JSON.stringify(text)}`, async () => {
      assert.deepEqual(outline(await exportWith(text)), await plain);
    });
  }

  test('keeps its outline with any text', async () => {
    const marks = fc.string({
      unit: fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~&$@:/^= \n\r\t1aw'),
      minLength: 1,
      maxLength: 20,
    });
    const text = fc.oneof(marks, fc.string({ unit: 'grapheme' })).map((part) => `x${part}`);
    await fc.assert(
      fc.asyncProperty(text, async (anyText) =>
        assert.deepEqual(outline(await exportWith(anyText)), await plain),
      ),
      { seed: 6, numRuns: 250 },
    );
  });

  test('ends with one line feed and has no other line ends', async () => {
    const text = await exportWith('a\r\nb');
    assert.doesNotMatch(text, /\r|\n\n$/);
    assert.match(text, /\n$/);
  });
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { htmlFormat } from '../../../../../src/core/export/formats/htmlFormat.ts';
import { blocksOfEveryKind } from '../../../../support/exportBlocks.ts';
import { aDocumentInput, aFormatInput } from '../../../../support/exportContentBuilder.ts';
import { assertInert, elementsOf, shownText } from '../../../../support/htmlPage.ts';

const render = async (text: string, title = text) =>
  String(await htmlFormat.render(aDocumentInput(blocksOfEveryKind(text), title)));

suite('HTML export', () => {
  test('is one page in English with headings in order and its charts drawn', async () => {
    const html = await render('Plain', 'My work');
    const elements = elementsOf(html);
    assert.ok(html.startsWith('<!doctype html>\n<html lang="en">'));
    assert.deepEqual(
      elements.filter(({ tagName }) => /^h\d$/.test(tagName)).map((one) => [one.tagName, shownText(one)]),
      [
        ['h1', 'My work'],
        ['h2', 'Plain'],
        ['h3', 'Plain'],
      ],
    );
    assert.equal(elements.filter(({ tagName }) => tagName === 'svg').length, 1);
    assert.equal(elements.filter(({ tagName }) => tagName === 'table').length, 2);
    assertInert(html);
  });

  test('cites each source as a small link of one number', async () => {
    const html = await render('Plain');
    assert.match(
      html,
      /<sup><a href="\.\.\/activities\/a\.md" rel="noopener noreferrer" aria-label="Source 1">1<\/a> <a href="\.\.\/activities\/b\.md"/,
    );
  });

  test('shows a source that has no link, or one that could run, as a number alone', async () => {
    for (const link of [
      undefined,
      'javascript:alert(1)',
      '//evil.example/x',
      'command:x',
      'data:text/html,x',
    ]) {
      const blocks = [{ kind: 'paragraph', line: [{ kind: 'sources', ids: ['a'] }] }] as const;
      const input = aFormatInput({ document: { title: 'T', blocks } }, { linkTo: () => link });
      assert.match(String(await htmlFormat.render(input)), /<p><sup>1<\/sup><\/p>/);
    }
  });

  test('allows its own style alone, by its digest', async () => {
    const html = await render('Plain');
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    assert.ok(
      html.includes(
        `content="default-src 'none'; style-src 'sha256-${digest}'; base-uri 'none'; form-action 'none'"`,
      ),
      `exportStyleHash has to be ${digest}`,
    );
    assert.doesNotMatch(style, /@import|url\(/);
  });

  for (const hostile of [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    "' onfocus='alert(1)",
    '</title><script>1</script>',
    '</style><style>@import url(http://evil.example)</style>',
    '<!-- --> ]]> <?php &lt; &#60;b&#62;',
    '</svg><a href="javascript:1">x</a>',
    '</textarea></figure></table><base href="http://evil.example">',
  ]) {
    test(`shows ${hostile} as text`, async () => {
      const html = await render(hostile);
      assertInert(html);
      const [title] = elementsOf(html).filter(({ tagName }) => tagName === 'h1');
      assert.equal(title && shownText(title), hostile);
    });
  }

  test('shows any text letter by letter, and has the same elements whatever the text', async () => {
    const shape = elementsOf(await render('x')).map(({ tagName }) => tagName);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (text) => {
        const html = await render(text);
        assertInert(html);
        assert.deepEqual(
          elementsOf(html).map(({ tagName }) => tagName),
          shape,
        );
        const [title] = elementsOf(html).filter(({ tagName }) => tagName === 'h1');
        assert.equal(title && shownText(title).replaceAll(' ', ''), text.replace(/[\p{Cc}\s]/gu, ''));
      }),
      { seed: 21, numRuns: 60 },
    );
  });
});

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const css = join(import.meta.dirname, '../../../media/page.css');

/** Red, green and blue, 0 to 255. */
type Colour = readonly number[];

/** `foreground` and `editor.background` of VS Code's default themes. */
const themes: Readonly<Record<string, { readonly words: Colour; readonly page: Colour }>> = {
  'Default Light Modern': { words: [59, 59, 59], page: [255, 255, 255] },
  'Default Dark Modern': { words: [204, 204, 204], page: [31, 31, 31] },
};

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Colour, b: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
}

suite('page.css', () => {
  test('bars of charts stand out from the page by three to one (WCAG 2.2, 1.4.11)', async () => {
    const [, percent] = /--logbook-bar: color-mix\(in srgb, var\(--vscode-foreground\) (\d+)%/.exec(
      await readFile(css, 'utf8'),
    ) ?? ['', ''];
    assert.ok(percent);
    const share = Number(percent) / 100;
    for (const [theme, { words, page }] of Object.entries(themes)) {
      const bar = words.map((part, place) => part * share + (page[place] ?? 0) * (1 - share));
      const found = contrast(bar, page);
      assert.ok(found >= 3, `${theme}: ${found.toFixed(2)}`);
    }
  });
});

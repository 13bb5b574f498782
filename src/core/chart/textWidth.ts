/** The air beside words in pixels. */
export const wordGap = 10;

/**
 * Pixels of letters at the size of a chart's words (11 pixels), first that fits: a font of VS Code is unknown, so these are those of
 * a wide one (DejaVu Sans).
 */
const letterWidths: readonly (readonly [letters: RegExp, width: number])[] = [
  // What stands on another letter, or is not seen.
  [/[\p{M}\p{Cf}]/u, 0],
  [/[ iIjl.,:;'’|!]/, 3.6],
  [/[frt()[\]{}/\\"·-]/, 4.6],
  [/[mwMW@%…—–]/, 10.8],
  // As wide as high: East Asian letters from Hangul Jamo on, and everything outside the basic plane, as emoji.
  [/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]|[^\0-\uFFFF]/u, 13],
  [/\p{Lu}/u, 8],
];
const usualLetterWidth = 6.9;
/** How much wider bold letters are. */
const boldFactor = 1.14;

/** About how wide a text is in pixels; a page cannot measure before it draws. */
export function estimateWidth(text: string, isBold = false): number {
  let width = 0;
  for (const letter of text) {
    width += letterWidths.find(([letters]) => letters.test(letter))?.[1] ?? usualLetterWidth;
  }
  return isBold ? width * boldFactor : width;
}

/** About how wide the longest of some words is in pixels. */
export function widthOfWords(texts: readonly string[], isBold = false): number {
  return texts.reduce((widest, text) => Math.max(widest, estimateWidth(text, isBold)), 0);
}

/** A text as far as it fits, never through a character; the rest is an ellipsis. */
export function fitText(text: string, width: number, isBold = false): string {
  if (estimateWidth(text, isBold) <= width) return text;
  let kept = '';
  let left = width - estimateWidth('…', isBold);
  for (const letter of text) {
    left -= estimateWidth(letter, isBold);
    if (left < 0) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** A text in lines that are at most so wide, broken between words; a longer word has a line of its own. */
export function breakWords(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = [...lines.slice(-1), word].join(' ');
    if (lines.length > 0 && estimateWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

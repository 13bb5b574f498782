/** Pixels of an average letter at the size of a chart's words (11 pixels), and of one as wide as high: Chinese, emoji. */
const letterWidth = 6.2;
const wideLetterWidth = 12;
/** Blocks of East Asian letters, from Hangul Jamo on, and everything outside the basic plane. */
const wideLetter = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/;

/** About how wide a text is in pixels; a page cannot measure before it draws. */
export function estimateWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return width;
}

/** A text as far as it fits, never through a character; the rest is an ellipsis. */
export function fitText(text: string, width: number): string {
  if (estimateWidth(text) <= width) return text;
  let kept = '';
  let left = width - letterWidth;
  for (const letter of text) {
    left -= widthOf(letter);
    if (left < 0) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

function widthOf(letter: string): number {
  return letter.length > 1 || wideLetter.test(letter) ? wideLetterWidth : letterWidth;
}

/** Widest letter on average in pixels at the size of a chart's words (11 pixels), and the air beside words. */
const letterWidth = 6.2;
export const wordGap = 10;

/** About how wide the longest of some words is in pixels; a page cannot measure before it draws. */
export function widthOfWords(texts: readonly string[]): number {
  return texts.reduce((widest, text) => Math.max(widest, [...text].length * letterWidth), 0);
}

/** A text in lines that are at most so wide, broken between words; a longer word has a line of its own. */
export function breakWords(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = [...lines.slice(-1), word].join(' ');
    if (lines.length > 0 && widthOfWords([longer]) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

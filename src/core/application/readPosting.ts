/** The heading under which the whole text of a posting stands. */
export const postingHeading = '## Posting';
/** Most characters of a posting; what is longer is not a posting, and files end at 2 MB. */
export const mostPostingCharacters = 200_000;

/** Whether a text that stands in a file has a posting below its front matter. */
export function hasPosting(text: string): boolean {
  return linesOf(text).some((line) => line.trim() === postingHeading);
}

/**
 * The posting below the front matter of an application, without the marks of its quotation: from its heading to the next
 * heading that is not quoted. `undefined` where there is none.
 */
export function readPosting(text: string): string | undefined {
  const lines = linesOf(text);
  const heading = lines.findIndex((line) => line.trim() === postingHeading);
  if (heading < 0) return undefined;
  const below = lines.slice(heading + 1);
  const next = below.findIndex((line) => /^#{1,2}\s/u.test(line));
  const quoted = next < 0 ? below : below.slice(0, next);
  const posting = quoted
    .map((line) => line.replace(/^>\s?/u, ''))
    .join('\n')
    .trim()
    .slice(0, mostPostingCharacters);
  return posting === '' ? undefined : posting;
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\r\n]/u);
}

/** V8 keeps a slice of 13 or more characters as a reference into the text it was cut from. */
const shortestSlice = 13;

/**
 * The same text without a reference to the larger one that it was cut from.
 *
 * The index keeps values of thousands of files; a value that is a slice would keep its whole file in memory.
 */
export function detachText(text: string): string {
  return text.length < shortestSlice ? text : ` ${text}`.slice(1);
}

/**
 * The items of a list as somebody would type them, so that `readFieldInput` reads the same items back: `a, b`, or
 * `["a, b", "c"]` where an item could be taken for several or for the beginning of a list.
 *
 * An empty list is an empty text, which removes the key.
 */
export function formatListInput(items: readonly string[]): string {
  const isPlain = items.every((item) => item !== '' && item === item.trim() && !/[,\r\n]|^\[/.test(item));
  return isPlain ? items.join(', ') : `[${items.map((item) => quoted(item)).join(', ')}]`;
}

/** A double-quoted scalar; every JSON string is one (YAML 1.2.2, section 1.3), but for line separators that YAML folds. */
function quoted(item: string): string {
  return JSON.stringify(item).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

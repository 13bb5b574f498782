import type { FrontMatterDocument } from '../format/frontMatterDocument.ts';
import type { FieldPath } from '../problems.ts';
import type { OffsetRange } from '../text/textEdit.ts';

/**
 * Where a name stands in a text: its path counts the values that could be read, so an item of a list may stand some
 * places further on.
 *
 * @returns `undefined` where it cannot be found.
 */
export function rangeOfName(
  text: string,
  document: FrontMatterDocument,
  { name, at, isKey }: { readonly name: string; readonly at: FieldPath; readonly isKey: boolean },
): OffsetRange | undefined {
  if (isKey) return document.keyRange(at);
  const position = at.at(-1);
  if (typeof position !== 'number') return document.valueRange(at);
  const list = at.slice(0, -1);
  for (let index = position; ; index++) {
    const range = document.valueRange([...list, index]);
    if (range === undefined) return undefined;
    if (unquoted(text.slice(range.start, range.end)) === name) return range;
  }
}

/** A name holds no characters that YAML would have to escape, but for a single quote. */
function unquoted(source: string): string {
  const quote = source.charAt(0);
  if (quote !== "'" && quote !== '"') return source.trim();
  const inner = source.slice(1, -1);
  return (quote === "'" ? inner.replaceAll("''", "'") : inner).trim();
}

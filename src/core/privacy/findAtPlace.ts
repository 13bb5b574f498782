import type { TextPosition } from '../text/lineCounter.ts';
import { locateFindings } from './fileFindings.ts';
import { findInFile } from './findInFile.ts';
import type { PrivacyContext } from './privacyContext.ts';

/** Where a text was found, as an editor counts, so that line ends of two kinds in one file do no harm. */
export interface FoundPlace {
  readonly at: TextPosition;
  /** In UTF-16 units. */
  readonly length: number;
}

/**
 * The text that is found at a place of a file of the logbook; `undefined` where the file is another since, and nothing,
 * or something else, is found there.
 *
 * @param path - relative to the logbook's root.
 */
export function findAtPlace(
  text: string,
  path: string,
  context: PrivacyContext,
  { at, length }: FoundPlace,
): string | undefined {
  const found = locateFindings(text, findInFile(text, path, context)).find(
    ({ position, range }) =>
      position.line === at.line && position.character === at.character && range.end - range.start === length,
  );
  return found && text.slice(found.range.start, found.range.end);
}

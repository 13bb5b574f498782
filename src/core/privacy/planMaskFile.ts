import { differenceOf } from '../text/differenceOf.ts';
import { applyTextEdits, type TextEdit } from '../text/textEdit.ts';
import { findInFile } from './findInFile.ts';
import type { Finding } from './finding.ts';
import { maskEdit, mostRounds } from './maskIdentifiers.ts';
import { tryReplaceInFile } from './planReplaceInFile.ts';
import type { PrivacyContext } from './privacyContext.ts';

/**
 * The edits that mask these findings of a file; its front matter says the same as before but for them.
 *
 * Those that no replacement can take away without more of the front matter (`planReplaceInFile`) stay.
 *
 * @param path - relative to the logbook's root.
 */
export function planMaskFindings(
  text: string,
  path: string,
  findings: readonly Finding[],
): readonly TextEdit[] {
  const edits = findings.map(maskEdit);
  return (
    tryReplaceInFile(text, path, edits) ??
    tryReplaceInFile(
      text,
      path,
      edits.filter((edit) => tryReplaceInFile(text, path, [edit]) !== undefined),
    ) ??
    []
  );
}

/** What masking a file comes to. */
export interface FileMasks {
  readonly edits: readonly TextEdit[];
  /** Findings of the file that are none any more after them; those that nothing can take away are not among them. */
  readonly count: number;
}

/** The same for all high and medium findings of a file, also what is found only once others are masked. */
export function planMaskFile(text: string, path: string, context: PrivacyContext): FileMasks {
  const rounds: (readonly TextEdit[])[] = [];
  const find = (file: string): readonly Finding[] =>
    findInFile(file, path, context).filter(({ severity }) => severity !== 'low');
  const before = find(text);
  let masked = text;
  let left = before;
  while (rounds.length < mostRounds) {
    const edits = planMaskFindings(masked, path, left);
    if (edits.length === 0) break;
    rounds.push(edits);
    masked = applyTextEdits(masked, edits);
    left = find(masked);
  }
  const [first = []] = rounds;
  return {
    edits: rounds.length > 1 ? differenceOf(text, masked) : first,
    count: Math.max(0, before.length - left.length),
  };
}

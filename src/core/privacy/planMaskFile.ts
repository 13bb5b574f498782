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

/** The same for all high and medium findings of a file, also what is found only once others are masked. */
export function planMaskFile(text: string, path: string, context: PrivacyContext): readonly TextEdit[] {
  const rounds: (readonly TextEdit[])[] = [];
  let masked = text;
  while (rounds.length < mostRounds) {
    const findings = findInFile(masked, path, context).filter(({ severity }) => severity !== 'low');
    const edits = planMaskFindings(masked, path, findings);
    if (edits.length === 0) break;
    rounds.push(edits);
    masked = applyTextEdits(masked, edits);
  }
  const [first = []] = rounds;
  return rounds.length > 1 ? differenceOf(text, masked) : first;
}

import { applyTextEdits, type TextEdit } from '../text/textEdit.ts';
import { findBeforeWriting, type TextPlace } from './findBeforeWriting.ts';
import type { Finding } from './finding.ts';
import { maskEdit, mostRounds } from './maskIdentifiers.ts';
import type { PrivacyContext } from './privacyContext.ts';
import { proposeFixes } from './proposeFixes.ts';

/** Each fix looks at its surroundings again; a text with more findings than this gets masks, which need no look. */
const mostFixes = 20;

/**
 * The text as it may be written: each finding that wants a look is replaced by its first fix, as the alias of a
 * confidential term or the year of a date, else by a mask. All else stays as it is.
 */
export function replaceFindings(text: string, context: PrivacyContext, place: TextPlace = {}): string {
  let replaced = text;
  for (let round = 0; round < mostRounds; round++) {
    const findings = findBeforeWriting(replaced, context, place);
    if (findings.length === 0) return replaced;
    const areMasks = round > 0 || findings.length > mostFixes;
    replaced = applyTextEdits(
      replaced,
      areMasks ? findings.map(maskEdit) : fixEdits(replaced, findings, context),
    );
  }
  return replaced;
}

/** The first fixes; a mask where one would change what another changes, too. */
function fixEdits(text: string, findings: readonly Finding[], context: PrivacyContext): readonly TextEdit[] {
  let end = 0;
  return findings.map((finding) => {
    const [fix] = proposeFixes(finding, text, context);
    const isFree = fix !== undefined && fix.kind !== 'ignore' && fix.edit.range.start >= end;
    const edit = isFree ? fix.edit : maskEdit(finding);
    end = edit.range.end;
    return edit;
  });
}

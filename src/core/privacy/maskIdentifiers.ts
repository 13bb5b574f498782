import { applyTextEdits, type TextEdit } from '../text/textEdit.ts';
import { findIdentifiers } from './findIdentifiers.ts';
import type { Finding } from './finding.ts';
import { identifierTypes } from './identifierTypes.ts';
import { emptyPrivacyContext, type PrivacyContext } from './privacyContext.ts';

/** What is written in place of a finding, such as `[MRN removed]`; it is never found itself. */
export function maskOf({ type }: Pick<Finding, 'type'>): string {
  return `[${identifierTypes[type].mask} removed]`;
}

/** The edit that puts its mask in place of a finding. */
export function maskEdit(finding: Finding): TextEdit {
  return { range: finding.range, newText: maskOf(finding) };
}

/** A text with these findings masked and nothing else changed. */
export function maskFindings(text: string, findings: readonly Finding[]): string {
  return applyTextEdits(text, findings.map(maskEdit));
}

/** Findings may hide in the shadow of others; more rounds than this were never seen, and each shortens what is left. */
export const mostRounds = 8;

/** A text in which nothing is found any more: every finding masked, also what is found only once others are. */
export function maskIdentifiers(text: string, context: PrivacyContext = emptyPrivacyContext): string {
  let masked = text;
  for (let round = 0; round < mostRounds; round++) {
    const findings = findIdentifiers(masked, context);
    if (findings.length === 0) return masked;
    masked = maskFindings(masked, findings);
  }
  return masked;
}

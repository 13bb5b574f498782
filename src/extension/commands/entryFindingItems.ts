import * as vscode from 'vscode';
import type { EntryFindings } from '../../core/entry/entryFindings.ts';
import { findingLabel } from '../privacy/findingWords.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { sayWording } from '../words/sayWording.ts';
import type { EntryItem } from './quickEntryItems.ts';

/** Most findings that are told one by one; all of them are replaced. */
const mostFindings = 3;

/** The row that stores an entry with what was found replaced, and shows its text. */
export function maskedItem({ findings, masked }: EntryFindings): EntryItem {
  const words =
    findings.length === 1
      ? vscode.l10n.t('Log with 1 identifier masked')
      : vscode.l10n.t('Log with {count} identifiers masked', { count: findings.length });
  return {
    label: `$(shield) ${words}`,
    // In a row of its own: behind the label there is not enough room for what will be stored.
    detail: plainLabel(masked.draft?.title ?? ''),
    alwaysShow: true,
    action: { kind: 'store', isMasked: true },
  };
}

/** What was found and why it is told; the rows never repeat it. */
export function warningItems(findings: EntryFindings['findings']): readonly EntryItem[] {
  const items = findings
    .slice(0, mostFindings)
    .map((finding) => warning(findingLabel(finding), sayWording(finding.reason)));
  const more = findings.length - items.length;
  return more === 0 ? items : [...items, warning(vscode.l10n.t('and {count} more', { count: more }), '')];
}

function warning(label: string, description: string): EntryItem {
  return {
    label: `$(warning) ${plainLabel(label)}`,
    description,
    alwaysShow: true,
    action: { kind: 'none' },
  };
}

import * as vscode from 'vscode';
import {
  evidenceFilesOf,
  formatEvidenceLines,
  type RecordEvidence,
} from '../../core/evidence/evidenceFilesOf.ts';
import type { EvidenceState } from '../../core/evidence/evidenceState.ts';
import { evidenceStateSentence, evidenceStateWords } from '../../core/evidence/evidenceWords.ts';
import type { StoredRecord } from '../../core/records/logbookRecord.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { sayWording } from '../words/sayWording.ts';
import type { EvidenceStates } from './evidenceStates.ts';

/** A file beneath its record in a tree; it has no `stored`, for it is no record that commands could work on. */
export interface EvidenceNode {
  readonly kind: 'evidence';
  /** That of the record's node and the place of the file in it. */
  readonly id: string;
  readonly logbook: Logbook;
  readonly owner: StoredRecord;
  readonly evidence: RecordEvidence;
  readonly state: EvidenceState;
  /** How it is shown, made with the node: what draws it loads with the first file that is shown. */
  readonly item: vscode.TreeItem;
}

/** The files of a record as children of its node, with what became of each. */
export async function evidenceNodesOf(
  states: EvidenceStates,
  logbook: Logbook,
  { id, stored }: { readonly id: string; readonly stored: StoredRecord },
): Promise<EvidenceNode[]> {
  return Promise.all(
    evidenceFilesOf(stored.record).map(async (evidence, index) => {
      const state = await states.stateOf(logbook, evidence);
      const facts = { id: `${id}/evidence/${index}`, logbook, owner: stored, evidence, state };
      const node: EvidenceNode = { kind: 'evidence', ...facts, item: evidenceItem(facts) };
      node.item.command = {
        command: 'researchLogbook.openEvidence',
        title: vscode.l10n.t('Open'),
        arguments: [node],
      };
      return node;
    }),
  );
}

/** How a file is shown: its name and lines, then its state in words, then its folder. */
function evidenceItem(node: Pick<EvidenceNode, 'id' | 'evidence' | 'state'>): vscode.TreeItem {
  const { evidence, state } = node;
  const path = evidence.path ?? evidence.written;
  const lines = formatEvidenceLines(evidence);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const item = new vscode.TreeItem(lines === '' ? name : `${name}:${lines}`);
  item.id = node.id;
  const words = sayWording(evidenceStateWords(state));
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  item.description = [words, folder].filter((part) => part !== '').join(' · ');
  item.iconPath = iconOf(state);
  item.contextValue = `evidence ${state.kind}`;
  item.accessibilityInformation = {
    label: [vscode.l10n.t('Evidence'), item.label, words, folder].filter((part) => part !== '').join(', '),
  };
  item.tooltip = describeEvidence(evidence, state);
  return item;
}

function iconOf({ kind }: EvidenceState): vscode.ThemeIcon {
  const warning = new vscode.ThemeColor('list.warningForeground');
  switch (kind) {
    case 'same':
      return new vscode.ThemeIcon('pass');
    case 'changed':
      return new vscode.ThemeIcon('diff-modified', warning);
    case 'moved':
      return new vscode.ThemeIcon('arrow-right', warning);
    case 'missing':
      return new vscode.ThemeIcon('error', warning);
    case 'no-hash':
      return new vscode.ThemeIcon('file');
    case 'unreadable':
      return new vscode.ThemeIcon('question', warning);
  }
}

/**
 * A file with what became of it, for hovers and tooltips.
 *
 * @param words - of the state; default: a sentence that says what to do.
 */
export function describeEvidence(
  { path, written, lines, metrics, commit }: RecordEvidence & { readonly commit?: string },
  state: EvidenceState,
  words = evidenceStateSentence(state, lines.length > 0),
): vscode.MarkdownString {
  const page = new vscode.MarkdownString();
  page
    .appendMarkdown('**')
    .appendText(path ?? written)
    .appendMarkdown('**\n\n');
  page.appendText(sayWording(words));
  const facts = [
    ...(lines.length === 0
      ? []
      : [vscode.l10n.t('Lines: {lines}', { lines: formatEvidenceLines({ lines }) })]),
    ...(metrics.length === 0 ? [] : [vscode.l10n.t('Shows: {figures}', { figures: metrics.join(', ') })]),
    ...(commit === undefined ? [] : [vscode.l10n.t('Commit: {commit}', { commit })]),
  ];
  for (const fact of facts) page.appendMarkdown('\n\n').appendText(fact);
  return page;
}

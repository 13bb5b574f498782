import * as vscode from 'vscode';
import type { LogTreeNode, LogTreeRecord } from '../../core/insight/logTreeNode.ts';
import { tagOfGroup } from '../../core/insight/tagOfGroup.ts';
import { groupLabel } from './logTreeItem.ts';

/** Gives dropped records what the group stands for, or says why that is not possible. */
export async function dropRecords(
  records: readonly LogTreeRecord[],
  group: LogTreeNode | undefined,
): Promise<void> {
  const tag = group && tagOfGroup(group);
  if (tag !== undefined) {
    await vscode.commands.executeCommand('researchLogbook.tagRecord', undefined, records, tag);
    return;
  }
  const label = group !== undefined && 'children' in group ? groupLabel(group) : '';
  void vscode.window.showInformationMessage(
    label === ''
      ? vscode.l10n.t('Records cannot be put here. Drop them on a skill, study, person or phase.')
      : vscode.l10n.t(
          'Records cannot be put under "{label}". Group the Log by skill, study, person or phase, and drop them on one of these.',
          { label },
        ),
  );
}

/** Adds dropped files to the record that they were dropped on. */
export async function dropFiles(
  uris: readonly vscode.Uri[],
  record: LogTreeRecord | undefined,
): Promise<void> {
  if (record === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Files become evidence of a record. Drop them on the record that they show.'),
    );
    return;
  }
  await vscode.commands.executeCommand('researchLogbook.addEvidence', record, uris);
}

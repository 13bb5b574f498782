import * as vscode from 'vscode';
import type { MetricRollUp } from '../../core/achievement/achievementReport.ts';
import { computeArithmetic } from '../../core/achievement/arithmetic.ts';
import { faultWords } from '../../core/achievement/claimWords.ts';
import { remarkWords } from '../../core/achievement/rollUpRemarks.ts';
import type { AchievementTreeNode } from '../../core/insight/achievementTree.ts';
import type { LogbookRecord } from '../../core/records/logbookRecord.ts';
import { recordCount, roleLabel } from '../words/messages.ts';
import { sayWording } from '../words/sayWording.ts';
import { logTreeTooltip } from './logTreeItem.ts';

/** How a figure or a claim comes about, in words; users' words go in as text, never as Markdown. */
export function achievementTreeTooltip(node: AchievementTreeNode): vscode.MarkdownString | undefined {
  switch (node.kind) {
    case 'source':
      return logTreeTooltip({ kind: 'record', id: node.id, stored: node.stored, isFuture: false });
    case 'claim': {
      const { claim } = node;
      const records = claim.sources;
      return linesOf(claim.text, [
        ...[...node.notes, ...faultWords(claim)].map(sayWording),
        ...claim.basis.rollUps.flatMap((rollUp) => arithmeticLines(rollUp, records)),
        claim.path,
      ]);
    }
    case 'roll-up': {
      const { bullet, children } = node;
      const records = children.map(({ stored }) => stored.record);
      const { rollUp } = bullet;
      return linesOf(bullet.text, [
        roleLabel(bullet.role),
        ...(rollUp === undefined ? [recordCount(records.length)] : arithmeticLines(rollUp, records)),
        ...(rollUp?.remarks ?? []).map((remark) => sayWording(remarkWords(remark))),
      ]);
    }
    default:
      return undefined;
  }
}

function arithmeticLines(rollUp: MetricRollUp, records: readonly LogbookRecord[]): readonly string[] {
  const ids = new Set(rollUp.sources);
  const { rule, parts, more, result } = computeArithmetic(
    rollUp,
    records.filter(({ id }) => ids.has(id)),
  );
  return [
    sayWording(rule),
    ...parts.map(sayWording),
    ...(more === 0 ? [] : [vscode.l10n.t('and {records} more', { records: recordCount(more) })]),
    sayWording(result),
  ];
}

function linesOf(title: string, lines: readonly string[]): vscode.MarkdownString {
  const result = new vscode.MarkdownString();
  result.appendText(title);
  for (const [position, line] of lines.entries()) {
    result.appendMarkdown(position === 0 ? '\n\n' : '  \n');
    result.appendText(line);
  }
  return result;
}

import * as vscode from 'vscode';
import type { GoalEntry, SkillEntry } from '../../core/insight/goalTree.ts';
import { dashboardStrings } from '../../protocol/strings.ts';
import { formatDate, formatHours } from '../words/dates.ts';
import { groupLabel, hourCount, levelLabel, recordCount } from '../words/messages.ts';
import type { GoalTreeNode } from './goalTree.ts';

/** How a node of the Goals & Skills view is shown. */
export function goalTreeItem(node: GoalTreeNode): vscode.TreeItem {
  switch (node.kind) {
    case 'goals':
      return groupItem(node.id, vscode.l10n.t('Goals'), vscode.TreeItemCollapsibleState.Expanded);
    case 'skill-group':
      return groupItem(node.id, groupLabel(node.group), vscode.TreeItemCollapsibleState.Collapsed);
    case 'goal':
      return goalItem(node);
    case 'skill':
      return skillItem(node);
  }
}

function groupItem(id: string, label: string, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const item = new vscode.TreeItem(label, state);
  item.id = id;
  item.contextValue = 'group';
  return item;
}

function goalItem(goal: GoalEntry): vscode.TreeItem {
  const item = new vscode.TreeItem(goal.stored.record.title);
  item.id = goal.id;
  item.description = [...standing(goal), ...dueWords(goal)].join(' · ');
  item.iconPath = goal.isReached
    ? new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed'))
    : new vscode.ThemeIcon('target');
  item.contextValue = 'record';
  item.command = { command: 'researchLogbook.openRecord', title: vscode.l10n.t('Open'), arguments: [goal] };
  return item;
}

/** Where a goal stands: `exposed → skilled`, or `statistician 1 of 2`. */
function standing(goal: GoalEntry): readonly string[] {
  const { current, target, network } = goal;
  if (network !== undefined) {
    return network.map(({ role, wanted, met }) =>
      vscode.l10n.t('{role} {met} of {wanted}', { role, met: met.value, wanted }),
    );
  }
  if (target === undefined) return [];
  const now = current === undefined ? vscode.l10n.t('not rated') : levelLabel(current);
  return [`${now} → ${levelLabel(target)}`];
}

function dueWords({ due, daysLeft, isReached }: GoalEntry): readonly string[] {
  if (due === undefined) return [];
  const isOverdue = daysLeft !== undefined && daysLeft < 0 && isReached !== true;
  const date = formatDate(due);
  return [isOverdue ? vscode.l10n.t('was due {date}', { date }) : vscode.l10n.t('due {date}', { date })];
}

function skillItem(skill: SkillEntry): vscode.TreeItem {
  const item = new vscode.TreeItem(skill.name);
  item.id = skill.id;
  const level = skill.current === undefined ? vscode.l10n.t('not rated') : levelLabel(skill.current);
  const reach = skill.target === undefined ? level : `${level} → ${levelLabel(skill.target)}`;
  item.description = [
    reach,
    recordCount(skill.records.value),
    hourCount(formatHours(skill.hours.value)),
  ].join(' · ');
  item.iconPath = new vscode.ThemeIcon(skill.flags.length > 0 ? 'eye' : 'circle-outline');
  item.contextValue = 'skill';
  item.command = {
    command: 'researchLogbook.openRecords',
    title: vscode.l10n.t('Open Records'),
    arguments: [skill.selection],
  };
  return item;
}

/** What deserves a second look about a skill, or the record behind a goal; `undefined` where the row says it all. */
export function goalTreeTooltip(node: GoalTreeNode): vscode.MarkdownString | undefined {
  if (node.kind !== 'goal' && node.kind !== 'skill') return undefined;
  const lines =
    node.kind === 'goal'
      ? [node.stored.record.title, node.stored.path]
      : [
          `${node.name} (${node.skillId})`,
          ...node.flags.map((flag) => vscode.l10n.t(dashboardStrings[`flag.${flag}`])),
        ];
  const result = new vscode.MarkdownString();
  for (const [position, line] of lines.entries()) {
    if (position > 0) result.appendMarkdown('\n\n');
    result.appendText(line);
  }
  return result;
}

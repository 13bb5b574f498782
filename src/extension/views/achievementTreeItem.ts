import * as vscode from 'vscode';
import { hasEvidence } from '../../core/evidence/hasEvidence.ts';
import type {
  AchievementTreeNode,
  ClaimEntry,
  LostSourceEntry,
  RollUpEntry,
  SourceEntry,
  ThemeEntry,
} from '../../core/insight/achievementTree.ts';
import { recordTypeDefinition } from '../../core/records/recordTypes.ts';
import { formatDate } from '../words/dates.ts';
import { groupLabel, recordCount, roleLabel, typeLabel } from '../words/messages.ts';
import { sayWording } from '../words/sayWording.ts';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** How a node of the Achievements view is shown. */
export function achievementTreeItem(node: AchievementTreeNode): vscode.TreeItem {
  switch (node.kind) {
    case 'theme':
      return themeItem(node);
    case 'claim':
      return claimItem(node);
    case 'roll-up':
      return rollUpItem(node);
    case 'source':
      return sourceItem(node);
    case 'lost-source':
      return lostSourceItem(node);
  }
}

function themeItem({ id, theme, children }: ThemeEntry): vscode.TreeItem {
  const item = new vscode.TreeItem(groupLabel(theme), Expanded);
  item.id = id;
  const stale = children.filter((child) => child.kind === 'claim' && child.claim.isStale).length;
  if (stale > 0) item.description = vscode.l10n.t('{count} stale', { count: stale });
  item.contextValue = 'group';
  return item;
}

function claimItem(node: ClaimEntry): vscode.TreeItem {
  const { id, claim, children } = node;
  const item = new vscode.TreeItem(claimLabel(node), children.length === 0 ? None : Collapsed);
  item.id = id;
  item.description = node.notes.map(sayWording).join(' · ');
  item.iconPath = claimIcon(node);
  item.contextValue = claim.isStale ? 'claim stale' : 'claim';
  item.accessibilityInformation = {
    label: [typeLabel('achievement'), claim.text, item.description].join(', '),
  };
  item.command = { command: 'researchLogbook.openRecord', title: vscode.l10n.t('Open'), arguments: [node] };
  return item;
}

/** What asks to be mended says so first: a narrow view cuts off what stands behind the label. */
function claimLabel({ claim, reason }: ClaimEntry): string {
  if (claim.isStale) return vscode.l10n.t('Stale: {claim}', { claim: claim.text });
  if (reason === 'unsourced') return vscode.l10n.t('Unsourced: {claim}', { claim: claim.text });
  return claim.text;
}

function claimIcon({ claim, reason }: ClaimEntry): vscode.ThemeIcon {
  const warning = new vscode.ThemeColor('list.warningForeground');
  if (claim.isStale) return new vscode.ThemeIcon('warning', warning);
  if (claim.state === 'cannot-confirm') return new vscode.ThemeIcon('circle-slash');
  switch (reason) {
    case 'unsourced':
    case 'above-role':
      return new vscode.ThemeIcon('question', warning);
    default:
      return new vscode.ThemeIcon(claim.state === 'sourced' ? 'verified' : 'account');
  }
}

function rollUpItem({ id, bullet, children }: RollUpEntry): vscode.TreeItem {
  const item = new vscode.TreeItem(bullet.text, children.length === 0 ? None : Collapsed);
  item.id = id;
  item.description = [roleLabel(bullet.role), recordCount(children.length)].join(' · ');
  item.iconPath = new vscode.ThemeIcon(bullet.rollUp === undefined ? 'clock' : 'symbol-numeric');
  item.contextValue = 'rollUp';
  item.accessibilityInformation = { label: [bullet.text, item.description].join(', ') };
  return item;
}

function sourceItem(node: SourceEntry): vscode.TreeItem {
  const { record } = node.stored;
  const item = new vscode.TreeItem(record.title, hasEvidence(record) ? Collapsed : None);
  item.id = node.id;
  item.description = [
    record.date === undefined ? '' : formatDate(record.date),
    node.isWithheld ? vscode.l10n.t('private') : '',
  ]
    .filter(Boolean)
    .join(' · ');
  item.iconPath = new vscode.ThemeIcon(node.isWithheld ? 'lock' : recordTypeDefinition(record.type).icon);
  item.contextValue = 'record';
  item.accessibilityInformation = {
    label: [typeLabel(record.type), record.title, item.description].filter(Boolean).join(', '),
  };
  item.command = { command: 'researchLogbook.openRecord', title: vscode.l10n.t('Open'), arguments: [node] };
  return item;
}

function lostSourceItem({ id, source }: LostSourceEntry): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('A source is gone'));
  item.id = id;
  item.description = source;
  item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.contextValue = 'lostSource';
  return item;
}

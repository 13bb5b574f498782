import * as vscode from 'vscode';
import { hasEvidence } from '../../core/evidence/hasEvidence.ts';
import type {
  LogTreeGroup,
  LogTreeNode,
  LogTreeProblemFile,
  LogTreeRecord,
} from '../../core/insight/logTreeNode.ts';
import { hoursOf } from '../../core/insight/recordHours.ts';
import { severityOf } from '../../core/problems.ts';
import type { LogbookRecord } from '../../core/records/logbookRecord.ts';
import { recordTypeDefinition } from '../../core/records/recordTypes.ts';
import { formatDate, formatDay, formatHours, formatMonth, formatWeek } from '../words/dates.ts';
import {
  hourCount,
  problemWords,
  recordCount,
  roleLabel,
  statusWords,
  typeLabel,
  typePluralLabel,
} from '../words/messages.ts';

/** How a node of the log tree is shown; `isOpen` for a group that starts expanded. */
export function logTreeItem(node: LogTreeNode, isOpen: boolean): vscode.TreeItem {
  if (node.kind === 'record') return recordItem(node);
  return node.kind === 'problem-file' ? problemFileItem(node) : groupItem(node, isOpen);
}

function groupItem(node: LogTreeGroup, isOpen: boolean): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(groupLabel(node), isOpen ? Expanded : Collapsed);
  item.id = node.id;
  item.description = groupDescription(node);
  item.contextValue = node.kind;
  const icon = groupIcon(node);
  if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(icon);
  item.accessibilityInformation = { label: `${groupLabel(node)}, ${item.description}` };
  return item;
}

/** What a group is called. */
export function groupLabel(node: LogTreeGroup): string {
  switch (node.kind) {
    case 'week':
      return node.weekOfInternship === undefined
        ? formatWeek(node.monday)
        : vscode.l10n.t('Week {week}', { week: node.weekOfInternship });
    case 'day':
      return formatDay(node.date);
    case 'month':
      return formatMonth(node.month);
    case 'skill':
      return node.name;
    case 'no-skill':
      return vscode.l10n.t('No skill named');
    case 'type':
      return typePluralLabel(node.type);
    case 'study':
      return node.study;
    case 'no-study':
      return vscode.l10n.t('No study named');
    case 'person':
      return node.name;
    case 'no-person':
      return vscode.l10n.t('Nobody named');
    case 'phase':
      return node.phase;
    case 'no-phase':
      return vscode.l10n.t('No phase named');
    case 'undated':
      return vscode.l10n.t('No date');
    case 'standing':
      return vscode.l10n.t('People and goals');
    case 'problems':
      return vscode.l10n.t('Files to look at');
  }
}

function groupDescription(node: LogTreeGroup): string {
  const parts: string[] = [];
  if (node.kind === 'week' && node.weekOfInternship !== undefined) parts.push(formatWeek(node.monday));
  if (node.kind === 'day' && node.isFuture) parts.push(vscode.l10n.t('in the future'));
  if (node.kind === 'skill' && !node.isKnown) parts.push(vscode.l10n.t('not in the catalogue'));
  if (node.kind === 'study' && node.alias !== undefined) parts.push(node.alias);
  if (node.kind === 'study' && !node.isKnown) parts.push(vscode.l10n.t('not in logbook.yml'));
  if (node.kind === 'person' && !node.isKnown) parts.push(vscode.l10n.t('no contact yet'));
  if (node.hours > 0) parts.push(hourCount(formatHours(node.hours)));
  else parts.push(node.kind === 'problems' ? String(node.count) : recordCount(node.count));
  return parts.join(' · ');
}

function groupIcon(node: LogTreeGroup): string | undefined {
  if (node.kind === 'type') return recordTypeDefinition(node.type).icon;
  if (node.kind === 'person') return 'person';
  return node.kind === 'problems' ? 'warning' : undefined;
}

function recordItem({ id, stored, isFuture }: LogTreeRecord): vscode.TreeItem {
  const { record } = stored;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(record.title, hasEvidence(record) ? Collapsed : None);
  item.id = id;
  const hours = hoursOf(record);
  const status = statusWords(record);
  const facts = [
    ...(status === undefined ? [] : [status]),
    ...(hours > 0 ? [hourCount(formatHours(hours))] : []),
    ...(record.private ? [vscode.l10n.t('private')] : []),
    ...(isFuture ? [vscode.l10n.t('in the future')] : []),
  ];
  item.description = facts.join(' · ');
  item.iconPath = new vscode.ThemeIcon(recordTypeDefinition(record.type).icon);
  item.contextValue = record.type === 'application' ? 'application' : 'record';
  item.accessibilityInformation = { label: [typeLabel(record.type), record.title, ...facts].join(', ') };
  return item;
}

function problemFileItem({ id, file }: LogTreeProblemFile): vscode.TreeItem {
  const item = new vscode.TreeItem(file.path.slice(file.path.lastIndexOf('/') + 1));
  item.id = id;
  const [first] = file.problems;
  item.description = first === undefined ? '' : problemWords(first);
  const isError = file.problems.some(({ code }) => severityOf(code) === 'error');
  item.iconPath = isError
    ? new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'))
    : new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  item.contextValue = 'problemFile';
  return item;
}

/** The facts of a node, for its tooltip; users' words go in as text, never as Markdown. */
export function logTreeTooltip(node: LogTreeNode): vscode.MarkdownString | undefined {
  if (node.kind === 'record') return recordTooltip(node.stored.record, node.stored.path);
  if (node.kind !== 'problem-file') return undefined;
  return linesOf([node.file.path, ...node.file.problems.map(problemWords)]);
}

function recordTooltip(record: LogbookRecord, path: string): vscode.MarkdownString {
  const hours = hoursOf(record);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [vscode.l10n.t('Type'), typeLabel(record.type)],
    [vscode.l10n.t('Date'), record.date && formatDate(record.date)],
    [vscode.l10n.t('Hours'), hours > 0 ? formatHours(hours) : undefined],
    [vscode.l10n.t('Role'), record.type === 'activity' ? record.role && roleLabel(record.role) : undefined],
    [vscode.l10n.t('Status'), statusWords(record)],
    [vscode.l10n.t('Skills'), record.skills?.join(', ')],
    [vscode.l10n.t('People'), record.people?.join(', ')],
    [vscode.l10n.t('Study'), record.study],
    [vscode.l10n.t('File'), path],
  ];
  const lines = facts.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  return linesOf([record.title, ...lines]);
}

function linesOf(lines: readonly string[]): vscode.MarkdownString {
  const result = new vscode.MarkdownString();
  for (const [position, line] of lines.entries()) {
    // The first line stands by itself, the others below each other.
    if (position > 0) result.appendMarkdown(position === 1 ? '\n\n' : '  \n');
    result.appendText(line);
  }
  return result;
}

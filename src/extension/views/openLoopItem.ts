import * as vscode from 'vscode';
import { type OpenLoop, type OpenLoopKind, openLoopKinds } from '../../core/insight/openLoop.ts';
import type { OpenLoopGroup } from '../../core/insight/openLoops.ts';
import { recordTypeDefinition } from '../../core/records/recordTypes.ts';
import { loopAction, loopTitle } from '../words/loopWords.ts';
import { sayWording } from '../words/sayWording.ts';

/** Kinds that are offers rather than promises: they stay folded until somebody looks for them. */
const foldedKinds: ReadonlySet<OpenLoopKind> = new Set(['resource', 'article']);

/** How a kind of open loops is shown: with their number, and how many of them are due. */
export function openLoopGroupItem({ kind, loops }: OpenLoopGroup): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(
    sayWording(openLoopKinds[kind]),
    foldedKinds.has(kind) ? Collapsed : Expanded,
  );
  item.id = kind;
  const due = loops.filter(({ isDue }) => isDue).length;
  const count = loops.length;
  item.description = due === 0 ? String(count) : vscode.l10n.t('{count} · {due} due', { count, due });
  item.contextValue = 'group';
  return item;
}

/** How an open loop is shown: a check box, how it stands, a click opens its record. */
export function openLoopItem(loop: OpenLoop): vscode.TreeItem {
  const title = loopTitle(loop);
  const note = sayWording(loop.note);
  const item = new vscode.TreeItem(title);
  item.id = loop.id;
  item.description = note;
  item.iconPath = iconOf(loop);
  item.checkboxState = {
    state: vscode.TreeItemCheckboxState.Unchecked,
    tooltip: loopAction(loop),
    accessibilityInformation: { label: loopAction(loop), role: 'checkbox' },
  };
  const kind = sayWording(openLoopKinds[loop.kind]);
  item.accessibilityInformation = { label: [kind, title, note].join(', ') };
  item.contextValue = [
    'loop',
    ...(loop.stored ? ['record'] : []),
    ...(loop.postponeKey ? ['postpone'] : []),
  ].join(' ');
  item.command = {
    command: loop.stored ? 'researchLogbook.openRecord' : 'researchLogbook.completeOpenLoop',
    title: vscode.l10n.t('Open'),
    arguments: [loop],
  };
  return item;
}

function iconOf({ stored, isDue }: OpenLoop): vscode.ThemeIcon {
  const icon = recordTypeDefinition(stored?.record.type ?? 'reflection').icon;
  // The words say it too: a colour alone would not reach everybody.
  return isDue
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    : new vscode.ThemeIcon(icon);
}

/** What a narrow row cuts off; users' words go in as text, never as Markdown. */
export function openLoopTooltip(loop: OpenLoop): vscode.MarkdownString {
  const result = new vscode.MarkdownString();
  const record = loop.stored?.record.title;
  const lines = [
    loopTitle(loop),
    sayWording(loop.note),
    ...(record !== undefined && record !== loop.title ? [record] : []),
    ...(loop.stored ? [loop.stored.path] : []),
  ];
  for (const [position, line] of lines.entries()) {
    if (position > 0) result.appendMarkdown('\n\n');
    result.appendText(line);
  }
  return result;
}

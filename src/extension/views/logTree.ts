import * as vscode from 'vscode';
import type { LogTreeGrouping } from '../../core/insight/groupings.ts';
import type { LogTreeNode, LogTreeRecord } from '../../core/insight/logTreeNode.ts';
import type { EvidenceNode } from '../evidence/evidenceNode.ts';
import type { Host } from '../host/host.ts';
import { LogDragAndDrop } from './logDragAndDrop.ts';
import { dropFiles, dropRecords } from './logDrop.ts';
import { logTreeItem, logTreeTooltip } from './logTreeItem.ts';

/** A node of the log, or a file beneath a record. */
export type LogNode = LogTreeNode | EvidenceNode;

/** The log of the shown logbook, grouped as its user chose. */
export class LogTree implements vscode.TreeDataProvider<LogNode>, vscode.Disposable {
  readonly #host: Host;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscriptions: vscode.Disposable;
  readonly #parentsById = new Map<string, LogTreeNode>();
  #roots: readonly LogTreeNode[] = [];
  readonly onDidChangeTreeData: vscode.Event<undefined> = this.#changed.event;
  readonly #loaded = new vscode.EventEmitter<void>();
  /** Fires when the tree has been computed anew. */
  readonly onDidLoad: vscode.Event<void> = this.#loaded.event;

  constructor(host: Host) {
    this.#host = host;
    const tell = (): void => this.#changed.fire(undefined);
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      this.#loaded,
      host.logbooks.onDidChange(tell),
      host.logGrouping.onDidChange(tell),
      host.evidence.onDidChange(tell),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  getTreeItem(node: LogNode): vscode.TreeItem {
    if (node.kind === 'evidence') return node.item;
    const isFirst = this.#roots[0] === node || this.#parentsById.get(node.id) === this.#roots[0];
    const item = logTreeItem(
      node,
      isFirst && this.#host.logGrouping.current === 'week' && 'children' in node,
    );
    if (node.kind === 'record' || node.kind === 'problem-file') {
      item.command = {
        command: 'researchLogbook.openRecord',
        title: vscode.l10n.t('Open'),
        arguments: [node],
      };
    }
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: LogNode): vscode.TreeItem {
    if (node.kind !== 'evidence') item.tooltip = logTreeTooltip(node);
    return item;
  }

  async getChildren(node?: LogNode): Promise<LogNode[]> {
    if (node?.kind === 'record') return this.#evidenceOf(node);
    if (node !== undefined) return 'children' in node ? [...node.children] : [];
    const view = await (await this.#host.logbooks.shown())?.view();
    if (view === undefined) {
      this.#take([]);
      return [];
    }
    const { computeLogTree } = await import('../../core/insight/logTree.ts');
    this.#take(computeLogTree(view, this.#host.logGrouping.current));
    return [...this.#roots];
  }

  get isEmpty(): boolean {
    return this.#roots.length === 0;
  }

  #take(roots: readonly LogTreeNode[]): void {
    this.#roots = roots;
    this.#parentsById.clear();
    this.#noteParents(roots);
    this.#loaded.fire();
  }

  async #evidenceOf(node: LogTreeRecord): Promise<EvidenceNode[]> {
    const logbook = await this.#host.logbooks.shown();
    if (logbook === undefined) return [];
    const { evidenceNodesOf } = await import('../evidence/evidenceNode.ts');
    const nodes = await evidenceNodesOf(this.#host.evidence, logbook, node);
    for (const { id } of nodes) this.#parentsById.set(id, node);
    return nodes;
  }

  getParent(node: LogNode): LogTreeNode | undefined {
    return this.#parentsById.get(node.id);
  }

  /** The first leaf that shows a file, among the nodes that the view asked for last. */
  find(path: string): LogTreeNode | undefined {
    const search = (nodes: readonly LogTreeNode[]): LogTreeNode | undefined => {
      for (const node of nodes) {
        if (node.kind === 'record' && node.stored.path === path) return node;
        const found = 'children' in node ? search(node.children) : undefined;
        if (found !== undefined) return found;
      }
      return undefined;
    };
    return search(this.#roots);
  }

  #noteParents(nodes: readonly LogTreeNode[]): void {
    for (const node of nodes) {
      if (!('children' in node)) continue;
      for (const child of node.children) this.#parentsById.set(child.id, node);
      this.#noteParents(node.children);
    }
  }
}

/** Registers the Log view; a record that was just added is selected in it while it is visible. */
export function registerLogTree(host: Host): vscode.Disposable {
  const tree = new LogTree(host);
  const view = vscode.window.createTreeView('researchLogbook.log', {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: new LogDragAndDrop({
      parentOf: (node) => tree.getParent(node),
      drop: dropRecords,
      dropFiles,
    }),
  });
  const describe = (): void => {
    // A view without a log says nothing of its order.
    view.description = tree.isEmpty ? '' : groupingWords(host.logGrouping.current);
  };
  return vscode.Disposable.from(
    view,
    tree,
    tree.onDidLoad(describe),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) void host.logbooks.refresh();
    }),
    host.logbooks.onDidAddRecord(async ({ path }) => {
      if (!view.visible) return;
      await tree.getChildren();
      const node = tree.find(path);
      if (node !== undefined) await view.reveal(node, { select: true, focus: false });
    }),
  );
}

function groupingWords(grouping: LogTreeGrouping): string {
  switch (grouping) {
    case 'week':
      return vscode.l10n.t('by week');
    case 'skill':
      return vscode.l10n.t('by skill');
    case 'type':
      return vscode.l10n.t('by type');
    case 'study':
      return vscode.l10n.t('by study');
    case 'person':
      return vscode.l10n.t('by person');
    case 'phase':
      return vscode.l10n.t('by phase');
  }
}

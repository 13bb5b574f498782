import * as vscode from 'vscode';
import type { AchievementTreeNode } from '../../core/insight/achievementTree.ts';
import type { EvidenceNode } from '../evidence/evidenceNode.ts';
import type { Host } from '../host/host.ts';
import { achievementTreeItem } from './achievementTreeItem.ts';

/** A node of the tree, or a file beneath a source. */
type AchievementNode = AchievementTreeNode | EvidenceNode;

/** What was achieved in the shown logbook: by theme the claims and what adds up, each with its sources. */
class AchievementTree implements vscode.TreeDataProvider<AchievementNode>, vscode.Disposable {
  readonly #host: Host;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData: vscode.Event<undefined> = this.#changed.event;

  constructor(host: Host) {
    this.#host = host;
    const tell = (): void => this.#changed.fire(undefined);
    this.#subscription = vscode.Disposable.from(
      host.logbooks.onDidChange(tell),
      host.evidence.onDidChange(tell),
    );
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  getTreeItem(node: AchievementNode): vscode.TreeItem {
    return node.kind === 'evidence' ? node.item : achievementTreeItem(node);
  }

  async resolveTreeItem(item: vscode.TreeItem, node: AchievementNode): Promise<vscode.TreeItem> {
    if (node.kind === 'evidence') return item;
    const { achievementTreeTooltip } = await import('./achievementTooltip.ts');
    item.tooltip = achievementTreeTooltip(node);
    return item;
  }

  async getChildren(node?: AchievementNode): Promise<AchievementNode[]> {
    if (node?.kind === 'source') {
      const logbook = await this.#host.logbooks.shown();
      if (logbook === undefined) return [];
      const { evidenceNodesOf } = await import('../evidence/evidenceNode.ts');
      return evidenceNodesOf(this.#host.evidence, logbook, node);
    }
    if (node !== undefined) return 'children' in node ? [...node.children] : [];
    const view = await (await this.#host.logbooks.shown())?.view();
    if (view === undefined) return [];
    const { computeAchievementTree } = await import('../../core/insight/achievementTree.ts');
    return [...computeAchievementTree(view)];
  }
}

/** Registers the Achievements view. */
export function registerAchievementTree(host: Host): vscode.Disposable {
  const tree = new AchievementTree(host);
  const view = vscode.window.createTreeView('researchLogbook.achievements', {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  return vscode.Disposable.from(
    view,
    tree,
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) void host.logbooks.refresh();
    }),
  );
}

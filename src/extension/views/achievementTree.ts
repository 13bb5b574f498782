import * as vscode from 'vscode';
import type { AchievementTreeNode } from '../../core/insight/achievementTree.ts';
import type { Host } from '../host/host.ts';
import { achievementTreeItem } from './achievementTreeItem.ts';

/** What was achieved in the shown logbook: by theme the claims and what adds up, each with its sources. */
class AchievementTree implements vscode.TreeDataProvider<AchievementTreeNode>, vscode.Disposable {
  readonly #host: Host;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: vscode.Disposable;
  readonly onDidChangeTreeData: vscode.Event<undefined> = this.#changed.event;

  constructor(host: Host) {
    this.#host = host;
    this.#subscription = host.logbooks.onDidChange(() => this.#changed.fire(undefined));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  getTreeItem(node: AchievementTreeNode): vscode.TreeItem {
    return achievementTreeItem(node);
  }

  async resolveTreeItem(item: vscode.TreeItem, node: AchievementTreeNode): Promise<vscode.TreeItem> {
    const { achievementTreeTooltip } = await import('./achievementTooltip.ts');
    item.tooltip = achievementTreeTooltip(node);
    return item;
  }

  async getChildren(node?: AchievementTreeNode): Promise<AchievementTreeNode[]> {
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

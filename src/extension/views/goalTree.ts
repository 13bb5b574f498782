import * as vscode from 'vscode';
import type { GoalEntry, GoalNode, SkillEntry } from '../../core/insight/goalTree.ts';
import type { Host } from '../host/host.ts';
import { goalTreeItem, goalTreeTooltip } from './goalTreeItem.ts';

/** A node of the Goals & Skills view. */
export type GoalTreeNode = GoalNode | GoalEntry | SkillEntry;

/** Goals with level, target and due date; then the skills by group. */
class GoalTree implements vscode.TreeDataProvider<GoalTreeNode> {
  readonly #host: Host;
  readonly onDidChangeTreeData: vscode.Event<undefined>;

  constructor(host: Host) {
    this.#host = host;
    this.onDidChangeTreeData = (listener, self, disposables) =>
      host.logbooks.onDidChange(() => listener.call(self, undefined), undefined, disposables);
  }

  getTreeItem(node: GoalTreeNode): vscode.TreeItem {
    return goalTreeItem(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: GoalTreeNode): vscode.TreeItem {
    item.tooltip = goalTreeTooltip(node);
    return item;
  }

  async getChildren(node?: GoalTreeNode): Promise<GoalTreeNode[]> {
    if (node !== undefined) return 'children' in node ? [...node.children] : [];
    const view = await (await this.#host.logbooks.shown())?.view();
    if (view === undefined) return [];
    const { computeGoalTree } = await import('../../core/insight/goalTree.ts');
    return [...computeGoalTree(view)];
  }
}

/** Registers the Goals & Skills view. */
export function registerGoalTree(host: Host): vscode.Disposable {
  const view = vscode.window.createTreeView('researchLogbook.goals', {
    treeDataProvider: new GoalTree(host),
    showCollapseAll: true,
  });
  return vscode.Disposable.from(
    view,
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) void host.logbooks.refresh();
    }),
  );
}

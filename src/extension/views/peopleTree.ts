import * as vscode from 'vscode';
import type { PeopleGroup, PeopleTreeNode } from '../../core/insight/peopleTree.ts';
import type { Host } from '../host/host.ts';
import { peopleTreeItem, peopleTreeTooltip } from './peopleTreeItem.ts';

/** The people of the shown logbook: by how they stand, or by role. */
class PeopleTree implements vscode.TreeDataProvider<PeopleTreeNode>, vscode.Disposable {
  readonly #host: Host;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscriptions: vscode.Disposable;
  #roots: readonly PeopleGroup[] = [];
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
      host.peopleGrouping.onDidChange(tell),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  get isEmpty(): boolean {
    return this.#roots.length === 0;
  }

  getTreeItem(node: PeopleTreeNode): vscode.TreeItem {
    return peopleTreeItem(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: PeopleTreeNode): vscode.TreeItem {
    item.tooltip = peopleTreeTooltip(node);
    return item;
  }

  async getChildren(node?: PeopleTreeNode): Promise<PeopleTreeNode[]> {
    if (node !== undefined) return 'children' in node ? [...node.children] : [];
    this.#roots = await this.#compute();
    this.#loaded.fire();
    return [...this.#roots];
  }

  async #compute(): Promise<readonly PeopleGroup[]> {
    const view = await (await this.#host.logbooks.shown())?.view();
    if (view === undefined) return [];
    const { computePeopleTree } = await import('../../core/insight/peopleTree.ts');
    return computePeopleTree(view, this.#host.peopleGrouping.current);
  }
}

/** Registers the People view. */
export function registerPeopleTree(host: Host): vscode.Disposable {
  const tree = new PeopleTree(host);
  const view = vscode.window.createTreeView('researchLogbook.people', {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const describe = (): void => {
    const words =
      host.peopleGrouping.current === 'role' ? vscode.l10n.t('by role') : vscode.l10n.t('by standing');
    // A view without people says nothing of their order.
    view.description = tree.isEmpty ? '' : words;
  };
  return vscode.Disposable.from(
    view,
    tree,
    tree.onDidLoad(describe),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) void host.logbooks.refresh();
    }),
  );
}

import * as vscode from 'vscode';
import type { LogbookView } from '../../core/index/logbookContents.ts';
import type { OpenLoop } from '../../core/insight/openLoop.ts';
import type { OpenLoopGroup } from '../../core/insight/openLoops.ts';
import type { Host } from '../host/host.ts';
import { logFailure } from '../host/logFailure.ts';
import { dueCount } from '../words/loopWords.ts';
import { openLoopGroupItem, openLoopItem, openLoopTooltip } from './openLoopItem.ts';

/** A node of the Open Loops view. */
export type OpenLoopNode = OpenLoopGroup | OpenLoop;

/** Everything that waits for an end, by kind. */
class OpenLoopTree implements vscode.TreeDataProvider<OpenLoopNode>, vscode.Disposable {
  readonly #host: Host;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: vscode.Disposable;
  #refreshes = 0;
  readonly onDidChangeTreeData: vscode.Event<undefined> = this.#changed.event;

  constructor(host: Host) {
    this.#host = host;
    this.#subscription = host.logbooks.onDidChange(() => this.refresh());
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  /** How often it was refreshed. */
  get refreshes(): number {
    return this.#refreshes;
  }

  /** Shows what is so, whatever boxes were ticked. */
  refresh(): void {
    this.#refreshes += 1;
    this.#changed.fire(undefined);
  }

  getTreeItem(node: OpenLoopNode): vscode.TreeItem {
    return 'loops' in node ? openLoopGroupItem(node) : openLoopItem(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: OpenLoopNode): vscode.TreeItem {
    if (!('loops' in node)) item.tooltip = openLoopTooltip(node);
    return item;
  }

  async getChildren(node?: OpenLoopNode): Promise<OpenLoopNode[]> {
    if (node !== undefined) return 'loops' in node ? [...node.loops] : [];
    const view = await (await this.#host.logbooks.shown())?.view();
    if (view === undefined) return [];
    const { computeOpenLoopGroups } = await import('../../core/insight/openLoops.ts');
    return [...computeOpenLoopGroups(view)];
  }
}

/** Registers the Open Loops view: a ticked box is carried out, and one badge says how many loops are due. */
export function registerOpenLoopTree(host: Host): vscode.Disposable {
  const tree = new OpenLoopTree(host);
  const view = vscode.window.createTreeView<OpenLoopNode>('researchLogbook.openLoops', {
    treeDataProvider: tree,
    showCollapseAll: true,
    manageCheckboxStateManually: true,
  });
  const count = async (): Promise<void> => {
    try {
      view.badge = await badgeOf((await host.logbooks.shown())?.currentView);
    } catch (error) {
      // A surface: nobody waits for a badge.
      logFailure(host.log, 'open loops', error);
    }
  };
  return vscode.Disposable.from(
    view,
    tree,
    host.logbooks.onDidChange(() => void count()),
    view.onDidChangeCheckboxState(async ({ items }) => {
      const { refreshes } = tree;
      for (const [node] of items)
        await vscode.commands.executeCommand('researchLogbook.completeOpenLoop', node);
      // What was not carried out after all loses its tick; what was is gone already.
      if (tree.refreshes === refreshes) tree.refresh();
    }),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible) void host.logbooks.refresh();
    }),
  );
}

/** Nothing is read for the badge alone: it knows a number once a view or a command asked for the logbook. */
async function badgeOf(view: LogbookView | undefined): Promise<vscode.ViewBadge | undefined> {
  if (view === undefined) return undefined;
  const { computeOpenLoops } = await import('../../core/insight/openLoops.ts');
  const value = computeOpenLoops(view).filter(({ isDue }) => isDue).length;
  return value === 0 ? undefined : { value, tooltip: dueCount(value) };
}

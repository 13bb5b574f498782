import * as vscode from 'vscode';
import type { LogTreeGrouping } from '../../core/insight/logTree.ts';

/** Where the choice is remembered; also the context key that menus ask. */
const groupingKey = 'researchLogbook.logGrouping';

/** How the Log view groups records, remembered for the workspace. */
export class LogGrouping implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange: vscode.Event<void> = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    void vscode.commands.executeCommand('setContext', groupingKey, this.current);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  get current(): LogTreeGrouping {
    return this.#memory.get<LogTreeGrouping>(groupingKey) ?? 'week';
  }

  async choose(grouping: LogTreeGrouping): Promise<void> {
    await this.#memory.update(groupingKey, grouping);
    await vscode.commands.executeCommand('setContext', groupingKey, grouping);
    this.#changed.fire();
  }
}

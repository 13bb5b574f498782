import * as vscode from 'vscode';

/** How a tree view groups what it shows, remembered for the workspace. */
export class ViewGrouping<Grouping extends string> implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #key: `researchLogbook.${string}`;
  readonly #groupings: readonly [Grouping, ...Grouping[]];
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange: vscode.Event<void> = this.#changed.event;

  /**
   * @param key - where the choice is remembered; also the context key that menus ask.
   * @param groupings - all there are; the first is the default.
   */
  constructor(
    memory: vscode.Memento,
    key: `researchLogbook.${string}`,
    groupings: readonly [Grouping, ...Grouping[]],
  ) {
    this.#memory = memory;
    this.#key = key;
    this.#groupings = groupings;
    void vscode.commands.executeCommand('setContext', key, this.current);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  get current(): Grouping {
    const remembered = this.#memory.get<string>(this.#key);
    return this.#groupings.find((grouping) => grouping === remembered) ?? this.#groupings[0];
  }

  async choose(grouping: Grouping): Promise<void> {
    await this.#memory.update(this.#key, grouping);
    await vscode.commands.executeCommand('setContext', this.#key, grouping);
    this.#changed.fire();
  }
}

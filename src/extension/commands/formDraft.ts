import type * as vscode from 'vscode';

/** Where the workspace keeps the answers of forms that were left half-way. */
const keyPrefix = 'researchLogbook.formDraft.';

/** The answers of one form, kept until what it asks for is stored: Escape loses nothing. */
export class FormDraft {
  readonly #memory: vscode.Memento;
  readonly #key: string;

  /** @param name - tells forms apart, also those of one kind about different things. */
  constructor(memory: vscode.Memento, name: string) {
    this.#memory = memory;
    this.#key = `${keyPrefix}${name}`;
  }

  /** The answers by key; none where nothing was left half-way. */
  read(): ReadonlyMap<string, string> {
    const kept = this.#memory.get<unknown>(this.#key);
    if (typeof kept !== 'object' || kept === null) return new Map();
    return new Map(
      Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  }

  async keep(answers: ReadonlyMap<string, string>): Promise<void> {
    await this.#memory.update(this.#key, answers.size === 0 ? undefined : Object.fromEntries(answers));
  }

  /** What was asked for is stored. */
  forget(): Promise<void> {
    return this.keep(new Map());
  }
}

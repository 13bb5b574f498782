import * as vscode from 'vscode';
import type { QuickEntryContext } from '../../core/entry/quickEntry.ts';
import type { RecordDraft } from '../../core/records/logbookRecord.ts';
import {
  additionKey,
  computeEntryRows,
  type EntryAction,
  type EntryAddition,
  type EntryCheck,
  type EntryItem,
} from './quickEntryItems.ts';

/** What the user entered. */
export interface EnteredLine {
  readonly line: string;
  readonly draft: RecordDraft;
  /** Text of the record below its front matter. */
  readonly body?: string;
  readonly additions: readonly EntryAddition[];
}

/** How the box was left: with an entry, or with a line that is not stored yet, perhaps because of an error. */
export type BoxResult =
  | { readonly kind: 'entered'; readonly entered: EnteredLine }
  | { readonly kind: 'left'; readonly line: string }
  | { readonly kind: 'failed'; readonly line: string; readonly error: unknown };

/**
 * Shows the quick-entry box at once, also while the logbook is still being read.
 *
 * @param line - what stands in it at first.
 * @param context - what the logbook knows; a rejection closes the box, and what was typed comes back with it.
 * @param check - looks at what was typed; an entry does not wait for it. `undefined` where it could not be loaded.
 */
export async function showQuickEntryBox(
  line: string,
  context: Promise<QuickEntryContext>,
  check: Promise<EntryCheck | undefined>,
): Promise<BoxResult> {
  const box = new QuickEntryBox(line);
  try {
    return await box.show(context, check);
  } finally {
    box.dispose();
  }
}

class QuickEntryBox implements vscode.Disposable {
  readonly #pick = vscode.window.createQuickPick<EntryItem>();
  readonly #wanted = new Map<string, EntryAddition>();
  #context: QuickEntryContext | undefined;
  #check: EntryCheck | undefined;
  /** Enter was pressed before the logbook was read. */
  #isWaiting = false;

  constructor(line: string) {
    this.#pick.title = vscode.l10n.t('Quick Entry');
    this.#pick.placeholder = vscode.l10n.t(
      'What did you do? For example: Resolved 48 of 52 queries #redcap @statistician 2h yesterday',
    );
    this.#pick.value = line;
    this.#pick.busy = true;
  }

  dispose(): void {
    this.#pick.dispose();
  }

  show(context: Promise<QuickEntryContext>, check: Promise<EntryCheck | undefined>): Promise<BoxResult> {
    void check.then((loaded) => {
      this.#check = loaded;
      this.#render();
    });
    return new Promise((resolve) => {
      this.#pick.onDidChangeValue(() => this.#render());
      this.#pick.onDidAccept(() => this.#accept(resolve));
      // Also after an accepted entry; by then the promise is settled.
      this.#pick.onDidHide(() => resolve({ kind: 'left', line: this.#pick.value }));
      this.#pick.show();
      context.then(
        (known) => {
          this.#context = known;
          this.#pick.busy = false;
          this.#render();
          if (this.#isWaiting) this.#accept(resolve);
        },
        (error: unknown) => resolve({ kind: 'failed', line: this.#pick.value, error }),
      );
    });
  }

  #render(): void {
    if (this.#context === undefined) return;
    const wanted = new Set(this.#wanted.keys());
    const { items, path } = computeEntryRows(this.#pick.value, this.#context, wanted, this.#check);
    const title = vscode.l10n.t('Quick Entry');
    this.#pick.title = path === undefined ? title : `${title} → ${shortPath(path)}`;
    this.#pick.items = items;
    this.#pick.activeItems = items.slice(0, 1);
  }

  #accept(resolve: (result: BoxResult) => void): void {
    if (this.#context === undefined) {
      this.#isWaiting = true;
      return;
    }
    const action: EntryAction = this.#pick.activeItems[0]?.action ?? { kind: 'store' };
    if (action.kind === 'replace') this.#pick.value = action.line;
    if (action.kind === 'toggle') this.#toggle(action.addition);
    if (action.kind !== 'store') {
      this.#render();
      return;
    }
    const entered = this.#entered(this.#context, action.isMasked === true);
    if (entered === undefined) return;
    resolve({ kind: 'entered', entered });
    this.#pick.hide();
  }

  #entered(context: QuickEntryContext, isMasked: boolean): EnteredLine | undefined {
    const line = this.#pick.value;
    const { entry, masked } = computeEntryRows(line, context, new Set(), this.#check);
    const { draft, body } = isMasked && masked !== undefined ? masked : entry;
    if (draft === undefined) return undefined;
    const additions = [...this.#wanted.values()].filter((addition) => isStillThere(addition, draft));
    return { line, draft, ...(body !== undefined && { body }), additions };
  }

  #toggle(addition: EntryAddition): void {
    const key = additionKey(addition);
    if (!this.#wanted.delete(key)) this.#wanted.set(key, addition);
  }
}

/** The head of the box has one line of about this many characters beside its title. */
const longestPath = 72;

/** A path for the head: its name is cut at the end, for it begins with the day and the first words. */
function shortPath(path: string): string {
  if (path.length <= longestPath) return path;
  return `${path.slice(0, longestPath - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Whether the line still names what was to be added: it may have been edited since. */
function isStillThere(addition: EntryAddition, draft: RecordDraft): boolean {
  return addition.kind === 'skill'
    ? draft.skills?.includes(addition.skill) === true
    : draft.people?.includes(addition.person) === true;
}

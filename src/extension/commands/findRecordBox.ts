import * as vscode from 'vscode';
import { recordTypeDefinition } from '../../core/records/recordTypes.ts';
import type { FoundRecord, SearchResult } from '../../core/search/recordSearch.ts';
import { formatDate } from '../words/dates.ts';
import { typeLabel } from '../words/messages.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { sayWording } from '../words/sayWording.ts';

/** What the list needs of the search. */
export interface FindPorts {
  /** What stands in the box at first. */
  readonly query: string;
  find(query: string, limit: number): Promise<SearchResult>;
  /** Brings the search in step with the files; told every so often how far it is. */
  update(onProgress: (read: number, total: number) => void): Promise<void>;
  /** Fires after files were read again. */
  readonly onDidReadFiles: vscode.Event<void>;
}

/** The record that was chosen, and where it is to be opened. */
export interface FindChoice {
  readonly found: FoundRecord;
  readonly isBeside: boolean;
}

interface FindItem extends vscode.QuickPickItem {
  /** Absent for a row that only tells something. */
  readonly found?: FoundRecord;
}

/** Rows in the list; who needs more types another word. */
const mostRows = 50;

/** A list of records that is found anew with every key. */
export class FindRecordBox implements vscode.Disposable {
  readonly #ports: FindPorts;
  readonly #pick = vscode.window.createQuickPick<FindItem>();
  readonly #besideButton: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('split-horizontal'),
    tooltip: vscode.l10n.t('Open to the Side'),
  };
  /** Counts the queries, so that an answer that comes late is dropped. */
  #asked = 0;
  /** Whether the user typed since the rows were set last. */
  #isTyped = true;
  #updates = 0;
  #fail: (error: unknown) => void = () => undefined;

  constructor(ports: FindPorts) {
    this.#ports = ports;
    const pick = this.#pick;
    pick.title = vscode.l10n.t('Find Record');
    pick.placeholder = vscode.l10n.t(
      'Words, and filters such as type:question #skill @person %study week:3 from:2026-03',
    );
    pick.value = ports.query;
    keepOrder(pick);
  }

  dispose(): void {
    this.#pick.dispose();
  }

  /** What stands in the box. */
  get query(): string {
    return this.#pick.value;
  }

  /** Shows the list at once; while files are still being read it finds among those that were. */
  show(): Promise<FindChoice | undefined> {
    return new Promise((resolve, reject) => {
      this.#fail = reject;
      const pick = this.#pick;
      const settle = (choice: FindChoice | undefined): void => {
        resolve(choice);
        listening.dispose();
        pick.hide();
      };
      const choose = (found: FoundRecord | undefined, isBeside: boolean): void => {
        if (found !== undefined) settle({ found, isBeside });
      };
      const listening = vscode.Disposable.from(
        pick.onDidChangeValue(() => this.#query(true)),
        pick.onDidAccept(() => choose(pick.activeItems[0]?.found, false)),
        pick.onDidTriggerItemButton(({ item }) => choose(item.found, true)),
        pick.onDidHide(() => settle(undefined)),
        this.#ports.onDidReadFiles(() => this.#update()),
      );
      pick.busy = true;
      pick.show();
      this.#update();
    });
  }

  #update(): void {
    const updated = ++this.#updates;
    let isLong = false;
    const onProgress = (read: number, total: number): void => {
      isLong = true;
      this.#pick.busy = true;
      const title = vscode.l10n.t('Find Record');
      this.#pick.title = `${title} (${vscode.l10n.t('{read} of {total} files', { read, total })})`;
      this.#query(false);
    };
    this.#ports.update(onProgress).then(() => {
      if (updated === this.#updates) this.#pick.busy = false;
      if (isLong) this.#pick.title = vscode.l10n.t('Find Record');
      this.#query(false);
    }, this.#fail);
  }

  /** @param isTyped - whether the user asks; else files were read, and the list stays where the user is in it. */
  #query(isTyped: boolean): void {
    const asked = ++this.#asked;
    this.#isTyped ||= isTyped;
    this.#ports.find(this.#pick.value, mostRows).then((result) => {
      if (asked !== this.#asked) return;
      this.#render(this.#itemsOf(result), this.#isTyped);
      this.#isTyped = false;
    }, this.#fail);
  }

  #render(items: readonly FindItem[], isTyped: boolean): void {
    const pick = this.#pick;
    // The same rows set anew would flicker.
    if (!isTyped && JSON.stringify(items) === JSON.stringify(pick.items)) return;
    const path = isTyped ? undefined : this.#activePath();
    pick.keepScrollPosition = path !== undefined;
    pick.items = items;
    const active = items.find(({ found }) => found !== undefined && found.path === path) ?? items[0];
    pick.activeItems = active === undefined ? [] : [active];
  }

  /** The record that Enter opens; while files are still being read, only where the user went to it. */
  #activePath(): string | undefined {
    const [active] = this.#pick.activeItems;
    return this.#pick.busy && active === this.#pick.items[0] ? undefined : active?.found?.path;
  }

  #itemsOf(result: SearchResult): readonly FindItem[] {
    const items = result.found.map((found) => this.#itemOf(found));
    const more = result.total - result.found.length;
    if (more > 0) {
      items.push({
        label: `$(ellipsis) ${vscode.l10n.t('{count} more; type another word to narrow them', { count: more })}`,
        alwaysShow: true,
      });
    }
    for (const remark of result.remarks) {
      items.push({ label: `$(info) ${plainLabel(sayWording(remark))}`, alwaysShow: true });
    }
    if (items.length === 0 && !this.#pick.busy) {
      items.push({ label: `$(info) ${vscode.l10n.t('No record has all of this.')}`, alwaysShow: true });
    }
    return items;
  }

  #itemOf(found: FoundRecord): FindItem {
    const { path, stored, passage } = found;
    const detail = plainLabel(passage?.excerpt ?? '');
    const common = { detail, alwaysShow: true, buttons: [this.#besideButton], found };
    if (stored === undefined) {
      return { label: `$(warning) ${plainLabel(path)}`, description: vscode.l10n.t('no record'), ...common };
    }
    const { type, title, date } = stored.record;
    return {
      label: `$(${recordTypeDefinition(type).icon}) ${plainLabel(title)}`,
      description: date === undefined ? typeLabel(type) : formatDate(date),
      ...common,
    };
  }
}

/**
 * Keeps the rows in the order that they are given: VS Code puts those first whose label holds the query.
 *
 * There is a property for that which is not part of the API yet (https://github.com/microsoft/vscode/issues/73904); a
 * host without it sorts the rows as it likes.
 */
function keepOrder(pick: vscode.QuickPick<FindItem>): void {
  try {
    Object.assign(pick, { sortByLabel: false });
  } catch {
    // Refused: then the order is that of the host.
  }
}

import type { Locator, Page } from 'playwright-core';
import { ContextMenu } from './contextMenu.ts';
import { exactText } from './exactText.ts';
import { patience, waitUntil } from './waitUntil.ts';

/** One row of a tree view. */
export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** 1 at the top. */
  readonly level: number;
  /** Absent when the row has no children. */
  readonly expanded?: boolean;
  readonly selected: boolean;
}

interface ScrollState {
  readonly top: number;
  readonly viewport: number;
  readonly content: number;
  readonly rowCount: number;
}

/** A tree view of the side bar, found by the name of its section. */
export class TreeView {
  readonly #page: Page;
  readonly #pane: Locator;
  readonly #rows: Locator;

  constructor(page: Page, title: string) {
    this.#page = page;
    this.#pane = page
      .locator('.pane')
      .filter({ has: page.locator(`h3.title`, { hasText: exactText(title) }) });
    this.#rows = this.#pane.locator('.monaco-list-rows > .monaco-list-row');
  }

  /** The rows on the screen, top to bottom. */
  async visibleRows(): Promise<readonly TreeRow[]> {
    return (await this.#readRows()).map(([, row]) => row);
  }

  /** All rows of the expanded branches, top to bottom: scrolls through the view. */
  async rows(): Promise<readonly TreeRow[]> {
    const rows = await waitUntil(
      () => this.#collectRows(),
      (found) => found !== undefined,
      'a tree that holds still',
    );
    return rows ?? [];
  }

  /** Waits until all rows are accepted, and returns them. */
  waitForRows(
    accept: (rows: readonly TreeRow[]) => boolean,
    what = 'tree rows',
  ): Promise<readonly TreeRow[]> {
    return waitUntil(() => this.rows(), accept, what);
  }

  /** Waits until a row with exactly this label is there; scrolls to it. */
  async waitForRow(label: string): Promise<void> {
    await this.#row(label);
  }

  async click(label: string): Promise<void> {
    const row = await this.#row(label);
    const hasBox = (await row.locator('.custom-view-tree-node-item-checkbox').count()) > 0;
    // A check box stands where other rows have their icon.
    if (hasBox) await row.locator('.label-name').click({ position: { x: 4, y: 10 } });
    else await row.locator('.monaco-tl-contents').click({ position: { x: 12, y: 10 } });
  }

  /** Clicks the check box of a row. */
  async tick(label: string): Promise<void> {
    await (await this.#row(label)).locator('.custom-view-tree-node-item-checkbox').click();
  }

  /** Shows the children of a row, which must have some, and waits for them. */
  async expand(label: string): Promise<void> {
    await this.#turn(label, true);
  }

  async collapse(label: string): Promise<void> {
    await this.#turn(label, false);
  }

  /** Drags a row, with others that are selected, onto another row. */
  async drag(label: string, onto: string): Promise<void> {
    const source = (await this.#row(label)).locator('.label-name');
    await source.dragTo((await this.#row(onto)).locator('.label-name'));
  }

  /** Drags something that is no row of this view, such as the tab of an editor, onto a row. */
  async dropOn(label: string, source: Locator): Promise<void> {
    await source.dragTo((await this.#row(label)).locator('.label-name'));
  }

  /** Hovers over a row and clicks one of its inline buttons by tooltip. */
  async clickAction(label: string, tooltip: string): Promise<void> {
    const row = await this.#row(label);
    await row.hover();
    await row.locator(`.action-label[aria-label^=${JSON.stringify(tooltip)}]`).click();
  }

  /** Opens the context menu of a row. */
  async openContextMenu(label: string): Promise<ContextMenu> {
    await (await this.#row(label)).click({ button: 'right' });
    return new ContextMenu(this.#page);
  }

  /** Clicks a button in the header of the view by tooltip. */
  async clickTitleAction(tooltip: string): Promise<void> {
    await this.#pane.locator('.pane-header').hover();
    await this.#pane.locator(`.pane-header .action-label[aria-label^=${JSON.stringify(tooltip)}]`).click();
  }

  /** Opens the "..." menu in the header of the view. */
  async openTitleMenu(): Promise<ContextMenu> {
    await this.#pane.locator('.pane-header').hover();
    await this.#pane.locator('.pane-header .codicon-toolbar-more').click();
    return new ContextMenu(this.#page);
  }

  /** Text of the welcome content, buttons included; empty when the view shows rows. */
  async welcomeText(): Promise<string> {
    const parts = this.#pane.locator('.welcome-view-content > *');
    const texts = await parts.evaluateAll((elements) =>
      elements
        .filter((element) => (element as HTMLElement).offsetParent !== null)
        .map((element) => element.textContent ?? ''),
    );
    return texts.join('\n').trim();
  }

  async clickWelcomeButton(label: string): Promise<void> {
    await this.#pane.locator('.welcome-view-content .monaco-button').filter({ hasText: label }).click();
  }

  /** The text that `TreeView.message` shows over the rows; empty when none. */
  async message(): Promise<string> {
    return (
      (await this.#pane.locator('.tree-explorer-viewlet-tree-view > .message').textContent()) ?? ''
    ).trim();
  }

  async #turn(label: string, expanded: boolean): Promise<void> {
    const row = await this.#row(label);
    if ((await row.getAttribute('aria-expanded')) === String(expanded)) return;
    const before = (await this.#readScroll()).rowCount;
    await row.locator('.monaco-tl-twistie').click();
    // A row counts as expanded before its children have come.
    await waitUntil(
      async () => (await this.#readScroll()).rowCount,
      (rowCount) => (expanded ? rowCount > before : rowCount < before),
      `the row "${label}" to turn`,
    );
  }

  /** The first row with exactly this label, scrolled into sight. */
  async #row(label: string): Promise<Locator> {
    const row = this.#rows
      .filter({ has: this.#page.locator('.label-name', { hasText: exactText(label) }) })
      .first();
    await waitUntil(
      () => this.#scrollThrough(async () => (await row.count()) > 0),
      (found) => found,
      `a row "${label}"`,
      patience,
    );
    return row;
  }

  /** Undefined when the tree changed meanwhile, so that rows are missing or left over. */
  async #collectRows(): Promise<readonly TreeRow[] | undefined> {
    const rows = new Map<number, TreeRow>();
    await this.#scrollThrough(async () => {
      for (const [index, row] of await this.#readRows()) rows.set(index, row);
      return false;
    });
    const { rowCount } = await this.#readScroll();
    if (rows.size !== rowCount) return undefined;
    return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  }

  /** Rows on the screen with their place in the whole tree, in one look. */
  #readRows(): Promise<readonly (readonly [number, TreeRow])[]> {
    return this.#rows.evaluateAll((elements) =>
      elements
        .map((element) => {
          const expanded = element.getAttribute('aria-expanded');
          const row = {
            label: element.querySelector('.label-name')?.textContent ?? '',
            description: element.querySelector('.label-description')?.textContent ?? '',
            level: Number(element.getAttribute('aria-level')),
            ...(expanded === null ? {} : { expanded: expanded === 'true' }),
            selected: element.classList.contains('selected'),
          };
          return [Number(element.getAttribute('data-index')), row] as const;
        })
        .sort(([a], [b]) => a - b),
    );
  }

  /** Visits the view from its top down, a screenful at a time, until `visit` says true or the last row was seen. */
  async #scrollThrough(visit: () => Promise<boolean>): Promise<boolean> {
    if (await visit()) return true;
    if ((await this.#rows.count()) === 0) return false;
    await this.#scroll(-10_000_000);
    const { viewport } = await this.#readScroll();
    for (;;) {
      if (await visit()) return true;
      if (!(await this.#scroll(Math.max(22, viewport - 44)))) return false;
    }
  }

  /** Scrolls by pixels and waits for the rows to move; false when they are at their end already. */
  async #scroll(pixels: number): Promise<boolean> {
    const before = await this.#readScroll();
    if (pixels < 0 ? before.top <= 0 : before.top + before.viewport >= before.content - 1) return false;
    // A turned wheel is cut to one notch an event; an event of our own is not. A notch of 120 is 50 pixels.
    await this.#pane.locator('.monaco-list-rows').evaluate((rows, distance) => {
      const wheel = {
        deltaY: distance,
        wheelDeltaY: (-distance * 120) / 50,
        bubbles: true,
        cancelable: true,
      };
      rows.dispatchEvent(new WheelEvent('wheel', wheel));
    }, pixels);
    await waitUntil(
      () => this.#readScroll(),
      (after) => after.top !== before.top,
      'the rows to scroll',
      2000,
    );
    return true;
  }

  /** Pixels above the first one shown, shown, and in all; the rows themselves keep stale marks of first and last. */
  async #readScroll(): Promise<ScrollState> {
    const lists = await this.#pane.locator('.monaco-list-rows').evaluateAll((found) =>
      found.map((rows) => {
        const content = Number.parseFloat((rows as HTMLElement).style.height || '0');
        const rowHeight = rows.firstElementChild?.getBoundingClientRect().height ?? 0;
        return {
          top: -Number.parseFloat((rows as HTMLElement).style.top || '0'),
          viewport: rows.parentElement?.clientHeight ?? 0,
          content,
          rowCount: rowHeight === 0 ? 0 : Math.round(content / rowHeight),
        };
      }),
    );
    return lists[0] ?? { top: 0, viewport: 0, content: 0, rowCount: 0 };
  }
}

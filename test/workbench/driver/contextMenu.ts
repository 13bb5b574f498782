import type { Locator, Page } from 'playwright-core';
import { exactText } from './exactText.ts';
import { waitUntil } from './waitUntil.ts';

/** The menu that a right click or a "..." button opened. */
export class ContextMenu {
  readonly #items: Locator;

  constructor(page: Page) {
    this.#items = page.locator('.monaco-menu .action-menu-item');
  }

  /** Labels from top to bottom, separators left out. */
  async labels(): Promise<readonly string[]> {
    await this.#items.first().waitFor();
    return this.#items
      .locator('.action-label')
      .evaluateAll((labels) => labels.map((label) => label.textContent ?? ''));
  }

  async choose(label: string): Promise<void> {
    await this.#items.first().waitFor();
    const item = this.#items
      .filter({ has: this.#items.page().locator('.action-label', { hasText: exactText(label) }) })
      .first();
    // VS Code takes no click in the first tenth of a second of a menu.
    await waitUntil(
      async () => {
        await item.click();
        return this.#isGone();
      },
      (isGone) => isGone,
      `the menu to take "${label}"`,
    );
  }

  #isGone(): Promise<boolean> {
    return this.#items
      .first()
      .waitFor({ state: 'hidden', timeout: 500 })
      .then(
        () => true,
        () => false,
      );
  }
}

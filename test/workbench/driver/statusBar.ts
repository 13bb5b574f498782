import type { Locator, Page } from 'playwright-core';
import { matches, waitUntil } from './waitUntil.ts';

/** The items at the foot of the window, known by the text they show. */
export class StatusBar {
  readonly #items: Locator;

  constructor(page: Page) {
    this.#items = page.locator('.statusbar-item .statusbar-item-label');
  }

  /** Texts from left to right, icons left out. */
  async texts(): Promise<readonly string[]> {
    return (await this.#items.allTextContents()).map((text) => text.trim());
  }

  async waitFor(text: string | RegExp): Promise<void> {
    await waitUntil(
      () => this.texts(),
      (texts) => texts.some((found) => matches(found, text)),
      `a status bar item ${text}`,
    );
  }

  async click(text: string | RegExp): Promise<void> {
    await this.waitFor(text);
    const texts = await this.texts();
    await this.#items.nth(texts.findIndex((found) => matches(found, text))).click();
  }
}

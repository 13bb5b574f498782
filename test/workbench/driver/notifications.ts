import type { Locator, Page } from 'playwright-core';
import { matches, waitUntil } from './waitUntil.ts';

export interface Notification {
  readonly message: string;
  readonly severity: 'info' | 'warning' | 'error';
  readonly buttons: readonly string[];
}

/** The messages at the lower right, and the modal dialog in the middle. */
export class Notifications {
  readonly #toasts: Locator;
  readonly #dialog: Locator;

  constructor(page: Page) {
    this.#toasts = page.locator('.notifications-toasts .notification-list-item');
    this.#dialog = page.locator('.monaco-dialog-box');
  }

  /** Those on the screen, newest first. VS Code shows three at once and hides them after 10 to 15 seconds. */
  all(): Promise<readonly Notification[]> {
    return this.#toasts.evaluateAll((items) =>
      items.map((item) => {
        const icon = item.querySelector('.notification-list-item-icon')?.className ?? '';
        return {
          message: item.querySelector('.notification-list-item-message')?.textContent ?? '',
          severity: icon.includes('error') ? 'error' : icon.includes('warning') ? 'warning' : 'info',
          buttons: [
            ...item.querySelectorAll('.notification-list-item-buttons-container .monaco-text-button'),
          ].map((button) => button.textContent ?? ''),
        };
      }),
    );
  }

  /** Waits for one whose message equals or matches. */
  async waitFor(message: string | RegExp): Promise<Notification> {
    const found = await waitUntil(
      () => this.all(),
      (list) => list.some((item) => matches(item.message, message)),
      `a notification ${message}`,
    );
    const first = found.find((item) => matches(item.message, message));
    if (first === undefined) throw new Error(`No notification ${message}.`);
    return first;
  }

  /** Clicks a button of the notification whose message equals or matches. */
  async click(message: string | RegExp, button: string): Promise<void> {
    await (await this.#toast(message)).locator('.monaco-text-button').filter({ hasText: button }).click();
  }

  /** Closes the notification whose message equals or matches. */
  async dismiss(message: string | RegExp): Promise<void> {
    const toast = await this.#toast(message);
    await toast.hover();
    await toast.locator('.codicon-notifications-clear').click();
  }

  /** Message and detail of the modal dialog, waited for. */
  async dialogText(): Promise<string> {
    const parts = this.#dialog.locator('.dialog-message-text, .dialog-message-detail');
    await parts.first().waitFor();
    return (await parts.allTextContents()).join('\n').trim();
  }

  /** Clicks a button of the modal dialog and waits until it is gone. */
  async clickDialog(button: string): Promise<void> {
    await this.#dialog.locator('.monaco-text-button').filter({ hasText: button }).click();
    await this.#dialog.waitFor({ state: 'hidden' });
  }

  async #toast(message: string | RegExp): Promise<Locator> {
    await this.waitFor(message);
    const list = await this.all();
    return this.#toasts.nth(list.findIndex((item) => matches(item.message, message)));
  }
}

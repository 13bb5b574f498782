import type { Locator, Page } from 'playwright-core';
import { exactText } from './exactText.ts';
import { matches, patience, waitUntil } from './waitUntil.ts';

/** One row of a quick pick. */
export interface QuickInputRow {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly focused: boolean;
  /** Absent when the pick takes one row only. */
  readonly checked?: boolean;
}

/** The box at the top of the window: input boxes, quick picks, the command palette, the browser's file dialogs. */
export class QuickInput {
  readonly #page: Page;
  readonly #widget: Locator;
  readonly #input: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#widget = page.locator('.quick-input-widget');
    this.#input = this.#widget.locator('.quick-input-box input');
  }

  isOpen(): Promise<boolean> {
    return this.#widget.isVisible();
  }

  /** Waits until it is open with keyboard focus, and its title is the one given, if any. */
  async waitUntilOpen(title?: string | RegExp, timeout: number = patience): Promise<void> {
    await this.#input.and(this.#page.locator(':focus')).waitFor({ timeout });
    if (title === undefined) return;
    await waitUntil(
      () => this.title(),
      (text) => matches(text, title),
      `a quick input titled ${title}`,
    );
  }

  async waitUntilClosed(): Promise<void> {
    await this.#widget.waitFor({ state: 'hidden' });
  }

  /** Empty when it has none. */
  title(): Promise<string> {
    return readText(this.#widget.locator('.quick-input-title'));
  }

  value(): Promise<string> {
    return this.#input.inputValue();
  }

  placeholder(): Promise<string> {
    return this.#input.evaluate((input) => (input as HTMLInputElement).placeholder);
  }

  /**
   * What stands under the box: the validation message, else the prompt. Empty when there is none.
   *
   * The hint on Enter and Escape that VS Code adds to every prompt is left out.
   */
  async message(): Promise<string> {
    const text = await readText(this.#widget.locator('.quick-input-message'));
    return text.replace(/ ?\(Press 'Enter' to confirm or 'Escape' to cancel\)$/, '');
  }

  /** Severity of the validation message; `none` for a plain prompt. */
  async severity(): Promise<'none' | 'info' | 'warning' | 'error'> {
    const classes =
      (await this.#widget.locator('.quick-input-box .monaco-inputbox').getAttribute('class')) ?? '';
    return (
      (['error', 'warning', 'info'] as const).find((name) => classes.split(' ').includes(name)) ?? 'none'
    );
  }

  /** Waits for the message to equal or match, and returns it. */
  waitForMessage(expected: string | RegExp): Promise<string> {
    return waitUntil(
      () => this.message(),
      (text) => matches(text, expected),
      `the message ${expected}`,
    );
  }

  /** Adds to the value key by key, as a person types. */
  async type(text: string): Promise<void> {
    await this.#input.pressSequentially(text);
  }

  /** Replaces the value at once. */
  async fill(text: string): Promise<void> {
    await this.#input.fill(text);
  }

  /** Replaces the value and tells whether a row with exactly this label comes within a second. */
  async tryRow(text: string, label: string): Promise<boolean> {
    try {
      // A value that was there before would list nothing anew.
      await this.#input.fill('', { timeout: 1000 });
      await this.#input.fill(text, { timeout: 1000 });
      await waitUntil(
        () => this.rows(),
        (rows) => rows.some((row) => row.label === label),
        `a row "${label}"`,
        1000,
      );
      return true;
    } catch {
      // It closed meanwhile, or has no such row yet.
      return false;
    }
  }

  /** Presses Enter. */
  async accept(): Promise<void> {
    await this.#input.press('Enter');
  }

  /** Presses Escape and waits until it is gone. */
  async cancel(): Promise<void> {
    await this.#input.press('Escape');
    await this.waitUntilClosed();
  }

  /** The rows on the screen, at most about 20; separators are left out. Type to narrow a longer list. */
  rows(): Promise<readonly QuickInputRow[]> {
    return this.#rowLocator().evaluateAll((elements) =>
      elements.map((element) => {
        const textOf = (selector: string): string =>
          element.querySelector(selector)?.textContent?.trim() ?? '';
        const checkbox = element.querySelector(
          '.quick-input-list-checkbox, .monaco-custom-toggle, input[type=checkbox]',
        );
        const isMultiple = checkbox !== null && (checkbox as HTMLElement).offsetParent !== null;
        return {
          label: textOf('.quick-input-list-row .label-name'),
          description: textOf('.label-description'),
          // Rows are used again: a row without a detail hides that of another one.
          detail: (
            element.querySelector<HTMLElement>('.quick-input-list-label-meta')?.innerText ?? ''
          ).trim(),
          focused: element.classList.contains('focused'),
          ...(isMultiple ? { checked: element.getAttribute('aria-checked') === 'true' } : {}),
        };
      }),
    );
  }

  /** Waits until the rows are accepted, and returns them. */
  waitForRows(
    accept: (rows: readonly QuickInputRow[]) => boolean,
    what = 'quick pick rows',
  ): Promise<readonly QuickInputRow[]> {
    return waitUntil(() => this.rows(), accept, what);
  }

  /** Clicks the row with exactly this label: chooses it, or checks it where several may be chosen. */
  async choose(label: string): Promise<void> {
    await this.waitForRows((found) => found.some((row) => row.label === label), `a row "${label}"`);
    await this.#waitForStillRows();
    await this.#clickRow(label, patience);
  }

  /** A list that is still being filled would move another row under the pointer. */
  async #waitForStillRows(): Promise<void> {
    const labels = async (): Promise<string> => JSON.stringify((await this.rows()).map(({ label }) => label));
    await waitUntil(
      async () => {
        const before = await labels();
        await new Promise((resolve) => setTimeout(resolve, 80));
        return before === (await labels());
      },
      (isStill) => isStill,
      'rows that stand still',
    );
  }

  /** As `choose`, of a row that is there; false when the list closed or changed before the click. */
  async tryChoose(label: string): Promise<boolean> {
    try {
      await this.#clickRow(label, 1000);
      return true;
    } catch {
      return false;
    }
  }

  /** Hovers over the row with exactly this label and clicks a button at its end by tooltip. */
  async clickRowButton(label: string, tooltip: string): Promise<void> {
    const row = this.#rowLocator().filter({
      has: this.#page.locator('.label-name', { hasText: exactText(label) }),
    });
    // A hover of the box, which the mouse may rest on, would lie over the rows.
    await this.#page.mouse.move(0, 0);
    await row.first().hover();
    await row
      .first()
      .locator(`.action-label[aria-label^=${JSON.stringify(tooltip)}]`)
      .click();
  }

  /** Clicks a button beside the title or in the box by its tooltip, key binding left out. */
  async clickButton(tooltip: string): Promise<void> {
    await this.#widget
      .locator(`.action-label[aria-label^=${JSON.stringify(tooltip)}]`)
      .first()
      .click();
  }

  /** Finds the row by its label, not its place: a list that is drawn anew puts other rows into the same elements. */
  async #clickRow(label: string, timeout: number): Promise<void> {
    const name = this.#page.locator('.label-name', { hasText: exactText(label) });
    await this.#rowLocator().filter({ has: name }).first().locator('.label-name').first().click({ timeout });
  }

  #rowLocator(): Locator {
    return this.#widget.locator(
      '.quick-input-list .monaco-list-rows > .monaco-list-row:not(:has(.quick-input-list-separator-as-item))',
    );
  }
}

async function readText(locator: Locator): Promise<string> {
  const texts = await locator.evaluateAll((elements) =>
    elements
      .filter((element) => (element as HTMLElement).offsetParent !== null)
      .map((element) => element.textContent ?? ''),
  );
  return texts.join('').trim();
}

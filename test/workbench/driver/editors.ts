import type { Locator, Page } from 'playwright-core';
import { exactText } from './exactText.ts';
import { waitUntil } from './waitUntil.ts';

export interface Tab {
  readonly label: string;
  readonly active: boolean;
  readonly dirty: boolean;
  /** Set in italics: the next file opened takes its place. */
  readonly preview: boolean;
}

/** Tabs and the text of the active text editor. */
export class Editors {
  readonly #page: Page;
  readonly #active: Locator;
  readonly #tabs: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#tabs = page.locator('.editor-group-container .tabs-container .tab');
    this.#active = page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** Tabs of all groups, left to right. */
  tabs(): Promise<readonly Tab[]> {
    return this.#tabs.evaluateAll((tabs) =>
      tabs.map((tab) => ({
        // The latest release sets the file extension apart.
        label: ['.label-name', '.label-suffix']
          .map((part) => tab.querySelector(part)?.textContent ?? '')
          .join(''),
        active: tab.classList.contains('active') && tab.closest('.editor-group-container.active') !== null,
        dirty: tab.classList.contains('dirty'),
        preview: tab.querySelector('.monaco-icon-label.italic') !== null,
      })),
    );
  }

  /** Label of the tab in front of the active group; absent when no editor is open. */
  async activeTab(): Promise<string | undefined> {
    return (await this.tabs()).find((tab) => tab.active)?.label;
  }

  /** Waits until the tab in front has this label. */
  async waitForActiveTab(label: string): Promise<void> {
    await waitUntil(
      () => this.activeTab(),
      (active) => active === label,
      `the tab "${label}" in front`,
    );
  }

  /** Brings the editor with this label to the front. */
  async select(label: string): Promise<void> {
    const tabs = await waitUntil(
      () => this.tabs(),
      (found) => found.some((tab) => tab.label === label),
      `a tab "${label}"`,
    );
    await this.#tabs.nth(tabs.findIndex((found) => found.label === label)).click();
    await this.waitForActiveTab(label);
  }

  /** Opens a file of the workspace by its name or path through Quick Open. */
  async open(path: string): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+P');
    const input = this.#page.locator('.quick-input-widget .quick-input-box input');
    await input.fill(path);
    const name = path.split('/').at(-1) ?? path;
    const row = this.#page
      .locator('.quick-input-list .monaco-list-row')
      .filter({ has: this.#page.locator('.label-name', { hasText: exactText(name) }) });
    await row.first().click();
    await this.waitForActiveTab(name);
    await this.#active.waitFor();
  }

  /** Lines of the active text editor that are on the screen, top to bottom; make the window tall for long files. */
  async visibleText(): Promise<string> {
    return this.#active.locator('.view-lines .view-line').evaluateAll((lines) => {
      const top = (line: Element): number => Number.parseFloat((line as HTMLElement).style.top);
      const ordered = [...lines].sort((a, b) => top(a) - top(b));
      // VS Code draws spaces as no-break spaces.
      return ordered.map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' ')).join('\n');
    });
  }

  /** Waits until the text on the screen is accepted, and returns it. */
  waitForText(accept: (text: string) => boolean, what = 'editor text'): Promise<string> {
    return waitUntil(() => this.visibleText(), accept, what);
  }

  /** Gives the active text editor keyboard focus. */
  async focus(): Promise<void> {
    await this.#active.locator('.view-lines').click();
  }

  /** True when keys typed now go to the active text editor. */
  hasFocus(): Promise<boolean> {
    return this.#active.evaluate((editor) => editor.contains(document.activeElement));
  }

  /** Types at the cursor of the active text editor, without giving it focus first. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async undo(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+Z');
  }

  /** Saves the active editor and waits until its tab is clean. */
  async save(): Promise<void> {
    await this.#page.keyboard.press('ControlOrMeta+S');
    await waitUntil(
      () => this.tabs(),
      (tabs) => tabs.every((tab) => !tab.active || !tab.dirty),
      'the active editor to be saved',
    );
  }
}

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { Editors } from './editors.ts';
import { exactText } from './exactText.ts';
import { Notifications } from './notifications.ts';
import { QuickInput } from './quickInput.ts';
import { StatusBar } from './statusBar.ts';
import { TreeView } from './treeView.ts';
import { waitUntil } from './waitUntil.ts';
import { Webviews } from './webviews.ts';

/** The colour themes that every release has, by the name settings know them by. */
export type ThemeName =
  | 'Default Light Modern'
  | 'Default Dark Modern'
  | 'Default High Contrast'
  | 'Default High Contrast Light';

const themeClass: Readonly<Record<ThemeName, string>> = {
  'Default Light Modern': 'vs',
  'Default Dark Modern': 'vs-dark',
  'Default High Contrast': 'hc-black',
  'Default High Contrast Light': 'hc-light',
};

/** What a window is opened with; also the way to open it once more. */
export interface WorkbenchWindow {
  readonly page: Page;
  /** Absolute path of the workspace folder. */
  readonly folder: string;
  readonly address: string;
}

/** One VS Code window with an extension host of its own, driven as a person does: keys, clicks and what is shown. */
export class Workbench {
  readonly page: Page;
  readonly folder: string;
  readonly quickInput: QuickInput;
  readonly notifications: Notifications;
  readonly editors: Editors;
  readonly statusBar: StatusBar;
  readonly webviews: Webviews;
  readonly #address: string;
  readonly #policyViolations: string[] = [];
  readonly #scriptErrors: string[] = [];

  private constructor(window: WorkbenchWindow) {
    this.page = window.page;
    this.folder = window.folder;
    this.#address = window.address;
    this.quickInput = new QuickInput(this.page);
    this.notifications = new Notifications(this.page);
    this.editors = new Editors(this.page);
    this.statusBar = new StatusBar(this.page);
    this.webviews = new Webviews(this.page, this.editors);
    this.page.on('console', (message) => {
      if (/Content[- ]Security[- ]Policy/i.test(message.text())) this.#policyViolations.push(message.text());
    });
    this.page.on('pageerror', (error) => this.#scriptErrors.push(error.message));
  }

  /** Opens the address in the page and waits until the window takes commands. */
  static async open(window: WorkbenchWindow): Promise<Workbench> {
    const workbench = new Workbench(window);
    await workbench.#load();
    return workbench;
  }

  /**
   * Content that a security policy refused to load or run, in the window or a webview, as the browser words it.
   *
   * The rest of the console is VS Code's own noise.
   */
  get policyViolations(): readonly string[] {
    return this.#policyViolations;
  }

  /** Uncaught errors of scripts in the window or a webview so far. */
  get scriptErrors(): readonly string[] {
    return this.#scriptErrors;
  }

  /**
   * Runs a command by its full title, category included, as the palette lists it: `Logbook: Quick Entry`.
   *
   * Types the title anew until it is listed and clicked: an open palette neither learns of commands that extensions
   * bring later, nor stays open when a webview that has just loaded takes the focus.
   */
  async runCommand(title: string): Promise<void> {
    await waitUntil(
      async () => {
        await this.#openPalette();
        const isListed = await this.quickInput.tryRow(`>${title}`, title);
        return isListed && (await this.quickInput.tryChoose(title));
      },
      (isChosen) => isChosen,
      `the command "${title}"`,
    );
  }

  /** Titles the palette offers for what is typed; closes it again. */
  async findCommands(text: string): Promise<readonly string[]> {
    await this.#openPalette();
    await this.quickInput.fill(`>${text}`);
    const rows = await this.quickInput.waitForRows((found) => found.length > 0, 'commands');
    await this.quickInput.cancel();
    return rows.map((row) => row.label);
  }

  /**
   * Presses chords one after the other, written as Playwright does: `press('Control+Alt+L', 'Control+Alt+L')`.
   *
   * `ControlOrMeta` is the command key on a Mac.
   */
  async press(...chords: readonly string[]): Promise<void> {
    for (const chord of chords) await this.page.keyboard.press(chord);
  }

  /** Titles of the activity bar, key bindings left out. */
  activityBar(): Promise<readonly string[]> {
    return this.page
      .locator('.activitybar .action-item .action-label')
      .evaluateAll((items) =>
        items.map((item) => (item.getAttribute('aria-label') ?? '').replace(/ \([^()]*\)$/, '')),
      );
  }

  /** The number on a container of the activity bar; empty when it has none. */
  async badge(title: string): Promise<string> {
    const badge = this.page
      .locator('.activitybar .action-item')
      .filter({ has: this.page.locator(`.action-label[aria-label^=${JSON.stringify(title)}]`) })
      .locator('.badge-content');
    return (await badge.count()) === 0 ? '' : ((await badge.first().textContent()) ?? '');
  }

  /** Shows a container of the activity bar, and waits until the side bar has its name. */
  async openContainer(title: string): Promise<void> {
    const item = this.page
      .locator(`.activitybar .action-label[aria-label^=${JSON.stringify(title)}]`)
      .first();
    const heading = this.page.locator('.sidebar .composite.title h2').filter({ hasText: title });
    await item.waitFor();
    // A badge lies over the icon.
    if (!(await heading.isVisible())) await item.click({ force: true });
    await heading.waitFor();
    // The tip of the icon would lie over the views.
    await heading.hover();
  }

  /** A tree view of the open container by the name of its section. */
  tree(title: string): TreeView {
    return new TreeView(this.page, title);
  }

  /** Names of the sections in the side bar, top to bottom. */
  sections(): Promise<readonly string[]> {
    return this.page.locator('.sidebar .pane-header h3.title').allTextContents();
  }

  /** Opens or closes a section of the side bar. */
  async setSectionExpanded(title: string, expanded: boolean): Promise<void> {
    const header = this.page
      .locator('.pane-header')
      .filter({ has: this.page.locator(`h3.title`, { hasText: exactText(title) }) });
    if ((await header.getAttribute('aria-expanded')) === String(expanded)) return;
    await header.locator('.title').click();
    await waitUntil(
      () => header.getAttribute('aria-expanded'),
      (value) => value === String(expanded),
      `the section "${title}" to turn`,
    );
  }

  /**
   * Puts values into the settings of the workspace folder; `undefined` takes one out. VS Code notices by itself.
   *
   * Waits for nothing: wait for what the setting changes.
   */
  async changeSettings(values: Readonly<Record<string, unknown>>): Promise<void> {
    const path = join(this.folder, '.vscode/settings.json');
    const before = await readFile(path, 'utf8').catch(() => '{}');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, JSON.stringify({ ...JSON.parse(before), ...values }, undefined, 2));
  }

  /** Changes the colour theme through the settings of the workspace folder and waits until it is on. */
  async setTheme(theme: ThemeName): Promise<void> {
    await this.changeSettings({ 'workbench.colorTheme': theme });
    await this.page.locator(`.monaco-workbench.${themeClass[theme]}`).waitFor();
  }

  /** In CSS pixels. */
  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  /** Writes a PNG of the window; makes the folders to it. */
  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  }

  /** Loads the window anew, with a new extension host, as a person does: VS Code keeps its state before. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load', { timeout: 60_000 });
    await this.runCommand('Developer: Reload Window');
    await loaded;
    await this.#waitUntilRestored();
  }

  /** A second window of the same user on the same folder, with an extension host of its own. */
  async openSecondWindow(): Promise<Workbench> {
    const page = await this.page.context().newPage();
    return Workbench.open({ page, folder: this.folder, address: this.#address });
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  /** A webview that is still loading holds the focus and swallows keys: press until the palette is there. */
  async #openPalette(): Promise<void> {
    let isPressed = false;
    await waitUntil(
      async () => {
        if (!isPressed || !(await this.quickInput.isOpen())) await this.page.keyboard.press('F1');
        isPressed = true;
        return this.quickInput.waitUntilOpen(undefined, 1000).then(
          () => true,
          () => false,
        );
      },
      (isOpen) => isOpen,
      'the command palette',
    );
  }

  async #load(): Promise<void> {
    await this.page.goto(this.#address);
    await this.#waitUntilRestored();
  }

  async #waitUntilRestored(): Promise<void> {
    await this.page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 60_000 });
    // VS Code marks on the page's own time line when views and editors are restored.
    await this.page.waitForFunction(
      () => performance.getEntriesByName('code/LifecyclePhase/Restored').length > 0,
      undefined,
      { timeout: 60_000 },
    );
  }
}

import type { ElementHandle, Frame, Page } from 'playwright-core';
import type { Editors } from './editors.ts';
import { exactText } from './exactText.ts';
import { waitUntil } from './waitUntil.ts';

/** Finds the documents inside webviews, which lie two frames deep in a layer of their own over the workbench. */
export class Webviews {
  readonly #page: Page;
  readonly #editors: Editors;

  constructor(page: Page, editors: Editors) {
    this.#page = page;
    this.#editors = editors;
  }

  /**
   * The document of a webview view in the side bar or panel, by the name of its section.
   *
   * VS Code lays the frame over the section without any link to it, so it is found by place. A frame that VS Code
   * makes anew (hidden and shown again without `retainContextWhenHidden`) has to be asked for again.
   */
  view(title: string): Promise<Frame> {
    const body = this.#page
      .locator('.pane')
      .filter({ has: this.#page.locator(`h3.title`, { hasText: exactText(title) }) })
      .locator('.pane-body');
    return this.#waitForDocument(`the webview view "${title}"`, async () => {
      const box = (await body.count()) === 0 ? null : await body.first().boundingBox();
      return box === null ? null : this.#frameAt(box.x + box.width / 2, box.y + box.height / 2);
    });
  }

  /** The document of a webview panel or custom editor, by the label of its tab, which is brought to the front. */
  async editor(tabLabel: string): Promise<Frame> {
    await this.#editors.select(tabLabel);
    const group = this.#page.locator('.editor-group-container.active .editor-container').first();
    return this.#waitForDocument(`the webview editor "${tabLabel}"`, async () => {
      const box = await group.boundingBox();
      return box === null ? null : this.#frameAt(box.x + box.width / 2, box.y + box.height / 2);
    });
  }

  async #waitForDocument(what: string, find: () => Promise<Frame | null>): Promise<Frame> {
    let found: Frame | null = null;
    await waitUntil(
      async () => {
        found = await find();
        return found !== null;
      },
      (isThere) => isThere,
      what,
    );
    if (found === null) throw new Error(`No document in ${what}.`);
    const frame: Frame = found;
    await frame.waitForLoadState();
    return frame;
  }

  async #frameAt(x: number, y: number): Promise<Frame | null> {
    const handle = await this.#page.evaluateHandle(
      ([left, top]) => {
        const holds = (element: Element): boolean => {
          const box = element.getBoundingClientRect();
          return box.left <= left && left < box.right && box.top <= top && top < box.bottom;
        };
        const shown = [...document.querySelectorAll('iframe.webview.ready')].filter(
          (element) => holds(element) && getComputedStyle(element).visibility === 'visible',
        );
        return shown[0] ?? null;
      },
      [x, y] as const,
    );
    const outer = await (handle.asElement() as ElementHandle<Element> | null)?.contentFrame();
    // A page that VS Code makes anew in this moment has no frame yet: whoever waits asks again.
    const element = await outer?.$('iframe#active-frame').catch(() => null);
    return (await element?.contentFrame()) ?? null;
  }
}

import { cp, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { Workbench } from './driver/workbench.ts';
import { installVsCode } from './install/installVsCode.ts';
import type { ReleaseName } from './install/releases.ts';
import { releases } from './install/releases.ts';
import { cacheRoot, projectRoot } from './paths.ts';
import { printProgress } from './progress.ts';
import { readReleaseName } from './readReleaseName.ts';
import type { ServerOptions } from './vsCodeServer.ts';
import { VsCodeServer } from './vsCodeServer.ts';

/** `extensions` default to this project, which must be built. */
export interface SessionOptions extends ServerOptions {
  /** Default: what VSCODE_TEST_RELEASE says, else `floor`. */
  readonly release?: ReleaseName;
}

export interface WindowOptions {
  /** Absolute path of a folder to open as it is. Absent: `copyOf`, else an empty folder. */
  readonly folder?: string;
  /** Absolute path of a folder whose copy, in a temporary folder, is opened. */
  readonly copyOf?: string;
  /** Puts files into the new folder before it is opened. */
  readonly fill?: (folder: string) => Promise<void>;
  /** In CSS pixels; default 1280 x 800. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** What is asked of mocha's `this.currentTest`. */
export interface FinishedTest {
  readonly state?: 'failed' | 'passed' | 'pending' | undefined;
  fullTitle(): string;
}

/**
 * A VS Code server and a browser for a suite of UI tests.
 *
 * Start one in `suiteSetup`, open a window in each test, `finishTest(this.currentTest)` in `teardown`, `dispose` in
 * `suiteTeardown`. Windows opened by it share user settings and global storage; each has its own folder, and the
 * browser's storage is empty when a test begins.
 */
export class WorkbenchSession {
  readonly release: ReleaseName;
  readonly #server: VsCodeServer;
  readonly #browser: Browser;
  readonly #context: BrowserContext;
  readonly #temporaryFolders: string[] = [];

  private constructor(parts: {
    release: ReleaseName;
    server: VsCodeServer;
    browser: Browser;
    context: BrowserContext;
  }) {
    this.release = parts.release;
    this.#server = parts.server;
    this.#browser = parts.browser;
    this.#context = parts.context;
  }

  /** @throws SetupError when VS Code or a browser cannot be had. */
  static async start(options: SessionOptions = {}): Promise<WorkbenchSession> {
    const release = options.release ?? readReleaseName();
    const installed = await installVsCode(releases[release], printProgress);
    const browser = await launchBrowser(printProgress);
    try {
      const context = await newContext(browser);
      const server = await VsCodeServer.start(installed, { extensions: [projectRoot], ...options });
      return new WorkbenchSession({ release, server, browser, context });
    } catch (error) {
      await browser.close();
      throw error;
    }
  }

  /** Folder on disk that holds user settings and the global storage of extensions. */
  get userFolder(): string {
    return this.#server.userFolder;
  }

  /** Opens a window and waits until it takes commands; the extension may still be loading. */
  async openWindow(options: WindowOptions = {}): Promise<Workbench> {
    const folder = options.folder ?? (await this.#makeFolder(options.copyOf));
    await options.fill?.(folder);
    const page = await this.#context.newPage();
    await page.setViewportSize(options.size ?? { width: 1280, height: 800 });
    return Workbench.open({ page, folder, address: this.#server.pageAddress(folder) });
  }

  /**
   * Closes all windows and removes their temporary folders; of a failed test, first keeps a picture of each window
   * in `.vscode-test/failures`.
   */
  async finishTest(test: FinishedTest | undefined): Promise<void> {
    const pages = this.#context.pages();
    if (test?.state === 'failed') {
      const name = test.fullTitle().replace(/[^A-Za-z0-9]+/g, '-');
      for (const [index, page] of pages.entries()) {
        const path = join(cacheRoot, 'failures', `${name}-${index + 1}.png`);
        await page.screenshot({ path });
        printProgress(`      window ${index + 1} as it was: ${path}`);
      }
    }
    await this.#forgetWindows(pages);
    await this.#removeFolders();
  }

  /** Empties the browser's storage, and keeps its compiled scripts: with them a window opens 2 s sooner. */
  async #forgetWindows(pages: readonly Page[]): Promise<void> {
    const blank = await this.#context.newPage();
    for (const page of pages) await page.close();
    const devTools = await this.#context.newCDPSession(blank);
    const origin = new URL(this.#server.pageAddress('/')).origin;
    await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb,local_storage' });
    await blank.close();
  }

  async dispose(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
    await this.#removeFolders();
  }

  async #removeFolders(): Promise<void> {
    for (const folder of this.#temporaryFolders.splice(0)) {
      // An extension host that is still ending may write there.
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  }

  async #makeFolder(source: string | undefined): Promise<string> {
    // The real path, as VS Code will name it: macOS has its temporary folder behind a link.
    const parent = await realpath(await mkdtemp(join(tmpdir(), 'logbook-workspace-')));
    this.#temporaryFolders.push(parent);
    const folder = join(parent, source === undefined ? 'workspace' : basename(source));
    if (source === undefined) await mkdir(folder);
    else await cp(source, folder, { recursive: true });
    return folder;
  }
}

async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    // Dates and numbers of the browser, whatever the machine is set to.
    locale: 'en-GB',
    reducedMotion: 'reduce',
  });
  // tsx names inner functions through this helper, which functions sent to a page then miss.
  await context.addInitScript('globalThis.__name = (target) => target;');
  return context;
}

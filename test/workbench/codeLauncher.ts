import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { exitOnSignals } from './exitOnSignals.ts';
import { installVsCode } from './install/installVsCode.ts';
import { releases } from './install/releases.ts';
import { printProgress } from './progress.ts';
import { readReleaseName } from './readReleaseName.ts';
import { formatFailure, SetupError } from './setupError.ts';
import { VsCodeServer } from './vsCodeServer.ts';

/** What the flags of a VS Code test run say; all paths are absolute. */
interface LauncherArguments {
  readonly extension: string;
  readonly tests: string;
  /** Absent: the tests run without a workspace of their own, in an empty folder. */
  readonly folder?: string;
  readonly trusted: boolean;
}

/**
 * Runs an extension's tests in the npm-shipped VS Code with the flags that `@vscode/test-electron` gives to the
 * desktop's program; ends with the code the tests end with.
 *
 * VSCODE_TEST_RELEASE chooses the release: `floor` (default) or `latest`.
 */
async function main(): Promise<void> {
  exitOnSignals();
  const { extension, tests, folder, trusted } = readArguments(process.argv.slice(2));
  const installed = await installVsCode(releases[readReleaseName()], printProgress);
  const browser = await launchBrowser(printProgress);
  const server = await VsCodeServer.start(installed, { trusted, forTests: true });
  const emptyFolder = await mkdtemp(join(tmpdir(), 'logbook-empty-'));
  try {
    const address = server.testAddress(folder ?? emptyFolder, extension, tests);
    process.exitCode = await runTestPage(browser, address);
  } finally {
    await browser.close();
    await server.stop();
    await rm(emptyFolder, { recursive: true, force: true });
  }
}

function readArguments(args: readonly string[]): LauncherArguments {
  const flag = (name: string): string | undefined =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const extension = flag('extensionDevelopmentPath');
  const tests = flag('extensionTestsPath');
  if (extension === undefined || tests === undefined) {
    throw new SetupError('The launcher needs --extensionDevelopmentPath=... and --extensionTestsPath=...');
  }
  const folder = args.find((arg) => !arg.startsWith('-'));
  const trusted = args.includes('--disable-workspace-trust');
  return { extension, tests, trusted, ...(folder === undefined ? {} : { folder }) };
}

/** Loads the page and waits for the exit code of its tests; their console goes to standard output. */
async function runTestPage(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  const ended = new Promise<number>((resolve, reject) => {
    page.once('crash', () => reject(new Error('The page of VS Code crashed.')));
    page.once('close', () => reject(new Error('The page of VS Code closed before the tests ended.')));
    void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
  });
  await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) => {
    printConsoleLine(type, args);
  });
  await page.goto(address);
  return ended;
}

/** How the lines of VS Code's own parts begin that say nothing about the extension. */
const noise = new RegExp(
  [
    '%c',
    '\\[(AccountPolicyGate|AgentHost|ChatModelSelection|Service Worker|reconnection)',
    'ChatSessionStore|Timed out waiting for authentication provider|Creation of workbench contribution|Resolv(ing|ed) connection token|Creating a socket|Updating additional builtin',
    "getaddrinfo|Cannot find module './build/Release/watchdog'|Error: Could not locate the bindings file",
  ]
    .map((beginning) => `^(${beginning})`)
    .join('|'),
);

function printConsoleLine(type: string, args: readonly unknown[]): void {
  const text = format(...args);
  if (noise.test(String(args[0])) || noise.test(text)) return;
  (type === 'error' ? process.stderr : process.stdout).write(`${text}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${formatFailure(error)}\n`);
  process.exitCode = 1;
});

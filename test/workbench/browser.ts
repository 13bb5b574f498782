import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { ChromiumProgram } from './install/chromium.ts';
import { findInstalledChromium, installChromium } from './install/chromium.ts';
import type { Progress } from './progress.ts';
import { SetupError } from './setupError.ts';

const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The same glyph positions on every machine, for screenshots.
  '--font-render-hinting=none',
];

/**
 * Starts a headless browser: the first installed Chrome, Chromium or Edge that truly starts, else the one from
 * the npm registry.
 *
 * Set BROWSER_FROM_REGISTRY=1 to pass over the installed ones.
 */
export async function launchBrowser(progress: Progress): Promise<Browser> {
  const installed = process.env.BROWSER_FROM_REGISTRY === '1' ? [] : findInstalledChromium();
  for (const program of installed) {
    try {
      return await launch(program);
    } catch {
      progress(`${program.executable} does not start; looking further.`);
    }
  }
  const program = await installChromium(progress);
  try {
    return await launch(program);
  } catch (error) {
    throw new SetupError(
      `The fetched Chromium does not start on this machine. Install Chrome, Chromium or Edge.\n${String(error)}`,
    );
  }
}

function launch(program: ChromiumProgram): Promise<Browser> {
  return chromium.launch({
    executablePath: program.executable,
    headless: true,
    args: quietFlags,
    env: { ...definedOnly(process.env), ...program.environment },
  });
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}

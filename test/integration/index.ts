import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs every bundled suite beside this file inside the extension host; VS Code calls it.
 *
 * Writes `{ passed, failed }` to the file that TEST_RESULTS names, and throws when a test fails, which becomes the
 * exit code. TEST_GREP keeps the tests whose title it matches.
 */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const { default: Mocha } = await import('mocha');
  const grep = process.env.TEST_GREP;
  const mocha = new Mocha({ ui: 'tdd', reporter: 'spec', timeout: 30_000, ...(grep ? { grep } : {}) });
  for (const name of readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
  }
  await mocha.loadFilesAsync();
  const { passes, failures } = await new Promise<{ passes: number; failures: number }>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats ?? { passes: 0, failures: 1 }));
  });
  const results = process.env.TEST_RESULTS;
  if (results) writeFileSync(results, JSON.stringify({ passed: passes, failed: failures }));
  if (failures > 0) throw new Error(`${failures} of the integration tests failed.`);
}

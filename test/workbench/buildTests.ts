import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from './paths.ts';

/** Not in dist: each build of the extension empties that. */
const outputFolder = join(projectRoot, 'out/integration');

/** Absolute path of the module whose `run` the extension host calls. */
export const integrationEntry = join(outputFolder, 'index.js');

/**
 * Bundles `test/integration` for the extension host: CommonJS, one file a suite beside the entry.
 *
 * `vscode` comes from the host; mocha stays in node_modules, since it loads the suites by itself.
 */
export async function buildIntegrationTests(): Promise<void> {
  const folder = join(projectRoot, 'test/integration');
  await rm(outputFolder, { recursive: true, force: true });
  const suites = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.test.ts'),
  );
  await build({
    entryPoints: ['index.ts', ...suites].map((name) => join(folder, name)),
    outdir: outputFolder,
    outbase: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: true,
    logLevel: 'warning',
  });
}

/*
 * Measures the index over a generated logbook inside the extension host of a real VS Code and prints JSON; progress
 * goes to stderr. The floors F (walk and read all bytes) and S (walk and stat all) are taken in the same host.
 *
 *   npm run bench:vscode
 *   npm run bench:vscode -- --rounds 3 --records 1000 --latest
 */
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { build, type Plugin } from 'esbuild';
import { chooseVsCode } from '../../workbench/chooseVsCode.ts';
import { projectRoot } from '../../workbench/paths.ts';
import { formatFailure } from '../../workbench/setupError.ts';
import { generateRecords, writeLogbook } from '../generateLogbook.ts';

const { withQuickYamlState } = createRequire(import.meta.url)('../../../esbuild.js') as {
  readonly withQuickYamlState: Plugin;
};
const entry = join(projectRoot, 'out/bench/measureInHost.js');

/** Bundles what is measured as the extension ships it. */
async function bundle(): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, 'measureInHost.ts')],
    outfile: entry,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
    plugins: [withQuickYamlState],
    logLevel: 'warning',
  });
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      records: { type: 'string', default: '10000' },
      latest: { type: 'boolean', default: false },
    },
  });
  const release = values.latest ? 'latest' : 'floor';
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'logbook-bench-vscode-')));
  try {
    await bundle();
    // Not named as a logbook would be, so that nothing starts the extension before its start is measured.
    const logbook = join(folder, 'workspace', 'records');
    mkdirSync(logbook, { recursive: true });
    process.stderr.write(`${values.records} records, ${values.rounds} rounds ...\n`);
    writeLogbook(logbook, generateRecords(Number(values.records)));
    // Younger files are read again by every sweep, since they might change without a new time.
    await wait(2100);
    const results = join(folder, 'results.json');
    // What VS Code says goes to stderr too: standard output is the JSON alone.
    const writeOutput = process.stdout.write;
    process.stdout.write = process.stderr.write.bind(process.stderr);
    await runTests({
      ...chooseVsCode(release),
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: entry,
      launchArgs: [join(folder, 'workspace'), '--disable-extensions'],
      extensionTestsEnv: {
        BENCH_LOGBOOK: logbook,
        BENCH_STORAGE: join(folder, 'storage'),
        BENCH_ROUNDS: values.rounds,
        BENCH_RESULTS: results,
        VSCODE_TEST_RELEASE: release,
      },
    });
    process.stdout.write = writeOutput;
    process.stdout.write(`${JSON.stringify(JSON.parse(readFileSync(results, 'utf8')), rounded, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${formatFailure(error)}\n`);
  process.exitCode = 1;
});

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { exitOnSignals } from './exitOnSignals.ts';
import { projectRoot } from './paths.ts';
import { formatFailure } from './setupError.ts';

/**
 * Runs the suites of one folder of the project in this process and writes `{ passed, failed }` to a file.
 *
 * `node --import tsx test/workbench/runMocha.ts test/unit --results FILE [--reporter R] [--timeout MS] [--grep X]`
 */
async function main(): Promise<void> {
  exitOnSignals();
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      results: { type: 'string' },
      reporter: { type: 'string', default: 'spec' },
      timeout: { type: 'string', default: '10000' },
      grep: { type: 'string' },
    },
  });
  const mocha = new Mocha({
    ui: 'tdd',
    reporter: values.reporter,
    timeout: Number(values.timeout),
    ...(values.grep === undefined ? {} : { grep: values.grep }),
  });
  const folder = join(projectRoot, positionals[0] ?? 'test/unit');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.test.ts'),
  );
  if (files.length === 0) throw new Error(`There is no test in ${folder}.`);
  for (const file of files.sort()) mocha.addFile(join(folder, file));
  await mocha.loadFilesAsync();
  const runner = mocha.run((failures) => {
    const passed = runner.stats?.passes ?? 0;
    if (values.results !== undefined) {
      writeFileSync(values.results, JSON.stringify({ passed, failed: failures }));
    }
    // Something a test left running must not keep the process alive.
    process.exit(failures === 0 ? 0 : 1);
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${formatFailure(error)}\n`);
  process.exit(1);
});

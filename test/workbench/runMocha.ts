import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { exitOnSignals } from './exitOnSignals.ts';
import { projectRoot } from './paths.ts';
import { formatFailure } from './setupError.ts';
import { testFilesIn } from './testFilesIn.ts';

/**
 * Runs suites of the project, folders of them or files, in this process and writes an `Outcome` to a file.
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
  const places = positionals.length === 0 ? ['test/unit'] : positionals;
  for (const file of places.flatMap(testFilesIn)) mocha.addFile(join(projectRoot, file));
  await mocha.loadFilesAsync();
  const runner = mocha.run((failures) => {
    const passed = runner.stats?.passes ?? 0;
    if (values.results !== undefined) {
      writeFileSync(values.results, JSON.stringify({ passed, failed: failures, files }));
    }
    // Something a test left running must not keep the process alive.
    process.exit(failures === 0 ? 0 : 1);
  });
  const files: Record<string, { passed: number; failed: number }> = {};
  const count = (test: Mocha.Runnable, kind: 'passed' | 'failed'): void => {
    const file = relative(projectRoot, test.file ?? '');
    files[file] ??= { passed: 0, failed: 0 };
    files[file][kind]++;
  };
  runner.on('pass', (test) => count(test, 'passed'));
  runner.on('fail', (test) => count(test, 'failed'));
}

main().catch((error: unknown) => {
  process.stderr.write(`${formatFailure(error)}\n`);
  process.exit(1);
});

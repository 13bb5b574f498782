import { availableParallelism } from 'node:os';
import { launchBrowser } from './browser.ts';
import { installVsCode } from './install/installVsCode.ts';
import { releases } from './install/releases.ts';
import { printProgress } from './progress.ts';
import { mochaArguments, runNode } from './runNode.ts';
import { runSideBySide } from './sideBySide.ts';
import { testFilesIn } from './testFilesIn.ts';
import type { Outcome, StepOptions } from './testOutcome.ts';
import { withResultsFile } from './withResultsFile.ts';

const folder = 'test/ui';

/**
 * Runs the tests that drive a window, where there are two processors in two processes side by side.
 *
 * A file that failed is run once more, alone, and its second run counts: a busy machine can keep a window waiting past
 * every patience. The first run stays in the output, and a line says that it took two. Where more than a few files failed
 * there is no second run: that is no machine being busy.
 */
export async function runWorkbenchTests(options: StepOptions): Promise<Outcome> {
  const first = await runAll(options);
  const failing = Object.entries(first.files ?? {}).filter(([, { failed }]) => failed > 0);
  if (failing.length > mostSecondRuns) return first;
  let { passed, failed } = first;
  for (const [file, counts] of failing) {
    printProgress(`\n${file} failed: once more`);
    const second = await run([file], options);
    if (second.failed === 0) printProgress(`${file} took two runs`);
    passed += second.passed - counts.passed;
    failed += second.failed - counts.failed;
  }
  return { passed, failed };
}

const mostSecondRuns = 5;

/** More than two keep each other waiting on two processors: with three, tests ran out of patience that pass alone. */
const processes = 2;

async function runAll(options: StepOptions): Promise<Outcome> {
  // The tests that a pattern chooses may all be in one half.
  if (options.grep !== undefined || availableParallelism() < 2) return run([folder], options);
  // Before any of them asks for it.
  await installVsCode(releases[options.release], printProgress);
  await (await launchBrowser(printProgress)).close();
  return runSideBySide(testFilesIn(folder), processes, (files, output) => run(files, options, output));
}

function run(
  places: readonly string[],
  options: StepOptions,
  output?: 'through' | 'at-end',
): Promise<Outcome> {
  return withResultsFile(async (results) => {
    const args = mochaArguments(places, results, options, ['--reporter', 'spec', '--timeout', '120000']);
    return (await runNode(args, { VSCODE_TEST_RELEASE: options.release }, output)) === 0;
  });
}

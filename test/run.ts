import { parseArgs } from 'node:util';
import { printProgress } from './workbench/progress.ts';
import { formatFailure, SetupError } from './workbench/setupError.ts';
import type { Outcome, StepOptions } from './workbench/testOutcome.ts';
import type { Step } from './workbench/testSteps.ts';
import { testSteps } from './workbench/testSteps.ts';

/**
 * Runs all checks and tests of the project: `npm test`.
 *
 * Goes on after a failure; the last line is `N passed, N failed`, and the exit code is 1 if any failed.
 *
 * - `--latest` runs the tests in VS Code on the current release instead of the oldest supported one.
 * - `--only unit,ui` runs the named steps; `--grep X` the tests whose title matches.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      latest: { type: 'boolean', default: false },
      only: { type: 'string' },
      grep: { type: 'string' },
    },
  });
  const options: StepOptions = {
    release: values.latest ? 'latest' : 'floor',
    ...(values.grep === undefined ? {} : { grep: values.grep }),
  };
  let passed = 0;
  let failed = 0;
  for (const step of chooseSteps(values.only)) {
    const outcome = await runStep(step, options);
    passed += outcome.passed;
    failed += outcome.failed;
  }
  printProgress(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function chooseSteps(only: string | undefined): readonly Step[] {
  if (only === undefined) return testSteps;
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !testSteps.some((step) => step.name === name));
  if (unknown.length > 0) {
    const known = testSteps.map((step) => step.name).join(', ');
    throw new SetupError(`There is no step "${unknown.join('", "')}". The steps are ${known}.`);
  }
  return testSteps.filter((step) => names.includes(step.name));
}

async function runStep(step: Step, options: StepOptions): Promise<Outcome> {
  const started = Date.now();
  printProgress(`\n=== ${step.title}`);
  let outcome: Outcome;
  try {
    outcome = await step.run(options);
  } catch (error) {
    printProgress(formatFailure(error));
    outcome = { passed: 0, failed: 1 };
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  printProgress(`--- ${step.title}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`);
  return outcome;
}

main().catch((error: unknown) => {
  process.stderr.write(`${formatFailure(error)}\n`);
  process.exitCode = 1;
});

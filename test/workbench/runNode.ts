import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './paths.ts';
import type { StepOptions } from './testOutcome.ts';

/** Runs Node in the project folder with the output going through; answers with its exit code. */
export function runNode(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** How Node runs the tests of a folder or file in a process of their own. */
export function mochaArguments(
  place: string,
  results: string,
  options: StepOptions,
  limits: readonly string[],
): readonly string[] {
  const program = join(projectRoot, 'test/workbench/runMocha.ts');
  const grep = options.grep === undefined ? [] : ['--grep', options.grep];
  return ['--import', 'tsx', program, place, '--results', results, ...limits, ...grep];
}

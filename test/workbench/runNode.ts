import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './paths.ts';
import type { StepOptions } from './testOutcome.ts';

/**
 * Runs Node in the project folder; answers with its exit code.
 *
 * @param output - `at-end` keeps it together beside something else that prints. Default: it goes through.
 */
export function runNode(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  output: 'through' | 'at-end' = 'through',
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      env: { ...process.env, ...environment },
      stdio: output === 'through' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    const kept: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => kept.push(part));
    child.once('error', reject);
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(kept));
      resolve(code ?? 1);
    });
  });
}

/** How Node runs the tests of folders and files in a process of their own. */
export function mochaArguments(
  places: readonly string[],
  results: string,
  options: StepOptions,
  limits: readonly string[],
): readonly string[] {
  const program = join(projectRoot, 'test/workbench/runMocha.ts');
  const grep = options.grep === undefined ? [] : ['--grep', options.grep];
  return ['--import', 'tsx', program, ...places, '--results', results, ...limits, ...grep];
}

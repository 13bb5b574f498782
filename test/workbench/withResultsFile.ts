import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheRoot } from './paths.ts';
import type { Outcome } from './testOutcome.ts';

/** Gives `run` a file for its counts; a run that failed without naming a failed test counts as one failed. */
export async function withResultsFile(run: (file: string) => Promise<boolean>): Promise<Outcome> {
  await mkdir(cacheRoot, { recursive: true });
  const file = join(cacheRoot, `results-${randomUUID()}.json`);
  const succeeded = await run(file);
  const text = await readFile(file, 'utf8').catch(() => '{ "passed": 0, "failed": 0 }');
  await rm(file, { force: true });
  const outcome = JSON.parse(text) as Outcome;
  if (succeeded && outcome.passed > 0) return outcome;
  return { ...outcome, failed: Math.max(1, outcome.failed) };
}

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.ts';
import type { Outcome } from './testOutcome.ts';

/** Runs test files in several processes at once and adds up what came of them; one prints at once, the others at their end. */
export async function runSideBySide(
  files: readonly string[],
  processes: number,
  run: (files: readonly string[], output: 'through' | 'at-end') => Promise<Outcome>,
): Promise<Outcome> {
  const outcomes = await Promise.all(
    partsOf(files, processes).map((part, index) => run(part, index === 0 ? 'through' : 'at-end')),
  );
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
    files: Object.assign({}, ...outcomes.map((outcome) => outcome.files)),
  };
}

/** Files in parts that take about as long: long files take long. */
function partsOf(files: readonly string[], count: number): readonly (readonly string[])[] {
  const bySize = files
    .map((file) => ({ file, size: statSync(join(projectRoot, file)).size }))
    .sort((a, b) => b.size - a.size);
  const parts = Array.from({ length: Math.max(1, Math.min(count, files.length)) }, () => ({
    files: [] as string[],
    size: 0,
  }));
  for (const { file, size } of bySize) {
    const smallest = parts.reduce((least, part) => (part.size < least.size ? part : least));
    smallest.files.push(file);
    smallest.size += size;
  }
  return parts.map((part) => part.files);
}

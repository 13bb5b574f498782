import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { UsageError } from './usageError.ts';

/** The files that operands name. */
export interface NamedFiles {
  /** As they were given, in their order; those of a pattern by path. */
  readonly files: readonly string[];
  /** Whether it is one file that was named itself, so that a result for it alone is expected. */
  readonly isOne: boolean;
}

/**
 * The files that operands name; patterns are resolved here, for shells on Windows leave them to programs.
 *
 * A name with brackets that is there is that file, not a pattern.
 *
 * @throws {UsageError} where a pattern finds nothing.
 */
export async function filesOf(operands: readonly string[], cwd: string): Promise<NamedFiles> {
  const files: string[] = [];
  let hasPattern = false;
  for (const operand of operands) {
    if (isDynamicPattern(operand) && !(await isThere(resolve(cwd, operand)))) {
      hasPattern = true;
      files.push(...(await filesOfPattern(operand, cwd)));
    } else files.push(operand);
  }
  const unique = [...new Set(files)];
  return { files: unique, isOne: unique.length === 1 && !hasPattern };
}

async function filesOfPattern(pattern: string, cwd: string): Promise<readonly string[]> {
  const found = await glob(pattern.replaceAll('\\', '/'), {
    cwd,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  if (found.length === 0) throw new UsageError(`No file is found by ${pattern}.`);
  return found.sort();
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

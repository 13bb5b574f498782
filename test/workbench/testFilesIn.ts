import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.ts';

/**
 * Test files of a folder and the folders in it, or the one file that is named; in alphabetical order.
 *
 * @param place and the answers are paths from the project's root.
 * @throws Error when there is none.
 */
export function testFilesIn(place: string): readonly string[] {
  if (statSync(join(projectRoot, place)).isFile()) return [place];
  const files = readdirSync(join(projectRoot, place), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(place, name));
  if (files.length === 0) throw new Error(`There is no test in ${place}.`);
  return files.sort();
}

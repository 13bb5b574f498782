import { existsSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheRoot, projectRoot } from './paths.ts';

/** The sample internship as committed: copy it, never open it. */
export const sampleFolder = join(projectRoot, 'test/fixtures/internship');

/** Where a person plays with the sample; git ignores it. */
export const sampleCopyFolder = join(cacheRoot, 'sample-internship');

/** Copies the sample for a person to play with; keeps what they did to an earlier copy unless `fresh`. */
export async function prepareSampleCopy(fresh: boolean): Promise<void> {
  if (fresh) await rm(sampleCopyFolder, { recursive: true, force: true });
  if (!existsSync(sampleCopyFolder)) await cp(sampleFolder, sampleCopyFolder, { recursive: true });
}

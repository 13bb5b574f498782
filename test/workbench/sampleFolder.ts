import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { copySampleInternship } from './copySampleInternship.ts';
import { cacheRoot, projectRoot } from './paths.ts';

/** The sample internship as committed: copy it, never open it. */
export const sampleFolder = join(projectRoot, 'test/fixtures/internship');

/** Where a person plays with the sample; git ignores it. */
export const sampleCopyFolder = join(cacheRoot, 'sample-internship');

/**
 * Copies the sample for a person to play with, its dates moved so that today is in its tenth week; keeps an earlier
 * copy with what they did to it unless `fresh`.
 */
export async function prepareSampleCopy(fresh: boolean): Promise<void> {
  if (!fresh && existsSync(sampleCopyFolder)) return;
  await mkdir(cacheRoot, { recursive: true });
  await copySampleInternship(sampleCopyFolder, Temporal.Now.plainDateISO());
}

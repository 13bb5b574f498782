import { join } from 'node:path';
import type { LogbookView } from '../../src/core/index/logbookContents.ts';
import { LogbookIndex } from '../../src/core/index/logbookIndex.ts';
import { NodeFileStore } from '../../src/platform/nodeFileStore.ts';
import { nodeScheduler } from '../../src/platform/nodeScheduler.ts';
import { aDate } from './builders.ts';

const logbook = join(import.meta.dirname, '../fixtures/internship/logbook');

/** The sample internship as it is on a day; by default on its last one. */
export async function sampleInternship(today = '2026-05-22'): Promise<LogbookView> {
  const store = new NodeFileStore(logbook);
  const contents = await new LogbookIndex({ store, scheduler: nodeScheduler }).contents();
  return { contents, today: aDate(today) };
}

import { LogbookIndex, type LogbookIndexOptions } from '../../src/core/index/logbookIndex.ts';
import { FakeScheduler } from './fakeScheduler.ts';
import { MemoryFileStore } from './memoryFileStore.ts';
import { MemorySnapshotStore } from './memorySnapshotStore.ts';

/** Text of an activity file. */
export function anActivityText(title: string, fields: Readonly<Record<string, string>> = {}): string {
  const lines = Object.entries({ type: 'activity', title, date: '2026-03-14', ...fields });
  return `---\n${lines.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n\nBody\n`;
}

/** An index over files in memory, with all it works with; a snapshot makes two indexes one after another. */
export class LogbookFixture {
  readonly scheduler = new FakeScheduler();
  readonly store = new MemoryFileStore(this.scheduler);
  readonly snapshots = new MemorySnapshotStore();

  /** Writes the files and lets so much time pass that they count as settled. */
  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(files)) this.store.write(path, text);
    this.scheduler.advance();
  }

  openIndex(options: Partial<LogbookIndexOptions> = {}): LogbookIndex {
    const { scheduler, store, snapshots } = this;
    return new LogbookIndex({ scheduler, store, snapshots, ...options });
  }
}

/** What two indexes over the same files have to agree on: everything but the revision. */
export function comparableContents(index: LogbookIndex): unknown {
  const { profile, records, problemFiles, catalogue } = index.current ?? {};
  const skillIds = catalogue?.skills.map(({ id }) => id);
  return JSON.parse(JSON.stringify({ profile, records, problemFiles, skillIds }));
}

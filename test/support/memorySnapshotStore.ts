import type { SnapshotStore } from '../../src/core/index/snapshotStore.ts';

/** Keeps a snapshot in memory, where tests look at it and damage it. */
export class MemorySnapshotStore implements SnapshotStore {
  text: string | undefined;
  saves = 0;

  async load(): Promise<string | undefined> {
    return this.text;
  }

  async save(text: string): Promise<void> {
    this.text = text;
    this.saves++;
  }
}

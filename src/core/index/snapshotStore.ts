/** Keeps the text of one logbook's snapshot between starts; losing it costs time, nothing else. */
export interface SnapshotStore {
  /** The text exactly as it was saved last; `undefined` when there is none, or it was damaged since. */
  load(): Promise<string | undefined>;
  /** Replaces the text as a whole: a reader sees the old or the new one. */
  save(text: string): Promise<void>;
}

import type { FileEntry } from '../index/fileStore.ts';
import type { PrivacyContext } from './privacyContext.ts';
import type { FileOutcome } from './scanFiles.ts';

interface Remembered extends Pick<FileEntry, 'modifiedMs' | 'sizeBytes'> {
  readonly outcome: FileOutcome;
}

/** What was found in the files of one logbook, as long as they and what they are checked with stay the same. */
export class RememberedFindings {
  readonly #byPath = new Map<string, Remembered>();
  /** What adds findings: names, terms, shapes. */
  #sought = '';
  /** What takes findings away. */
  #allowed: ReadonlySet<string> = new Set();

  /** Forgets what may differ under another context; where only more texts may stay, that is what has findings. */
  useContext({ ignored, ownAddresses, ...sought }: PrivacyContext): void {
    const now = JSON.stringify(sought);
    const allowed = new Set([...ignored.map(({ text }) => text), ...ownAddresses]);
    const isMore = [...this.#allowed].every((text) => allowed.has(text));
    if (now !== this.#sought || !isMore) this.#byPath.clear();
    else if (allowed.size > this.#allowed.size) this.#forgetFindings();
    this.#sought = now;
    this.#allowed = allowed;
  }

  /** What was found in a file; `undefined` where it changed since, or nobody looked. */
  of({ path, modifiedMs, sizeBytes }: FileEntry): FileOutcome | undefined {
    const known = this.#byPath.get(path);
    const isSame = known?.modifiedMs === modifiedMs && known.sizeBytes === sizeBytes;
    return isSame ? known.outcome : undefined;
  }

  note({ path, modifiedMs, sizeBytes }: FileEntry, outcome: FileOutcome): void {
    this.#byPath.set(path, { modifiedMs, sizeBytes, outcome });
  }

  #forgetFindings(): void {
    for (const [path, { outcome }] of this.#byPath) {
      if (outcome.kind !== 'unread' && outcome.findings.length > 0) this.#byPath.delete(path);
    }
  }
}

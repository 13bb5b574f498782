import type {
  Cancellation,
  EvidenceFiles,
  WorkspaceFile,
  WorkspaceFileHashes,
  WorkspaceFileStat,
} from './evidenceFiles.ts';

/** Files whose hashes are kept at once; the oldest goes first. */
const mostKept = 5_000;

/** Hashes each file once for each size and time that it has; a listing is kept until somebody says that files changed. */
export class RememberedHashes implements EvidenceFiles {
  readonly #files: EvidenceFiles;
  readonly #hashesByFile = new Map<string, Promise<WorkspaceFileHashes>>();
  #listing: Promise<readonly WorkspaceFile[]> | undefined;

  constructor(files: EvidenceFiles) {
    this.#files = files;
  }

  stat(path: string): Promise<WorkspaceFileStat> {
    return this.#files.stat(path);
  }

  hashes(file: WorkspaceFile): Promise<WorkspaceFileHashes> {
    const address = `${file.path}\n${file.sizeBytes}\n${file.modifiedMs}`;
    const known = this.#hashesByFile.get(address);
    if (known !== undefined) return known;
    const hashes = this.#files.hashes(file);
    this.#hashesByFile.set(address, hashes);
    const [oldest] = this.#hashesByFile.keys();
    if (this.#hashesByFile.size > mostKept && oldest !== undefined) this.#hashesByFile.delete(oldest);
    // What could not be read may be readable the next time.
    const forget = (): boolean => this.#hashesByFile.delete(address);
    void hashes.then(({ kind }) => kind === 'hashes' || forget(), forget);
    return hashes;
  }

  list(cancellation?: Cancellation): Promise<readonly WorkspaceFile[]> {
    if (this.#listing !== undefined) return this.#listing;
    const listing = this.#files.list(cancellation);
    this.#listing = listing;
    const forget = (): void => {
      if (this.#listing === listing) this.#listing = undefined;
    };
    void listing.then(() => cancellation?.isCancelled && forget(), forget);
    return listing;
  }

  /** Files came or went, or may have. */
  forgetListing(): void {
    this.#listing = undefined;
  }
}

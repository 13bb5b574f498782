import type {
  Cancellation,
  EvidenceFiles,
  WorkspaceFile,
  WorkspaceFileHashes,
  WorkspaceFileStat,
} from './evidenceFiles.ts';

/** Files whose hashes are kept at once; the oldest goes first. */
const mostKept = 5_000;

/** The files as they are listed for all who ask meanwhile; given up where none of them waits any more. */
class Listing implements Cancellation {
  readonly #waiting: (Cancellation | undefined)[];
  #hasEnded = false;
  files: Promise<readonly WorkspaceFile[]>;
  /** It ended early: nobody may take it for all files. */
  wasGivenUp = false;

  constructor(source: EvidenceFiles, cancellation: Cancellation | undefined) {
    this.#waiting = [cancellation];
    this.files = source.list(this).finally(() => {
      this.#hasEnded = true;
    });
  }

  get isCancelled(): boolean {
    this.wasGivenUp ||= this.#waiting.every((one) => one?.isCancelled === true);
    return this.wasGivenUp;
  }

  join(cancellation: Cancellation | undefined): void {
    if (!this.#hasEnded) this.#waiting.push(cancellation);
  }
}

/** Hashes each file once for each size and time that it has; a listing is kept until somebody says that files came or went. */
export class RememberedHashes implements EvidenceFiles {
  readonly #files: EvidenceFiles;
  readonly #hashesByFile = new Map<string, Promise<WorkspaceFileHashes>>();
  readonly #changedPaths = new Set<string>();
  #listing: Listing | undefined;

  constructor(files: EvidenceFiles) {
    this.#files = files;
  }

  get limitBytes(): number {
    return this.#files.limitBytes;
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
    const known = this.#listing;
    if (known === undefined || known.wasGivenUp) return this.#listAnew(cancellation);
    known.join(cancellation);
    const changed = new Set(this.#changedPaths);
    this.#changedPaths.clear();
    if (changed.size > 0) known.files = known.files.then((files) => this.#withChanges(files, changed));
    return known.files;
  }

  #listAnew(cancellation: Cancellation | undefined): Promise<readonly WorkspaceFile[]> {
    this.#changedPaths.clear();
    const listing = new Listing(this.#files, cancellation);
    this.#listing = listing;
    void listing.files.catch(() => {
      if (this.#listing === listing) this.#listing = undefined;
    });
    return listing.files;
  }

  async #withChanges(
    files: readonly WorkspaceFile[],
    changed: ReadonlySet<string>,
  ): Promise<readonly WorkspaceFile[]> {
    const now: WorkspaceFile[] = [];
    for (const file of files) {
      const stat: WorkspaceFileStat = changed.has(file.path)
        ? await this.stat(file.path)
        : { kind: 'file', file };
      if (stat.kind === 'file') now.push(stat.file);
    }
    return now;
  }

  /** A file has, or may have, other bytes now; a kept listing takes its size and time anew. */
  noteChanged(path: string): void {
    if (this.#listing !== undefined) this.#changedPaths.add(path);
  }

  /** Files came or went, or may have. */
  forgetListing(): void {
    this.#listing = undefined;
  }
}

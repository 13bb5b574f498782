import { type NodeFileSystem, promiseOf } from './nodeFileSystem.ts';

/** How long a folder is taken to be where it was: about as long as passes between finding a file and reading it. */
const trustedMs = 25;

/** Where folders really are, with all links followed: of many files in one folder it is asked for once. */
export class RealFolders {
  readonly #fileSystem: Pick<NodeFileSystem, 'realpath'>;
  readonly #askedByPath = new Map<string, { readonly atMs: number; readonly found: Promise<string> }>();

  constructor(fileSystem: Pick<NodeFileSystem, 'realpath'>) {
    this.#fileSystem = fileSystem;
  }

  /** Rejects as `realpath` does. */
  of(path: string): Promise<string> {
    const nowMs = performance.now();
    const known = this.#askedByPath.get(path);
    if (known !== undefined && nowMs - known.atMs < trustedMs) return known.found;
    const found = promiseOf<string>((done) => this.#fileSystem.realpath(path, done));
    this.#askedByPath.set(path, { atMs: nowMs, found });
    return found;
  }
}

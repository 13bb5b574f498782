import type { FileEntry, FileListing, FileStore, FileText } from '../../src/core/index/fileStore.ts';

/** Error codes of file systems that a store may meet. */
export const faultCodes = ['ENOENT', 'EACCES', 'EPERM', 'EIO', 'EMFILE', 'EBUSY', 'ETIMEDOUT'] as const;
export type FaultCode = (typeof faultCodes)[number];

/** When and how a faulty store fails. */
export interface Fault {
  /** The operation that fails, counted from 1. */
  readonly at: number;
  readonly code: FaultCode;
  /** `value` as a store has to; `throw` as a broken provider of a remote file system does. */
  readonly how: 'value' | 'throw';
}

/** A store whose n-th operation fails; all others work. */
export class FaultyFileStore implements FileStore {
  readonly #inner: FileStore;
  readonly #fault: Fault;
  operations = 0;
  /** What failed: the operation with its path; `undefined` while nothing has. */
  failed: string | undefined;

  constructor(inner: FileStore, fault: Fault) {
    this.#inner = inner;
    this.#fault = fault;
  }

  list(): Promise<FileListing | undefined> {
    const reason = this.#fault.code;
    const skipped = [{ path: '', code: 'unreadable-file', reason } as const];
    const failure = reason === 'ENOENT' ? undefined : { files: [], skipped };
    return this.#run('list', failure, () => this.#inner.list());
  }

  stat(path: string): Promise<FileEntry | undefined> {
    return this.#run(`stat ${path}`, undefined, () => this.#inner.stat(path));
  }

  readHead(path: string, known?: FileEntry): Promise<FileText> {
    return this.#run(`readHead ${path}`, this.#unreadable(path), () => this.#inner.readHead(path, known));
  }

  read(path: string): Promise<FileText> {
    return this.#run(`read ${path}`, this.#unreadable(path), () => this.#inner.read(path));
  }

  #unreadable(path: string): FileText {
    const { code } = this.#fault;
    if (code === 'ENOENT') return { kind: 'missing' };
    const entry = { path, modifiedMs: 0, sizeBytes: 0 };
    return { kind: 'unreadable', code: 'unreadable-file', facts: { reason: code }, entry };
  }

  async #run<T>(operation: string, failure: T, work: () => Promise<T>): Promise<T> {
    this.operations++;
    if (this.operations !== this.#fault.at) return work();
    this.failed = operation;
    const { code, how } = this.#fault;
    if (how === 'throw') throw Object.assign(new Error(`${code}: ${operation}`), { code });
    return failure;
  }
}

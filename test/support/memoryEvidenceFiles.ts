import {
  type Cancellation,
  type EvidenceFiles,
  hashSizeLimitBytes,
  type WorkspaceFile,
  type WorkspaceFileHashes,
  type WorkspaceFileStat,
} from '../../src/core/evidence/evidenceFiles.ts';
import { innerPath } from '../../src/core/evidence/evidencePath.ts';
import { hashesOf } from '../../src/core/evidence/fileHashes.ts';
import { sha256Of } from '../../src/core/text/sha256.ts';

/** A workspace folder in memory, which counts what it is asked. */
export class MemoryEvidenceFiles implements EvidenceFiles {
  readonly filesByPath = new Map<string, Uint8Array>();
  readonly #timesByPath = new Map<string, number>();
  #clock = 1_000;
  limitBytes = hashSizeLimitBytes;
  hashed = 0;
  listed = 0;
  /** What `hashes` says in the place of the truth. */
  failure: WorkspaceFileHashes | undefined;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string | Uint8Array): void {
    this.filesByPath.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    this.#timesByPath.set(path, this.#clock++);
  }

  move(from: string, to: string): void {
    this.write(to, this.filesByPath.get(from) ?? '');
    this.filesByPath.delete(from);
  }

  async stat(path: string): Promise<WorkspaceFileStat> {
    const inner = innerPath(path) ?? '';
    const file = this.#fileAt(inner);
    if (file !== undefined) return { kind: 'file', file };
    const isFolder = [...this.filesByPath.keys()].some((one) => inner !== '' && one.startsWith(`${inner}/`));
    return isFolder ? { kind: 'folder' } : { kind: 'missing' };
  }

  async hashes({ path, sizeBytes }: WorkspaceFile): Promise<WorkspaceFileHashes> {
    this.hashed++;
    const bytes = this.filesByPath.get(path);
    if (this.failure !== undefined) return this.failure;
    if (bytes === undefined) return { kind: 'missing' };
    if (sizeBytes > this.limitBytes) return { kind: 'too-large', sizeBytes };
    return { kind: 'hashes', ...(await hashesOf(bytes, async (one) => sha256Of(one))) };
  }

  async list(cancellation?: Cancellation): Promise<readonly WorkspaceFile[]> {
    this.listed++;
    if (cancellation?.isCancelled) return [];
    return [...this.filesByPath.keys()].flatMap((path) => this.#fileAt(path) ?? []);
  }

  #fileAt(path: string): WorkspaceFile | undefined {
    const bytes = this.filesByPath.get(path);
    return bytes && { path, sizeBytes: bytes.length, modifiedMs: this.#timesByPath.get(path) ?? 0 };
  }
}

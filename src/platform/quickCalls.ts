import { type NodeFileSystem, promiseOf } from './nodeFileSystem.ts';

/**
 * Types of file systems on disks and in memory of this machine, as `statfs(2)` of Linux names them: ext2 to ext4,
 * XFS, Btrfs, F2FS, ZFS, bcachefs, tmpfs, and the overlay of containers.
 */
const localFileSystems: ReadonlySet<number> = new Set([
  0xef53, 0x58465342, 0x9123683e, 0xf2f52010, 0x2fc12fc1, 0xca451a4e, 0x01021994, 0x794c7630,
]);

/** A call that takes longer than this waited for a slow disk, or lost the processor to others. */
const slowCallMs = 2;

/** So many slow calls, and one in a hundred, are chance; with more of them calls are no longer made at once. */
const mostSlowCalls = 8;

/**
 * Whether calls to the file system are made at once: where that cannot hang, and while it stays quick.
 *
 * A call in the background is handed to another thread and back. For 10,000 files this costs more than the calls:
 * asking for sizes takes 33 ms at once and 70 to 280 ms in the background, reading 80 against 260 to 500 ms. But a
 * network drive that hangs would stop the whole process, so nothing is made at once before `allowOnLocalDisk`.
 */
export class QuickCalls {
  #isAllowed = false;
  #calls = 0;
  #slowCalls = 0;

  /** Whether the next call is to be made at once, through `run`; else it is to be made in the background. */
  get areQuick(): boolean {
    return this.#isAllowed && this.#slowCalls < mostSlowCalls + this.#calls / 100;
  }

  /** Makes calls at once from here on if a path lies on a disk of this machine that can be told for one. */
  async allowOnLocalDisk(fileSystem: NodeFileSystem, path: string): Promise<void> {
    // Other systems say nothing by which a network drive or a file that is only in the cloud could be told.
    if (process.platform !== 'linux') return;
    const { type } = await promiseOf<{ readonly type: number }>((done) => fileSystem.statfs(path, done));
    this.#isAllowed = localFileSystems.has(type);
  }

  /** Makes a call and takes its time. */
  run<T>(call: () => T): T {
    const startMs = performance.now();
    try {
      return call();
    } finally {
      this.#calls++;
      if (performance.now() - startMs > slowCallMs) this.#slowCalls++;
    }
  }
}

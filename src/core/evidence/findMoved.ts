import { compareText } from '../text/compareText.ts';
import {
  type Cancellation,
  type EvidenceFiles,
  hashSizeLimitBytes,
  type WorkspaceFile,
} from './evidenceFiles.ts';
import { compareHash } from './recordedHash.ts';

/** Most files that are read to find one: a build folder may hold thousands with one ending. */
const mostCandidates = 100;
/** Most bytes that are read to find one file: a second or two of reading and hashing. */
const mostBytes = 4 * hashSizeLimitBytes;

/**
 * The paths at which a file that is gone lies now, by its recorded hash: files of its name first, and only where none
 * of them is it, files with its ending, those changed last first. At most 100 files and 200 MB are read.
 *
 * @returns all of one name that match, by path; empty where none is found.
 */
export async function findMoved(
  { path, recorded }: { readonly path: string; readonly recorded: string },
  files: EvidenceFiles,
  cancellation?: Cancellation,
): Promise<readonly string[]> {
  const all = (await files.list(cancellation)).filter((file) => file.path !== path);
  const name = nameOf(path).toLowerCase();
  const ending = endingOf(name);
  const namesakes = all.filter((file) => nameOf(file.path).toLowerCase() === name);
  const alike = all.filter((file) => {
    const other = nameOf(file.path).toLowerCase();
    return other !== name && endingOf(other) === ending;
  });
  for (const candidates of [namesakes, alike]) {
    const found = await matching(candidates, recorded, files, cancellation);
    if (found.length > 0) return found;
  }
  return [];
}

async function matching(
  candidates: readonly WorkspaceFile[],
  recorded: string,
  files: EvidenceFiles,
  cancellation: Cancellation | undefined,
): Promise<readonly string[]> {
  const found: string[] = [];
  let bytes = 0;
  for (const file of [...candidates].sort(newestFirst).slice(0, mostCandidates)) {
    bytes += file.sizeBytes;
    if (bytes > mostBytes || cancellation?.isCancelled) break;
    const hashes = await files.hashes(file);
    if (hashes.kind === 'hashes' && compareHash(recorded, hashes) !== 'different') found.push(file.path);
  }
  return found.sort(compareText);
}

function newestFirst(one: WorkspaceFile, other: WorkspaceFile): number {
  return other.modifiedMs - one.modifiedMs || compareText(one.path, other.path);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

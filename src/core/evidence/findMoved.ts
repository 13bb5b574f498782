import { compareText } from '../text/compareText.ts';
import type { Cancellation, EvidenceFiles, WorkspaceFile } from './evidenceFiles.ts';
import { compareHash } from './recordedHash.ts';

/** Most files that are read to find one: a build folder may hold thousands with one ending. */
const mostCandidates = 100;
/** Most bytes that are read to find one file, in largest files: a second or two of reading and hashing. */
const mostLargestFiles = 4;
/** SHA-256 of no bytes (FIPS 180-4): any empty file has it, so it says nothing of where one went. */
const hashOfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/**
 * The paths at which a file that is gone lies now, by its recorded hash: files of its name first, and only where none
 * of them is it, files with its ending, those changed last first. At most 100 files and 200 MB are read; an empty file
 * is not looked for.
 *
 * @returns all of one name that match, by path; empty where none is found.
 */
export async function findMoved(
  { path, recorded }: { readonly path: string; readonly recorded: string },
  files: EvidenceFiles,
  cancellation?: Cancellation,
): Promise<readonly string[]> {
  if (hashOfNothing.startsWith(recorded)) return [];
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
  const readable = candidates.filter(({ sizeBytes }) => sizeBytes <= files.limitBytes);
  let bytesLeft = mostLargestFiles * files.limitBytes;
  for (const { path } of readable.sort(newestFirst).slice(0, mostCandidates)) {
    if (cancellation?.isCancelled) break;
    // The listing may be old, and a hash is kept by the size and time that the file has.
    const stat = await files.stat(path);
    if (stat.kind !== 'file' || stat.file.sizeBytes > bytesLeft) continue;
    const hashes = await files.hashes(stat.file);
    if (hashes.kind !== 'hashes') continue;
    bytesLeft -= stat.file.sizeBytes;
    if (compareHash(recorded, hashes) !== 'different') found.push(path);
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

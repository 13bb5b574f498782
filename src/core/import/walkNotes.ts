import { isIgnoredName } from '../index/recordPath.ts';
import { problem } from '../problems.ts';
import type { ImportProblem } from './planImport.ts';

/** Endings of files that may hold notes. */
export const noteEndings = ['md', 'markdown', 'txt', 'org'] as const;
const notePattern = new RegExp(`\\.(?:${noteEndings.join('|')})$`, 'i');
/** Files of one import: what a person can look through. */
const mostNotes = 5_000;

/** Something in a folder; links are not followed. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
}

/** What a folder holds for an import; paths are relative to it, with forward slashes. */
export interface NoteListing {
  /** Those of one folder together, by name, the folders beneath it later. */
  readonly paths: readonly string[];
  /** Folders that could not be listed, and where it stopped; an empty path is the folder itself. */
  readonly problems: readonly ImportProblem[];
}

/**
 * Finds the notes beneath a folder, links and hidden folders left out; a folder that cannot be listed hides no other.
 *
 * @param list - the entries of a folder in any order; the path of the first one is empty.
 */
export async function walkNotes(
  list: (folder: string) => Promise<readonly FolderEntry[]>,
  limit: number = mostNotes,
): Promise<NoteListing> {
  const paths: string[] = [];
  const problems: ImportProblem[] = [];
  const folders = [''];
  for (const folder of folders) {
    for (const { name, kind } of await listSorted(list, folder, problems)) {
      if (isIgnoredName(name) || kind === 'link') continue;
      const path = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'folder') folders.push(path);
      else if (notePattern.test(name)) paths.push(path);
      if (paths.length <= limit) continue;
      problems.push({ path: '', problem: problem('too-many-notes', [], { limit }) });
      return { paths: paths.slice(0, limit), problems };
    }
  }
  return { paths, problems };
}

async function listSorted(
  list: (folder: string) => Promise<readonly FolderEntry[]>,
  folder: string,
  problems: ImportProblem[],
): Promise<readonly FolderEntry[]> {
  try {
    return [...(await list(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    // One folder that cannot be listed is told of and does not keep the notes of the others from it.
    const reason = error instanceof Error ? error.message : String(error);
    problems.push({ path: folder, problem: problem('unreadable-file', [], { reason }) });
    return [];
  }
}

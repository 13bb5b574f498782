import type { EvidenceState } from './evidenceState.ts';
import type { EvidenceUse } from './evidenceUses.ts';

/** Paths below the workspace folder, of files and folders, that came, went or changed; `any` where nobody can tell. */
export type EvidenceChanges = readonly string[] | 'any';

/** Tells whether a file may be in another state than before. */
export type MayDiffer = (use: Pick<EvidenceUse, 'path'>, before: EvidenceState) => boolean;

/** What some changes may make another of, to be asked for thousands of files. */
export function mayDifferAfter(changes: EvidenceChanges): MayDiffer {
  if (changes === 'any') return () => true;
  const changed = new Set(changes.map(folded));
  return ({ path }, { kind }) => {
    if (path === undefined || changed.size === 0) return false;
    // Any file may have, or have had, the bytes of one that is gone.
    return (
      kind === 'missing' || kind === 'moved' || withFolders(folded(path)).some((one) => changed.has(one))
    );
  };
}

/** A path and those of the folders above it: one that is moved takes its files along and tells of itself alone. */
function withFolders(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** File systems spell a name in other cases or compositions than the record does, and one look too many is harmless. */
function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

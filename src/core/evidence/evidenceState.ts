import type { Cancellation, EvidenceFiles, WorkspaceFileHashes } from './evidenceFiles.ts';
import type { EvidenceUse } from './evidenceUses.ts';
import { findMoved } from './findMoved.ts';
import { compareHash, readRecordedHash } from './recordedHash.ts';

/** Why nobody can compare a file. */
export type UnreadableReason = 'refused-path' | 'link' | 'folder' | 'too-large' | 'unreadable';

/** What became of a file since it was recorded. */
export type EvidenceState =
  | { readonly kind: 'same'; readonly differsInLineEnds?: true }
  /** Other bytes than those recorded; where the lines are now, nobody checks. */
  | { readonly kind: 'changed' }
  /** Not at its path, but the recorded bytes are elsewhere: in several places where they were copied. */
  | { readonly kind: 'moved'; readonly to: readonly string[] }
  | { readonly kind: 'missing' }
  /** It is there and could have a hash, and none says what it was. */
  | { readonly kind: 'no-hash' }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

export type EvidenceStateKind = EvidenceState['kind'];

/** Kinds in the order in which they need somebody. */
export const evidenceStateKinds: readonly EvidenceStateKind[] = [
  'missing',
  'moved',
  'changed',
  'unreadable',
  'no-hash',
  'same',
];

/**
 * What became of one piece of evidence.
 *
 * @param files - of the workspace folder that holds the record's logbook.
 */
export async function evidenceStateOf(
  { path, hash }: Pick<EvidenceUse, 'path' | 'hash'>,
  files: EvidenceFiles,
  cancellation?: Cancellation,
): Promise<EvidenceState> {
  if (path === undefined) return { kind: 'unreadable', reason: 'refused-path' };
  const recorded = readRecordedHash(hash);
  const stat = await files.stat(path);
  if (stat.kind === 'missing') return whereItWent(path, recorded, files, cancellation);
  if (stat.kind !== 'file') return { kind: 'unreadable', reason: stat.kind };
  if (recorded === undefined) {
    const isTooLarge = stat.file.sizeBytes > files.limitBytes;
    return isTooLarge ? { kind: 'unreadable', reason: 'too-large' } : { kind: 'no-hash' };
  }
  return stateByHash(recorded, await files.hashes(stat.file));
}

function stateByHash(recorded: string, hashes: WorkspaceFileHashes): EvidenceState {
  switch (hashes.kind) {
    case 'missing':
      return { kind: 'missing' };
    case 'too-large':
    case 'unreadable':
      return { kind: 'unreadable', reason: hashes.kind };
    case 'hashes': {
      const comparison = compareHash(recorded, hashes);
      if (comparison === 'different') return { kind: 'changed' };
      return { kind: 'same', ...(comparison !== 'same' && { differsInLineEnds: true }) };
    }
  }
}

async function whereItWent(
  path: string,
  recorded: string | undefined,
  files: EvidenceFiles,
  cancellation: Cancellation | undefined,
): Promise<EvidenceState> {
  const to = recorded === undefined ? [] : await findMoved({ path, recorded }, files, cancellation);
  return to.length === 0 ? { kind: 'missing' } : { kind: 'moved', to };
}

/** The key of a state in a report: what it depends on beside the files. */
export function evidenceKey({ path = '', hash = '' }: Pick<EvidenceUse, 'path' | 'hash'>): string {
  return `${path}\n${hash}`;
}

/** The states of the evidence of a logbook, by `evidenceKey`, as they were when somebody looked. */
export type EvidenceReport = ReadonlyMap<string, EvidenceState>;

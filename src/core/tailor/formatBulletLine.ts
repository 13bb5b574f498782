import type { EvidenceItem } from './evidencePool.ts';

/** A line for a CV: its text as it is, and the mark of what nothing but the user's word stands behind. */
export function formatBulletLine({ text, isSelfStated }: EvidenceItem): string {
  return isSelfStated ? `${text} (self-stated)` : text;
}

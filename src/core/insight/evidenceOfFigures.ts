import { type EvidenceReport, evidenceKey } from '../evidence/evidenceState.ts';
import { evidenceUsesOf } from '../evidence/evidenceUses.ts';
import { hasEvidence } from '../evidence/hasEvidence.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';

/** Whether something shows what a record says in figures or as a claim; `undefined` where it does neither. */
export function evidenceOfFigures(record: LogbookRecord): 'shown' | 'unshown' | undefined {
  if (record.type === 'achievement') {
    return (record.sources?.length ?? 0) > 0 || hasEvidence(record) ? 'shown' : 'unshown';
  }
  const { metrics } = record as { readonly metrics?: readonly unknown[] };
  if (metrics === undefined || metrics.length === 0) return undefined;
  return hasEvidence(record) ? 'shown' : 'unshown';
}

/** What became of the files that show a record's figures or claim; `undefined` where there are none or all is well. */
export function filesOfFigures(
  record: LogbookRecord,
  evidence: EvidenceReport | undefined,
): 'changed' | 'missing' | undefined {
  if (evidence === undefined || !hasEvidence(record) || evidenceOfFigures(record) === undefined) {
    return undefined;
  }
  const states = evidenceUsesOf(record).map((use) => evidence.get(evidenceKey(use))?.kind);
  if (states.some((state) => state === 'missing' || state === 'moved')) return 'missing';
  return states.includes('changed') ? 'changed' : undefined;
}

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

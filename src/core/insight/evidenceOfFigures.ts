import { type EvidenceReport, evidenceKey } from '../evidence/evidenceState.ts';
import { evidenceUsesOf } from '../evidence/evidenceUses.ts';
import { hasEvidence } from '../evidence/hasEvidence.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { isSourced } from './isSourced.ts';

/**
 * Whether something shows what a record says in figures or as a claim; `undefined` where it does neither.
 *
 * @param ids - those of all records of the logbook: a claim may rest on a record that a filter leaves out.
 */
export function evidenceOfFigures(
  record: LogbookRecord,
  ids: Pick<ReadonlySet<string>, 'has'>,
): 'shown' | 'unshown' | undefined {
  if (!saysFigures(record)) return undefined;
  const isShown = hasEvidence(record) || (record.type === 'achievement' && isSourced(record, ids));
  return isShown ? 'shown' : 'unshown';
}

function saysFigures(record: LogbookRecord): boolean {
  if (record.type === 'achievement') return true;
  const { metrics = [] } = record as { readonly metrics?: readonly unknown[] };
  return metrics.length > 0;
}

/** What became of the files that show a record's figures or claim; `undefined` where there are none or all is well. */
export function filesOfFigures(
  record: LogbookRecord,
  evidence: EvidenceReport | undefined,
): 'changed' | 'missing' | undefined {
  if (evidence === undefined || !hasEvidence(record) || !saysFigures(record)) return undefined;
  const states = evidenceUsesOf(record).map((use) => evidence.get(evidenceKey(use))?.kind);
  if (states.some((state) => state === 'missing' || state === 'moved')) return 'missing';
  return states.includes('changed') ? 'changed' : undefined;
}

import { forEachBounded } from '../index/forEachBounded.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import { type EvidenceChanges, mayDifferAfter } from './evidenceChanges.ts';
import type { Cancellation, EvidenceFiles } from './evidenceFiles.ts';
import { type EvidenceReport, type EvidenceState, evidenceKey, evidenceStateOf } from './evidenceState.ts';
import { evidenceUsesOf } from './evidenceUses.ts';

/** Files compared at once: each is read as a whole. */
const parallelFiles = 4;

/** What is known before somebody looks. */
export interface EvidenceCheckOptions {
  readonly cancellation?: Cancellation;
  /** What was found last, and what changed since; by it only what may differ is looked at. Default: everything is. */
  readonly since?: { readonly report: EvidenceReport; readonly changes: EvidenceChanges };
}

/**
 * The states of all evidence of a logbook; of what was not looked at before it was cancelled there is none.
 *
 * Each file is looked at once, however many records name it.
 */
export async function checkEvidence(
  { records }: Pick<LogbookContents, 'records'>,
  files: EvidenceFiles,
  { cancellation, since }: EvidenceCheckOptions = {},
): Promise<EvidenceReport> {
  const uses = new Map(
    records.flatMap(({ record }) => evidenceUsesOf(record).map((use) => [evidenceKey(use), use] as const)),
  );
  const mayDiffer = mayDifferAfter(since?.changes ?? 'any');
  const states = new Map<string, EvidenceState>();
  await forEachBounded([...uses], parallelFiles, async ([key, use]) => {
    if (cancellation?.isCancelled) return;
    const before = since?.report.get(key);
    if (before !== undefined && !mayDiffer(use, before)) {
      states.set(key, before);
      return;
    }
    states.set(key, await evidenceStateOf(use, files, cancellation));
  });
  return states;
}

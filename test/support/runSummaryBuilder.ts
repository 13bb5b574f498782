import { emptyRunSummary } from '../../src/core/capture/emptyRunSummary.ts';
import type { RunSummary } from '../../src/core/capture/runSummary.ts';

/** What a run tells: nothing but what is given, of a SAS log. */
export function aRunSummary(fields: Partial<RunSummary> = {}): RunSummary {
  return { ...emptyRunSummary(fields.dialect ?? 'sas'), ...fields };
}

import type { LogbookRecord } from '../records/logbookRecord.ts';

/** Whether a record names a file as evidence; it costs a tree nothing. */
export function hasEvidence(record: LogbookRecord): boolean {
  const { evidence, metrics } = record as { readonly evidence?: unknown; readonly metrics?: unknown };
  return isFilled(evidence) || (Array.isArray(metrics) && metrics.some((one) => isFilled(one.evidence)));
}

function isFilled(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}

import type { LogbookRecord } from '../records/logbookRecord.ts';
import { type EvidenceUse, evidenceUsesOf } from './evidenceUses.ts';
import { formatLineSpan, type LineSpan } from './lineSpan.ts';

/** A file that a record names as evidence, however often. */
export interface RecordEvidence extends Pick<EvidenceUse, 'path' | 'hash' | 'written'> {
  /** In the order of the record, each once; none where the file as a whole is meant. */
  readonly lines: readonly LineSpan[];
  /** Names of the figures that it shows. */
  readonly metrics: readonly string[];
}

/** The files that a record names as evidence, each once, those of the record itself before those of figures alone. */
export function evidenceFilesOf(record: LogbookRecord): readonly RecordEvidence[] {
  const uses = [...evidenceUsesOf(record)].sort((one, other) => rankOf(one) - rankOf(other));
  const files = new Map<string, RecordEvidence>();
  for (const { path, hash, written, lines, metric } of uses) {
    const key = path ?? written;
    const file = files.get(key) ?? { written, lines: [], metrics: [] };
    const isKnown = lines === undefined || file.lines.some((one) => isSame(one, lines));
    files.set(key, {
      ...file,
      ...(path !== undefined && { path }),
      ...((file.hash ?? hash) !== undefined && { hash: file.hash ?? hash }),
      lines: isKnown ? file.lines : [...file.lines, lines],
      metrics:
        metric === undefined || file.metrics.includes(metric) ? file.metrics : [...file.metrics, metric],
    });
  }
  return [...files.values()];
}

/** `12, 18-20`; empty where the file as a whole is meant. */
export function formatEvidenceLines({ lines }: Pick<RecordEvidence, 'lines'>): string {
  return lines.map(formatLineSpan).join(', ');
}

function rankOf({ metric, at }: EvidenceUse): number {
  return at[0] === 'metrics' || metric !== undefined ? 1 : 0;
}

function isSame([from, to]: LineSpan, [otherFrom, otherTo]: LineSpan): boolean {
  return from === otherFrom && to === otherTo;
}

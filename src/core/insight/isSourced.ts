import type { RecordOf } from '../records/logbookRecord.ts';

/** Whether a claim rests on at least one record that is there. */
export function isSourced(
  { state, sources = [] }: RecordOf<'achievement'>,
  ids: Pick<ReadonlySet<string>, 'has'>,
): boolean {
  return (state ?? 'sourced') === 'sourced' && sources.some((id) => ids.has(id));
}

import { LogbookError } from '../logbookError.ts';
import { forEachBounded } from './forEachBounded.ts';

/** What came of many operations, each list in the order of the items. */
export interface Settled<R> {
  readonly results: readonly R[];
  readonly refusals: readonly LogbookError[];
}

/**
 * Runs an operation for each item, at most `limit` at a time; one that cannot be done keeps no other from being done.
 *
 * @throws what an operation threw that is no `LogbookError`.
 */
export async function settleBounded<T, R>(
  items: readonly T[],
  limit: number,
  operation: (item: T) => Promise<R>,
): Promise<Settled<R>> {
  const settled: ({ readonly result: R } | { readonly refusal: LogbookError })[] = [];
  await forEachBounded([...items.entries()], limit, async ([place, item]) => {
    try {
      settled[place] = { result: await operation(item) };
    } catch (error) {
      if (!(error instanceof LogbookError)) throw error;
      settled[place] = { refusal: error };
    }
  });
  return {
    results: settled.flatMap((one) => ('result' in one ? [one.result] : [])),
    refusals: settled.flatMap((one) => ('refusal' in one ? [one.refusal] : [])),
  };
}

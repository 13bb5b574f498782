import type { RecordSearch } from '../../core/search/recordSearch.ts';
import type { Logbook } from './logbook.ts';

/** The full-text searches of this window, one a logbook, and what was searched last. */
export class RecordFinder {
  readonly #searches = new WeakMap<Logbook, { readonly root: string; readonly search: RecordSearch }>();
  /** The query as it stood when the list was closed. */
  lastQuery = '';

  /** The search over a logbook where it is now; it has to be updated before it finds anything new. */
  async searchOf(logbook: Logbook): Promise<RecordSearch> {
    const root = logbook.root.toString();
    const known = this.#searches.get(logbook);
    if (known?.root === root) return known.search;
    const { createSearch } = await import('../host/createSearch.ts');
    const search = createSearch(logbook.root);
    this.#searches.set(logbook, { root, search });
    return search;
  }
}

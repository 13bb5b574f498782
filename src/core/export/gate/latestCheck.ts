import type { LogbookView } from '../../index/logbookContents.ts';
import type { ExportCheck } from './exportCheck.ts';

/** What somebody looks at an export with, and whom the outcome is told. */
export interface LatestCheckOptions {
  /** `undefined` where there is nothing to look at. */
  readonly look: (view: LogbookView) => Promise<ExportCheck | undefined>;
  /** Called when what `of` gives has become another. */
  readonly onChange: () => void;
}

/** The check of an export as it is now: one look at a time, and the check of older contents holds for no newer ones. */
export class LatestCheck {
  readonly #options: LatestCheckOptions;
  #known: { readonly view: LogbookView; readonly check: ExportCheck } | undefined;
  #next: LogbookView | undefined;
  #isLooking = false;

  constructor(options: LatestCheckOptions) {
    this.#options = options;
  }

  /** What is known of a view; `undefined` before anybody looked at these very contents. */
  of(view: LogbookView): ExportCheck | undefined {
    return this.#known && isSame(this.#known.view, view) ? this.#known.check : undefined;
  }

  /**
   * Looks at a view, also at one that is known: files may have changed below what the index reads. Of views that come
   * while a look takes its time the newest is looked at next.
   *
   * @throws what `look` throws; whoever called first is told, and a later call looks again.
   */
  async look(view: LogbookView): Promise<void> {
    this.#next = view;
    if (this.#isLooking) return;
    this.#isLooking = true;
    try {
      for (let next = this.#take(); next !== undefined; next = this.#take()) await this.#lookAt(next);
    } finally {
      this.#isLooking = false;
    }
  }

  #take(): LogbookView | undefined {
    const next = this.#next;
    this.#next = undefined;
    return next;
  }

  async #lookAt(view: LogbookView): Promise<void> {
    const check = await this.#options.look(view);
    if (check === undefined) return;
    const isNews = JSON.stringify(check) !== JSON.stringify(this.of(view));
    this.#known = { view, check };
    if (isNews) this.#options.onChange();
  }
}

function isSame(one: LogbookView, other: LogbookView): boolean {
  return one.contents === other.contents && one.today === other.today;
}

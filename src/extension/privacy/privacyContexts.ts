import type { LogbookContents } from '../../core/index/logbookContents.ts';
import type { PrivacyContext } from '../../core/privacy/privacyContext.ts';
import type { Logbook } from '../logbook/logbook.ts';

/** What the texts of logbooks are checked with, read once for each state of a logbook. */
export class PrivacyContexts {
  readonly #contexts = new WeakMap<LogbookContents, PrivacyContext>();

  /** What a logbook knows; before its first reading, what is known without one. */
  async of({ current }: Pick<Logbook, 'current'>): Promise<PrivacyContext> {
    const { emptyPrivacyContext, readPrivacyContext } = await import('../../core/privacy/privacyContext.ts');
    if (current === undefined) return emptyPrivacyContext;
    const context = this.#contexts.get(current) ?? readPrivacyContext(current);
    this.#contexts.set(current, context);
    return context;
  }
}

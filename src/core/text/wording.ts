import type { CivilDate } from '../dates/civilDate.ts';
import { fillTemplate } from '../problems.ts';

/** What fills a hole: a user's text or a number as it is, or a day, which surfaces write in their language. */
export type WordingFact = string | number | { readonly date: CivilDate };

/** English words with `{fact}` holes, for surfaces that translate; never put together from pieces. */
export interface Wording {
  readonly template: string;
  readonly facts: Readonly<Record<string, WordingFact>>;
}

/** Words for people; every literal template of core goes into the table that is translated. */
export function wording(template: string, facts: Wording['facts'] = {}): Wording {
  return { template, facts };
}

/** The English words; days as `YYYY-MM-DD`. */
export function formatWording({ template, facts }: Wording): string {
  const filled = Object.entries(facts).map(
    ([name, fact]) => [name, typeof fact === 'object' ? fact.date : fact] as const,
  );
  return fillTemplate(template, Object.fromEntries(filled));
}

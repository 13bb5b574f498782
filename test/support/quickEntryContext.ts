import type { CivilDate } from '../../src/core/dates/civilDate.ts';
import type { QuickEntryContext } from '../../src/core/entry/quickEntry.ts';
import { createSkillCatalogue } from '../../src/core/skills/createSkillCatalogue.ts';

/** What quick entry knows in tests: Monday 2026-11-23, the built-in skills, two contacts, one study. */
export function aQuickEntryContext(change: Partial<QuickEntryContext> = {}): QuickEntryContext {
  return {
    today: '2026-11-23' as CivilDate,
    catalogue: createSkillCatalogue([]),
    people: ['statistician', 'data-manager'],
    studies: ['onc-2'],
    ...change,
  };
}

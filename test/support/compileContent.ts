import type { ExportContent } from '../../src/core/export/exportContent.ts';
import type { ChosenView, ExportProfile } from '../../src/core/export/exportProfile.ts';
import { ReportFacts } from '../../src/core/export/reportFacts.ts';
import { finish } from '../../src/core/steps.ts';

/** Everything that a profile compiles, not redacted yet. */
export function compileContent(profile: ExportProfile, chosen: ChosenView): ExportContent {
  const parts = new Set(['document', 'table', 'resume', 'days', 'entries'] as const);
  return finish(profile.compile({ ...chosen, facts: new ReportFacts(chosen), parts }));
}

import { programOfRun } from '../core/capture/programOfRun.ts';
import { proposeMetrics } from '../core/capture/proposeMetrics.ts';
import type { RunSummary } from '../core/capture/runSummary.ts';

/** A run as the command line prints it. */
export type PlainRun = ReturnType<typeof plainRun>;

/** The summary of a run as JSON has it: counts for errors, warnings and kinds of notes, and proposals flat. */
export function plainRun(file: string, summary: RunSummary) {
  const { dialect, program, errors, warnings, notes, isTruncated, ...lists } = summary;
  return {
    file,
    dialect,
    ...(program !== undefined && { program }),
    ...lists,
    errors: errors.count,
    warnings: warnings.count,
    notes: Object.fromEntries(Object.entries(notes).map(([kind, { count }]) => [kind, count])),
    truncated: isTruncated,
    proposals: proposeMetrics(summary, programOfRun(summary, file)).map(
      ({ metric, line, isSure, isUsual }) => ({
        ...metric,
        line,
        sure: isSure,
        usual: isUsual,
      }),
    ),
  };
}

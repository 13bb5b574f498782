import type { RunDialect, RunSummary } from './runSummary.ts';

/** The summary of a run that tells nothing. */
export function emptyRunSummary(dialect: RunDialect): RunSummary {
  return {
    dialect,
    datasets: [],
    files: [],
    outputs: [],
    steps: [],
    errors: { count: 0, lines: [] },
    warnings: { count: 0, lines: [] },
    notes: {},
    comparisons: [],
    changes: [],
    tools: [],
    isTruncated: false,
  };
}

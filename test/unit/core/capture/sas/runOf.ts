import assert from 'node:assert/strict';
import { readRun } from '../../../../../src/core/capture/readRun.ts';
import type { RunSummary } from '../../../../../src/core/capture/runSummary.ts';

/** The summary of a log, given line by line. */
export async function runOf(lines: readonly string[], name = 'adsl.log'): Promise<RunSummary> {
  const summary = await readRun({ name, text: lines.join('\n') });
  assert.ok(summary, 'the log is of a known dialect');
  return summary;
}

/** The data sets of a summary, one string each: `12 written WORK.ADSL 254x48`. */
export function datasetsOf({ datasets }: RunSummary): readonly string[] {
  return datasets.map(({ name, direction, rows, columns, line, isUnsure }) =>
    [
      line,
      direction,
      name,
      `${rows ?? '?'}${columns === undefined ? '' : `x${columns}`}`,
      ...(isUnsure ? ['unsure'] : []),
    ].join(' '),
  );
}

/** The steps of a summary, one string each: `14 DATA statement 0.01/0.02`. */
export function stepsOf({ steps }: RunSummary): readonly string[] {
  return steps.map(
    ({ name, realSeconds, cpuSeconds, line }) => `${line} ${name} ${realSeconds ?? '?'}/${cpuSeconds ?? '?'}`,
  );
}

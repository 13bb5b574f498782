import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readRun } from '../../src/core/capture/readRun.ts';
import type { RunCount, RunDataset, RunSummary } from '../../src/core/capture/runSummary.ts';

/** What a text tells, read as a file of this name; fails where it is no output that is known. */
export async function runOf(name: string, text: string | readonly string[]): Promise<RunSummary> {
  const summary = await readRun({ name, text: typeof text === 'string' ? text : text.join('\n') });
  if (summary === undefined) throw new Error(`${name} was not known as output`);
  return summary;
}

/** What a file of R's own output tells, one of `test/unit/core/capture/r/fixtures`. */
export async function runOfFixture(name: string): Promise<RunSummary> {
  const path = join(import.meta.dirname, '../unit/core/capture/r/fixtures', name);
  return runOf(basename(path), readFileSync(path, 'utf8'));
}

/** `read adsl 24x4 @32`, with `?` where a figure is unknown and `unsure` where the meaning is. */
export function shownDatasets({ datasets }: RunSummary): readonly string[] {
  return datasets.map(shownDataset);
}

function shownDataset({ name, direction, rows = NaN, columns = NaN, line, isUnsure }: RunDataset): string {
  const size = `${rows}x${columns}`.replaceAll('NaN', '?');
  return `${direction} ${name || '-'} ${size} @${line}${isUnsure === true ? ' unsure' : ''}`;
}

/** `filter adsl 24>16 @32`. */
export function shownChanges({ changes }: RunSummary): readonly string[] {
  return changes.map(({ step, name, from, to, line }) => `${step} ${name || '-'} ${from}>${to} @${line}`);
}

/** `2 @5 7`. */
export function shownCount({ count, lines }: RunCount): string {
  return count === 0 ? '0' : `${count} @${lines.join(' ')}`;
}

/** `16 passed, 2 failed, 1 skipped @14`, or `none`. */
export function shownTests({ tests }: RunSummary): string {
  if (tests === undefined) return 'none';
  return `${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped @${tests.line}`;
}

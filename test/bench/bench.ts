/*
 * Measures index, views and export over generated logbooks of 1,000 and 10,000 records and prints JSON; progress
 * goes to stderr. Exits with 1 when a limit is missed.
 *
 *   npm run bench
 *   npm run bench -- --rounds 3      fewer rounds than 9
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSubject } from './loadSubject.ts';
import { firstExport } from './measureExports.ts';
import { type LogbookMeasures, measureLogbook } from './measureLogbook.ts';

interface Limit {
  readonly name: string;
  readonly limit: number;
  readonly measured: number;
  readonly ok: boolean;
}

const sizes = { small: 1_000, large: 10_000 };

function checkLimits(small: LogbookMeasures, large: LogbookMeasures): readonly Limit[] {
  const atMost = (name: string, limit: number, measured: number): Limit => ({
    name,
    limit,
    measured,
    ok: measured <= limit,
  });
  const { times, longestBlockMs, heapKeptMb, dashboardKb, progressKb, exports } = large;
  // Linear growth would be 10; the allowance is for what small sizes find in the processor's caches.
  const growth = (['cold', 'warm', 'dashboard', 'firstExport', 'export'] as const).map((name) =>
    atMost(`${name}, growth from 1,000 to 10,000`, 16, times[name].bestMs / small.times[name].bestMs),
  );
  return [
    atMost('cold index, multiples of F', 8, times.cold.ratio ?? Number.NaN),
    atMost('warm start, multiples of S', 3, times.warm.ratio ?? Number.NaN),
    atMost('one-file update, ms', 10, times.updateOneFile.bestMs),
    atMost('heap kept, MB', 25, heapKeptMb),
    atMost('data of the dashboard, ms', 100, times.dashboard.bestMs),
    atMost('data of the dashboard after one record changed, ms', 100, times.dashboardAfterChange.bestMs),
    atMost('data of the Progress view, ms', 30, times.progress.bestMs),
    atMost('message of the dashboard, KB', 750, dashboardKb),
    atMost('message of the Progress view, KB', 50, progressKb),
    ...Object.entries(longestBlockMs).map(([name, ms]) => atMost(`longest block, ${name}, ms`, 25, ms)),
    ...growth,
    ...exports.flatMap(({ name, bestMs, longestStretchMs }) => [
      atMost(`export of ${name}, ms`, name === firstExport ? 8000 : 2000, bestMs),
      atMost(`longest stretch, export of ${name}, ms`, isPacked(name) ? 500 : 100, longestStretchMs),
    ]),
  ];
}

/** Packing is one piece of work of a library. */
function isPacked(name: string): boolean {
  return / as (?:docx|zip)$/.test(name);
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '9' } } });
  const rounds = Number(values.rounds);
  const folder = await mkdtemp(join(tmpdir(), 'logbook-bench-'));
  try {
    const subject = await loadSubject(folder);
    const measure = (records: number): Promise<LogbookMeasures> => {
      process.stderr.write(`${records} records, ${rounds} rounds ...\n`);
      return measureLogbook(subject, folder, { records, rounds });
    };
    const small = await measure(sizes.small);
    const large = await measure(sizes.large);
    const limits = checkLimits(small, large);
    const report = { node: process.version, rounds, measures: [small, large], limits };
    process.stdout.write(`${JSON.stringify(report, rounded, 2)}\n`);
    if (limits.some(({ ok }) => !ok)) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true });
  }
}

void main();

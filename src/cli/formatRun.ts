import { formatNumber } from '../core/metrics/units.ts';
import { formatCount } from './formatCount.ts';
import { formatTable } from './formatTable.ts';
import type { PlainRun } from './plainRun.ts';
import { printable } from './printable.ts';

/** A run for a person: one line that says how it went, then what it offers; `*` marks what most people keep. */
export function formatRun(run: PlainRun): string {
  const { file, dialect, program, errors, warnings } = run;
  const head = [
    `${printable(file)}: ${dialect}`,
    ...(program === undefined ? [] : [printable(program)]),
    formatCount(errors, 'error', 'errors'),
    formatCount(warnings, 'warning', 'warnings'),
    ...(run.truncated ? ['the log ends before the run'] : []),
  ];
  return `${head.join(', ')}\n${formatTable(run.proposals.map(rowOf), new Set([2]))}`;
}

function rowOf({
  name,
  value,
  of,
  unit = '',
  dataset,
  distinct,
  line,
  sure,
  usual,
}: PlainRun['proposals'][number]) {
  const base = of === undefined ? '' : ` of ${formatNumber(of)}`;
  return [
    usual ? ' *' : sure ? '  ' : ' ?',
    printable(name),
    `${formatNumber(value)}${base}`,
    unit,
    printable(dataset ?? distinct?.join(', ') ?? ''),
    `line ${line}`,
  ];
}

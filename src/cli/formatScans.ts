import type { LocatedFinding } from '../core/privacy/fileFindings.ts';
import { formatWording } from '../core/text/wording.ts';
import { formatCount } from './formatCount.ts';
import { plainFinding } from './plainFinding.ts';
import { printable } from './printable.ts';

/** What was found in a file. */
export interface FileScan {
  readonly file: string;
  readonly findings: readonly LocatedFinding[];
}

/** The same, or why it was not looked at. */
export type Scan = FileScan | { readonly file: string; readonly problem: string };

/** How much was looked at, beside what the scans themselves say. */
export interface ScanTotals {
  /** Files whose text was looked at. */
  readonly files: number;
  /** Pictures of which the name was. */
  readonly pictures?: number;
}

/** Scans as JSON has them. */
export function plainScan(scan: Scan): object {
  return 'problem' in scan ? scan : { file: scan.file, findings: scan.findings.map(plainFinding) };
}

/** One line for each finding, then how many there are. */
export function formatScans(scans: readonly Scan[], { files, pictures = 0 }: ScanTotals): string {
  const lines = scans.flatMap((scan) => ('findings' in scan ? formatFindings(scan) : []));
  const findings = scans.flatMap((scan) => ('findings' in scan ? scan.findings : []));
  const high = findings.filter(({ severity }) => severity === 'high').length;
  const unread = scans.filter((scan) => 'problem' in scan).length;
  const looked = [
    formatCount(files, 'file', 'files'),
    ...(pictures === 0 ? [] : [`${formatCount(pictures, 'picture', 'pictures')} by name only`]),
    ...(unread === 0 ? [] : [`${unread} not looked at`]),
  ].join(', ');
  if (files + pictures === 0) return `Nothing was looked at. (${looked})\n`;
  const summary =
    findings.length === 0
      ? `No identifiers found by these checks. (${looked})`
      : `${formatCount(findings.length, 'finding', 'findings')}, ${high} of them high (${looked})`;
  return `${lines.join('')}${summary}\n`;
}

/** One line for each finding of a file. */
export function formatFindings({ file, findings }: FileScan): readonly string[] {
  const shownFile = printable(file === '-' ? '(standard input)' : file);
  return findings.map(({ position, severity, type, reason, shape }) => {
    const shown = shape === undefined ? '' : ` (${printable(shape)})`;
    const place = `${position.line + 1}:${position.character + 1}`;
    return `${shownFile}:${place}: ${severity} ${type}${shown} ${formatWording(reason)}\n`;
  });
}

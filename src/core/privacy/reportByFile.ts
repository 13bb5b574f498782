import { compareSeverity, type FileFindings, type LocatedFinding } from './fileFindings.ts';
import type { FindingSeverity } from './finding.ts';
import type { PrivacyReport } from './scanFiles.ts';
import { shownPath } from './shownPath.ts';

/** What was found in one file, for somebody who mends it. */
export interface FileReport extends Pick<FileFindings, 'path' | 'isOfName'> {
  /** The path without what was found in it. */
  readonly shownPath: string;
  /** What wants a look: high first, then by place. */
  readonly marked: readonly LocatedFinding[];
  /** Low ones, by place: there are many of them, and most may stay. */
  readonly hints: readonly LocatedFinding[];
}

/** How many findings there are of each severity. */
export type FindingCounts = Readonly<Record<FindingSeverity, number>>;

/** The files of a report, those with high findings first, then those that want a look, then by path. */
export function reportByFile({ files }: PrivacyReport): readonly FileReport[] {
  return files
    .map(fileReportOf)
    .sort((one, other) => rank(one) - rank(other) || (one.path < other.path ? -1 : 1));
}

function fileReportOf(file: FileFindings): FileReport {
  const { path, isOfName, findings } = file;
  const marked = findings
    .filter(({ severity }) => severity !== 'low')
    .sort(
      (one, other) => compareSeverity(one.severity, other.severity) || one.range.start - other.range.start,
    );
  const hints = findings.filter(({ severity }) => severity === 'low');
  return { path, shownPath: shownPath(file), marked, hints, ...(isOfName && { isOfName }) };
}

/** 0 for a file with a high finding, 1 for one with others that want a look, 2 for hints alone. */
function rank({ marked: [first] }: FileReport): number {
  if (first === undefined) return 2;
  return first.severity === 'high' ? 0 : 1;
}

/** How many findings of each severity a report has. */
export function countFindings({ files }: PrivacyReport): FindingCounts {
  const counts = { high: 0, medium: 0, low: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

import type { FileFindings, LocatedFinding } from '../../privacy/fileFindings.ts';

/** Something that only the composed text shows. */
export interface ComposedFinding
  extends Pick<LocatedFinding, 'type' | 'class' | 'severity' | 'reason' | 'shape'> {
  /** The file that it comes from, relative to the logbook's root; absent where that cannot be told. */
  readonly path?: string;
}

/** What was found before an export is given out. */
export interface ExportCheck {
  /** What blocks it, by file and place. */
  readonly open: readonly FileFindings[];
  /** What blocks it and stands at no place of a file. */
  readonly composed: readonly ComposedFinding[];
  /** Files that it draws on and that could not be looked at: they block it too. */
  readonly unread: readonly string[];
  /** What wants a look and does not block it. */
  readonly toLookAt: readonly FileFindings[];
  /** Files that were looked at. */
  readonly scanned: number;
}

/** Whether nothing blocks; what was not looked at did not pass. */
export function isPassed(check: ExportCheck | undefined): boolean {
  return check !== undefined && countOpen(check) === 0 && check.unread.length === 0;
}

/** How many findings block. */
export function countOpen({ open, composed }: Pick<ExportCheck, 'open' | 'composed'>): number {
  return countFindings(open) + composed.length;
}

/** How many findings there are in some files. */
export function countFindings(files: readonly FileFindings[]): number {
  return files.reduce((count, { findings }) => count + findings.length, 0);
}

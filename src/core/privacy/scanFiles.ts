import { type FileFindings, locateFindings } from './fileFindings.ts';
import { findInFile } from './findInFile.ts';
import type { PrivacyContext } from './privacyContext.ts';

/** What to look at, and how to get at it. */
export interface ScanRequest {
  /** Relative to the logbook's root. */
  readonly paths: readonly string[];
  readonly context: PrivacyContext;
  /** The text of a file; `undefined` for one that has none: gone, binary, too large. */
  readonly readText: (path: string) => Promise<string | undefined>;
  /** Awaited after every file: lets others run, and throws what ends the scan. */
  readonly checkpoint?: () => Promise<void>;
}

/** What a scan found, and what it could not look at. */
export interface PrivacyReport {
  /** Files in which something was found, in the order of the paths. */
  readonly files: readonly FileFindings[];
  /** Files that were looked at. */
  readonly scanned: number;
  /** Files without a text that could be looked at, in the order of the paths. */
  readonly unread: readonly string[];
}

/** Looks for identifiers in many files of a logbook, one after another. */
export async function scanFiles({
  paths,
  context,
  readText,
  checkpoint,
}: ScanRequest): Promise<PrivacyReport> {
  const files: FileFindings[] = [];
  const unread: string[] = [];
  for (const path of paths) {
    const text = await readText(path);
    if (text === undefined) unread.push(path);
    else {
      const findings = locateFindings(text, findInFile(text, path, context));
      if (findings.length > 0) files.push({ path, findings });
    }
    await checkpoint?.();
  }
  return { files, scanned: paths.length - unread.length, unread };
}

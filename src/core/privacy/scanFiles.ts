import type { FileEntry, FileText } from '../index/fileStore.ts';
import { type Problem, problem } from '../problems.ts';
import { type FileFindings, type LocatedFinding, locateFindings } from './fileFindings.ts';
import { findIdentifiers } from './findIdentifiers.ts';
import { findInFile } from './findInFile.ts';
import type { PrivacyContext } from './privacyContext.ts';
import type { RememberedFindings } from './rememberedFindings.ts';

/** What to look at, and how to get at it. */
export interface ScanRequest {
  /** Paths relative to the logbook's root. */
  readonly files: readonly FileEntry[];
  readonly context: PrivacyContext;
  /** A whole file; pictures are not asked for, nor are files that did not change since they were looked at. */
  readonly read: (path: string) => Promise<FileText>;
  /** What earlier scans of this logbook found. */
  readonly remembered?: RememberedFindings;
  /** Awaited after every file with how many were looked at: lets others run, and throws what ends the scan. */
  readonly checkpoint?: (done: number) => Promise<void>;
}

/** A file that could not be looked at, and why. */
export interface UnreadFile {
  readonly path: string;
  readonly problem: Problem;
}

/** What a scan found, and what it could not look at. */
export interface PrivacyReport {
  /** Files in which something was found, in the order of the paths. */
  readonly files: readonly FileFindings[];
  /** Files whose text was looked at. */
  readonly scanned: number;
  /** Pictures, of which the name alone was looked at. */
  readonly pictures: number;
  /** Files without a text that could be looked at (binary, too large), in the order of the paths. */
  readonly unread: readonly UnreadFile[];
}

/** What became of one file. */
export type FileOutcome =
  | { readonly kind: 'text' | 'picture'; readonly findings: readonly LocatedFinding[] }
  | { readonly kind: 'unread'; readonly problem: Problem };

/** Names of pictures, whose content is not looked at. */
const pictureName = /\.(?:png|jpe?g|gif|bmp|tiff?|webp|heic|heif|avif|ico|dcm)$/i;

/** Looks for identifiers in many files of a logbook, one after another. */
export async function scanFiles(request: ScanRequest): Promise<PrivacyReport> {
  const { files, context, remembered, checkpoint } = request;
  const report = { files: [] as FileFindings[], scanned: 0, pictures: 0, unread: [] as UnreadFile[] };
  remembered?.useContext(context);
  for (const [place, file] of files.entries()) {
    const outcome = remembered?.of(file) ?? (await lookAt(file.path, request));
    if (outcome !== undefined) {
      remembered?.note(file, outcome);
      addOutcome(report, file.path, outcome);
    }
    await checkpoint?.(place + 1);
  }
  return report;
}

/** `undefined` for a file that is gone. */
async function lookAt(path: string, { context, read }: ScanRequest): Promise<FileOutcome | undefined> {
  if (pictureName.test(path)) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return { kind: 'picture', findings: locateFindings(name, findIdentifiers(name, context)) };
  }
  const file = await read(path);
  if (file.kind === 'missing') return undefined;
  if (file.kind === 'unreadable') return { kind: 'unread', problem: problem(file.code, [], file.facts) };
  // Places are those of an editor, which does not count a byte order mark.
  const text = file.text.replace(/^\ufeff/, '');
  return { kind: 'text', findings: locateFindings(text, findInFile(text, path, context)) };
}

function addOutcome(
  report: { files: FileFindings[]; scanned: number; pictures: number; unread: UnreadFile[] },
  path: string,
  outcome: FileOutcome,
): void {
  if (outcome.kind === 'unread') {
    report.unread.push({ path, problem: outcome.problem });
    return;
  }
  const { kind, findings } = outcome;
  if (kind === 'picture') report.pictures += 1;
  else report.scanned += 1;
  if (findings.length === 0) return;
  report.files.push({ path, findings, ...(kind === 'picture' && { isOfName: true }) });
}

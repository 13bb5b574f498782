import type { WorkspaceFile } from '../evidence/evidenceFiles.ts';
import { compareText } from '../text/compareText.ts';
import { mostOffers, type Offers } from './offer.ts';

/** Files that show work: logs, outputs and programs of the field. */
const tellingEnding =
  /\.(?:log|lst|rout|txt|rtf|pdf|html?|docx|xlsx|csv|png|svg|json|sas|sasnb|r|rmd|qmd|py|ipynb|do|sql|md)$/i;
/** Of them, what a run leaves behind. */
const runEnding = /\.(?:log|lst|rout|sasnb|rtf|pdf|html?)$/i;

/**
 * Files of the workspace folder by fragments of their path: those whose name begins so first; logs and outputs before
 * other files, each newest first.
 *
 * @param logbookPath - of the logbook's root below the folder: what is in it is no evidence; empty for the folder itself.
 */
export function fileOffers(files: readonly WorkspaceFile[], typed: string, logbookPath: string): Offers {
  const paths = fileOffersOf(files, typed, logbookPath, mostOffers + 1);
  const offers = paths.slice(0, mostOffers).map((value) => ({ kind: 'file' as const, value }));
  return { offers, isIncomplete: paths.length > mostOffers };
}

/** The same as paths, at most so many. */
export function fileOffersOf(
  files: readonly WorkspaceFile[],
  typed: string,
  logbookPath: string,
  most: number,
): readonly string[] {
  const fragments = typed.normalize('NFC').toLowerCase().trim().split(/\s+/);
  const found = files.flatMap((file) => {
    const rank = isOwn(file.path, logbookPath) ? undefined : rankOf(file.path, fragments);
    return rank === undefined ? [] : [{ file, rank }];
  });
  found.sort(
    (one, other) =>
      one.rank - other.rank ||
      other.file.modifiedMs - one.file.modifiedMs ||
      compareText(one.file.path, other.file.path),
  );
  return found.slice(0, most).map(({ file }) => file.path);
}

function isOwn(path: string, logbookPath: string): boolean {
  return logbookPath !== '' && path.startsWith(`${logbookPath}/`);
}

/** Less is better; `undefined` where a fragment is not in the path. */
function rankOf(path: string, fragments: readonly string[]): number | undefined {
  const folded = path.normalize('NFC').toLowerCase();
  if (!fragments.every((fragment) => folded.includes(fragment))) return undefined;
  const [first = ''] = fragments;
  const name = folded.slice(folded.lastIndexOf('/') + 1);
  const begins = name.startsWith(first) || folded.startsWith(first) ? 0 : 3;
  return begins + (runEnding.test(name) ? 0 : tellingEnding.test(name) ? 1 : 2);
}

import { compareText } from '../text/compareText.ts';
import { isLogName, isLogOfOther, isSharedLog, programEnding, stemOf } from './isLogName.ts';
import { isOneLanguage, languageOfName, type RunLanguage } from './runLanguage.ts';

/** A file and when it was changed, in milliseconds since 1970. */
export interface DatedFile {
  readonly path: string;
  readonly modifiedMs: number;
}

/** A log that may be the one of a program's last run. */
export interface RunLog extends DatedFile {
  /** Written before the program was last changed: a run of what it was then. */
  readonly isOlder: boolean;
  /** Another program is called like it as well, so that one may have written it. */
  readonly isShared: boolean;
}

const logFolders = ['log', 'logs', 'output', 'outputs', 'out', 'lst'];

/** Folders above the program that are looked at, its own among them; deeper trees keep logs with their programs. */
const mostLevels = 5;

/** File systems and copies round times; a log this much older than its program still counts as written after it. */
const clockToleranceMs = 2_000;

/**
 * Folders in which the log of a program may lie, relative to that of the workspace, `''` for itself: that of the program
 * first, then those for logs beside or below it, then those above.
 *
 * @param path - of the program, relative to the folder of the workspace.
 */
export function runLogFolders(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  const folders: string[] = [];
  for (let level = 0; level < mostLevels && level <= parts.length; level += 1) {
    const above = parts.slice(0, parts.length - level);
    if (level === 0) folders.push(above.join('/'));
    for (const folder of logFolders) folders.push([...above, folder].join('/'));
  }
  return [...new Set(folders)];
}

/** Those of the files of such folders, by their paths, that are called like logs of a program and of no other one. */
export function runLogsAmong(program: string, paths: readonly string[]): readonly string[] {
  const name = nameOf(program);
  const names = paths.map(nameOf);
  return paths.filter((path) => {
    const log = nameOf(path);
    return isLogName(log, name) && !isLogOfOther(log, name, names);
  });
}

/**
 * The logs that may be that of a program's last run, best first: those written since it was changed before older
 * ones, newer ones first. Of a log and a listing with one name the listing is left out: one run wrote both.
 *
 * @param names - of the programs around, without folders.
 */
export function rankRunLogs(
  program: DatedFile,
  files: readonly DatedFile[],
  names: readonly string[] = [],
): readonly RunLog[] {
  const named = new Set(files.filter(({ path }) => !isListing(path)).map(({ path }) => stemOf(nameOf(path))));
  return files
    .filter(({ path }) => !isListing(path) || !named.has(stemOf(nameOf(path))))
    .map((file) => ({
      ...file,
      isOlder: file.modifiedMs + clockToleranceMs < program.modifiedMs,
      isShared: isSharedLog(nameOf(file.path), nameOf(program.path), names),
    }))
    .sort(
      (one, other) =>
        Number(one.isOlder) - Number(other.isOlder) ||
        other.modifiedMs - one.modifiedMs ||
        compareText(one.path, other.path),
    );
}

/** The one log that needs no question: written since the program was changed, alone in that, and of no other's name. */
export function certainRunLog(logs: readonly RunLog[]): RunLog | undefined {
  const [first, second] = logs;
  return first?.isOlder === false && !first.isShared && second?.isOlder !== false ? first : undefined;
}

/** Whether a file was written since a run began. */
export function isWrittenSince(modifiedMs: number, startedMs: number): boolean {
  return modifiedMs + clockToleranceMs >= startedMs;
}

/** What a log tells of what wrote it. */
export interface LogOrigin {
  /** Name of the program. */
  readonly program?: string;
  readonly language?: RunLanguage;
}

/**
 * The name of the program that wrote a log, among those of files.
 *
 * That is the one that the log tells; else one of its language that is called like the log, and where none is, the one
 * with the longest name that the log's begins with: `lab_listing.sas` for `lab_listing_after.log`.
 *
 * @returns `undefined` where none is, or two fit alike.
 */
export function chooseProgram(
  names: readonly string[],
  logName: string,
  { program, language = languageOfName(logName) }: LogOrigin = {},
): string | undefined {
  if (program !== undefined) return names.find((name) => name.toLowerCase() === program.toLowerCase());
  const fitting = names
    .filter((name) => programEnding.test(name) && isOneLanguage(languageOfName(name), language))
    .filter((name) => isLogName(logName, name) || beginsWithName(logName, name))
    .sort((one, other) => stemOf(other).length - stemOf(one).length || compareText(one, other));
  const [first, second] = fitting;
  const isSure =
    second === undefined || first === second || stemOf(first ?? '').length > stemOf(second).length;
  return isSure ? first : undefined;
}

/** Whether a log has the name of a program and words behind it; a number would make it another program's. */
function beginsWithName(logName: string, name: string): boolean {
  const log = stemOf(logName).toLowerCase();
  const stem = stemOf(name).toLowerCase();
  if (!log.startsWith(stem)) return false;
  const rest = log.slice(stem.length);
  return /^[._-]\D/.test(rest) || (/^\.\d{1,2}$/.test(rest) && !/\d$/.test(stem));
}

function isListing(path: string): boolean {
  return /\.lst$/i.test(path);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

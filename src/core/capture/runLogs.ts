import { compareText } from '../text/compareText.ts';

/** Where a log may lie, and what it is called. */
export interface RunLogPlaces {
  /** Folders relative to that of the workspace, `''` for itself; nearest to the program first. */
  readonly folders: readonly string[];
  /** Whether a file in one of them is called like a log of the program. */
  isLogName(name: string): boolean;
}

/** A file and when it was changed, in milliseconds since 1970. */
export interface DatedFile {
  readonly path: string;
  readonly modifiedMs: number;
}

/** A log that may be the one of a program's last run. */
export interface RunLog extends DatedFile {
  /** Written before the program was last changed: a run of what it was then. */
  readonly isOlder: boolean;
}

const logFolders = ['log', 'logs', 'output', 'outputs', 'out', 'lst'];

/** Folders above the program that are looked at, its own among them; deeper trees keep logs with their programs. */
const mostLevels = 5;

/** File systems and copies round times; a log this much older than its program still counts as written after it. */
const clockToleranceMs = 2_000;

/**
 * Where the log of a program may lie: beside it, in a folder for logs beside or below it, or in one of those above.
 *
 * Its name is that of the program, perhaps with the day or time of the run: `adsl.log`, `adsl.Rout`,
 * `adsl_20260320.log`.
 *
 * @param path - of the program, relative to the folder of the workspace.
 */
export function runLogPlaces(path: string): RunLogPlaces {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  const folders: string[] = [];
  for (let level = 0; level < mostLevels && level <= parts.length; level += 1) {
    const above = parts.slice(0, parts.length - level);
    if (level === 0) folders.push(above.join('/'));
    for (const folder of logFolders) folders.push([...above, folder].join('/'));
  }
  const base = baseOf(name).toLowerCase();
  return {
    folders: [...new Set(folders)],
    isLogName: (file) => {
      const ending = /\.(?:log|lst|rout)$/i.exec(file)?.[0];
      if (ending === undefined) return false;
      // `adsl.R.log` is the log of `adsl.R` too.
      const own = file.slice(0, -ending.length).toLowerCase();
      const rest = own.startsWith(name.toLowerCase())
        ? own.slice(name.length)
        : own.startsWith(base)
          ? own.slice(base.length)
          : undefined;
      return rest !== undefined && /^(?:[._-]?\d[\dt:._-]*)?$/.test(rest);
    },
  };
}

/**
 * The logs that may be that of a program's last run, best first: those written since it was changed before older
 * ones, newer ones first. Of a log and a listing with one name the listing is left out: one run wrote both.
 */
export function rankRunLogs(program: DatedFile, files: readonly DatedFile[]): readonly RunLog[] {
  const named = new Set(files.filter(({ path }) => !isListing(path)).map(({ path }) => baseOf(nameOf(path))));
  return files
    .filter(({ path }) => !isListing(path) || !named.has(baseOf(nameOf(path))))
    .map((file) => ({ ...file, isOlder: file.modifiedMs + clockToleranceMs < program.modifiedMs }))
    .sort(
      (one, other) =>
        Number(one.isOlder) - Number(other.isOlder) ||
        other.modifiedMs - one.modifiedMs ||
        compareText(one.path, other.path),
    );
}

/** The one log that needs no question: written since the program was changed, and alone in that. */
export function certainRunLog(logs: readonly RunLog[]): RunLog | undefined {
  const [first, second] = logs;
  return first?.isOlder === false && second?.isOlder !== false ? first : undefined;
}

const programEnding = /\.(?:sas|r|rmd|qmd)$/i;

/**
 * The name of the program that wrote a log, among those of files.
 *
 * @param told - the name that the log itself tells; else a program is taken that is called like the log, and where none
 *   is, the one with the longest name that the log's begins with: `lab_listing.sas` for `lab_listing_after.log`.
 */
export function chooseProgram(
  names: readonly string[],
  logName: string,
  told: string | undefined,
): string | undefined {
  if (told !== undefined) return names.find((name) => name.toLowerCase() === told.toLowerCase());
  const log = baseOf(logName).toLowerCase();
  const stemOf = (name: string): string => baseOf(name).toLowerCase();
  const fitting = names.filter((name) => {
    if (!programEnding.test(name)) return false;
    const rest = log.startsWith(stemOf(name)) ? log.slice(stemOf(name).length) : undefined;
    return rest === '' || (rest !== undefined && /^[._-]/.test(rest));
  });
  return [...fitting].sort((one, other) => other.length - one.length || compareText(one, other))[0];
}

function isListing(path: string): boolean {
  return /\.lst$/i.test(path);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function baseOf(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}

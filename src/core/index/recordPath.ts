/** Path of the profile, relative to the logbook's root. */
export const profilePath = 'logbook.yml';

/** Whether a file or folder name is left out of the walk: hidden ones and installed packages. */
export function isIgnoredName(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** Whether any part of a path is left out of the walk. */
export function isIgnoredPath(path: string): boolean {
  return path.split('/').some(isIgnoredName);
}

/** Whether a file name is that of a record: it ends in `.md`, in either case. */
export function isRecordName(name: string): boolean {
  return name.slice(-3).toLowerCase() === '.md';
}

/** Whether a path (forward slashes, relative to the logbook's root) may hold a record. */
export function isRecordPath(path: string): boolean {
  return isRecordName(path) && !isIgnoredPath(path);
}

/**
 * Orders folders for reading: those without a year first, then newest years (`activities/2026` before
 * `activities/2025`), then by path. What a user looks at first is so read first.
 */
export function compareNewestFirst(one: string, other: string): number {
  const years = yearOf(other) - yearOf(one);
  if (years !== 0) return years;
  return one < other ? -1 : one > other ? 1 : 0;
}

function yearOf(folder: string): number {
  const year = /(?:^|\/)(\d{4})(?:\/|$)/.exec(folder)?.[1];
  return year === undefined ? Number.MAX_SAFE_INTEGER : Number(year);
}

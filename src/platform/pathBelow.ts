import { relative, resolve, sep } from 'node:path';

/**
 * Whether a path is written as one below a root: relative, forward slashes, without empty parts, `.` and `..`.
 *
 * It does not ask the disk: a link on the way may still lead elsewhere.
 */
export function isPathBelow(rootPath: string, path: string): boolean {
  if (path === '' || path.includes('\0')) return false;
  const normal = relative(rootPath, resolve(rootPath, path)).split(sep).join('/');
  return normal === path && normal !== '..' && !normal.startsWith('../');
}

/** Whether two relative paths name the same place, also where the file system ignores case or composes accents. */
export function isSamePath(one: string, other: string): boolean {
  return foldPath(one) === foldPath(other);
}

function foldPath(path: string): string {
  return path.split(sep).join('/').normalize('NFC').toLowerCase();
}

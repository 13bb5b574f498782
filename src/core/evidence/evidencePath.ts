/**
 * A path below the workspace folder without detours, with forward slashes.
 *
 * @returns `undefined` for one that names no file, climbs with `..`, is absolute, or has a drive or a scheme: none of
 *   them is ever followed.
 */
export function innerPath(written: string): string | undefined {
  const path = written.trim().replaceAll('\\', '/');
  if (rooted.test(path) || unprintable.test(path)) return undefined;
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const inner = parts.join('/');
  // `./c:/x` looks like a relative path only until it is joined to a folder.
  return parts.length === 0 || parts.includes('..') || rooted.test(inner) ? undefined : inner;
}

/** At the root (UNC among it), in the home folder, on a drive, or of a scheme. */
const rooted = /^(?:\/|~|[a-z][a-z0-9+.-]*:)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: no file name that anybody typed has one.
const unprintable = /[\u0000-\u001f]/;

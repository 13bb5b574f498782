const longestName = 120;

/**
 * The last part of a path of Windows or Unix, `undefined` where it has none.
 *
 * Folders carry names of users and studies; they never leave a reader.
 */
export function baseName(path: string): string | undefined {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).trim();
  return name === '' || name.length > longestName ? undefined : name;
}

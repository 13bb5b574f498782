/**
 * A path as checks read a text: words of a file's name are parted by hyphens, which would hide a label from its number.
 *
 * `activities/2026/2026-03-14-mrn-12345678.md` is `activities 2026 2026 03 14 mrn 12345678 md` too.
 */
export function readablePath(path: string): string {
  return `${path}\n\n${path.replace(/[-_./\\]+/g, ' ')}`;
}

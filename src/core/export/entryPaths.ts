/** Names that Windows keeps for devices, whatever their ending. */
const reservedName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Longest part of a path in UTF-16 units, so that a path fits where paths are short. */
const longestPart = 80;

/**
 * Paths that every system can unpack, and that stay where they are unpacked: no `..`, no root, no reserved names.
 *
 * Parts of digits only get a `_` in front: an object, as which a ZIP is made, would move them to its beginning.
 *
 * @returns one a path, in order; of two that would be one file, the second gets `-2`.
 */
export function safeEntryPaths(paths: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const safe = safePath(path);
    const [, stem = '', ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(safe) ?? [];
    let unique = safe;
    for (let number = 2; taken.has(fold(unique)); number++) unique = `${stem}-${number}${ending}`;
    taken.add(fold(unique));
    return unique;
  });
}

function safePath(path: string): string {
  const parts = path
    .normalize('NFC')
    .split(/[/\\]/)
    .map((part) =>
      part
        .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '-')
        .slice(-longestPart)
        .replace(/^[\uDC00-\uDFFF]|^\s+|[\s.]+$/g, ''),
    )
    .filter((part) => part !== '')
    .map((part) => (reservedName.test(part) || /^\d+$/.test(part) ? `_${part}` : part));
  return parts.length === 0 ? 'unnamed' : parts.join('/');
}

/** Systems that do not tell upper from lower case would take two such paths for one. */
function fold(path: string): string {
  return path.toLowerCase();
}

/** Why a logbook folder is refused. */
export type LogbookFolderFault =
  | 'not-text'
  | 'empty'
  | 'absolute'
  | 'outside'
  | 'reserved'
  | 'characters'
  | 'too-long';

/** A folder that may hold a logbook, or why it may not. */
export type LogbookFolderResult =
  | {
      readonly kind: 'valid';
      /** Forward slashes, relative to the workspace folder; `.` for that folder itself. */
      readonly path: string;
    }
  | { readonly kind: 'invalid'; readonly fault: LogbookFolderFault };

/** Folders that tools own and clean up. */
const reservedSegments = new Set(['.git', '.hg', '.svn', '.vscode', 'node_modules']);

/** Device names that Windows keeps for itself, with any ending (Microsoft, "Naming Files, Paths, and Namespaces"). */
const windowsDevice = /^(?:con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(?:\..*)?$/i;

/** Characters that Windows forbids in names, and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbiddenCharacters = /[<>:"|?*\u0000-\u001f\u007f]/;

/** Longest path, so that records beneath stay below the 260 characters of Windows. */
const longestPath = 120;

/**
 * Checks the setting that names the logbook's folder; a workspace's settings are not to be trusted.
 *
 * @param value - as the settings hold it; both kinds of slashes separate.
 * @example validateLogbookFolder('notes\\log/') // { kind: 'valid', path: 'notes/log' }
 * @example validateLogbookFolder('../x') // { kind: 'invalid', fault: 'outside' }
 */
export function validateLogbookFolder(value: unknown): LogbookFolderResult {
  if (typeof value !== 'string') return { kind: 'invalid', fault: 'not-text' };
  const text = value.trim().replaceAll('\\', '/');
  const fault = faultOfText(text);
  if (fault !== undefined) return { kind: 'invalid', fault };
  const segments = text.split('/').filter((segment) => segment !== '' && segment !== '.');
  for (const segment of segments) {
    const segmentFault = faultOfSegment(segment);
    if (segmentFault !== undefined) return { kind: 'invalid', fault: segmentFault };
  }
  return { kind: 'valid', path: segments.length === 0 ? '.' : segments.join('/') };
}

function faultOfText(text: string): LogbookFolderFault | undefined {
  if (text === '') return 'empty';
  if (text.length > longestPath) return 'too-long';
  // A drive letter and a scheme both end in a colon; `~` is the home folder to a shell.
  if (text.startsWith('/') || text.startsWith('~') || /^[a-z][a-z0-9+.-]*:/i.test(text)) return 'absolute';
  return forbiddenCharacters.test(text) ? 'characters' : undefined;
}

function faultOfSegment(segment: string): LogbookFolderFault | undefined {
  if (segment === '..') return 'outside';
  if (reservedSegments.has(segment.toLowerCase()) || windowsDevice.test(segment)) return 'reserved';
  return /[. ]$/.test(segment) ? 'characters' : undefined;
}

import { formatSlug } from './slug.ts';

/** Beneath the logbook's root: what records show and what is no record itself. */
const attachmentFolder = 'attachments';

/**
 * Where a file that a record shows is kept, relative to the logbook's root:
 * `attachments/2026/2026-03-14-cleaned-ae-1.png`, without the year for records that have no day in their name.
 *
 * The name is made of the record's alone, because those of cameras and scanners tell times, numbers and patients.
 *
 * @param recordPath - relative to the logbook's root.
 * @param number - counts from 1; take the next where the path is taken.
 */
export function attachmentPath(recordPath: string, number: number, extension: string): string {
  const stem = formatSlug(nameOf(recordPath).replace(/\.md$/i, ''));
  const [, year] = /^(\d{4})-\d\d-\d\d/.exec(stem) ?? [];
  const folder = year === undefined ? attachmentFolder : `${attachmentFolder}/${year}`;
  return `${folder}/${stem}-${number}.${extension}`;
}

/** The target of a Markdown link in a record to another file of the logbook; both relative to its root. */
export function linkFromRecord(recordPath: string, path: string): string {
  return '../'.repeat(recordPath.split('/').length - 1) + path;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

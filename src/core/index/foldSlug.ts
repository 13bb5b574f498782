/** The form in which file names are one on a file system that folds case or composes accents. */
export function foldSlug(slug: string): string {
  return slug.normalize('NFC').toLowerCase();
}

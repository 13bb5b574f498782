import { type Problem, problem } from '../problems.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import { contactSlug } from '../records/recordPeople.ts';
import { foldSlug } from './foldSlug.ts';

/**
 * For each contact whose slug another contact has too, the problem that names the other, by path: two files in
 * different folders, or names that differ in case or in how accents are composed.
 *
 * @param records - all of a logbook, in any order; the result depends on their paths alone.
 */
export function findContactTwins(records: readonly StoredRecord[]): ReadonlyMap<string, Problem> {
  const pathsBySlug = new Map<string, string[]>();
  for (const { path, record } of records) {
    if (record.type !== 'contact') continue;
    const slug = foldSlug(contactSlug(path));
    const paths = pathsBySlug.get(slug);
    if (paths === undefined) pathsBySlug.set(slug, [path]);
    else paths.push(path);
  }
  const twinsByPath = new Map<string, Problem>();
  for (const paths of pathsBySlug.values()) {
    if (paths.length < 2) continue;
    const [first = '', second = ''] = paths.sort();
    for (const path of paths) {
      const other = path === first ? second : first;
      twinsByPath.set(
        path,
        problem('duplicate-contact', ['title'], { slug: contactSlug(path), path: other }),
      );
    }
  }
  return twinsByPath;
}

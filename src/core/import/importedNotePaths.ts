import { candidatePaths, type NewRecordPlan } from '../records/newRecord.ts';
import { formatSlug } from '../records/slug.ts';
import type { PlannedNote } from './planImport.ts';

/**
 * The paths to try for an imported note, best first: those of any new record, then with the name of the note's file, then
 * with the record's id, which no other one has. Many notes of one import may have the same title.
 *
 * @param id - that of the record.
 */
export function importedNotePaths(
  plan: NewRecordPlan,
  { source }: Pick<PlannedNote, 'source'>,
  id: string,
): readonly string[] {
  const path = source.replace(/:\d+$/, '').replace(/\.\w+$/, '');
  const ofFile = formatSlug(path.slice(path.lastIndexOf('/') + 1), 'note');
  return [...candidatePaths(plan), `${plan.stem}-${ofFile}.md`, `${plan.stem}-${id.toLowerCase()}.md`];
}

import { RecordSkills } from '../../insight/recordSkills.ts';
import type { LogbookRecord } from '../../records/logbookRecord.ts';
import type { ChosenView } from '../exportProfile.ts';

/** Whether records that are told of whatever their day are of the studies and skills that were chosen. */
export function isChosen({ view, choice }: ChosenView): (record: LogbookRecord) => boolean {
  const { studies, skills } = choice;
  const recordSkills = new RecordSkills(view.contents.catalogue);
  const skillIds = skills && new Set(skills.map((word) => recordSkills.idOf(word)));
  return (record) =>
    (studies === undefined || studies.includes(record.study ?? '')) &&
    (skillIds === undefined || recordSkills.of(record).some((id) => skillIds.has(id)));
}

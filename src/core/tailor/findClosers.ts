import type { LogbookView } from '../index/logbookContents.ts';
import { RecordSkills } from '../insight/recordSkills.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import type { Skill } from '../skills/skillCatalogue.ts';

/** More than these would be a list of everything that is planned. */
const mostClosers = 3;

/**
 * What is under way that could close a gap, in the order in which it could be taken up: opportunities, trainings that
 * are not completed, open questions, goals. Private records stay out.
 */
export function findClosers(
  { contents, today }: LogbookView,
  skills: readonly Skill[],
): readonly LogbookRecord[] {
  const recordSkills = new RecordSkills(contents.catalogue);
  const wanted = new Set(skills.map(({ id }) => id));
  const open = contents.records.flatMap(({ record }) =>
    !record.private && isOpen(record, today) && recordSkills.of(record).some((id) => wanted.has(id))
      ? [record]
      : [],
  );
  return closingTypes.flatMap((type) => open.filter((record) => record.type === type)).slice(0, mostClosers);
}

const closingTypes = ['opportunity', 'training', 'question', 'goal'] as const;

function isOpen(record: LogbookRecord, today: string): boolean {
  switch (record.type) {
    case 'opportunity': {
      const { status = 'spotted' } = record;
      return status === 'spotted' || status === 'offered' || status === 'accepted';
    }
    case 'training':
      return (record.completed ?? record.date ?? '9999-12-31') > today;
    case 'question':
      return (record.status ?? 'to-ask') !== 'answered' && record.answered === undefined;
    case 'goal':
      return true;
    default:
      return false;
  }
}

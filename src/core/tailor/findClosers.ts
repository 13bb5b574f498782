import type { LogbookRecord } from '../records/logbookRecord.ts';

/** More than these would be a list of everything that is planned. */
const mostClosers = 3;

/**
 * What is under way that could close a gap, in the order in which it could be taken up: opportunities, trainings that
 * are not completed, open questions, goals. Private records stay out.
 *
 * @param records - those that name what is missing.
 */
export function findClosers(records: readonly LogbookRecord[], today: string): readonly LogbookRecord[] {
  const open = records.filter((record) => !record.private && isOpen(record, today));
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

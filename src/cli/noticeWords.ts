import type { QuickEntryNotice } from '../core/entry/quickEntry.ts';

/** What there is to tell about a line that was stored, or that has nothing to store. */
export function noticeWords(notice: QuickEntryNotice): string {
  switch (notice.code) {
    case 'empty':
      return 'The line has no title. Write what you did; that is enough.';
    case 'title-shortened':
      return `The title is cut after ${notice.limit} of ${notice.length} characters; the whole line stands below it.`;
    case 'new-skill':
      return notice.near.length === 0
        ? `"${notice.skill}" is not in the catalogue; it is kept as it is.`
        : `"${notice.skill}" is not in the catalogue; it is kept as it is. Near ones are ${notice.near.join(', ')}.`;
    case 'new-person':
      return `${notice.person} has no contact yet.`;
    case 'new-study':
      return `${notice.study} is not in logbook.yml; it is kept as it is.`;
    case 'unknown-level':
      return `"${notice.level}" is no level; ${notice.skill} is not rated.`;
    case 'date-does-not-exist':
      return `${notice.text} does not exist; it stays in the title.`;
    case 'future-date':
      return `${notice.date} lies in the future.`;
    case 'hours-out-of-range':
      return `${notice.hours} hours are not possible; they are left out.`;
    case 'not-for-type':
      return `A record of type ${notice.type} has no ${notice.field}; it stays in the title.`;
  }
}

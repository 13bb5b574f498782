import { LogbookError } from '../../logbookError.ts';
import type { ExportFormat } from '../exportFormat.ts';
import { formatCalendar } from '../formatCalendar.ts';
import { formatLeftOut } from '../leftOutWords.ts';

/** The days of an export as a calendar (RFC 5545); what was left out stands in the calendar's description. */
export const icalendarFormat: ExportFormat = {
  id: 'icalendar',
  label: 'Calendar',
  fileExtension: 'ics',
  shows: 'days',
  citesSources: false,
  render: async ({ content: { document, days = [], leftOut }, today, pace }) => {
    if (days.length === 0) {
      throw new LogbookError(
        'not-found',
        'Nothing of this export has a day of its own.',
        'Choose another format, or a longer range.',
      );
    }
    const note = leftOut.length === 0 ? undefined : `Left out: ${leftOut.map(formatLeftOut).join(', ')}`;
    return pace(formatCalendar(days, document.title, today, note));
  },
};

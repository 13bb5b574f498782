import * as vscode from 'vscode';
import type { QuickEntryNotice } from '../../core/entry/quickEntry.ts';
import { isRecordType } from '../../core/records/recordTypes.ts';
import { formatDate, formatHours } from './dates.ts';
import { typeLabel } from './messages.ts';

/** What there is to tell about a line before it is stored. */
export function noticeWords(notice: QuickEntryNotice): string {
  switch (notice.code) {
    case 'empty':
      return vscode.l10n.t('Type what you did; that is enough.');
    case 'title-shortened':
      return vscode.l10n.t(
        'The title is cut after {limit} of {length} characters; the whole line goes below it.',
        {
          limit: notice.limit,
          length: notice.length,
        },
      );
    case 'new-skill':
      return notice.near.length === 0
        ? vscode.l10n.t('"{skill}" is not in the catalogue; it is kept as it is.', { skill: notice.skill })
        : vscode.l10n.t('"{skill}" is not in the catalogue. Did you mean {near}?', {
            skill: notice.skill,
            near: notice.near.join(', '),
          });
    case 'new-person':
      return vscode.l10n.t('{person} has no contact yet.', { person: notice.person });
    case 'new-study':
      return vscode.l10n.t('{study} is not in logbook.yml; it is kept as it is.', { study: notice.study });
    case 'unknown-level':
      return vscode.l10n.t('"{level}" is no level; {skill} is not rated.', {
        level: notice.level,
        skill: notice.skill,
      });
    case 'date-does-not-exist':
      return vscode.l10n.t('{text} does not exist; it stays in the title.', { text: notice.text });
    case 'future-date':
      return vscode.l10n.t('{date} lies in the future.', { date: formatDate(notice.date) });
    case 'hours-out-of-range':
      return vscode.l10n.t('{hours} hours are not possible; they are left out.', {
        hours: formatHours(notice.hours),
      });
    case 'not-for-type':
      return vscode.l10n.t('{type} has no {field}; it stays in the title.', {
        type: isRecordType(notice.type) ? typeLabel(notice.type) : notice.type,
        field: notice.field,
      });
  }
}

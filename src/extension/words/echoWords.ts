import * as vscode from 'vscode';
import type { EchoPart } from '../../core/entry/quickEntryEcho.ts';
import { formatHours, formatWeekday } from './dates.ts';
import { hourCount, roleLabel, typeLabel } from './messages.ts';

/** One thing that a quick entry will store, in the display language; dates as they stand in the file. */
export function echoWords(part: EchoPart): string {
  switch (part.kind) {
    case 'type':
      return typeLabel(part.value);
    case 'date':
      return `${formatWeekday(part.value)} ${part.value}`;
    case 'due':
      return vscode.l10n.t('due {date}', { date: `${formatWeekday(part.value)} ${part.value}` });
    case 'role':
      return roleLabel(part.value);
    case 'hours':
      return hourCount(formatHours(part.value));
    case 'private':
      return vscode.l10n.t('private');
    default:
      return part.text;
  }
}

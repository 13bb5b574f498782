import * as vscode from 'vscode';
import { groupStrings, levelStrings } from '../../core/chart/skillStrings.ts';
import { recordStatus, statusText } from '../../core/insight/recordStatus.ts';
import { LogbookError } from '../../core/logbookError.ts';
import { type Problem, problemTemplates } from '../../core/problems.ts';
import type { Level, Role } from '../../core/records/fieldDefinition.ts';
import type { LogbookRecord } from '../../core/records/logbookRecord.ts';
import { type RecordType, recordTypeDefinition } from '../../core/records/recordTypes.ts';

/** The words of a problem in the display language. */
export function problemWords({ code, facts }: Problem): string {
  return vscode.l10n.t(problemTemplates[code].template, facts);
}

/** What a failed operation says: what went wrong, and what to do where that is not said already. */
export function errorWords(error: unknown): { readonly message: string; readonly fix: string } {
  if (error instanceof LogbookError) {
    const { template, fixTemplate, facts } = error;
    return { message: vscode.l10n.t(template, facts), fix: fixTemplate && vscode.l10n.t(fixTemplate, facts) };
  }
  return {
    message: vscode.l10n.t('Something went wrong.'),
    fix: vscode.l10n.t('The output channel "Research Logbook" says what.'),
  };
}

/** The same as one text. */
export function errorText(error: unknown): string {
  const { message, fix } = errorWords(error);
  return `${message} ${fix}`.trimEnd();
}

/** A record type in the singular. */
export function typeLabel(type: RecordType): string {
  return vscode.l10n.t(recordTypeDefinition(type).label);
}

/** A record type in the plural. */
export function typePluralLabel(type: RecordType): string {
  return vscode.l10n.t(recordTypeDefinition(type).pluralLabel);
}

/** How far a record got; `undefined` for types without a status. */
export function statusWords(record: LogbookRecord): string | undefined {
  const status = recordStatus(record);
  return status && vscode.l10n.t(statusText(status));
}

/** A number of records. */
export function recordCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 record') : vscode.l10n.t('{count} records', { count });
}

/** A number of files. */
export function fileCount(count: number): string {
  return count === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{count} files', { count });
}

/** A number of hours. */
export function hourCount(formattedHours: string): string {
  return vscode.l10n.t('{hours} h', { hours: formattedHours });
}

/** A proficiency level. */
export function levelLabel(level: Level): string {
  return vscode.l10n.t(levelStrings[`level.${level}`]);
}

/** A contribution role. */
export function roleLabel(role: Role): string {
  switch (role) {
    case 'observed':
      return vscode.l10n.t('observed');
    case 'assisted':
      return vscode.l10n.t('assisted');
    case 'contributed':
      return vscode.l10n.t('contributed');
    case 'performed':
      return vscode.l10n.t('performed');
    case 'led':
      return vscode.l10n.t('led');
    case 'trained':
      return vscode.l10n.t('trained');
  }
}

/** A group of skills; one of the user's own is shown as it is written. */
export function groupLabel(group: string): string {
  const key = `group.${group}`;
  return isGroupKey(key) ? vscode.l10n.t(groupStrings[key]) : group;
}

function isGroupKey(key: string): key is keyof typeof groupStrings {
  return Object.hasOwn(groupStrings, key);
}

import * as vscode from 'vscode';
import type { PlaceDescription } from '../../core/completion/describePlace.ts';
import type { Finding } from '../../core/privacy/finding.ts';
import { identifierTypes } from '../../core/privacy/identifierTypes.ts';
import type { FieldDefinition } from '../../core/records/fieldDefinition.ts';
import type { StoredRecord } from '../../core/records/logbookRecord.ts';
import type { Skill } from '../../core/skills/skillCatalogue.ts';
import { formatDate, formatHours } from '../words/dates.ts';
import { fieldDefault, fieldDoc, fieldKind } from '../words/fieldWords.ts';
import { groupLabel, levelLabel, recordCount, typeLabel } from '../words/messages.ts';
import { sayWording } from '../words/sayWording.ts';

/** What is said of something in the front matter; words of users are only ever text in it. */
export function describe(description: PlaceDescription): vscode.MarkdownString {
  switch (description.kind) {
    case 'key':
      return describeField(description.key, description.field);
    case 'skill':
      return describeSkill(description);
    case 'person':
      return describePerson(description);
    case 'study': {
      const { id, alias, phase } = description.study;
      return page(id, [
        alias,
        phase === undefined ? undefined : vscode.l10n.t('Trial phase: {phase}', { phase }),
      ]);
    }
    case 'record':
      return describeRecord(description.stored);
  }
}

/** A key with all that the record table says of it. */
export function describeField(key: string, field: FieldDefinition): vscode.MarkdownString {
  const { unit, example } = field;
  const absent = fieldDefault(field);
  return page(key, [
    fieldDoc(field),
    vscode.l10n.t('Kind: {kind}', { kind: fieldKind(field) }),
    unit === undefined ? undefined : vscode.l10n.t('Unit: {unit}', { unit }),
    absent === undefined ? undefined : vscode.l10n.t('Default: {default}', { default: absent }),
  ]).appendCodeblock(`${key}: ${example}`, 'yaml');
}

/** A skill of the catalogue, with its evidence where that is known. */
export function describeSkill(known: {
  readonly skill: Skill;
  readonly records?: number;
  readonly hours?: number;
  readonly level?: Parameters<typeof levelLabel>[0];
}): vscode.MarkdownString {
  const { id, name, group, aliases } = known.skill;
  const { records, hours = 0, level } = known;
  return page(name, [
    `${id} · ${groupLabel(group)}`,
    aliases.length === 0 ? undefined : vscode.l10n.t('Also called {names}', { names: aliases.join(', ') }),
    records === undefined ? undefined : evidenceWords(records, hours),
    records === undefined
      ? undefined
      : level === undefined
        ? vscode.l10n.t('No level stated yet')
        : vscode.l10n.t('Level: {level}', { level: levelLabel(level) }),
  ]);
}

function evidenceWords(count: number, hours: number): string {
  const records = recordCount(count);
  return hours === 0
    ? vscode.l10n.t('Evidence: {records}', { records })
    : vscode.l10n.t('Evidence: {records}, {hours} h', { records, hours: formatHours(hours) });
}

/** A record by its title, type and date. */
export function describeRecord({ record }: StoredRecord): vscode.MarkdownString {
  const { type, date } = record;
  return page(record.title, [
    date === undefined ? typeLabel(type) : `${typeLabel(type)} · ${formatDate(date)}`,
  ]);
}

function describePerson({ facts }: PlaceDescription & { readonly kind: 'person' }): vscode.MarkdownString {
  const { name, slug, role, contact, lastContact, hasContact } = facts;
  const parts = [role, contact?.organisation].filter((part) => part !== undefined);
  return page(name, [
    parts.length === 0 ? undefined : parts.join(' · '),
    hasContact ? undefined : vscode.l10n.t('{person} has no contact yet.', { person: slug }),
    lastContact === undefined
      ? vscode.l10n.t('No contact so far')
      : vscode.l10n.t('Last contact: {date}', { date: formatDate(lastContact.date) }),
  ]);
}

/** A hint of the privacy check, and what can be done about it. */
export function describeHint(finding: Pick<Finding, 'type' | 'reason'>): vscode.MarkdownString {
  return page(sayWording(identifierTypes[finding.type].label), [
    sayWording(finding.reason),
    vscode.l10n.t('This is a hint: leave it, or let a quick fix replace it, or keep it with a reason.'),
  ]);
}

/** A heading in bold and lines below it, every word as plain text. */
function page(heading: string, lines: readonly (string | undefined)[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  markdown.appendMarkdown('**').appendText(heading.trim()).appendMarkdown('**');
  for (const line of lines) {
    if (line !== undefined && line.trim() !== '') markdown.appendMarkdown('\n\n').appendText(line.trim());
  }
  return markdown.appendMarkdown('\n\n');
}

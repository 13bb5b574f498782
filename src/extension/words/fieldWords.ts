import * as vscode from 'vscode';
import type { FieldDefinition, ScalarKind } from '../../core/records/fieldDefinition.ts';

/** What a field says, in the display language. */
export function fieldDoc({ doc }: FieldDefinition): string {
  return vscode.l10n.t(doc);
}

/** What the absence of a field means; `undefined` where it says nothing. */
export function fieldDefault({ default: absent }: FieldDefinition): string | undefined {
  return absent && vscode.l10n.t(absent);
}

/** What a field holds: `date`, `list of skills`, or the words to choose from. */
export function fieldKind(field: FieldDefinition): string {
  switch (field.kind) {
    case 'choice':
      return field.choices.join(', ');
    case 'objects':
      return vscode.l10n.t('list of entries with {keys}', { keys: Object.keys(field.fields).join(', ') });
    case 'map':
      return field.keys === 'skill'
        ? vscode.l10n.t('a {kind} for each skill', { kind: kindWords(field.values) })
        : vscode.l10n.t('a {kind} for each name', { kind: kindWords(field.values) });
    default:
      return field.list
        ? vscode.l10n.t('list, each a {kind}', { kind: kindWords(field.kind) })
        : kindWords(field.kind);
  }
}

function kindWords(kind: ScalarKind): string {
  switch (kind) {
    case 'text':
      return vscode.l10n.t('text');
    case 'longText':
      return vscode.l10n.t('text of any length');
    case 'date':
      return vscode.l10n.t('date');
    case 'number':
      return vscode.l10n.t('number');
    case 'hours':
      return vscode.l10n.t('number of hours');
    case 'count':
      return vscode.l10n.t('whole number');
    case 'flag':
      return vscode.l10n.t('word, true or false');
    case 'level':
      return vscode.l10n.t('level');
    case 'role':
      return vscode.l10n.t('role');
    case 'skill':
      return vscode.l10n.t('skill');
    case 'person':
      return vscode.l10n.t('short name of a contact');
    case 'study':
      return vscode.l10n.t('study');
    case 'id':
      return vscode.l10n.t('record id');
    case 'path':
      return vscode.l10n.t('path in the workspace');
    case 'url':
      return vscode.l10n.t('web address');
  }
}

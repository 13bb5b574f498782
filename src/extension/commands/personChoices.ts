import * as vscode from 'vscode';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { contactSlug, peopleOfRecord } from '../../core/records/recordPeople.ts';
import { plainLabel } from '../words/plainLabel.ts';
import type { FormChoice } from './formStep.ts';

/** Everybody a logbook knows: contacts by name, then people whom records name without a contact, by slug. */
export function personChoices({ records }: LogbookContents): readonly FormChoice[] {
  const choices = new Map<string, FormChoice>();
  for (const { path, record } of records) {
    if (record.type !== 'contact') continue;
    const value = contactSlug(path);
    if (choices.has(value)) continue;
    const description = [`@${value}`, record.role ?? '', record.organisation ?? '']
      .filter((part) => part !== '')
      .join(' · ');
    choices.set(value, { label: plainLabel(record.title), description, value });
  }
  const contacts = [...choices.values()].sort((a, b) => a.label.localeCompare(b.label, vscode.env.language));
  const named = new Set(records.flatMap(({ record }) => peopleOfRecord(record)));
  const others = [...named].filter((slug) => !choices.has(slug)).sort();
  return [
    ...contacts,
    ...others.map((slug) => ({
      label: plainLabel(`@${slug}`),
      description: vscode.l10n.t('no contact yet'),
      value: slug,
    })),
  ];
}

import * as vscode from 'vscode';
import { isCivilDate } from '../../core/dates/civilDate.ts';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { type FieldDefinition, type FieldTable, levels, roles } from '../../core/records/fieldDefinition.ts';
import { profileFields } from '../../core/records/profile.ts';
import { readFieldInput } from '../../core/records/readFieldInput.ts';
import { recordFields } from '../../core/records/recordFields.ts';
import { contactSlug } from '../../core/records/recordPeople.ts';
import { type LoadTextCheck, textCheckOf } from '../privacy/textCheck.ts';
import { levelLabel, problemWords, roleLabel } from '../words/messages.ts';
import { plainLabel } from '../words/plainLabel.ts';
import type { FormChoice, FormStep } from './formStep.ts';

/**
 * The questions for some fields of a table, in the order of the keys.
 *
 * Lists of mappings have none: they are written in the file. A question that only one choice of another field makes
 * sense of (`onlyFor`) is asked after that choice.
 *
 * @param initial - answers to start with, by key.
 */
export function fieldSteps(
  table: FieldTable,
  keys: readonly string[],
  contents: LogbookContents | undefined,
  initial: Readonly<Record<string, string>> = {},
): readonly FormStep[] {
  const loadCheck = contents && checkOf(table, contents, initial.date);
  return keys.flatMap((key): readonly FormStep[] => {
    const definition = table[key];
    if (definition === undefined || definition.kind === 'objects') return [];
    const isList = 'list' in definition && definition.list === true;
    const choices = choicesOf(definition, contents);
    const { onlyFor } = definition;
    const value = initial[key];
    return [
      {
        key,
        prompt: vscode.l10n.t(definition.doc),
        placeholder: placeholderOf(key, definition, isList),
        findFault: (answer) => {
          const [first] = readFieldInput(definition, answer, key).problems;
          return first && problemWords(first);
        },
        ...(value !== undefined && { initial: value }),
        ...(loadCheck && proseKinds.has(definition.kind) && { loadCheck }),
        ...(choices && { choices, isMultiple: isList, isOpen: openKinds.has(definition.kind) }),
        ...(onlyFor && { isAsked: (answers) => isAskedFor(onlyFor, table, answers) }),
        ...(definition.required && { isRequired: true }),
      },
    ];
  });
}

/** Kinds that hold what users say in their own words. */
const proseKinds: ReadonlySet<string> = new Set(['text', 'longText']);

/** What looks at the answers; none for the profile, which is where terms and addresses are kept. */
function checkOf(
  table: FieldTable,
  contents: LogbookContents,
  date: string | undefined,
): LoadTextCheck | undefined {
  if (table === profileFields) return undefined;
  return textCheckOf(contents, {
    ...(table === recordFields('contact') && { type: 'contact' }),
    ...(date !== undefined && isCivilDate(date) && { date }),
  });
}

/** Kinds of which an answer may also be one that the logbook does not know yet. */
const openKinds: ReadonlySet<string> = new Set(['skill', 'person', 'study']);

/** Whether the field that decides has one of the values, its default where it was skipped. */
function isAskedFor(
  { key, values }: NonNullable<FieldDefinition['onlyFor']>,
  table: FieldTable,
  answers: ReadonlyMap<string, string>,
): boolean {
  return values.includes(answers.get(key) || table[key]?.default || '');
}

function placeholderOf(key: string, { example }: FieldDefinition, isList: boolean): string {
  const plain = example.replace(/^[[{](.*)[\]}]$/, '$1');
  return isList
    ? vscode.l10n.t('{key}, with commas between: {example}', { key, example: plain })
    : vscode.l10n.t('{key}, for example: {example}', { key, example: plain });
}

/** What a field can be chosen from; `undefined` for free text. */
function choicesOf(
  definition: FieldDefinition,
  contents: LogbookContents | undefined,
): readonly FormChoice[] | undefined {
  switch (definition.kind) {
    case 'choice':
      return definition.choices.map((value) => ({ label: value, value }));
    case 'role':
      return roles.map((value) => ({ label: roleLabel(value), value }));
    case 'level':
      return levels.map((value) => ({ label: levelLabel(value), value }));
    case 'flag':
      return [
        { label: vscode.l10n.t('Yes'), value: 'true' },
        { label: vscode.l10n.t('No'), value: 'false' },
      ];
    case 'skill':
      return contents?.catalogue.skills
        .filter(({ isHidden }) => !isHidden)
        .map(({ id, name, aliases }) => ({
          label: name,
          description: [id, ...aliases].join(', '),
          value: id,
        }));
    case 'person':
      return contents?.records.flatMap(({ record, path }) =>
        record.type === 'contact'
          ? [{ label: plainLabel(record.title), description: contactSlug(path), value: contactSlug(path) }]
          : [],
      );
    case 'study':
      return contents?.profile.studies?.map(({ id, alias = '' }) => ({
        label: id,
        description: alias,
        value: id,
      }));
    default:
      return undefined;
  }
}

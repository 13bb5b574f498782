import * as vscode from 'vscode';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { type FieldDefinition, type FieldTable, levels, roles } from '../../core/records/fieldDefinition.ts';
import { readFieldInput } from '../../core/records/readFieldInput.ts';
import { levelLabel, problemWords, roleLabel } from '../words/messages.ts';
import type { FormChoice, FormStep } from './formStep.ts';

/**
 * The questions for some fields of a table, in the order of the keys.
 *
 * Lists of mappings have none: they are written in the file.
 *
 * @param initial - answers to start with, by key.
 */
export function fieldSteps(
  table: FieldTable,
  keys: readonly string[],
  contents: LogbookContents | undefined,
  initial: Readonly<Record<string, string>> = {},
): readonly FormStep[] {
  return keys.flatMap((key): readonly FormStep[] => {
    const definition = table[key];
    if (definition === undefined || definition.kind === 'objects' || definition.kind === 'map') return [];
    const isList = 'list' in definition && definition.list === true;
    const choices = choicesOf(definition, contents);
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
        ...(choices && { choices, isMultiple: isList }),
        ...(definition.required && { isRequired: true }),
      },
    ];
  });
}

function placeholderOf(key: string, { example }: FieldDefinition, isList: boolean): string {
  const plain = example.replace(/^\[(.*)\]$/, '$1');
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
    default:
      return undefined;
  }
}

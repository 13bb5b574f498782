import * as vscode from 'vscode';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { LogbookError } from '../../core/logbookError.ts';
import { readNameChange } from '../../core/rename/nameChange.ts';
import {
  listNamedValues,
  type NamedValue,
  type RenameKind,
  renameKinds,
} from '../../core/rename/namedValues.ts';
import { errorText, recordCount } from '../words/messages.ts';
import { plainLabel } from '../words/plainLabel.ts';

/** A name that was picked. */
export interface PickedName {
  readonly kind: RenameKind;
  readonly value: string;
}

/** The name that a command is about: that of the tree node it was called for, else the user picks one. */
export async function askName(
  contents: LogbookContents,
  given: unknown,
  how: 'rename' | 'merge',
): Promise<PickedName | undefined> {
  const ofNode = readNode(given);
  if (ofNode !== undefined) return ofNode;
  const title = titleOf(how);
  const kinds = renameKinds.map((kindOf) => ({ label: kindLabel(kindOf), kindOf }));
  const picked = await vscode.window.showQuickPick(kinds, {
    title,
    placeHolder: vscode.l10n.t('What is it?'),
  });
  if (picked === undefined) return undefined;
  const placeHolder = how === 'rename' ? vscode.l10n.t('Which one?') : vscode.l10n.t('Which one goes?');
  const value = await pickValue(listNamedValues(contents, picked.kindOf), title, placeHolder);
  return value === undefined ? undefined : { kind: picked.kindOf, value };
}

/** Asks for a new name, which has to be free; what is wrong with it is said while it is typed. */
export async function askNewName(
  contents: LogbookContents,
  { kind, value }: PickedName,
): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title: titleOf('rename'),
    prompt: promptOf(kind, value),
    value,
    ignoreFocusOut: true,
    validateInput: (typed) => {
      if (typed.trim() === value) return undefined;
      try {
        readNameChange({ kind, from: value, to: typed, how: 'rename' }, contents);
        return undefined;
      } catch (error) {
        if (error instanceof LogbookError) return errorText(error);
        throw error;
      }
    },
  });
}

/** Asks for the name that stays. */
export async function askOtherName(
  contents: LogbookContents,
  { kind, value }: PickedName,
): Promise<string | undefined> {
  const named = listNamedValues(contents, kind).filter((one) => one.value !== value);
  const used = new Set([value, ...named.map((one) => one.value)]);
  const others =
    kind === 'skill'
      ? contents.catalogue.skills
          .filter(({ id, isHidden }) => !isHidden && !used.has(id))
          .map(({ id, name }): NamedValue => ({ value: id, label: name, count: 0 }))
      : [];
  return pickValue(
    [...named, ...others],
    titleOf('merge'),
    vscode.l10n.t('Which one stays in the place of {name}?', { name: value }),
  );
}

/** Asks for the title of a renamed person's contact. */
export function askTitle(current: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: titleOf('rename'),
    prompt: vscode.l10n.t('The name in the contact, as it is shown.'),
    value: current,
    ignoreFocusOut: true,
    validateInput: (typed) => (typed.trim() === '' ? vscode.l10n.t('This is needed.') : undefined),
  });
}

async function pickValue(
  values: readonly NamedValue[],
  title: string,
  placeHolder: string,
): Promise<string | undefined> {
  if (values.length === 0) {
    throw new LogbookError(
      'not-found',
      vscode.l10n.t('There is nothing to choose from.'),
      vscode.l10n.t('Name it in a record first.'),
    );
  }
  const items = values.map(({ value, label, count }) => ({
    label: plainLabel(label),
    description: [...(label === value ? [] : [value]), recordCount(count)].join(' · '),
    value,
  }));
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true });
  return picked?.value;
}

/** The name that a node of one of our trees stands for. */
function readNode(node: unknown): PickedName | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  const { skillId, person, study } = node as { skillId?: unknown; person?: unknown; study?: unknown };
  if (typeof skillId === 'string') return { kind: 'skill', value: skillId };
  if (typeof person === 'string') return { kind: 'person', value: person };
  return typeof study === 'string' ? { kind: 'study', value: study } : undefined;
}

function titleOf(how: 'rename' | 'merge'): string {
  return how === 'rename'
    ? vscode.l10n.t('Rename Skill, Person or Study')
    : vscode.l10n.t('Merge Skills, People or Studies');
}

function promptOf(kind: RenameKind, name: string): string {
  switch (kind) {
    case 'skill':
      return vscode.l10n.t('New id of {name}, for example own.tableau. The old one stays understood.', {
        name,
      });
    case 'person':
      return vscode.l10n.t('New short name of {name}; the contact file gets it too.', { name });
    case 'study':
      return vscode.l10n.t('New short name of {name}, as records write it.', { name });
  }
}

function kindLabel(kind: RenameKind): string {
  switch (kind) {
    case 'skill':
      return vscode.l10n.t('Skill');
    case 'person':
      return vscode.l10n.t('Person');
    case 'study':
      return vscode.l10n.t('Study');
  }
}

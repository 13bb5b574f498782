import * as vscode from 'vscode';
import type { LogbookView } from '../../core/index/logbookContents.ts';
import { levels } from '../../core/records/fieldDefinition.ts';
import { levelLabel } from '../words/messages.ts';
import { askForm } from './askForm.ts';
import type { FormDraft } from './formDraft.ts';
import type { FormStep } from './formStep.ts';

/** Key of the step in which skills are chosen; levels have the key of their skill. */
const chosenKey = 'rated';

/**
 * Offers skills to rate, then asks for the level of each that was chosen.
 *
 * @param skillIds - canonical ids, in the order of the rows.
 * @param draft - holds other answers too, which are left as they are.
 * @returns the answer for the key `ratings`, empty where no skill was rated; `undefined` when the user gave up.
 */
export async function askRatings(
  title: string,
  skillIds: readonly string[],
  { contents }: LogbookView,
  draft?: FormDraft,
): Promise<ReadonlyMap<string, string> | undefined> {
  if (skillIds.length === 0) return new Map();
  const nameOf = (id: string): string => contents.catalogue.get(id)?.name ?? id;
  const choices = skillIds.map((id) => ({ label: nameOf(id), description: id, value: id }));
  const which: FormStep = {
    key: chosenKey,
    prompt: vscode.l10n.t('Which skills do you want to rate? None is fine.'),
    choices,
    isMultiple: true,
  };
  const chosen = await askForm(title, [which], draft);
  if (chosen === undefined) return undefined;
  const ids = (chosen.get(chosenKey) ?? '').split(', ').filter((id) => skillIds.includes(id));
  const steps = ids.map(
    (id): FormStep => ({
      key: levelKey(id),
      prompt: vscode.l10n.t('How well do you know {skill}?', { skill: nameOf(id) }),
      choices: levels.map((value) => ({ label: levelLabel(value), value })),
    }),
  );
  const rated = ids.length === 0 ? new Map<string, string>() : await askForm(title, steps, draft);
  if (rated === undefined) return undefined;
  const pairs = ids.flatMap((id) => {
    const level = rated.get(levelKey(id));
    return level === undefined ? [] : [`${JSON.stringify(id)}: ${level}`];
  });
  return new Map(pairs.length === 0 ? [] : [['ratings', `{${pairs.join(', ')}}`]]);
}

function levelKey(skillId: string): string {
  return `level ${skillId}`;
}

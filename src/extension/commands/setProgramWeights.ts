import * as vscode from 'vscode';
import { weightedCriteria } from '../../core/career/comparePrograms.ts';
import { computedCriteria, highestScore } from '../../core/career/programCriteria.ts';
import { formatValue } from '../../core/format/formatFrontMatter.ts';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import type { Host } from '../host/host.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { askForm } from './askForm.ts';
import { editProfile } from './editProfile.ts';
import type { FormStep } from './formStep.ts';
import { readContents } from './readLogbook.ts';

/** Asks how much each criterion counts when programmes are compared, and writes what differs into the profile. */
export async function runSetProgramWeights(host: Host): Promise<void> {
  const logbook = await askForWritableLogbook(host);
  const contents = logbook && (await readContents(logbook));
  if (logbook === undefined || contents === undefined) return;
  const answers = await askForm(vscode.l10n.t('Set Program Weights'), weightSteps(contents));
  if (answers === undefined) return;
  const before = contents.profile.programWeights ?? {};
  const after = new Map(Object.entries(before).map(([id, weight]) => [id, { plain: String(weight) }]));
  for (const [id, answer] of answers) {
    // A weight of 1 is what an absent one means.
    if (after.has(id) || Number(answer) !== 1) after.set(id, { plain: answer });
  }
  const isChanged = [...after].some(
    ([id, { plain }]) => !Object.hasOwn(before, id) || before[id] !== Number(plain),
  );
  if (isChanged) await editProfile(host, logbook, [['programWeights', formatValue(after)]]);
}

function weightSteps({ records, profile }: LogbookContents): readonly FormStep[] {
  const programs = records.flatMap(({ record }) =>
    record.type === 'program' && record.status !== 'declined' ? [record] : [],
  );
  return weightedCriteria(programs, profile).map(({ id, weight }) => ({
    key: id,
    prompt: weightPrompt(id),
    placeholder: vscode.l10n.t('0 to {most}; 0 for what does not count', { most: highestScore }),
    initial: String(weight),
    findFault: (answer) =>
      /^\d+(?:\.\d+)?$/.test(answer) && Number(answer) <= highestScore
        ? undefined
        : vscode.l10n.t('Write a number from 0 to {most}.', { most: highestScore }),
  }));
}

type Computed = (typeof computedCriteria)[number];

function weightPrompt(id: string): string {
  return isComputed(id)
    ? computedPrompts()[id]
    : vscode.l10n.t('How much does your own mark "{criterion}" count?', { criterion: id });
}

function isComputed(id: string): id is Computed {
  return (computedCriteria as readonly string[]).includes(id);
}

function computedPrompts(): Readonly<Record<Computed, string>> {
  return {
    skills: vscode.l10n.t('How much do skills count: what its tasks and software give towards your goals?'),
    phases: vscode.l10n.t('How much does it count that one sees several stages of a study?'),
    mentors: vscode.l10n.t('How much do mentors count: their number, expertise and roles?'),
    networking: vscode.l10n.t('How much does it count that people of the roles you want to meet are there?'),
    resources: vscode.l10n.t('How much do resources count?'),
    time: vscode.l10n.t('How much does it count that its hours and dates fit yours?'),
  };
}

import type { FormDraft } from './formDraft.ts';
import { askStep, type FormStep } from './formStep.ts';

/**
 * Asks the questions of a form one after another; Back returns to the one before, with its answer.
 *
 * @param draft - keeps the answers from step to step and when the user gives up, and fills them in the next time;
 *   the caller forgets it once they are stored.
 * @returns the answers by key, skipped ones left out, and those that the user emptied as empty texts; `undefined` when
 *   the user gave up.
 */
export async function askForm(
  title: string,
  steps: readonly FormStep[],
  draft?: FormDraft,
): Promise<ReadonlyMap<string, string> | undefined> {
  const answers = new Map(draft?.read());
  const lastRequired = steps.map(({ isRequired }) => isRequired === true).lastIndexOf(true);
  let position = 0;
  while (position < steps.length) {
    const step = steps[position];
    if (step === undefined) break;
    const given = answers.get(step.key);
    const result = await askStep(given === undefined ? step : { ...step, initial: given }, {
      title,
      step: position + 1,
      totalSteps: steps.length,
      canFinish: position >= lastRequired,
    });
    if (result.kind === 'back') {
      position -= 1;
      continue;
    }
    if (result.answer === '' && step.initial === undefined) answers.delete(step.key);
    else answers.set(step.key, result.answer);
    await draft?.keep(answers);
    if (result.kind === 'cancel') return undefined;
    if (result.kind === 'finish') break;
    position += 1;
  }
  return answers;
}

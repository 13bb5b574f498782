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
  let current: FormStep | undefined = steps[0];
  while (current !== undefined) {
    const asked = steps.filter(({ isAsked }) => isAsked === undefined || isAsked(answers));
    const place = asked.indexOf(current);
    const given = answers.get(current.key);
    const result = await askStep(given === undefined ? current : { ...current, initial: given }, {
      title,
      step: place + 1,
      totalSteps: asked.length,
      canFinish: steps.indexOf(current) >= lastRequired,
      answers,
    });
    if (result.kind === 'back') {
      current = asked[place - 1];
      continue;
    }
    if (result.answer === '' && current.initial === undefined) answers.delete(current.key);
    else answers.set(current.key, result.answer);
    await draft?.keep(changedAnswers(steps, answers));
    if (result.kind === 'cancel') return undefined;
    if (result.kind === 'finish') break;
    const answered = current;
    current = steps.slice(steps.indexOf(answered) + 1).find((step) => step.isAsked?.(answers) ?? true);
  }
  return new Map([...answers].filter(([key]) => isAskedStill(key, steps, answers)));
}

/** Answers that say more than what stood in the box at first: today's date is tomorrow another one. */
function changedAnswers(
  steps: readonly FormStep[],
  answers: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const initialByKey = new Map(steps.map(({ key, initial }) => [key, initial]));
  return new Map([...answers].filter(([key, answer]) => initialByKey.get(key) !== answer));
}

/** Whether a question still makes sense: an earlier answer may have changed since it was answered. */
function isAskedStill(
  key: string,
  steps: readonly FormStep[],
  answers: ReadonlyMap<string, string>,
): boolean {
  return steps.find((step) => step.key === key)?.isAsked?.(answers) ?? true;
}

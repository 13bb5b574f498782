import type { GoalPart, GoalProgress, GoalStep } from '../../core/insight/goalProgress.ts';
import type { RecordSelection } from '../../core/insight/recordSelection.ts';
import { rowKeys } from '../../core/insight/rowKeys.ts';
import { levelStep } from '../../core/insight/skillFinding.ts';
import { levels } from '../../core/records/fieldDefinition.ts';
import { isolated, shortText } from '../../core/text/userText.ts';
import type { Words } from '../../core/text/words.ts';
import type { DashboardStrings } from '../../protocol/strings.ts';

/** One measure of a goal. */
export interface GoalMeasure {
  readonly text: string;
  /** The records behind it; absent where there are none. */
  readonly selection?: RecordSelection;
  /** The same as steps: how many are there, how many are wanted, and how many there could be. */
  readonly steps: { readonly done: number; readonly wanted: number; readonly all: number };
}

/** A goal as a row. */
export interface GoalRow {
  /** Unique, also of copies of one file, which share an id. */
  readonly key: string;
  readonly recordId: string;
  readonly title: string;
  /** Skill, career or networking goal, in words. */
  readonly kind: string;
  readonly measures: readonly GoalMeasure[];
  readonly isReached: boolean;
  /** Empty for a goal that is reached. */
  readonly next: string;
  /** Empty where it has no date. */
  readonly due: string;
  readonly isOverdue: boolean;
}

/** More steps than these cannot be told apart; the bar then shows shares of them. */
const mostSteps = 10;

/** The goals as rows of words, in their order. */
export function computeGoalRows(
  goals: readonly GoalProgress[],
  words: Words<DashboardStrings>,
): readonly GoalRow[] {
  const keys = rowKeys(goals.map(({ recordId }) => recordId));
  return goals.map((goal, place) => {
    const isOverdue = !goal.isReached && (goal.daysLeft ?? 0) < 0;
    return {
      key: keys[place] ?? goal.recordId,
      recordId: goal.recordId,
      title: shortText(goal.title),
      kind: words.text(`goals.kind.${goal.kind}`),
      measures: [...skillMeasure(goal, words), ...goal.parts.map((part) => partMeasure(part, words))],
      isReached: goal.isReached,
      next: goal.next === undefined ? '' : formatStep(goal.next, words),
      due:
        goal.due === undefined
          ? ''
          : words.text(isOverdue ? 'goals.was' : 'goals.by', { date: words.longDate(goal.due) }),
      isOverdue,
    };
  });
}

function skillMeasure({ skill }: GoalProgress, words: Words<DashboardStrings>): readonly GoalMeasure[] {
  if (skill === undefined) return [];
  const { current, target, records } = skill;
  const facts = {
    current: words.text(current === undefined ? 'goals.notRated' : `level.${current}`),
    target: words.text(`level.${target}`),
  };
  const all = levels.length - 1;
  return [
    {
      text: `${words.text('goals.levels', facts)} · ${words.records(records.value)}`,
      ...(records.value > 0 && { selection: records.selection }),
      steps: { done: levelStep(current ?? 'none'), wanted: levelStep(target), all },
    },
  ];
}

function partMeasure(
  { kind, role = '', done, wanted }: GoalPart,
  words: Words<DashboardStrings>,
): GoalMeasure {
  const facts = { done: words.number(done.value), role: isolated(role) };
  const scale = wanted > mostSteps ? mostSteps / wanted : 1;
  const all = Math.round(wanted * scale);
  return {
    text: words.counted(`goals.${kind}One`, `goals.${kind}Many`, wanted, facts),
    ...(done.value > 0 && { selection: done.selection }),
    steps: { done: Math.min(all, Math.floor(done.value * scale)), wanted: all, all },
  };
}

function formatStep(step: GoalStep, words: Words<DashboardStrings>): string {
  switch (step.kind) {
    case 'skill': {
      const facts = { skill: isolated(step.skill), level: words.text(`level.${step.level}`) };
      if (step.records === 0) {
        return words.text(step.behind === 0 ? 'goals.stepRateOnly' : 'goals.stepRate', facts);
      }
      return words.counted('goals.stepOne', 'goals.stepMany', step.records, facts);
    }
    case 'people':
      return words.counted('goals.meetOne', 'goals.meetMany', step.count, { role: isolated(step.role) });
    case 'say-how':
      return words.text('goals.sayHow');
  }
}

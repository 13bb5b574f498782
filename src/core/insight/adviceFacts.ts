import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { recordsOfType } from '../index/recordLists.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import type { Figure } from './recordSelection.ts';

/**
 * What became of a piece of advice: `to-report` when it was acted on and its giver does not know yet, `reported`
 * once they were told.
 */
export const adviceStages = ['to-report', 'doing', 'open', 'reported', 'dropped'] as const;
export type AdviceStage = (typeof adviceStages)[number];

/** One piece of advice as an interaction holds it. */
export type Advice = NonNullable<RecordOf<'interaction'>['advice']>[number];

/** A piece of advice with where it comes from. */
export interface AdviceFacts {
  readonly advice: Advice;
  readonly interaction: RecordOf<'interaction'>;
  /** Its place in the interaction's list, from 0. */
  readonly place: number;
  /** Contact slugs of those who gave it, sorted; empty where the interaction names nobody. */
  readonly people: readonly string[];
  readonly stage: AdviceStage;
}

/** Every piece of advice, newest interaction first, in the order of each. */
export function computeAdvice({ contents, today }: LogbookView): readonly AdviceFacts[] {
  return recordsOfType(contents, 'interaction').flatMap(({ record }) => {
    if (record.advice === undefined) return [];
    const people = [...new Set([...(record.people ?? []), ...(record.helpedBy ?? [])])].sort();
    return record.advice.map((advice, place) => ({
      advice,
      interaction: record,
      place,
      people,
      stage: adviceStageOf(advice, today),
    }));
  });
}

/** The ledger in numbers: pieces of advice, each with the interactions that they were given in. */
export interface AdviceLedger {
  readonly given: Figure;
  /** Reported back or not. */
  readonly actedOn: Figure;
  /** Acted on, and whoever gave it does not know yet. */
  readonly toReport: Figure;
  readonly reported: Figure;
}

/** Adds up advice by what became of it; a piece given by several people counts once. */
export function computeAdviceLedger(all: readonly AdviceFacts[]): AdviceLedger {
  const figureOf = (stages: readonly AdviceStage[]): Figure =>
    figureOfAdvice(all.filter(({ stage }) => stages.includes(stage)));
  return {
    given: figureOf(adviceStages),
    actedOn: figureOf(['to-report', 'reported']),
    toReport: figureOf(['to-report']),
    reported: figureOf(['reported']),
  };
}

/** How many pieces, with the interactions that they were given in. */
export function figureOfAdvice(pieces: readonly AdviceFacts[]): Figure {
  return {
    value: pieces.length,
    selection: { ids: [...new Set(pieces.map(({ interaction }) => interaction.id))] },
  };
}

/** How far a piece of advice got by today. */
export function adviceStageOf({ status, action, reportedBack }: Advice, today: CivilDate): AdviceStage {
  if (reportedBack !== undefined && reportedBack <= today) return 'reported';
  if (status === 'dropped') return 'dropped';
  if (status === 'done' || (status === undefined && action !== undefined)) return 'to-report';
  return status === 'doing' || action !== undefined ? 'doing' : 'open';
}

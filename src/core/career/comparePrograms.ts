import type { LogbookView } from '../index/logbookContents.ts';
import type { RecordOf, StoredRecord } from '../records/logbookRecord.ts';
import type { LogbookProfile } from '../records/profile.ts';
import { compareText } from '../text/compareText.ts';
import {
  type CriterionScore,
  computedCriteria,
  highestScore,
  measureOf,
  scoreProgram,
} from './programCriteria.ts';

/** A criterion and how much it counts. */
export interface WeightedCriterion {
  /** One of `computedCriteria`, or a key of the user's own `scores`. */
  readonly id: string;
  /** 0 to 5; 1 where the profile says none. */
  readonly weight: number;
}

/** A programme with its marks. */
export interface ComparedProgram {
  readonly stored: StoredRecord;
  readonly program: RecordOf<'program'>;
  /** One for each criterion, in their order. */
  readonly scores: readonly CriterionScore[];
  /** Weighted mean of the criteria that are known, 0 to 5; absent where nothing that counts is known. */
  readonly total?: number;
  /** Share of the weight that is known, 0 to 1. */
  readonly knownShare: number;
  /** The total if everything unknown turned out as bad, or as good, as can be. */
  readonly lowest: number;
  readonly highest: number;
}

/** Programmes side by side. */
export interface ProgramComparison {
  /** The computed ones, then the user's own by name. */
  readonly criteria: readonly WeightedCriterion[];
  /** Best first. */
  readonly programs: readonly ComparedProgram[];
}

/**
 * Compares the programmes that were not declined.
 *
 * What is unknown is left out of the mean and never counts as 0, so a total says how much of the weight it rests
 * on. Of equal totals the one that is known better comes first, then the earlier deadline, title and id.
 */
export function comparePrograms(view: LogbookView): ProgramComparison {
  const candidates = view.contents.records.flatMap((stored) => {
    const { record } = stored;
    return record.type === 'program' && record.status !== 'declined' ? [{ stored, program: record }] : [];
  });
  const criteria = weightedCriteria(
    candidates.map(({ program }) => program),
    view.contents.profile,
  );
  const measure = measureOf(view);
  const programs = candidates.map(({ stored, program }) => {
    const scores = criteria.map(({ id }) => scoreProgram(id, program, measure));
    return { stored, program, scores, ...totalOf(scores, criteria) };
  });
  return { criteria, programs: programs.sort(bestFirst) };
}

/** The criteria by which programmes are compared: the computed ones, then every key of own marks by name. */
export function weightedCriteria(
  programs: readonly RecordOf<'program'>[],
  { programWeights = {} }: Pick<LogbookProfile, 'programWeights'>,
): readonly WeightedCriterion[] {
  const own = new Set(programs.flatMap(({ scores }) => Object.keys(scores ?? {})));
  for (const id of computedCriteria) own.delete(id);
  return [...computedCriteria, ...[...own].sort(compareText)].map((id) => ({
    id,
    weight: Object.hasOwn(programWeights, id) ? clampWeight(programWeights[id] ?? 1) : 1,
  }));
}

function clampWeight(weight: number): number {
  return Math.min(Math.max(weight, 0), highestScore);
}

type Total = Pick<ComparedProgram, 'total' | 'knownShare' | 'lowest' | 'highest'>;

function totalOf(scores: readonly CriterionScore[], criteria: readonly WeightedCriterion[]): Total {
  let allWeight = 0;
  let knownWeight = 0;
  let sum = 0;
  for (const [position, { weight }] of criteria.entries()) {
    const score = scores[position]?.score;
    allWeight += weight;
    if (score === undefined) continue;
    knownWeight += weight;
    sum += weight * score;
  }
  if (knownWeight === 0) return { knownShare: 0, lowest: 0, highest: allWeight === 0 ? 0 : highestScore };
  return {
    total: sum / knownWeight,
    knownShare: knownWeight / allWeight,
    lowest: sum / allWeight,
    highest: (sum + (allWeight - knownWeight) * highestScore) / allWeight,
  };
}

const never = '9999-12-31';

function bestFirst(a: ComparedProgram, b: ComparedProgram): number {
  return (
    (b.total ?? -1) - (a.total ?? -1) ||
    b.knownShare - a.knownShare ||
    compareText(a.program.deadline ?? never, b.program.deadline ?? never) ||
    compareText(a.program.title, b.program.title) ||
    compareText(a.program.id, b.program.id) ||
    compareText(a.stored.path, b.stored.path)
  );
}

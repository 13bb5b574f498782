import type { CivilDate } from '../dates/civilDate.ts';
import { type Level, levels } from '../records/fieldDefinition.ts';
import { compareText } from '../text/compareText.ts';
import type { GoalEntry } from './goalTree.ts';
import type { Figure, RecordSelection } from './recordSelection.ts';
import { levelRank } from './skillLevels.ts';
import { recordsBehindLevel } from './thinEvidence.ts';

/** What would move a goal next. */
export type GoalStep =
  /** So many more records that name the skill, then a rating of this level. */
  | {
      readonly kind: 'skill';
      readonly skillId: string;
      readonly skill: string;
      readonly level: Level;
      readonly records: number;
      /** Those that are there. */
      readonly behind: number;
    }
  /** So many more people of a role. */
  | { readonly kind: 'people'; readonly role: string; readonly count: number }
  /** The goal says nothing that could be measured. */
  | { readonly kind: 'say-how' };

/** How many of what is wanted are there, e.g. 3 of 9 skills at level `fundamental`. */
export interface GoalPart {
  readonly kind: 'skills' | 'roles' | 'role';
  /** The role of a `role`. */
  readonly role?: string;
  readonly done: Figure;
  readonly wanted: number;
}

/** A goal as the dashboard shows it. */
export interface GoalProgress {
  /** Of the goal's record. */
  readonly recordId: string;
  readonly title: string;
  readonly kind: 'skill' | 'career' | 'network';
  /** Of a skill goal; `current` is absent where nobody stated a level. */
  readonly skill?: {
    readonly name: string;
    readonly current?: Level;
    readonly target: Level;
    readonly records: Figure;
  };
  /** Of a career or networking goal. */
  readonly parts: readonly GoalPart[];
  readonly due?: CivilDate;
  /** Negative once it is overdue. */
  readonly daysLeft?: number;
  readonly isReached: boolean;
  /** Between 0, nothing missing, and 1. */
  readonly gap: number;
  /** Absent for a goal that is reached. */
  readonly next?: GoalStep;
}

/** The goals of the dashboard. */
export interface GoalSummary {
  /** At most `mostGoals`: open ones first, what is due first and then what is farthest from its end. */
  readonly goals: readonly GoalProgress[];
  /** Those after them. */
  readonly more: Figure;
  readonly reached: Figure;
  /** All that were not dropped. */
  readonly all: Figure;
  readonly overdue: Figure;
}

/** Goals that are listed: more than anybody pursues at once, and a page of them. */
const mostGoals = 20;
/** Roles of one goal that are listed one by one. */
const mostParts = 6;

/** The goals that were not dropped, with what would move each next. */
export function computeGoalSummary(entries: readonly GoalEntry[]): GoalSummary {
  const goals = entries.filter(({ isDropped }) => !isDropped).map(progressOf);
  const figureOf = (some: readonly GoalProgress[]): Figure => ({
    value: some.length,
    selection: { types: ['goal'], ids: some.map(({ recordId }) => recordId) } satisfies RecordSelection,
  });
  const sorted = [...goals].sort(byDueThenGap);
  return {
    goals: sorted.slice(0, mostGoals),
    more: figureOf(sorted.slice(mostGoals)),
    reached: figureOf(goals.filter(({ isReached }) => isReached)),
    all: figureOf(goals),
    overdue: figureOf(goals.filter(({ isReached, daysLeft = 0 }) => !isReached && daysLeft < 0)),
  };
}

const never = '9999-12-31';

function byDueThenGap(a: GoalProgress, b: GoalProgress): number {
  return (
    Number(a.isReached) - Number(b.isReached) ||
    compareText(a.due ?? never, b.due ?? never) ||
    b.gap - a.gap ||
    compareText(a.title, b.title) ||
    compareText(a.recordId, b.recordId)
  );
}

function progressOf(entry: GoalEntry): GoalProgress {
  const { stored, goalKind, skillName, current, target, evidence, due, daysLeft } = entry;
  const isReached = entry.isReached ?? false;
  const isSkillGoal = goalKind === 'skill' && target !== undefined && skillName !== undefined;
  const none: Figure = { value: 0, selection: { ids: [] } };
  const next = isReached ? undefined : nextStep(entry);
  return {
    recordId: stored.record.id,
    title: stored.record.title,
    kind: goalKind,
    ...(isSkillGoal && {
      skill: { name: skillName, ...(current && { current }), target, records: evidence?.records ?? none },
    }),
    parts: shownParts(partsOf(entry)),
    ...(due && { due }),
    ...(daysLeft !== undefined && { daysLeft }),
    isReached,
    gap: isReached ? 0 : gapOf(entry),
    ...(next && { next }),
  };
}

function partsOf({ track, network = [] }: GoalEntry): readonly GoalPart[] {
  if (track === undefined) {
    return network.map(({ role, wanted, met }) => ({ kind: 'role', role, wanted, done: met }));
  }
  const parts: readonly GoalPart[] = [
    { kind: 'skills', wanted: track.skills.length, done: track.atLevel },
    { kind: 'roles', wanted: track.roles.length, done: track.rolesMet },
  ];
  return parts.filter(({ wanted }) => wanted > 0);
}

/** The parts as they are, or how many roles are met where they are too many to read. */
function shownParts(parts: readonly GoalPart[]): readonly GoalPart[] {
  if (parts.length <= mostParts) return parts;
  const met = parts.filter(({ done, wanted }) => done.value >= wanted);
  const ids = [...new Set(met.flatMap(({ done }) => done.selection.ids ?? []))];
  const done: Figure = { value: met.length, selection: { types: ['contact'], ids } };
  return [{ kind: 'roles', wanted: parts.length, done }];
}

/** The share of a goal that is missing; all of it where nothing measures it. */
function gapOf(entry: GoalEntry): number {
  const { target, current } = entry;
  if (entry.skillId !== undefined && target !== undefined) {
    return (levelRank(target) - levelRank(current ?? 'none')) / Math.max(1, levelRank(target));
  }
  const parts = partsOf(entry);
  const wanted = parts.reduce((sum, part) => sum + part.wanted, 0);
  const done = parts.reduce((sum, part) => sum + Math.min(part.wanted, part.done.value), 0);
  return wanted === 0 ? 1 : (wanted - done) / wanted;
}

function nextStep(entry: GoalEntry): GoalStep | undefined {
  const { skillId, skillName, current = 'none', target, evidence, track } = entry;
  if (skillId !== undefined && skillName !== undefined && target !== undefined) {
    const { basis } = entry;
    // A goal's baseline is no rating: whatever was logged came after it.
    const since = basis?.stated.source === 'goal' ? undefined : basis?.since.value;
    const records = { behind: evidence?.records.value ?? 0, since };
    return skillStep({ skillId, name: skillName }, current, target, records);
  }
  const open = track?.skills
    .filter(({ isAtLevel }) => !isAtLevel)
    .reduce<(typeof track.skills)[number] | undefined>(
      (most, skill) => (most === undefined || skill.records.value > most.records.value ? skill : most),
      undefined,
    );
  if (track !== undefined && open !== undefined) {
    return skillStep(open, open.current ?? 'none', track.level, { behind: open.records.value });
  }
  return peopleStep(entry);
}

/** The next level up, and the records that it should rest on and that are not there yet: one at least since the last rating. */
function skillStep(
  { skillId, name }: { readonly skillId: string; readonly name: string },
  current: Level,
  target: Level,
  { behind, since }: { readonly behind: number; readonly since?: number | undefined },
): GoalStep | undefined {
  const level = levels[Math.min(levelRank(target), levelRank(current) + 1)];
  if (level === undefined) return undefined;
  const missing = Math.max(0, recordsBehindLevel[level] - behind);
  const records = Math.max(missing, since === 0 ? 1 : 0);
  return { kind: 'skill', skillId, skill: name, level, records, behind };
}

function peopleStep({ track, network, goalKind }: GoalEntry): GoalStep | undefined {
  const roles = track?.roles ?? network ?? [];
  const open = roles
    .map(({ role, wanted, met }) => ({ role, count: wanted - met.value }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)[0];
  if (open !== undefined) return { kind: 'people', ...open };
  const isUnmeasured = roles.length === 0 && (track?.skills.length ?? 0) === 0;
  return isUnmeasured || goalKind !== 'career' ? { kind: 'say-how' } : undefined;
}

import { computeTrackProgress, type TrackProgress } from '../career/trackProgress.ts';
import { findTrack } from '../career/tracksOf.ts';
import { type CivilDate, daysBetween } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { recordsOfType } from '../index/recordLists.ts';
import type { Level } from '../records/fieldDefinition.ts';
import type { RecordOf, StoredRecord } from '../records/logbookRecord.ts';
import { compareText } from '../text/compareText.ts';
import { type ContactFacts, computeContactFacts } from './contactFacts.ts';
import type { SkillFlag, SkillProgress } from './dashboardData.ts';
import { computeLevelBasis, type LevelBasis } from './levelBasis.ts';
import { LogbookTally } from './logbookTally.ts';
import { MetByRole, type NetworkProgress } from './networkProgress.ts';
import type { Figure, RecordSelection } from './recordSelection.ts';
import { levelRank } from './skillLevels.ts';
import { computeSkillProgress } from './skillProgress.ts';

/** A goal with what is known of it today; facts, never words. */
export interface GoalEntry {
  readonly kind: 'goal';
  /** Unique and the same after every refresh. */
  readonly id: string;
  readonly stored: StoredRecord;
  readonly goalKind: 'skill' | 'career' | 'network';
  readonly skillId?: string;
  readonly skillName?: string;
  /** Level of the skill now; absent where nobody stated one. */
  readonly current?: Level;
  readonly target?: Level;
  /** The goal's own date, else the end of the internship. */
  readonly due?: CivilDate;
  /** Negative once it is overdue; absent for a dropped goal, which never is. */
  readonly daysLeft?: number;
  /** Absent for a goal that has nothing to measure, and for a dropped one. */
  readonly isReached?: boolean;
  readonly isDropped: boolean;
  /** What a skill goal is based on. */
  readonly evidence?: { readonly records: Figure; readonly hours: Figure };
  /** For a networking or career goal that names roles, in the order of the goal. */
  readonly network?: readonly NetworkProgress[];
  /** For a career goal whose track is known. */
  readonly track?: TrackProgress;
  /** What the level of a skill goal rests on; absent where nobody stated one. */
  readonly basis?: LevelBasis;
}

/** A skill with evidence or a rating. */
export interface SkillEntry {
  readonly kind: 'skill';
  readonly id: string;
  readonly skillId: string;
  readonly name: string;
  readonly group: string;
  readonly current?: Level;
  readonly target?: Level;
  readonly records: Figure;
  readonly hours: Figure;
  readonly flags: readonly SkillFlag[];
  /** The records behind it, for opening them. */
  readonly selection: RecordSelection;
}

/** A group of the Goals & Skills view. */
export type GoalNode =
  | { readonly kind: 'goals'; readonly id: 'goals'; readonly children: readonly GoalEntry[] }
  | {
      readonly kind: 'skill-group';
      readonly id: string;
      readonly group: string;
      readonly children: readonly SkillEntry[];
    };

/**
 * The Goals & Skills view: first all goals, what is open and due first on top, then reached ones, dropped ones
 * last; then the skills by group in the order of the catalogue, most hours first. Groups without children are left
 * out.
 */
export function computeGoalTree(view: LogbookView): readonly GoalNode[] {
  const tally = new LogbookTally(view);
  const skills = computeSkillProgress(view, tally);
  const goals = computeGoals(view, tally, skills);
  const goalNodes: readonly GoalNode[] =
    goals.length === 0 ? [] : [{ kind: 'goals', id: 'goals', children: goals }];
  return [...goalNodes, ...skillGroupNodes(view, skills)];
}

/**
 * All goals: what is open and due first on top, then reached ones, dropped ones last.
 *
 * @param contacts - facts of everybody, where they are known already.
 */
export function computeGoals(
  view: LogbookView,
  tally: LogbookTally,
  skills: readonly SkillProgress[],
  contacts?: readonly ContactFacts[],
): readonly GoalEntry[] {
  const goals = recordsOfType(view.contents, 'goal');
  if (goals.length === 0) return [];
  const skillsById = new Map(skills.map((skill) => [skill.skillId, skill]));
  const people = contacts ?? computeContactFacts(view);
  const metByRole = new MetByRole(people);
  return goals
    .map((stored) => {
      const { record } = stored;
      const skill = record.skill === undefined ? undefined : tally.recordSkills.idOf(record.skill);
      return goalEntry({ stored, goal: record, skillId: skill, view, tally, skillsById, people, metByRole });
    })
    .sort(byUrgency);
}

interface GoalFacts {
  readonly stored: StoredRecord;
  readonly goal: RecordOf<'goal'>;
  readonly skillId: string | undefined;
  readonly view: LogbookView;
  readonly tally: LogbookTally;
  readonly skillsById: ReadonlyMap<string, SkillProgress>;
  readonly people: readonly ContactFacts[];
  readonly metByRole: MetByRole;
}

function goalEntry(facts: GoalFacts): GoalEntry {
  const { stored, goal, skillId, view, skillsById, metByRole } = facts;
  const { contents, today } = view;
  const due = goal.due ?? contents.profile.end;
  const skill = skillId === undefined ? undefined : skillsById.get(skillId);
  const current = skill === undefined ? goal.baseline : skill.current;
  const network = goal.roles && metByRole.progressOf(goal.roles);
  const isDropped = goal.status === 'dropped';
  const isReached = isDropped ? undefined : isGoalReached(goal, { current, skillId, network });
  return {
    kind: 'goal',
    id: `goal/${stored.path}`,
    stored,
    goalKind: goal.kind ?? 'skill',
    ...(skillId !== undefined && { skillId, skillName: contents.catalogue.get(skillId)?.name ?? skillId }),
    ...(current && skillId !== undefined && { current }),
    ...(goal.target && { target: goal.target }),
    ...(due && { due }),
    ...(due && !isDropped && { daysLeft: daysBetween(today, due) }),
    ...(isReached !== undefined && { isReached }),
    isDropped,
    ...(skill && { evidence: { records: skill.records, hours: skill.hours } }),
    ...(network && { network }),
    ...trackAndBasis(facts),
  };
}

function trackAndBasis({
  goal,
  skillId,
  view,
  tally,
  skillsById,
  people,
}: GoalFacts): Pick<GoalEntry, 'track' | 'basis'> {
  const track = goal.kind === 'career' ? findTrack(view.contents.profile, goal.track) : undefined;
  const basis = skillId === undefined ? undefined : computeLevelBasis(skillId, view, tally);
  return {
    ...(track && { track: computeTrackProgress({ view, skillsById, people, track, goal }) }),
    ...(basis && { basis }),
  };
}

interface GoalMeasure {
  readonly current: Level | undefined;
  readonly skillId: string | undefined;
  readonly network: readonly NetworkProgress[] | undefined;
}

/** `undefined` where there is nothing to measure: whether a career is the right one, no count of people can say. */
function isGoalReached(
  { target, kind }: RecordOf<'goal'>,
  { current, skillId, network }: GoalMeasure,
): boolean | undefined {
  if (target !== undefined && skillId !== undefined) return levelRank(current ?? 'none') >= levelRank(target);
  if (kind === 'career' || network === undefined || network.length === 0) return undefined;
  return network.every(({ met, wanted }) => met.value >= wanted);
}

const never = '9999-12-31';

function byUrgency(a: GoalEntry, b: GoalEntry): number {
  return (
    Number(a.isDropped) - Number(b.isDropped) ||
    Number(a.isReached ?? false) - Number(b.isReached ?? false) ||
    compareText(a.due ?? never, b.due ?? never) ||
    compareText(a.stored.record.title, b.stored.record.title) ||
    compareText(a.id, b.id)
  );
}

function skillGroupNodes({ contents }: LogbookView, skills: readonly SkillProgress[]): readonly GoalNode[] {
  const groups = new Set(contents.catalogue.skills.map(({ group }) => group));
  for (const { group } of skills) groups.add(group);
  return [...groups].flatMap((group): readonly GoalNode[] => {
    const children = skills.filter((skill) => skill.group === group).map(skillEntry);
    children.sort((a, b) => b.hours.value - a.hours.value || compareText(a.name, b.name));
    return children.length === 0 ? [] : [{ kind: 'skill-group', id: `group/${group}`, group, children }];
  });
}

function skillEntry(skill: SkillProgress): SkillEntry {
  const { skillId, name, group, current, target, records, hours, flags } = skill;
  return {
    kind: 'skill',
    id: `skill/${skillId}`,
    skillId,
    name,
    group,
    ...(current && { current }),
    ...(target && { target }),
    records,
    hours,
    flags,
    selection: { skills: [skillId] },
  };
}

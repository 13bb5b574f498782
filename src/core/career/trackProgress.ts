import type { LogbookView } from '../index/logbookContents.ts';
import type { ContactFacts } from '../insight/contactFacts.ts';
import type { SkillProgress } from '../insight/dashboardData.ts';
import { computeNetworkProgress, type NetworkProgress } from '../insight/networkProgress.ts';
import type { Figure } from '../insight/recordSelection.ts';
import { levelRank } from '../insight/skillLevels.ts';
import type { Level } from '../records/fieldDefinition.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { canonicalSkillId } from '../skills/skillCatalogue.ts';
import type { CareerTrack } from './careerTracks.ts';

/** The level at which a skill counts for a track where the goal says none: able to do the task, with help. */
const defaultTrackLevel: Level = 'fundamental';

/** A skill that a track asks for, with what the records show of it. */
export interface TrackSkill {
  /** Canonical; the word itself for a skill that the catalogue does not know. */
  readonly skillId: string;
  readonly name: string;
  /** Absent where nobody stated a level. */
  readonly current?: Level;
  readonly isAtLevel: boolean;
  /** Evidence. */
  readonly records: Figure;
  /** Whether a goal that still stands sets a target for it. */
  readonly hasGoal: boolean;
}

/** How far the records go towards a track. */
export interface TrackProgress {
  readonly track: CareerTrack;
  /** The level at which a skill counts. */
  readonly level: Level;
  /** In the order of the track, each skill once. */
  readonly skills: readonly TrackSkill[];
  /** How many of the skills have that level; selects the records that state it. */
  readonly atLevel: Figure;
  /** How many of the skills have evidence; selects that evidence. */
  readonly withEvidence: Figure;
  /** Roles of the goal, else of the track, in their order. */
  readonly roles: readonly NetworkProgress[];
  /** How many of the roles were met as often as wanted; selects the contacts of those. */
  readonly rolesMet: Figure;
}

/** What `computeTrackProgress` looks at. */
export interface TrackInput {
  readonly view: LogbookView;
  /** By canonical id (`computeSkillProgress`). */
  readonly skillsById: ReadonlyMap<string, SkillProgress>;
  /** Everybody (`computeContactFacts`). */
  readonly people: readonly ContactFacts[];
  readonly track: CareerTrack;
  /** The career goal: its `target` is the level that counts, its `roles` stand for those of the track. */
  readonly goal?: RecordOf<'goal'>;
}

/** Computes how many of a track's skills have their level, how many have evidence, and which roles were met. */
export function computeTrackProgress({ view, skillsById, people, track, goal }: TrackInput): TrackProgress {
  const level = goal?.target ?? defaultTrackLevel;
  const { catalogue } = view.contents;
  const ids = [...new Set(track.skills.map((word) => canonicalSkillId(catalogue, word)))];
  const skills = ids.map((skillId): TrackSkill => {
    const progress = skillsById.get(skillId);
    return {
      skillId,
      name: catalogue.get(skillId)?.name ?? skillId,
      ...(progress?.current && { current: progress.current }),
      isAtLevel: levelRank(progress?.current ?? 'none') >= levelRank(level),
      records: progress?.records ?? { value: 0, selection: { skills: [skillId], evidence: true } },
      hasGoal: progress?.target !== undefined,
    };
  });
  const roles = computeNetworkProgress(people, wantedRoles(track, goal));
  return {
    track,
    level,
    skills,
    atLevel: atLevelFigure(skills, skillsById, view),
    withEvidence: withEvidenceFigure(skills),
    roles,
    rolesMet: rolesMetFigure(roles),
  };
}

function wantedRoles(
  { roles }: CareerTrack,
  goal: RecordOf<'goal'> | undefined,
): Readonly<Record<string, number>> {
  const own = goal?.roles ?? {};
  return Object.keys(own).length > 0 ? own : Object.fromEntries(roles.map((role) => [role, 1]));
}

function atLevelFigure(
  skills: readonly TrackSkill[],
  skillsById: ReadonlyMap<string, SkillProgress>,
  { today }: LogbookView,
): Figure {
  const reached = skills.filter(({ isAtLevel }) => isAtLevel);
  const ids = reached.flatMap(({ skillId }) => {
    const skill = skillsById.get(skillId);
    const stated = skill?.levels.filter(({ date }) => date <= today).at(-1);
    // Where nobody stated one yet, the level is the baseline of the goal.
    return stated?.selection.ids ?? skill?.goalId ?? [];
  });
  return { value: reached.length, selection: { ids: [...new Set(ids)] } };
}

function withEvidenceFigure(skills: readonly TrackSkill[]): Figure {
  const shown = skills.filter(({ records }) => records.value > 0);
  return {
    value: shown.length,
    selection: { skills: shown.map(({ skillId }) => skillId), evidence: true },
  };
}

function rolesMetFigure(roles: readonly NetworkProgress[]): Figure {
  const covered = roles.filter(({ met, wanted }) => met.value >= wanted);
  const ids = covered.flatMap(({ met }) => met.selection.ids ?? []);
  return {
    value: covered.length,
    selection: { types: ['contact'], ids: [...new Set(ids)] },
  };
}

import type { LogbookContents } from '../index/logbookContents.ts';
import { isSameRole } from '../people/contactRoles.ts';
import type { Level } from '../records/fieldDefinition.ts';
import type { RecordDraft } from '../records/logbookRecord.ts';
import { canonicalSkillId } from '../skills/skillCatalogue.ts';
import type { CareerTrack } from './careerTracks.ts';
import { findTrack } from './tracksOf.ts';
import { isOpenGoal } from './wishes.ts';

/** Goals that do not stand yet and could. */
export interface GoalSuggestions {
  /** Canonical ids of skills without a goal: those of the track first, in its order. */
  readonly trackSkills: readonly string[];
  /** The others that the catalogue offers, in its order. */
  readonly otherSkills: readonly string[];
  /** Roles of the track that no goal wants to meet yet. */
  readonly roles: readonly string[];
  /** The track, where no career goal is about it. */
  readonly careerTrack?: CareerTrack;
}

/** Suggests goals for a track, or for none. */
export function suggestGoals(
  { records, profile, catalogue }: LogbookContents,
  track: CareerTrack | undefined,
): GoalSuggestions {
  const goals = records.flatMap(({ record }) => (isOpenGoal(record) ? [record] : []));
  const taken = new Set(goals.flatMap(({ skill }) => (skill ? [canonicalSkillId(catalogue, skill)] : [])));
  const ofTrack = [...new Set((track?.skills ?? []).map((word) => canonicalSkillId(catalogue, word)))];
  const roles = goals.flatMap((goal) => Object.keys(goal.roles ?? {}));
  const hasCareerGoal = goals.some(
    (goal) => goal.kind === 'career' && findTrack(profile, goal.track)?.id === track?.id,
  );
  return {
    trackSkills: ofTrack.filter((id) => !taken.has(id)),
    otherSkills: catalogue.skills.flatMap(({ id, isHidden }) =>
      isHidden || taken.has(id) || ofTrack.includes(id) ? [] : [id],
    ),
    roles: (track?.roles ?? []).filter((role) => !roles.some((taken) => isSameRole(taken, role))),
    ...(track !== undefined && !hasCareerGoal && { careerTrack: track }),
  };
}

/** What was ticked of the suggestions. */
export interface ChosenGoals {
  /** Canonical ids. */
  readonly skills: readonly string[];
  /** What every skill goal is to reach. */
  readonly target: Level;
  readonly careerTrack?: CareerTrack;
  readonly roles: readonly string[];
}

/** The titles of new goals, in the user's language. */
export interface GoalTitles {
  ofSkill(name: string, target: Level): string;
  ofRoles(roles: readonly string[]): string;
}

/**
 * New goals: one for each skill, one for the career track, one for all roles, each of which is to be met once.
 *
 * @param levels - the level of skills today, which is their baseline; `none` for the others.
 */
export function planGoals(
  { skills, target, careerTrack, roles }: ChosenGoals,
  { catalogue }: Pick<LogbookContents, 'catalogue'>,
  levels: ReadonlyMap<string, Level>,
  titles: GoalTitles,
): readonly RecordDraft[] {
  const ofSkills = skills.map((skill): RecordDraft => {
    const title = titles.ofSkill(catalogue.get(skill)?.name ?? skill, target);
    return { type: 'goal', title, kind: 'skill', skill, baseline: levels.get(skill) ?? 'none', target };
  });
  return [
    ...ofSkills,
    ...(careerTrack === undefined
      ? []
      : [{ type: 'goal', title: careerTrack.name, kind: 'career', track: careerTrack.id } as const]),
    ...(roles.length === 0
      ? []
      : [
          {
            type: 'goal',
            title: titles.ofRoles(roles),
            kind: 'network',
            roles: Object.fromEntries(roles.map((role) => [role, 1])),
          } as const,
        ]),
  ];
}

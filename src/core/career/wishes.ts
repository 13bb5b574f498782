import type { LogbookContents } from '../index/logbookContents.ts';
import { isSameRole } from '../people/contactRoles.ts';
import type { LogbookRecord, RecordOf } from '../records/logbookRecord.ts';
import { canonicalSkillId } from '../skills/skillCatalogue.ts';
import type { CareerTrack } from './careerTracks.ts';
import { findTrack } from './tracksOf.ts';

/** What the user wants of an internship, by goals that still stand and by career tracks. */
export interface Wishes {
  /** Canonical ids, goals first, each once. */
  readonly skills: readonly string[];
  /** Roles of people to meet as they are written, goals first, each once. */
  readonly roles: readonly string[];
}

/** Reads what the user wants off the open goals, their career tracks, and the track of the profile. */
export function wishesOf({ records, profile, catalogue }: LogbookContents): Wishes {
  const goals = records.flatMap(({ record }) => (isOpenGoal(record) ? [record] : []));
  const tracks = [profile.track, ...goals.map(({ track }) => track)].flatMap(
    (word): CareerTrack | readonly CareerTrack[] => findTrack(profile, word) ?? [],
  );
  const skills = [...goals.flatMap(({ skill }) => skill ?? []), ...tracks.flatMap((track) => track.skills)];
  const roles = [
    ...goals.flatMap((goal) => Object.keys(goal.roles ?? {})),
    ...tracks.flatMap((track) => track.roles),
  ];
  return {
    skills: [...new Set(skills.map((word) => canonicalSkillId(catalogue, word)))],
    roles: roles.filter((role, place) => roles.findIndex((other) => isSameRole(other, role)) === place),
  };
}

/** Whether a record is a goal that was not dropped. */
export function isOpenGoal(record: LogbookRecord): record is RecordOf<'goal'> {
  return record.type === 'goal' && record.status !== 'dropped';
}

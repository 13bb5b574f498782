import type { LogbookProfile } from '../records/profile.ts';
import { foldSkillWord } from '../skills/foldSkillWord.ts';
import { type CareerTrack, careerTracks } from './careerTracks.ts';

/**
 * The career tracks that a logbook knows: the built-in ones with the changes of its `tracks`, then its own.
 *
 * A change replaces what it says and keeps the rest; of two entries with one id the later one has the last word.
 */
export function tracksOf({ tracks = [] }: Pick<LogbookProfile, 'tracks'>): readonly CareerTrack[] {
  const tracksById = new Map(careerTracks.map((track) => [track.id, track]));
  for (const { id, name, skills, roles } of tracks) {
    const known = tracksById.get(id);
    tracksById.set(id, {
      id,
      name: name ?? known?.name ?? id,
      skills: skills ?? known?.skills ?? [],
      roles: roles ?? known?.roles ?? [],
    });
  }
  return [...tracksById.values()];
}

/** The track that a goal or `logbook.yml` names, by id or name in any case; `undefined` for an unknown one. */
export function findTrack(
  profile: Pick<LogbookProfile, 'tracks'>,
  word: string | undefined,
): CareerTrack | undefined {
  if (word === undefined) return undefined;
  const tracks = tracksOf(profile);
  const wanted = foldSkillWord(word);
  return (
    tracks.find(({ id }) => id === word) ??
    tracks.find(({ id, name }) => foldSkillWord(id) === wanted || foldSkillWord(name) === wanted)
  );
}

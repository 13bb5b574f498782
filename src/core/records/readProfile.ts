import { findConflictMarkers } from '../format/conflictMarkers.ts';
import { readFrontMatter } from '../format/readFrontMatter.ts';
import { type Problem, problem } from '../problems.ts';
import { findProfileContradictions } from './findContradictions.ts';
import { formatVersion, type LogbookProfile, profileFields } from './profile.ts';
import { readFields } from './readFields.ts';

/** A profile, empty where the file gives none, and what is wrong with the file. */
export interface ProfileReading {
  readonly profile: LogbookProfile;
  readonly problems: readonly Problem[];
}

/** Reads `logbook.yml`; it never throws, and what cannot be read is a problem and left out. */
export function readProfile(yaml: string): ProfileReading {
  const conflict = findConflictMarkers(yaml);
  if (conflict !== undefined)
    return { profile: {}, problems: [{ ...problem('conflict-markers'), range: conflict }] };
  const { map, problems } = readFrontMatter(yaml);
  if (map === undefined) return { profile: {}, problems };
  const reading = readFields(profileFields, map);
  const found: Problem[] = [...problems, ...reading.problems, ...findProfileContradictions(reading.values)];
  const { version } = reading.values;
  if (version !== undefined && version > formatVersion) {
    found.push(problem('unsupported-version', ['version'], { value: version }));
  }
  return { profile: reading.values, problems: found };
}

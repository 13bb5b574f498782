import { formatFrontMatter } from '../format/formatFrontMatter.ts';
import { computeFields } from './computeFrontMatter.ts';
import { formatVersion, type LogbookProfile, profileFields } from './profile.ts';

/** The text of a new `logbook.yml`, LF, with the version of the format first. */
export function formatProfile(profile: LogbookProfile): string {
  return formatFrontMatter(computeFields(profileFields, { version: formatVersion, ...profile }));
}

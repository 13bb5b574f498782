import { type Problem, problem } from '../problems.ts';
import type { LogbookProfile } from '../records/profile.ts';
import { readProfile } from '../records/readProfile.ts';
import { createSkillCatalogue } from '../skills/createSkillCatalogue.ts';
import type { SkillCatalogue } from '../skills/skillCatalogue.ts';
import type { FileEntry, FileText } from './fileStore.ts';
import { isSettledAt } from './indexedFile.ts';

/** What the index keeps of `logbook.yml`; empty where there is none. */
export interface IndexedProfile {
  readonly entry: FileEntry | undefined;
  readonly isSettled: boolean;
  readonly isBroken: boolean;
  readonly profile: LogbookProfile;
  readonly catalogue: SkillCatalogue;
  readonly problems: readonly Problem[];
}

/** The profile that a text gives; an unreadable one counts as empty and says why. */
export function readIndexedProfile(text: FileText, readMs: number): IndexedProfile {
  if (text.kind === 'missing') return profileOf(undefined, {}, []);
  const { entry } = text;
  if (text.kind === 'unreadable') {
    return { ...profileOf(entry, {}, [problem(text.code, [], text.facts)]), isBroken: true };
  }
  const { profile, problems } = readProfile(text.text);
  return { ...profileOf(entry, profile, problems), isSettled: isSettledAt(entry, readMs) };
}

/** Whether the profile file is still as it was read; two absences are the same. */
export function isUnchangedProfile(
  { entry, isSettled }: IndexedProfile,
  now: FileEntry | undefined,
): boolean {
  if (entry === undefined || now === undefined) return entry === now;
  return isSettled && entry.modifiedMs === now.modifiedMs && entry.sizeBytes === now.sizeBytes;
}

/** Whether two readings of the profile say the same. */
export function profileSaysSame(one: IndexedProfile, other: IndexedProfile): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf({ profile, problems, isBroken }: IndexedProfile): string {
  return JSON.stringify([profile, problems, isBroken]);
}

function profileOf(
  entry: FileEntry | undefined,
  profile: LogbookProfile,
  problems: readonly Problem[],
): IndexedProfile {
  const catalogue = createSkillCatalogue(profile.skills);
  return { entry, isSettled: false, isBroken: false, profile, catalogue, problems };
}

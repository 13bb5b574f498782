import type { StoredApplication } from '../application/findApplication.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import type { SkillCatalogue } from '../skills/skillCatalogue.ts';
import { readOwnRequirement } from './readOwnRequirement.ts';
import { type PostingRequirements, type Requirement, readRequirements } from './readRequirements.ts';
import { SkillFinder } from './skillFinder.ts';

/** The text of an application's posting: below its front matter, else the field; `undefined` where there is none. */
export function postingOf({ posting, record }: Pick<StoredRecord, 'posting' | 'record'>): string | undefined {
  return posting ?? (record.type === 'application' ? record.posting : undefined);
}

/**
 * What an application asks for: must-haves, tasks, then what is nice to have, each in the order of the posting; behind
 * the must-haves of the posting what the user lists beside it.
 */
export function readApplicationRequirements(
  catalogue: SkillCatalogue,
  stored: StoredApplication,
): PostingRequirements {
  const { requirements: read, isEnglish } = readRequirements(postingOf(stored) ?? '', catalogue);
  const finder = new SkillFinder(catalogue);
  const known = new Set(read.flatMap(({ named }) => named.map(keyOf)));
  const listed = (stored.record.requirements ?? [])
    .map((text) => readOwnRequirement(text, finder))
    .filter(({ words, named }) => isNew(words, named, { known, read }));
  const of = (necessity: Requirement['necessity']): readonly Requirement[] =>
    read.filter((one) => one.necessity === necessity);
  return { requirements: [...of('must'), ...listed, ...of('task'), ...of('nice')], isEnglish };
}

/** Whether the posting does not say it already: its words, or the very skills that it names. */
function isNew(
  words: string,
  named: Requirement['named'],
  { known, read }: { readonly known: ReadonlySet<string>; readonly read: readonly Requirement[] },
): boolean {
  if (named.length > 0) return !named.every((one) => known.has(keyOf(one)));
  const folded = words.toLowerCase();
  return !read.some((one) => one.words.toLowerCase().includes(folded));
}

function keyOf({ skills }: Requirement['named'][number]): string {
  return skills.map(({ id }) => id).join();
}

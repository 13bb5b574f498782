import { aStudy } from '../achievement/studyAlias.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import type { LogbookProfile } from '../records/profile.ts';
import { anywhereTerm, idTerm, isTellingId, looseSource, matcherOf, type Term } from '../text/looseTerm.ts';
import { plainLine } from '../text/plainLine.ts';

/** Confidential terms, each with what a public text says instead: those of a study its alias. */
export function readConfidentialTerms({ profile }: LogbookContents): readonly Term[] {
  const { marker, publicAlias } = aliasesOf(profile);
  return [
    ...(profile.confidential ?? []).map((term) => anywhereTerm(term, marker)),
    ...(profile.studies ?? []).flatMap(({ alias, confidential = [] }) =>
      confidential.map((term) => anywhereTerm(term, alias === undefined ? marker : publicAlias(alias))),
    ),
  ];
}

/** Ids of studies, those of the profile and those that only records use, each with its public alias. */
export function readStudyTerms(contents: LogbookContents): readonly Term[] {
  const { publicAlias } = aliasesOf(contents.profile);
  return [
    ...(contents.profile.studies ?? []).flatMap(({ id, alias }) =>
      isTellingId(id) ? [idTerm(id, publicAlias(alias))] : [],
    ),
    ...unlistedStudies(contents).map((id) => idTerm(id, publicAlias(undefined))),
  ];
}

/** What stands for confidential terms, and how aliases are put so that they hold none of them. */
function aliasesOf(profile: LogbookProfile): {
  readonly marker: string;
  readonly publicAlias: (alias: string | undefined) => string;
} {
  const confidential = [
    ...(profile.confidential ?? []),
    ...(profile.studies ?? []).flatMap((study) => study.confidential ?? []),
  ];
  const secret = matcherOf(confidential.map((term) => anywhereTerm(term, '')));
  const marker = secret !== undefined && '[confidential]'.search(secret) >= 0 ? '[...]' : '[confidential]';
  // An alias may hold a confidential term by mistake; the term wins.
  const publicAlias = (alias: string | undefined): string =>
    secret === undefined ? plainLine(alias ?? aStudy) : plainLine(alias ?? aStudy).replace(secret, marker);
  return { marker, publicAlias };
}

/** Ids that records give as their study and the profile does not know. */
function unlistedStudies({ profile, records }: LogbookContents): readonly string[] {
  const keyOf = (id: string): string => looseSource(id).source.toLowerCase();
  const listed = new Set((profile.studies ?? []).map(({ id }) => keyOf(id)));
  const used = new Set(records.flatMap(({ record }) => record.study ?? []));
  return [...used].filter((id) => isTellingId(id) && !listed.has(keyOf(id)));
}

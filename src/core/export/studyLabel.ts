import { aStudy } from '../achievement/studyAlias.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import type { ExportAudience } from './exportChoice.ts';

/** What an export calls a study: its id for the site, its alias for anybody else; empty where there is none. */
export function studyLabel(
  { profile }: Pick<LogbookContents, 'profile'>,
  study: string | undefined,
  audience: ExportAudience,
): string {
  if (study === undefined || study === '') return '';
  if (audience === 'site') return study;
  return profile.studies?.find(({ id }) => id === study)?.alias ?? aStudy;
}

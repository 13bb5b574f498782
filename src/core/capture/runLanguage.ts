import type { RunDialect } from './runSummary.ts';

/** What a program is run by. */
export type RunLanguage = 'sas' | 'r';

/** The language of what wrote an output; `undefined` for reports that tools of any language write. */
export function languageOfDialect(dialect: RunDialect): RunLanguage | undefined {
  if (dialect === 'junit' || dialect === 'quarto') return undefined;
  return dialect.startsWith('sas') || dialect === 'altair-slc' ? 'sas' : 'r';
}

/** The language that a file's name tells, of a program or of an output; `undefined` where it tells none. */
export function languageOfName(name: string): RunLanguage | undefined {
  if (/\.(?:sas|sasnb|lst)$/i.test(name)) return 'sas';
  return /\.(?:r|rmd|rout)$/i.test(name) ? 'r' : undefined;
}

/** Whether two files may be of one run: one language, or one of them tells none. */
export function isOneLanguage(one: RunLanguage | undefined, other: RunLanguage | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

import type { RunDialect } from './runSummary.ts';

/** Where data sets are made in libraries; R tells only of those that it writes to files. */
export const sasDialects: ReadonlySet<RunDialect> = new Set([
  'sas',
  'sas-listing',
  'sas-notebook',
  'altair-slc',
]);

/** Libraries and prefixes of data sets that last no longer than the session (SAS 9.4 Language Reference, "Work library"). */
const passingLibrary = /^(?:work|_temp\d*|sashelp)\./i;

/** Whether a data set of SAS outlives the session: another of its name is the same one later. */
export function lastsLonger(name: string): boolean {
  return name.includes('.') && !passingLibrary.test(name);
}

/** `ADSL` for `WORK.ADSL`; a permanent library is a part of the name, for two may hold one of that name. */
export function shortName(name: string): string {
  return name.replace(/^work\./i, '');
}

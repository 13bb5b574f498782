import { isOneLanguage, languageOfName } from './runLanguage.ts';

/**
 * Whether a file is called like a log of a program: by its name, perhaps with the day or the time of the run behind it.
 *
 * Any other number behind it is the name of another program: `t_14_1_1.log` is not of `t_14_1.sas`.
 *
 * @param log - name of the file, without folder.
 * @param program - name of the program, without folder.
 */
export function isLogName(log: string, program: string): boolean {
  const ending = /\.(?:log|lst|rout)$/i.exec(log)?.[0];
  if (ending === undefined || !isOneLanguage(languageOfName(log), languageOfName(program))) return false;
  const own = log.slice(0, -ending.length).toLowerCase();
  // `adsl.R.log` is the log of `adsl.R` too.
  return [program, stemOf(program)].some((name) => isStamped(own, name.toLowerCase()));
}

/**
 * Whether another program has exactly the name of a log, so that the log is its own.
 *
 * @param names - of files, without folders.
 */
export function isLogOfOther(log: string, program: string, names: readonly string[]): boolean {
  const own = stemOf(log).toLowerCase();
  if (isNamed(own, program)) return false;
  return names.some((name) => programEnding.test(name) && isNamed(own, name) && isLogName(log, name));
}

/** Whether a log could be of another program as well, as `adsl.log` beside `adsl.sas` and `adsl.R`. */
export function isSharedLog(log: string, program: string, names: readonly string[]): boolean {
  const own = program.toLowerCase();
  return names.some((name) => programEnding.test(name) && name.toLowerCase() !== own && isLogName(log, name));
}

export const programEnding = /\.(?:sas|r|rmd|qmd)$/i;

/** The name of a file without its last ending. */
export function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}

function isNamed(own: string, program: string): boolean {
  return own === program.toLowerCase() || own === stemOf(program).toLowerCase();
}

// A day, `20260320` or `2026-03-20`, and perhaps the time of it.
const stamp =
  /^(?:19|20)\d\d[._-]?(?:0[1-9]|1[0-2])[._-]?(?:0[1-9]|[12]\d|3[01])(?:[t._-]?(?:[01]\d|2[0-3])[._:-]?[0-5]\d(?:[._:-]?[0-5]\d)?)?$/;

function isStamped(own: string, name: string): boolean {
  if (!own.startsWith(name)) return false;
  const rest = own.slice(name.length);
  if (rest === '') return true;
  const isApart = /^[._-]/.test(rest);
  // Behind a digit, more of them would be another number.
  return (isApart || !/\d$/.test(name)) && stamp.test(isApart ? rest.slice(1) : rest);
}

import { type ShellCommand, type ShellWord, splitCommandLine } from './splitCommandLine.ts';

/** What ran a program in a terminal. */
export type RunTool = 'sas' | 'r' | 'r-batch' | 'r-expression' | 'r-cmd-check' | 'quarto';

/** A command of a terminal that ran a program; paths have forward slashes and are as they were typed. */
export interface RunCommand {
  readonly tool: RunTool;
  /** The program, or the package that was checked; absent for an expression. */
  readonly program?: string;
  /** The file that the command writes its log to, where it is known. */
  readonly log?: string;
  /** Folder that `cd` went to before; paths are relative to it. */
  readonly folder?: string;
  /** Another run of the line wrote to the same place before, so that nobody could tell the two apart. */
  readonly sharesOutput?: true;
  /** Something else ran where it failed (`||`), so that the exit code is not its own. */
  readonly hidesFailure?: true;
}

/** Programs that only start another one, with the options of theirs that take a value. */
const wrappers: ReadonlyMap<string, string> = new Map([
  ['time', ''],
  ['nohup', ''],
  ['exec', ''],
  ['command', ''],
  ['sudo', 'u g'],
  ['nice', 'n'],
  ['env', 'u'],
  ['stdbuf', 'i o e'],
  ['xvfb-run', ''],
]);

/** Options of SAS whose next word is a value (SAS 9.4 Companion for UNIX and Windows, "System Options"). */
const sasValueOptions =
  /^-(?:log|print|altlog|config|autoexec|sysparm|work|set|memsize|sasuser|encoding|ls|linesize|ps|pagesize|initstmt|rsasuser|nls\w*|sasautos|insert|append|utilloc)$/i;

/** Expressions of which the output tells something: tests, checks, coverage and documents. */
const tellingExpression =
  /\b(?:test|test_(?:local|dir|file|package)|check|rcmdcheck|package_coverage|report|covr|render|quarto_render|tar_make|axecute|source)\s*\(/;

/** The last command of a line that ran a program in SAS, R or Quarto; `undefined` where none did. */
export function readRunCommand(commandLine: string): RunCommand | undefined {
  let folder: string | undefined;
  let found: RunCommand | undefined;
  const outputs = new Set<string>();
  for (const command of splitCommandLine(commandLine)) {
    const words = withoutWrappers(command.words);
    const moved = folderOf(words);
    if (moved !== undefined) {
      folder = joinPath(folder, moved);
      continue;
    }
    const run = readCommand(words, command);
    if (command.isAlternative && found !== undefined) found = { ...found, hidesFailure: true };
    if (run === undefined) continue;
    const log = run.log ?? command.outputFile;
    found = { ...run, ...(log !== undefined && { log }), ...(folder !== undefined && { folder }) };
    const output = log === undefined ? shownOutput(found) : `file ${joinPath(folder, log)}`;
    if (output === undefined) continue;
    if (outputs.has(output)) found = { ...found, sharesOutput: true };
    outputs.add(output);
  }
  return found;
}

/** Whether the terminal is where the output of a run goes. */
export function showsOutput({ tool, log }: RunCommand): boolean {
  return log === undefined && (tool === 'r' || tool === 'r-expression' || tool === 'quarto');
}

function shownOutput(command: RunCommand): string | undefined {
  return showsOutput(command) ? 'terminal' : undefined;
}

/** From here on a shell tells that nothing ran, or that a signal ended it (POSIX, "Exit Status for Commands"). */
const firstExitCodeOfShell = 126;

/**
 * Whether a run came to its end, so that its numbers say something.
 *
 * SAS and checks end with a code that tells of warnings; any other run that failed did not come to its end.
 *
 * @param exitCode - `undefined` where the shell does not tell it.
 */
export function isCompleteRun({ tool, hidesFailure }: RunCommand, exitCode: number | undefined): boolean {
  const tellsWarnings = tool === 'sas' || tool === 'r-cmd-check';
  if (hidesFailure && !tellsWarnings) return false;
  if (exitCode === undefined || exitCode === 0) return true;
  return tellsWarnings && exitCode > 0 && exitCode < firstExitCodeOfShell;
}

function readCommand(
  [name = '', ...args]: readonly ShellWord[],
  { inputFile }: ShellCommand,
): RunCommand | undefined {
  const tool = /([^/]*?)(?:\.(?:exe|sh|cmd|bat))?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (tool === 'rscript') return readRscript(args);
  if (tool === 'r' || tool === 'rterm')
    return readR(inputFile === undefined ? args : [...args, '--file', inputFile]);
  if (/^(?:sas|sas_u8|sas_en|sas94|wps)$/.test(tool)) return readSas(args);
  if (tool === 'quarto') return args[0] === 'render' ? readQuarto(args.slice(1)) : undefined;
  return undefined;
}

function readRscript(args: readonly ShellWord[]): RunCommand | undefined {
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    if (word === '-e') {
      const expression = args[index + 1] ?? '';
      return tellingExpression.test(expression) ? { tool: 'r-expression' } : undefined;
    }
    if (!word.startsWith('-')) return isProgram(word, /\.r$/i) ? { tool: 'r', program: word } : undefined;
  }
  return undefined;
}

function readR(args: readonly ShellWord[]): RunCommand | undefined {
  const [first, second] = args;
  if (first === 'CMD' && second === 'BATCH') return readBatch(args.slice(2));
  if (first === 'CMD' && second === 'check') {
    const checked = args.slice(2).find((word) => !word.startsWith('-'));
    if (checked === undefined) return undefined;
    return { tool: 'r-cmd-check', program: checked, log: `${packageOf(checked)}.Rcheck/00check.log` };
  }
  const given = args.findIndex((word) => word === '-f' || word === '--file');
  const file = args.find((word) => word.startsWith('--file='))?.slice('--file='.length) ?? args[given + 1];
  const isGiven = given >= 0 || args.some((word) => word.startsWith('--file='));
  if (isGiven && file !== undefined && isProgram(file, /\.r$/i)) return { tool: 'r', program: file };
  const expression = args[args.indexOf('-e') + 1];
  return args.includes('-e') && tellingExpression.test(expression ?? '')
    ? { tool: 'r-expression' }
    : undefined;
}

/** `R CMD BATCH [options] infile [outfile]`; the output is beside where it was started (R, `?BATCH`). */
function readBatch(args: readonly ShellWord[]): RunCommand | undefined {
  const [program, out] = args.filter((word) => !word.startsWith('-'));
  if (program === undefined || !isProgram(program, /\.[rs]$/i)) return undefined;
  return { tool: 'r-batch', program, log: out ?? `${nameOf(program).replace(/\.[rs]$/i, '')}.Rout` };
}

function readSas(args: readonly ShellWord[]): RunCommand | undefined {
  let program: string | undefined;
  let log: string | undefined;
  for (let index = 0; index < args.length; index += 1) {
    const word = args[index] ?? '';
    const next = args[index + 1];
    if (/^-sysin$/i.test(word)) program = next;
    else if (/^-log$/i.test(word)) log = next;
    else if (!word.startsWith('-') && program === undefined) program = word;
    if (/^-sysin$/i.test(word) || sasValueOptions.test(word)) index += 1;
  }
  // SAS takes a name without an ending too.
  if (program === undefined || !(isProgram(program, /\.sas$/i) || /^[\w./~:-]+$/.test(program)))
    return undefined;
  const file = /\.\w+$/.test(nameOf(program)) ? program : `${program}.sas`;
  if (!isProgram(file, /\.sas$/i)) return undefined;
  // A log that is given as a folder has the name of the program.
  const isFile = log !== undefined && /\.\w+$/.test(log);
  return { tool: 'sas', program: file, ...(isFile && log !== undefined && { log }) };
}

function readQuarto(args: readonly ShellWord[]): RunCommand | undefined {
  const program = args.find((word) => isProgram(word, /\.(?:qmd|rmd|ipynb|md)$/i));
  return program === undefined ? undefined : { tool: 'quarto', program };
}

function withoutWrappers(words: readonly ShellWord[]): readonly ShellWord[] {
  let rest = words;
  for (;;) {
    const [first = '', ...others] = rest;
    const valueOptions = wrappers.get(nameOf(first));
    if (/^\w+=/.test(first) || first === '&' || first === '.') rest = others;
    else if (valueOptions !== undefined) {
      rest = withoutOptions(others, valueOptions.split(' '));
    } else return rest;
    if (rest.length === 0) return rest;
  }
}

function withoutOptions(words: readonly ShellWord[], valueOptions: readonly string[]): readonly ShellWord[] {
  let place = 0;
  while (words[place]?.startsWith('-')) place += valueOptions.includes(words[place]?.slice(1) ?? '') ? 2 : 1;
  return words.slice(place);
}

function folderOf([name, ...args]: readonly ShellWord[]): string | undefined {
  if (name === undefined || !/^(?:cd|chdir|pushd|set-location|sl)$/i.test(name)) return undefined;
  return args.find((word) => !/^(?:--|\/d|-path|-literalpath)$/i.test(word));
}

/** A path that a command was given, seen from where the one before led. */
function joinPath(folder: string | undefined, path: string): string {
  return folder === undefined || /^(?:\/|~|[a-z]:)/i.test(path) ? path : `${folder}/${path}`;
}

/** A file with an ending, and nothing that the shell would have to fill in. */
function isProgram(word: string, ending: RegExp): boolean {
  return ending.test(word) && !/[$`*?<>|]/.test(word);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function packageOf(path: string): string {
  const name = nameOf(path.replace(/\/+$/, ''));
  return name.replace(/(?:_[\d.-]+)?\.tar\.gz$/, '');
}

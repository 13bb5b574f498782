import { type Command, type OptionDefinition, sharedOptions } from './command.ts';

/** The name under which npm installs the program. */
export const programName = 'research-logbook';

const exitCodes: readonly (readonly [string, string])[] = [
  ['0', 'done'],
  ['1', 'problems were found, or the operation was refused'],
  ['2', 'the command line is wrong'],
];

/** Help of the program. */
export function formatProgramHelp(commands: readonly Command[]): string {
  return [
    `Usage: ${programName} COMMAND [OPTIONS]`,
    '',
    'Keeps a logbook of an internship in plain Markdown files.',
    '',
    'Commands:',
    ...formatRows(commands.map(({ name, summary }) => [name, summary])),
    '',
    ...formatSharedParts(sharedOptions),
    '',
    `${programName} COMMAND --help says more about a command.`,
    '',
  ].join('\n');
}

/** Help of one command. */
export function formatCommandHelp({ name, summary, operands, options, notes }: Command): string {
  return [
    ['Usage:', programName, name, operands, '[OPTIONS]'].filter((part) => part !== '').join(' '),
    '',
    `${summary}.`,
    '',
    ...formatSharedParts({ ...options, ...sharedOptions }),
    ...notes.flatMap((note) => ['', note]),
    '',
  ].join('\n');
}

function formatSharedParts(options: Readonly<Record<string, OptionDefinition>>): readonly string[] {
  const rows = Object.entries(options).map(
    ([name, { value, doc }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, doc] as const,
  );
  return [
    'Options:',
    ...formatRows(rows),
    '',
    'Results go to standard output, problems to standard error. Exit codes:',
    ...formatRows(exitCodes),
  ];
}

function formatRows(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

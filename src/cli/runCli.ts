import { LogbookError } from '../core/logbookError.ts';
import type { CliIo } from './cliIo.ts';
import type { Command, ExitCode } from './command.ts';
import { commands } from './commands.ts';
import { didYouMean } from './didYouMean.ts';
import { formatCommandHelp, formatProgramHelp, programName } from './formatHelp.ts';
import { parseArguments } from './parseArguments.ts';
import { UsageError } from './usageError.ts';

/**
 * Runs the program in this process.
 *
 * @param argv - the words after the program's name.
 * @returns the exit code; see `ExitCode`.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<ExitCode> {
  const [name, ...args] = argv;
  if (name === '--help' || name === 'help') {
    io.stdout(formatProgramHelp(commands));
    return 0;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    io.stderr(`${explainCommand(name)}\n${programName} --help lists the commands.\n`);
    return 2;
  }
  try {
    return await runCommand(command, args, io);
  } catch (error) {
    return explainError(error, command, io);
  }
}

async function runCommand(command: Command, args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { operands, options } = parseArguments(args, command);
  if (options.has('help')) {
    io.stdout(formatCommandHelp(command));
    return 0;
  }
  return command.run({ operands, options, io });
}

function explainCommand(name: string | undefined): string {
  if (name === undefined) return 'Name a command.';
  if (name.startsWith('-')) return `Name a command before ${name}.`;
  const names = commands.map((command) => command.name);
  return `There is no command "${name}".${didYouMean(name, names)}`;
}

/** Words for what a user can mend; everything else is a bug of ours and goes on. */
function explainError(error: unknown, command: Command, io: CliIo): ExitCode {
  if (error instanceof UsageError) {
    io.stderr(`${error.message}\n${programName} ${command.name} --help says how it is used.\n`);
    return 2;
  }
  if (error instanceof LogbookError) {
    io.stderr(`${error.words}\n`);
    return 1;
  }
  throw error;
}

import { parseArgs } from 'node:util';
import { type Command, type OptionDefinition, type OptionValues, sharedOptions } from './command.ts';
import { didYouMean } from './didYouMean.ts';
import { UsageError } from './usageError.ts';

/** The words after a command's name, sorted out. */
export interface ParsedArguments {
  readonly operands: readonly string[];
  readonly options: OptionValues;
}

/**
 * Sorts the words after a command's name into operands and options; of an option given twice the last one counts,
 * and after `--` everything is an operand.
 *
 * @throws {UsageError} for an unknown option, a value that is missing, and one that a flag does not take.
 */
export function parseArguments(args: readonly string[], command: Command): ParsedArguments {
  const table: Readonly<Record<string, OptionDefinition>> = { ...command.options, ...sharedOptions };
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(table).map(([name, option]) => [name, { type: typeOf(option) }]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const operands: string[] = [];
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind === 'option') values.set(token.name, readOption(token, table));
  }
  return { operands, options: { text: (name) => values.get(name), has: (name) => values.has(name) } };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readOption(
  { name, rawName, value, inlineValue }: OptionToken,
  table: Readonly<Record<string, OptionDefinition>>,
): string {
  const option = Object.hasOwn(table, name) ? table[name] : undefined;
  if (option === undefined) {
    const hint = rawName.startsWith('--')
      ? didYouMean(
          rawName,
          Object.keys(table).map((known) => `--${known}`),
        )
      : '';
    throw new UsageError(
      `There is no option ${rawName}.${hint} Put -- before words that start with a hyphen.`,
    );
  }
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value.`);
    return '';
  }
  // What looks like an option is one: `--from --to` lacks a date.
  if (value === undefined || value === '' || (value.startsWith('-') && inlineValue !== true)) {
    throw new UsageError(`${rawName} needs a value: ${rawName} ${option.value}.`);
  }
  return value;
}

function typeOf(option: OptionDefinition): 'boolean' | 'string' {
  return option.value === undefined ? 'boolean' : 'string';
}

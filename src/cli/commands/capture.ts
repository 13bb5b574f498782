import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { largestRunBytes, readRun } from '../../core/capture/readRun.ts';
import { LogbookError } from '../../core/logbookError.ts';
import { decodeOutput } from '../../platform/decodeOutput.ts';
import type { CliIo } from '../cliIo.ts';
import type { Command } from '../command.ts';
import { filesOf } from '../filesOf.ts';
import { formatJson } from '../formatJson.ts';
import { formatRun } from '../formatRun.ts';
import { type PlainRun, plainRun } from '../plainRun.ts';
import { printable } from '../printable.ts';
import { UsageError } from '../usageError.ts';

/** `capture`: what logs of SAS and R tell, without recording anything. */
export const captureCommand: Command = {
  name: 'capture',
  summary: 'Show the figures that logs and outputs of SAS and R hold',
  operands: 'FILE...',
  options: {},
  notes: [
    'Reads SAS logs, listings and notebooks, console output of R, testthat, JUnit, R CMD check, logrx, logr, knitr and Quarto. Patterns such as "logs/**/*.log" may stand for files; quote them.',
    'Nothing is recorded, and no line, value, user or folder of a log is printed: names of data sets, programs, files and tools, and numbers.',
    'JSON is {file, dialect, program, datasets, files, outputs, steps, errors, warnings, notes, tests, comparisons, changes, coverage, total, tools, truncated, proposals}, keys without a value left out; for several files or a pattern an array of these, with {file, problem} for what cannot be read.',
    'The exit code is 1 where a file cannot be read or is no output that is known.',
  ],
  async run({ operands, options, io }) {
    if (operands.length === 0) throw new UsageError('FILE is missing.');
    const { files, isOne } = await filesOf(operands, io.cwd);
    const readings: Reading[] = [];
    for (const file of files) readings.push(await readingOf(file, io));
    const problems = readings.filter((reading) => 'problem' in reading);
    for (const { problem } of problems) io.stderr(`${printable(problem)}\n`);
    if (options.has('json')) io.stdout(formatJson(isOne ? readings[0] : readings));
    else for (const reading of readings) if (!('problem' in reading)) io.stdout(formatRun(reading));
    return problems.length > 0 ? 1 : 0;
  },
};

/** What was read of a file; `file` is as it was given. */
type Reading = PlainRun | { readonly file: string; readonly problem: string };

async function readingOf(file: string, { cwd }: CliIo): Promise<Reading> {
  try {
    return plainRun(file, await readFileRun(resolve(cwd, file), file));
  } catch (error) {
    if (!(error instanceof LogbookError)) throw error;
    return { file, problem: error.words };
  }
}

async function readFileRun(path: string, shown: string) {
  const output = decodeOutput(await readBytes(path, shown));
  if (output.kind === 'binary') {
    throw new LogbookError('invalid-input', '{file} is no text.', 'Give a log or an output of SAS or R.', {
      facts: { file: shown },
    });
  }
  const run = await readRun({ name: basename(path), text: output.text });
  if (run !== undefined) return run;
  throw new LogbookError(
    'invalid-input',
    '{file} is no output of SAS or R that is known.',
    'Give a log, a listing or console output.',
    { facts: { file: shown } },
  );
}

async function readBytes(path: string, shown: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    // A pipe or a device would be waited for, perhaps for ever.
    if (!found.isFile()) {
      throw new LogbookError('invalid-input', '{file} is no file.', 'Give a log or an output of SAS or R.', {
        facts: { file: shown },
      });
    }
    const { size } = found;
    if (size <= largestRunBytes) return await readFile(path);
    throw new LogbookError(
      'invalid-input',
      '{file} has {size} MB, more than the {limit} MB that are read.',
      'Give a log of fewer steps.',
      { facts: { file: shown, size: megabytes(size), limit: megabytes(largestRunBytes) } },
    );
  } catch (cause) {
    if (cause instanceof LogbookError) throw cause;
    throw new LogbookError('not-found', '{file} cannot be read.', 'Check its name and permissions.', {
      facts: { file: shown },
      cause,
    });
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / (1024 * 1024));
}

import { text } from 'node:stream/consumers';
import { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import { fromPlainDate } from '../core/dates/civilDate.ts';
import type { CliIo } from './cliIo.ts';
import { runCli } from './runCli.ts';

const io: CliIo = {
  stdout: (words) => void process.stdout.write(words),
  stderr: (words) => void process.stderr.write(words),
  stdin: () => text(process.stdin),
  stdinChunks: () => process.stdin,
  cwd: process.cwd(),
  today: fromPlainDate(Temporal.Now.plainDateISO()),
  newId: () => ulid(),
};

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read our output, `head` say, has seen enough.
    if (error.code !== 'EPIPE') throw error;
  });
}

runCli(process.argv.slice(2), io).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    io.stderr(`This is a fault of the program. Please report it with these lines:\n${describe(error)}\n`);
    process.exitCode = 1;
  },
);

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

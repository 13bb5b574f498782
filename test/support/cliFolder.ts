import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { runCli } from '../../src/cli/runCli.ts';
import { aDate } from './builders.ts';

/** What one call of the program did. */
export interface CliResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A temporary folder in which the program runs; today is 2026-11-23, ids count up. */
export interface CliFolder {
  readonly path: string;
  /** Runs the program in the folder, or in one below it, with this on its standard input. */
  run(argv: readonly string[], below?: string, input?: string): Promise<CliResult>;
  read(path: string): Promise<string>;
  /** All files, with forward slashes, sorted. */
  files(): Promise<readonly string[]>;
}

/**
 * Runs a test in a folder with these files, then removes it.
 *
 * @param files - content by path; a path that ends in `/` makes an empty folder.
 */
export async function withCliFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  test: (folder: CliFolder) => Promise<void>,
): Promise<void> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'research-logbook-cli-')));
  try {
    for (const [name, content] of Object.entries(files)) await put(join(path, name), content);
    await test(openFolder(path));
  } finally {
    await rm(path, { recursive: true, force: true });
  }
}

/** The id that the n-th record of a test gets, counted from 1. */
export function idNumber(number: number): string {
  return `01JD3Z8Q4N6W2K5R7T9V1X${String(number).padStart(4, '0')}`;
}

function openFolder(path: string): CliFolder {
  let ids = 0;
  return {
    path,
    async run(argv, below = '.', input = '') {
      let stdout = '';
      let stderr = '';
      const exitCode = await runCli(argv, {
        stdout: (text) => {
          stdout += text;
        },
        stderr: (text) => {
          stderr += text;
        },
        stdin: () => Promise.resolve(input),
        stdinChunks: async function* () {
          yield new TextEncoder().encode(input);
        },
        cwd: join(path, below),
        today: aDate('2026-11-23'),
        newId: () => idNumber(++ids),
      });
      return { exitCode, stdout, stderr };
    },
    read: (name) => readFile(join(path, name), 'utf8'),
    async files() {
      const entries = await readdir(path, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .sort();
    },
  };
}

async function put(path: string, content: string | Uint8Array): Promise<void> {
  if (path.endsWith('/')) {
    await mkdir(path, { recursive: true });
    return;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

import { stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { FileEntry } from '../core/index/fileStore.ts';
import type { LogbookContents } from '../core/index/logbookContents.ts';
import { LogbookIndex } from '../core/index/logbookIndex.ts';
import { LogbookError } from '../core/logbookError.ts';
import { formatVersion } from '../core/records/profile.ts';
import { isMissing } from '../platform/nodeErrors.ts';
import { NodeFileStore } from '../platform/nodeFileStore.ts';
import { nodeScheduler } from '../platform/nodeScheduler.ts';
import type { CommandInput } from './command.ts';

const profileName = 'logbook.yml';

/** A logbook on disk, as a command uses it. */
export interface OpenLogbook {
  /** Absolute path of the folder with `logbook.yml`. */
  readonly rootPath: string;
  /**
   * Absolute path of the folder at which paths of evidence start: the one above a folder named `logbook`, else the
   * logbook itself, as the extension has it by default.
   */
  readonly workspacePath: string;
  readonly store: NodeFileStore;
  /** Reads all records, once. */
  contents(): Promise<LogbookContents>;
  /** Size and time of every file, once `contents` was read. */
  entries(): readonly FileEntry[];
  /** A path of the logbook as a terminal shows it: relative to the current folder. */
  shownPath(path: string): string;
}

/**
 * Opens the logbook of `--logbook`, else the nearest one: `logbook/logbook.yml` or `logbook.yml` in the current
 * folder or one above it. Nothing is read yet.
 *
 * @throws {LogbookError} `not-found` where there is none.
 */
export async function openLogbook({ options, io }: CommandInput): Promise<OpenLogbook> {
  const given = options.text('logbook');
  const rootPath = given === undefined ? await findUpward(io.cwd) : await findIn(resolve(io.cwd, given));
  if (rootPath === undefined) throw noLogbook(given, io.cwd);
  const store = new NodeFileStore(rootPath);
  const index = new LogbookIndex({ store, scheduler: nodeScheduler });
  return {
    rootPath,
    workspacePath: basename(rootPath) === 'logbook' ? dirname(rootPath) : rootPath,
    store,
    contents: () => index.contents(),
    entries: () => index.entries,
    shownPath: (path) => relative(io.cwd, join(rootPath, path)) || '.',
  };
}

/**
 * That this program may write to a logbook.
 *
 * @throws {LogbookError} `read-only` for a logbook of a newer format.
 */
export function assertWritable({ profile }: LogbookContents): void {
  const { version = formatVersion } = profile;
  if (version <= formatVersion) return;
  throw new LogbookError(
    'read-only',
    `This logbook has format version ${version}, newer than this program knows.`,
    'Update the program; until then the logbook is only read.',
  );
}

/** The logbook in a folder or in its `logbook` folder. */
async function findIn(folder: string): Promise<string | undefined> {
  if (await isFile(join(folder, profileName))) return folder;
  const inside = join(folder, 'logbook');
  return (await isFile(join(inside, profileName))) ? inside : undefined;
}

async function findUpward(folder: string): Promise<string | undefined> {
  const found = await findIn(folder);
  const parent = dirname(folder);
  return found ?? (parent === folder ? undefined : findUpward(parent));
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (isMissing(error)) return false;
    throw new LogbookError('io', `${path} cannot be looked at.`, 'Check the permissions of its folder.', {
      cause: error,
    });
  }
}

function noLogbook(given: string | undefined, cwd: string): LogbookError {
  return given === undefined
    ? new LogbookError(
        'not-found',
        `There is no logbook in ${cwd} or above it.`,
        'Name one with --logbook DIR, or start one in VS Code with "Logbook: Initialize".',
      )
    : new LogbookError(
        'not-found',
        `${given} holds no logbook: there is neither ${profileName} nor ${join('logbook', profileName)} in it.`,
        'Check the path, or start a logbook in VS Code with "Logbook: Initialize".',
      );
}

import * as vscode from 'vscode';
import { innerPath } from '../../core/evidence/evidencePath.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { FoundPlace } from '../../core/privacy/findAtPlace.ts';
import { isPlainPath } from '../evidence/workspacePath.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { keepFoundText } from '../privacy/keepFoundText.ts';
import { openPlace } from '../privacy/openPlace.ts';

/** A place in a file of the logbook that is shown. */
interface FindingTarget {
  readonly logbook: Logbook;
  /** Relative to the logbook's root. */
  readonly path: string;
  readonly uri: vscode.Uri;
  /** Absent for a file as a whole. */
  readonly place?: FoundPlace;
}

/** Opens a file of the logbook and selects what was found in it. */
export async function runOpenFinding(host: Host, given: unknown): Promise<void> {
  const target = await targetOf(host, given);
  if (target !== undefined) await openPlace(target.uri, target.place);
}

/** Keeps a text that was found, with the reason why it identifies nobody. */
export async function runKeepFinding(host: Host, given: unknown): Promise<void> {
  const target = await targetOf(host, given);
  if (target?.place !== undefined) await keepFoundText(host, target.logbook, target.path, target.place);
}

/**
 * The place that a page names; callers are not trusted.
 *
 * @throws {LogbookError} `not-found` where there is no such file in the logbook.
 */
async function targetOf(host: Host, given: unknown): Promise<FindingTarget | undefined> {
  const logbook = await host.logbooks.shown();
  if (logbook === undefined || typeof given !== 'object' || given === null) return undefined;
  const { path: written, ...where } = given as { readonly path?: unknown };
  const path = typeof written === 'string' ? innerPath(written) : undefined;
  if (path === undefined) return undefined;
  const uri = logbook.uriOf(path);
  if (!(await isFile(uri)) || !(await isPlainPath(logbook.root, path))) {
    throw new LogbookError(
      'not-found',
      vscode.l10n.t('{path} is not there any more.', { path }),
      vscode.l10n.t('Scan the logbook again.'),
    );
  }
  const place = readPlace(where);
  return { logbook, path, uri, ...(place && { place }) };
}

function readPlace({
  at,
  length,
}: {
  readonly at?: unknown;
  readonly length?: unknown;
}): FoundPlace | undefined {
  if (typeof at !== 'object' || at === null) return undefined;
  const { line, character } = at as { readonly line?: unknown; readonly character?: unknown };
  return isCount(line) && isCount(character) && isCount(length)
    ? { at: { line, character }, length }
    : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.File;
  } catch {
    // Providers spell absence in several ways.
    return false;
  }
}

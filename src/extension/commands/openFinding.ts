import * as vscode from 'vscode';
import { innerPath } from '../../core/evidence/evidencePath.ts';
import { LogbookError } from '../../core/logbookError.ts';
import { locateFindings } from '../../core/privacy/fileFindings.ts';
import { findInFile } from '../../core/privacy/findInFile.ts';
import type { TextPosition } from '../../core/text/lineCounter.ts';
import { isPlainPath } from '../evidence/workspacePath.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { askToKeepText } from '../privacy/keepText.ts';

/** A place in a file of the logbook that is shown. */
interface FindingTarget {
  readonly logbook: Logbook;
  /** Relative to the logbook's root. */
  readonly path: string;
  readonly uri: vscode.Uri;
  /** Absent for a file as a whole. */
  readonly place?: FindingPlace;
}

/** Where a text was found, as an editor counts, so that line ends of two kinds in one file do no harm. */
interface FindingPlace {
  readonly at: TextPosition;
  /** In UTF-16 units. */
  readonly length: number;
}

/** Opens a file of the logbook and selects what was found in it. */
export async function runOpenFinding(host: Host, given: unknown): Promise<void> {
  const target = await targetOf(host, given);
  if (target === undefined) return;
  if (target.place === undefined) {
    await vscode.commands.executeCommand('vscode.open', target.uri, { preview: true });
    return;
  }
  const document = await vscode.workspace.openTextDocument(target.uri);
  const { at, length } = target.place;
  const start = document.validatePosition(new vscode.Position(at.line, at.character));
  const end = document.positionAt(document.offsetAt(start) + length);
  const selection = new vscode.Range(start, end);
  await vscode.window.showTextDocument(document, { preview: true, selection });
}

/** Keeps a text that was found, with the reason why it identifies nobody. */
export async function runKeepFinding(host: Host, given: unknown): Promise<void> {
  const target = await targetOf(host, given);
  if (target?.place === undefined) return;
  const { logbook, path, uri, place } = target;
  const text = (await vscode.workspace.openTextDocument(uri)).getText();
  const found = locateFindings(text, findInFile(text, path, await host.privacy.of(logbook))).find(
    ({ position: { line, character } }) => line === place.at.line && character === place.at.character,
  );
  if (found === undefined) {
    throw new LogbookError(
      'conflict',
      vscode.l10n.t('{path} has changed since it was scanned.', { path }),
      vscode.l10n.t('Save it, then scan the logbook again.'),
    );
  }
  await askToKeepText(host, logbook, text.slice(found.range.start, found.range.end));
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
}): FindingPlace | undefined {
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

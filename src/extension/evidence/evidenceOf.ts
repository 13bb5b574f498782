import * as vscode from 'vscode';
import { formatLineSpan, type LineSpan } from '../../core/evidence/lineSpan.ts';
import { isRecordPath, profilePath } from '../../core/index/recordPath.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { evidenceFields } from '../../core/records/commonFields.ts';
import type { FieldValues } from '../../core/records/fieldDefinition.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { commitOf } from './commitOf.ts';
import { digest, digestLimitBytes } from './digest.ts';
import { assertWorkspacePath } from './workspacePath.ts';

/** An entry of the key `evidence` of a record. */
export type Evidence = FieldValues<typeof evidenceFields>;

/**
 * The entry that a record has for a file of its workspace folder as the file is on disk now: its path, its lines, the
 * commit that holds it just so (where git can tell) and the SHA-256 of its bytes (up to 50 MB).
 *
 * @throws {LogbookError} `invalid-input` for a file outside the folder, behind a symbolic link, or that is a record
 *   itself; `not-found` for one that is not there; `io` for one that cannot be read.
 * @param untilMs - the moment until which git is waited for; default some seconds.
 */
export async function evidenceOf(
  logbook: Logbook,
  uri: vscode.Uri,
  lines?: LineSpan,
  untilMs?: number,
): Promise<Evidence> {
  const path = await assertWorkspacePath(logbook, uri);
  assertNoRecord(logbook, uri);
  const file = uri.with({ fragment: '', query: '' });
  const { size } = await statOf(file, path);
  const [hash, commit] = await Promise.all([
    size > digestLimitBytes() ? undefined : hashOf(file, path),
    commitOf(file, untilMs),
  ]);
  return {
    path,
    ...(lines && { lines: formatLineSpan(lines) }),
    ...(commit !== undefined && { commit }),
    ...(hash !== undefined && { hash }),
  };
}

function assertNoRecord(logbook: Logbook, uri: vscode.Uri): void {
  const path = logbook.pathOf(uri);
  if (path === undefined || !(isRecordPath(path) || path === profilePath)) return;
  throw new LogbookError(
    'invalid-input',
    vscode.l10n.t('{path} belongs to the logbook, and a record is no evidence of another.', { path }),
    vscode.l10n.t('Choose the program, log or output that shows the work.'),
  );
}

async function hashOf(uri: vscode.Uri, path: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (cause) {
    // The message of the provider has the absolute path, which is nobody's business.
    throw new LogbookError(
      'io',
      vscode.l10n.t('{path} cannot be read.', { path }),
      vscode.l10n.t('Check its permissions.'),
      { cause },
    );
  }
  return digest(bytes);
}

async function statOf(uri: vscode.Uri, path: string): Promise<vscode.FileStat> {
  try {
    const stat = await vscode.workspace.fs.stat(uri);
    if (stat.type === vscode.FileType.File) return stat;
  } catch {
    // Told below: providers spell absence in several ways.
  }
  throw new LogbookError(
    'not-found',
    vscode.l10n.t('{path} is no file that can be read.', { path }),
    vscode.l10n.t('Save it first, or choose another.'),
  );
}

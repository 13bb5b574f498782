import * as vscode from 'vscode';
import { LogbookError } from '../../core/logbookError.ts';
import { type Problem, type ProblemCode, problemTemplates } from '../../core/problems.ts';
import { decodeText, refuseLargeFile } from '../../platform/decodeText.ts';

/**
 * Refuses a file system on which nothing can be written.
 *
 * @throws {LogbookError} `read-only`.
 */
export function assertWritable(uri: vscode.Uri): void {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false) return;
  throw new LogbookError(
    'read-only',
    vscode.l10n.t('This workspace is read-only.'),
    vscode.l10n.t('Open a folder that can be written to, or copy the text.'),
  );
}

/**
 * Refuses what an edit could damage: bytes that are not the text which the editor shows.
 *
 * @throws {LogbookError} `not-found`, `read-only`, or `invalid-input` for a file that is not UTF-8, binary or too large.
 */
export async function assertEditable(uri: vscode.Uri): Promise<void> {
  let bytes: Uint8Array;
  try {
    const { size, permissions } = await vscode.workspace.fs.stat(uri);
    if (refuseLargeFile(size)) refuse('file-too-large', { sizeBytes: size });
    if (permissions === vscode.FilePermission.Readonly) {
      throw new LogbookError(
        'read-only',
        vscode.l10n.t('{name} is read-only.', { name: nameOf(uri) }),
        vscode.l10n.t('Make it writable, then try again.'),
      );
    }
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof LogbookError) throw error;
    throw new LogbookError(
      'not-found',
      vscode.l10n.t('{name} could not be read.', { name: nameOf(uri) }),
      vscode.l10n.t('Check that it is still there.'),
      {
        cause: error,
      },
    );
  }
  const decoded = decodeText(bytes);
  if (decoded.kind === 'unreadable') refuse(decoded.code, decoded.facts);
}

/** Refuses a file for a problem that it has; the words are the problem's, which say what to do too. */
export function refuse(code: ProblemCode, facts: Problem['facts'] = {}): never {
  throw new LogbookError('invalid-input', problemTemplates[code].template, '', { facts });
}

/** The name of a file without its folders. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

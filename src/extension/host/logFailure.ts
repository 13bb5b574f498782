import * as vscode from 'vscode';
import { LogbookError } from '../../core/logbookError.ts';

/**
 * Writes a failure to the log, without what users wrote: the words of expected errors name files, and files are named
 * after titles. Of those only the code is kept; a fault of ours is logged as it is.
 */
export function logFailure(log: vscode.LogOutputChannel, where: string, error: unknown): void {
  if (error instanceof LogbookError || error instanceof vscode.FileSystemError) {
    const cause = error.cause instanceof vscode.FileSystemError ? ` (${error.cause.code})` : '';
    log.error(`${where}: ${error.code}${cause}`);
    return;
  }
  log.error(`${where}:`, error instanceof Error ? error : String(error));
}

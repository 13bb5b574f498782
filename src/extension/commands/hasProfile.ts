import * as vscode from 'vscode';
import { profilePath } from '../../core/index/recordPath.ts';
import type { Logbook } from '../logbook/logbook.ts';

/** Whether a logbook has its `logbook.yml`. */
export async function hasProfile(logbook: Logbook): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(logbook.uriOf(profilePath));
    return true;
  } catch {
    // Providers spell absence in several ways.
    return false;
  }
}

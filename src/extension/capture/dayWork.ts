import * as vscode from 'vscode';
import type { DayRun, DayWork } from '../../core/capture/draftDay.ts';
import type { CivilDate } from '../../core/dates/civilDate.ts';
import type { WorkspaceFile } from '../../core/evidence/evidenceFiles.ts';
import { LogbookError } from '../../core/logbookError.ts';
import { WorkspaceEvidenceFiles } from '../evidence/workspaceEvidenceFiles.ts';
import { workspacePathOf } from '../evidence/workspacePath.ts';
import { commitsOfDay } from '../git/commitsOfDay.ts';
import { civilDateOf } from '../host/systemClock.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { readRunOutput, readSummary } from './runOutput.ts';

/** Logs of a day that are read, the newest; a loop over sites may write hundreds. */
const mostLogs = 50;

const logName = /\.(?:log|lst|rout|sasnb)$/i;

/**
 * What the folder of a logbook shows of a day: files that changed, logs that were written, the user's own commits.
 *
 * @throws {vscode.CancellationError} once that is requested.
 */
export async function readDayWork(
  logbook: Logbook,
  date: CivilDate,
  token: vscode.CancellationToken,
): Promise<DayWork> {
  const { uri: folder } = logbook.folder;
  const files = await new WorkspaceEvidenceFiles(folder).list({
    get isCancelled() {
      return token.isCancellationRequested;
    },
  });
  const changed = files
    .filter(({ path, modifiedMs }) => {
      const isOfLogbook = logbook.pathOf(vscode.Uri.joinPath(folder, path)) !== undefined;
      return !isOfLogbook && civilDateOf(new Date(modifiedMs)) === date;
    })
    .sort((a, b) => b.modifiedMs - a.modifiedMs);
  const runs = await readRuns(
    folder,
    changed.filter(({ path }) => logName.test(path)),
    token,
  );
  const commits = await commitsOfDay(folder, date, (uri) => workspacePathOf(logbook, uri));
  if (token.isCancellationRequested) throw new vscode.CancellationError();
  return { date, paths: changed.map(({ path }) => path), runs, commits };
}

async function readRuns(
  folder: vscode.Uri,
  logs: readonly WorkspaceFile[],
  token: vscode.CancellationToken,
): Promise<readonly DayRun[]> {
  const runs: DayRun[] = [];
  for (const { path } of logs.slice(0, mostLogs)) {
    const summary = await summaryOf(vscode.Uri.joinPath(folder, path), token);
    if (summary !== undefined) runs.push({ path, summary });
  }
  return runs;
}

/** A log that is too large, empty or of another program is no run; the others still are. */
async function summaryOf(uri: vscode.Uri, token: vscode.CancellationToken) {
  try {
    return await readSummary(await readRunOutput(uri), token);
  } catch (error) {
    if (error instanceof LogbookError) return undefined;
    throw error;
  }
}

import * as vscode from 'vscode';
import type { DayRun, DayWork } from '../../core/capture/draftDay.ts';
import type { CivilDate } from '../../core/dates/civilDate.ts';
import { LogbookError } from '../../core/logbookError.ts';
import { digest } from '../evidence/digest.ts';
import { WorkspaceEvidenceFiles } from '../evidence/workspaceEvidenceFiles.ts';
import { workspacePathOf } from '../evidence/workspacePathOf.ts';
import { commitsOfDay } from '../git/commitsOfDay.ts';
import { withoutForeignFiles } from '../git/withoutForeignFiles.ts';
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
  const isOfLogbook = (path: string): boolean =>
    logbook.pathOf(vscode.Uri.joinPath(folder, path)) !== undefined;
  const files = await new WorkspaceEvidenceFiles(folder).list({
    get isCancelled() {
      return token.isCancellationRequested;
    },
  });
  const changed = files
    .filter(({ path, modifiedMs }) => !isOfLogbook(path) && civilDateOf(new Date(modifiedMs)) === date)
    .sort((a, b) => b.modifiedMs - a.modifiedMs)
    .map(({ path }) => path);
  const commits = await commitsOfDay(folder, date, (uri) => {
    const path = workspacePathOf(logbook, uri);
    return path === undefined || isOfLogbook(path) ? undefined : path;
  });
  const own = new Set(commits.flatMap((commit) => commit.paths));
  const paths = await withoutForeignFiles(folder, changed, own);
  const runs = await readRuns(
    logbook,
    paths.filter((path) => logName.test(path)),
    token,
  );
  if (token.isCancellationRequested) throw new vscode.CancellationError();
  return { date, paths, runs, commits };
}

async function readRuns(
  logbook: Logbook,
  logs: readonly string[],
  token: vscode.CancellationToken,
): Promise<readonly DayRun[]> {
  const runs: DayRun[] = [];
  for (const path of logs.slice(0, mostLogs)) {
    const run = await readDayRun(logbook, path, token);
    if (run !== undefined) runs.push(run);
  }
  return runs;
}

/** A log that is too large, empty, gone or of another program is no run; the others still are. */
async function readDayRun(
  logbook: Logbook,
  path: string,
  token: vscode.CancellationToken,
): Promise<DayRun | undefined> {
  const uri = vscode.Uri.joinPath(logbook.folder.uri, path);
  try {
    const summary = await readSummary(await readRunOutput(uri), token);
    if (summary === undefined) return undefined;
    const hash = await vscode.workspace.fs.readFile(uri).then(digest);
    return { path, hash, summary };
  } catch (error) {
    if (error instanceof LogbookError || error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}

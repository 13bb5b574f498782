import * as vscode from 'vscode';
import type { StoredActivity } from '../../core/capture/earlierRuns.ts';
import { proposeMetrics } from '../../core/capture/proposeMetrics.ts';
import { chooseProgram } from '../../core/capture/runLogs.ts';
import { fileNameOf } from '../../core/capture/workedFile.ts';
import { innerPath } from '../../core/evidence/evidencePath.ts';
import { readRecordedHash } from '../../core/evidence/recordedHash.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { RecordOf } from '../../core/records/logbookRecord.ts';
import { evidenceOf } from '../evidence/evidenceOf.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { readRunOutput, summarizeRun } from './runOutput.ts';

const logName = /\.(?:log|lst|rout)$/i;

/**
 * An earlier activity with all figures of its log, where that is still as it was logged: what nobody kept of a first
 * run, as the time it took, is what a second one is compared with.
 *
 * @param program - name of the program, which figures are told apart by.
 * @param logPath - the log of the run at hand, which is no earlier one.
 */
export async function withFiguresOfLog(
  logbook: Logbook,
  { record }: StoredActivity,
  { program, logPath }: { readonly program: string; readonly logPath: string | undefined },
): Promise<RecordOf<'activity'>> {
  const logs = (record.evidence ?? []).filter(({ path }) => logName.test(path));
  const entry = logs.find((one) => one.path !== logPath && (logs.length === 1 || isLogOf(one.path, program)));
  const path = entry && innerPath(entry.path);
  const recorded = readRecordedHash(entry?.hash);
  if (recorded === undefined || path === undefined) return record;
  const uri = vscode.Uri.joinPath(logbook.folder.uri, path);
  try {
    const { hash } = await evidenceOf(logbook, uri);
    if (hash?.startsWith(recorded) !== true) return record;
    const summary = await summarizeRun(await readRunOutput(uri));
    // A record may hold the logs of several programs, and one log may tell that it is of another.
    const isOther = summary?.program !== undefined && !isSameName(summary.program, program);
    const figures = summary && !isOther ? proposeMetrics(summary, program) : [];
    // What the record itself says goes before what its log does.
    return { ...record, metrics: [...figures.map(({ metric }) => metric), ...(record.metrics ?? [])] };
  } catch (error) {
    // A log that went, or that cannot be read any more, takes nothing from the run at hand.
    if (error instanceof LogbookError) return record;
    throw error;
  }
}

function isLogOf(log: string, program: string): boolean {
  return chooseProgram([program], fileNameOf(log), undefined) !== undefined;
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

import * as vscode from 'vscode';
import {
  type DatedFile,
  type RunLog,
  rankRunLogs,
  runLogFolders,
  runLogsAmong,
} from '../../core/capture/runLogs.ts';

/** The logs of a program. */
export interface ProgramLogs {
  /** Best first; paths relative to the folder of the workspace. */
  readonly logs: readonly RunLog[];
  uriOf(log: DatedFile): vscode.Uri;
}

/** The logs that may be that of a program's last run; none for a program outside the workspace. */
export async function findProgramLogs(program: vscode.Uri): Promise<ProgramLogs> {
  const root = vscode.workspace.getWorkspaceFolder(program)?.uri;
  if (root === undefined) return { logs: [], uriOf: () => program };
  const uriOf = ({ path }: Pick<DatedFile, 'path'>): vscode.Uri => vscode.Uri.joinPath(root, path);
  const path = program.path.slice(root.path.replace(/\/*$/, '/').length);
  const folders = runLogFolders(path);
  const lists = await Promise.all(folders.map((folder) => namesIn(uriOf({ path: folder }))));
  const paths = lists.flatMap((names, place) =>
    names.map((name) => [folders[place], name].filter(Boolean).join('/')),
  );
  const logs = runLogsAmong(path, paths);
  const dated = await Promise.all(logs.map((one) => dateOf(one, uriOf({ path: one }))));
  const own = (await dateOf(path, program)) ?? { path, modifiedMs: 0 };
  return {
    logs: rankRunLogs(
      own,
      dated.filter((one) => one !== undefined),
      lists.flat(),
    ),
    uriOf,
  };
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.filter(([, type]) => type === vscode.FileType.File).map(([name]) => name);
  } catch {
    // Most of these folders are not there.
    return [];
  }
}

async function dateOf(path: string, uri: vscode.Uri): Promise<DatedFile | undefined> {
  try {
    return { path, modifiedMs: (await vscode.workspace.fs.stat(uri)).mtime };
  } catch {
    // It went between being listed and being looked at.
    return undefined;
  }
}

import * as vscode from 'vscode';
import type { FoundRecord } from '../../core/search/recordSearch.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { askForLogbook } from './askForLogbook.ts';
import { type FindChoice, FindRecordBox } from './findRecordBox.ts';

/** Finds records by full text while its user types, and opens one where the words stand. */
export async function runFindRecord(host: Host): Promise<void> {
  const logbook = await askForLogbook(host);
  if (logbook === undefined) return;
  const search = await host.finder.searchOf(logbook);
  const box = new FindRecordBox({
    query: host.finder.lastQuery,
    find: (query, limit) => search.find({ query, limit, today: host.clock.today() }),
    update: async (onProgress) => {
      const contents = await logbook.contents();
      if (contents !== undefined) await search.update(contents, logbook.entries, onProgress);
    },
    onDidReadFiles: logbook.onDidReadFiles,
  });
  let choice: FindChoice | undefined;
  try {
    choice = await box.show();
  } finally {
    host.finder.lastQuery = box.query;
    box.dispose();
  }
  if (choice !== undefined) await open(logbook, choice);
}

async function open(logbook: Logbook, { found, isBeside }: FindChoice): Promise<void> {
  const selection = selectionOf(found);
  await vscode.commands.executeCommand('vscode.open', logbook.uriOf(found.path), {
    preview: !isBeside,
    ...(isBeside && { viewColumn: vscode.ViewColumn.Beside }),
    ...(selection && { selection }),
  });
}

/** The word that was found; words stand on one line. */
function selectionOf({ passage }: FoundRecord): vscode.Range | undefined {
  if (passage === undefined) return undefined;
  const { line, character } = passage.position;
  return new vscode.Range(line, character, line, character + passage.range.end - passage.range.start);
}

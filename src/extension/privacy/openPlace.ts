import * as vscode from 'vscode';
import type { LocatedFinding } from '../../core/privacy/fileFindings.ts';
import type { Logbook } from '../logbook/logbook.ts';

/** Where something was found; a file as a whole where the place is not known. */
export interface FoundPlace {
  readonly path?: string;
  readonly finding?: LocatedFinding;
}

/**
 * Shows the place of a finding, selected.
 *
 * @param isGlance - the focus stays where it is.
 */
export async function openPlace(
  logbook: Logbook,
  { path, finding }: FoundPlace,
  isGlance: boolean,
): Promise<void> {
  if (path === undefined) return;
  const document = await vscode.workspace.openTextDocument(logbook.uriOf(path));
  const selection = finding && rangeOf(document, finding);
  await vscode.window.showTextDocument(document, {
    preview: true,
    preserveFocus: isGlance,
    ...(selection && { selection }),
  });
}

/** The range as the editor has it: line ends of two kinds in one file move offsets. */
function rangeOf(document: vscode.TextDocument, { position, range }: LocatedFinding): vscode.Range {
  const start = document.validatePosition(new vscode.Position(position.line, position.character));
  return new vscode.Range(start, document.positionAt(document.offsetAt(start) + range.end - range.start));
}

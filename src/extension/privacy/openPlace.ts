import * as vscode from 'vscode';
import type { FoundPlace } from '../../core/privacy/findAtPlace.ts';

/**
 * Shows a file of the logbook, and in it the place of a finding, selected.
 *
 * @param place - absent for the file as a whole.
 * @param isGlance - the focus stays where it is.
 */
export async function openPlace(uri: vscode.Uri, place?: FoundPlace, isGlance = false): Promise<void> {
  const how = { preview: true, preserveFocus: isGlance };
  if (place === undefined) {
    // A picture too.
    await vscode.commands.executeCommand('vscode.open', uri, how);
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const start = document.validatePosition(new vscode.Position(place.at.line, place.at.character));
  const end = document.positionAt(document.offsetAt(start) + place.length);
  await vscode.window.showTextDocument(document, { ...how, selection: new vscode.Range(start, end) });
}

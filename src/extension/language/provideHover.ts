import * as vscode from 'vscode';
import { describePlace } from '../../core/completion/describePlace.ts';
import { findFieldPlace } from '../../core/completion/fieldPlace.ts';
import type { Host } from '../host/host.ts';
import { describe } from './descriptions.ts';
import { rangeIn, readAround } from './openFile.ts';

/** What the key, skill, person, study or record id at a position is. */
export async function provideHover(
  host: Pick<Host, 'logbooks'>,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const file = host.logbooks.of(document.uri);
  const text = document.getText();
  const offset = document.offsetAt(position);
  if (file === undefined || findFieldPlace(text, offset, file.path) === undefined) return undefined;
  const context = await readAround(file);
  const found = context && describePlace(text, offset, file.path, context);
  return found && new vscode.Hover(describe(found.description), rangeIn(document, found.range));
}

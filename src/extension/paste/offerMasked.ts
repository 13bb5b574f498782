import * as vscode from 'vscode';
import { isRecordPath, profilePath } from '../../core/index/recordPath.ts';
import type { Host } from '../host/host.ts';
import { logFailure } from '../host/logFailure.ts';
import type { Landing, Offer } from './landing.ts';

type MaskHost = Pick<Host, 'logbooks' | 'log' | 'privacy'>;

/** Characters of the file with the text in it, up to which it is looked at: a tenth to a third of a second. */
const mostLength = 200_000;

/** The pasted or dropped text with its identifiers masked; `undefined` where none is found, or it cannot be said quickly. */
export async function offerMasked(host: MaskHost, landing: Landing): Promise<Offer | undefined> {
  const { document, ranges, data, token } = landing;
  const file = host.logbooks.of(document.uri);
  const [range] = ranges;
  if (file === undefined || range === undefined || ranges.length > 1) return undefined;
  if (!isRecordPath(file.path) && file.path !== profilePath) return undefined;
  // Of files only their names come as text.
  if (data.get('text/uri-list') !== undefined) return undefined;
  const newText = await data.get('text/plain')?.asString();
  const text = document.getText();
  if (newText === undefined || newText === '' || text.length + newText.length > mostLength) return undefined;
  if (!landing.isAsked && (await changesPlainPaste(landing, newText))) return undefined;
  if (token.isCancellationRequested || !(await file.logbook.isPresent())) return undefined;
  const [{ maskInsertion }, context] = await Promise.all([
    import('../../core/privacy/maskInsertion.ts'),
    host.privacy.of(file.logbook),
  ]);
  if (file.logbook.current === undefined) readForNextTime(host, file.logbook);
  if (token.isCancellationRequested) return undefined;
  const place = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const masked = maskInsertion(text, { range: place, newText }, file.path, context);
  return masked && { title: titleOf(masked.count), insertText: masked.newText };
}

/** A paste does not wait for the first reading of a logbook: its own terms are masked from the next paste on. */
function readForNextTime({ log }: MaskHost, logbook: { contents(): Promise<unknown> }): void {
  logbook.contents().catch((error: unknown) => logFailure(log, 'paste', error));
}

/**
 * Whether plain paste, too, would become another than the usual one once there is a choice: VS Code then inserts all
 * texts alike, so a line copied as a whole comes into the line of the cursor instead of above it, and lines below an indented
 * one are indented.
 */
async function changesPlainPaste(
  { document, ranges: [range], data }: Landing,
  newText: string,
): Promise<boolean> {
  if (range === undefined) return true;
  const indent = /^\s/.test(document.lineAt(range.start.line).text);
  if (indent && /[\r\n]/.test(newText)) return true;
  const copied = await data.get('vscode-editor-data')?.asString();
  return copied !== undefined && /"(?:isFromEmptySelection":true|multicursorText":\[)/.test(copied);
}

function titleOf(count: number): string {
  return count === 1
    ? vscode.l10n.t('Insert with 1 identifier masked')
    : vscode.l10n.t('Insert with {count} identifiers masked', { count });
}

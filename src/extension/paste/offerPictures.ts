import * as vscode from 'vscode';
import { isRecordPath } from '../../core/index/recordPath.ts';
import { attachmentPath, linkFromRecord } from '../../core/records/attachmentPath.ts';
import type { Host } from '../host/host.ts';
import type { LogbookFile } from '../logbook/logbooks.ts';
import type { Landing, Offer } from './landing.ts';
import { readPictures } from './readPictures.ts';

/** What stands beneath the logbook already, whatever the case of its letters. */
type Taken = (path: string) => Promise<boolean>;

/**
 * Copies of the pasted or dropped pictures without their metadata, beneath the logbook, and links to them.
 *
 * `undefined` where that is no record's body, where one of them is no picture that can be cleaned, or where it is clean
 * and in the logbook already.
 */
export async function offerPictures(
  { logbooks }: Pick<Host, 'logbooks'>,
  landing: Landing,
): Promise<Offer | undefined> {
  const file = logbooks.of(landing.document.uri);
  if (file === undefined || !isRecordPath(file.path)) return undefined;
  if (!(await file.logbook.isPresent()) || !(await isBelowFrontMatter(landing))) return undefined;
  const pictures = await readPictures(landing.data, landing.token);
  if (pictures === undefined || landing.token.isCancellationRequested) return undefined;
  const { stripPictureMetadata } = await import('../../core/privacy/picture/stripPictureMetadata.ts');
  const additionalEdit = new vscode.WorkspaceEdit();
  const insertText = new vscode.SnippetString();
  const isTaken = takenIn(file);
  let number = 0;
  for (const { bytes, uri } of pictures) {
    const stripped = stripPictureMetadata(bytes);
    if (stripped.kind === 'problem') return undefined;
    if (uri && logbooks.of(uri)?.logbook === file.logbook && isSame(bytes, stripped.bytes)) return undefined;
    number = await freeNumber(file.path, stripped.extension, number, isTaken);
    const path = attachmentPath(file.path, number, stripped.extension);
    additionalEdit.createFile(file.logbook.uriOf(path), { contents: stripped.bytes });
    if (insertText.value !== '') insertText.appendText('\n\n');
    insertText.appendText('![').appendPlaceholder(vscode.l10n.t('what it shows'));
    insertText.appendText(`](${linkFromRecord(file.path, path)})`);
  }
  return { title: titleOf(pictures.length), insertText, additionalEdit };
}

async function isBelowFrontMatter({ document, ranges }: Landing): Promise<boolean> {
  const { splitFrontMatter } = await import('../../core/format/splitFrontMatter.ts');
  const split = splitFrontMatter(document.getText());
  if (split.kind === 'none' || split.kind === 'empty') return true;
  return (
    split.kind === 'front-matter' && ranges.every(({ start }) => document.offsetAt(start) >= split.bodyStart)
  );
}

/** Names are numbered over all kinds of pictures, so that two never differ in their ending alone. */
async function freeNumber(
  recordPath: string,
  extension: string,
  last: number,
  isTaken: Taken,
): Promise<number> {
  let number = last + 1;
  while (await isTaken(attachmentPath(recordPath, number, extension))) number++;
  return number;
}

function takenIn({ logbook }: LogbookFile): Taken {
  const names = new Map<string, Promise<ReadonlySet<string>>>();
  return async (path) => {
    const place = path.lastIndexOf('/');
    const folder = path.slice(0, place);
    const known = names.get(folder) ?? stemsIn(logbook.uriOf(folder));
    names.set(folder, known);
    return (await known).has(stemOf(path.slice(place + 1)));
  };
}

async function stemsIn(folder: vscode.Uri): Promise<ReadonlySet<string>> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return new Set(entries.map(([name]) => stemOf(name)));
  } catch {
    // It is made with the first picture; what cannot be read says so when the picture is written.
    return new Set();
  }
}

/** A name without its ending, in one case: some file systems know only one. */
function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '').toLowerCase();
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place]);
}

function titleOf(count: number): string {
  return count === 1
    ? vscode.l10n.t('Insert picture without its metadata (only if it shows no participant)')
    : vscode.l10n.t('Insert {count} pictures without their metadata (only if they show no participant)', {
        count,
      });
}

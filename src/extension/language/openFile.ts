import * as vscode from 'vscode';
import type { OfferContext } from '../../core/completion/valueOffers.ts';
import type { OffsetRange } from '../../core/text/textEdit.ts';
import type { LogbookFile } from '../logbook/logbooks.ts';

/** The logbook around a file, read on the first call; `undefined` where there is none. */
export async function readAround({ logbook }: LogbookFile): Promise<OfferContext | undefined> {
  const view = await logbook.view();
  const { names } = logbook;
  return view && names && { view, names };
}

/** A range of offsets in an open document. */
export function rangeIn(document: vscode.TextDocument, { start, end }: OffsetRange): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

import type * as vscode from 'vscode';
import type { LogbookFile } from '../logbook/logbooks.ts';
import { type DocumentFindings, longText } from './documentFindings.ts';
import type { PrivacyContexts } from './privacyContexts.ts';

/**
 * What is found in an open file, for what VS Code asks by itself while somebody types; of a long text only what was found
 * once typing paused, `undefined` until then.
 */
export async function findWithoutWaiting(
  privacy: PrivacyContexts,
  document: vscode.TextDocument,
  file: LogbookFile,
): Promise<DocumentFindings | undefined> {
  return document.getText().length <= longText ? privacy.findIn(document, file) : privacy.knownIn(document);
}

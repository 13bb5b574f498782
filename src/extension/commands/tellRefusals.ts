import * as vscode from 'vscode';
import { errorText } from '../words/messages.ts';
import { nameOf } from '../writing/editableFile.ts';
import type { ManyEditsOutcome } from '../writing/editMany.ts';

/**
 * Says which files an edit of several left alone or unsaved, and why.
 *
 * @throws {LogbookError} the reason, where the edit was refused altogether.
 */
export function tellRefusals({ changed, unsaved, refused }: ManyEditsOutcome): void {
  const [first] = refused;
  if (first !== undefined && changed.length === 0 && refused.length === 1) throw first.error;
  if (first !== undefined) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('{count} files were left alone: {names}. The first one: {reason}', {
        count: refused.length,
        names: refused.map(({ uri }) => nameOf(uri)).join(', '),
        reason: errorText(first.error),
      }),
    );
  }
  if (unsaved.length > 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Not saved, because of other changes in them: {names}. Look at them and save.', {
        names: unsaved.map(nameOf).join(', '),
      }),
    );
  }
}

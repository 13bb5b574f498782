import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';

/** Registers the quick fixes of the logbook's files; they load when the first are asked for. */
export function registerFixes(host: Pick<Host, 'logbooks' | 'privacy'>): vscode.Disposable {
  const selector: vscode.DocumentSelector = [{ pattern: '**/*.md' }, { pattern: '**/logbook.yml' }];
  return vscode.languages.registerCodeActionsProvider(
    selector,
    {
      provideCodeActions: async (document, range, context) =>
        (await import('./provideFixes.ts')).provideFixes(host, document, range, context),
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

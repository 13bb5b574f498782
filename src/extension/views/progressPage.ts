import * as vscode from 'vscode';
import { computeProgress } from '../../core/insight/computeProgress.ts';
import { progressReaders } from '../../protocol/pageReaders.ts';
import type { FromProgress } from '../../protocol/progress.ts';
import { progressStrings } from '../../protocol/strings.ts';
import { pageActions, runCommand } from './pageActions.ts';
import { connectWebview, type PageHost } from './webviewConnection.ts';

/** Fills the Progress view and keeps it up to date. */
export function connectProgressPage(host: PageHost, view: vscode.WebviewView): vscode.Disposable {
  return connectWebview<ReturnType<typeof computeProgress>, typeof progressStrings, FromProgress>(
    host,
    view.webview,
    () => view.visible,
    {
      name: 'progress',
      title: vscode.l10n.t('Progress'),
      strings: progressStrings,
      compute: computeProgress,
      handlers: {
        ...pageActions,
        'closeOut/open': () => runCommand('researchLogbook.closeOutInternship'),
        'dashboard/open': () => runCommand('researchLogbook.openDashboard'),
        'profile/open': () => runCommand('researchLogbook.openProfile'),
      },
      readers: progressReaders,
    },
  );
}

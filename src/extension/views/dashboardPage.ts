import * as vscode from 'vscode';
import { computeDashboard } from '../../core/insight/computeDashboard.ts';
import type { RecordFilter } from '../../core/insight/recordSelection.ts';
import type { FromDashboard } from '../../protocol/dashboard.ts';
import { dashboardReaders } from '../../protocol/pageReaders.ts';
import { dashboardStrings } from '../../protocol/strings.ts';
import { pageActions, runCommand } from './pageActions.ts';
import { pictureActions } from './pictureActions.ts';
import { connectWebview, type PageHost } from './webviewConnection.ts';

/** Fills the dashboard's panel and keeps it up to date. */
export function connectDashboardPage(host: PageHost, panel: vscode.WebviewPanel): vscode.Disposable {
  let filter: RecordFilter = {};
  const filterChanges = new vscode.EventEmitter<void>();
  const connection = connectWebview<
    ReturnType<typeof computeDashboard>,
    typeof dashboardStrings,
    FromDashboard
  >(host, panel.webview, () => panel.visible, {
    name: 'dashboard',
    title: vscode.l10n.t('Internship Dashboard'),
    drawsPictures: true,
    strings: dashboardStrings,
    compute: (view) => computeDashboard(view, filter),
    onReady: (kept) => {
      filter = kept.filter;
    },
    onDidChange: filterChanges.event,
    handlers: {
      ...pageActions,
      ...pictureActions(host, () => filter),
      'filter/set': async (chosen: { readonly filter: RecordFilter }) => {
        filter = chosen.filter;
        filterChanges.fire();
        return null;
      },
      'record/open': ({ id }: { readonly id: string }) =>
        runCommand('researchLogbook.openRecords', { ids: [id] }),
      'review/open': ({ kind }: { readonly kind: 'exposure' | 'workload' }) =>
        runCommand(kind === 'exposure' ? 'researchLogbook.reviewExposure' : 'researchLogbook.reviewWorkload'),
      'achievements/show': async () => {
        await vscode.commands.executeCommand('researchLogbook.achievements.focus');
        return null;
      },
      'skills/rate': () => runCommand('researchLogbook.rateSkills'),
      'profile/open': () => runCommand('researchLogbook.openProfile'),
      'export/start': () => runCommand('researchLogbook.export'),
      'checkIn/draft': ({ person }: { readonly person: string }) =>
        runCommand('researchLogbook.draftCheckIn', { person }),
    },
    readers: dashboardReaders,
  });
  return vscode.Disposable.from(connection, filterChanges);
}

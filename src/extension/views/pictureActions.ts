import * as vscode from 'vscode';
import type { ChartPicture } from '../../core/chart/chartPicture.ts';
import type { LogbookView } from '../../core/index/logbookContents.ts';
import type { DashboardData } from '../../core/insight/dashboardData.ts';
import type { RecordFilter } from '../../core/insight/recordSelection.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { MadePicture } from '../../protocol/dashboard.ts';
import type { PageHost } from './webviewConnection.ts';

/** How long the status bar says that something is on the clipboard. */
const saidMs = 3_000;

/** The requests about pictures of charts: the page draws, and the host knows what may leave the logbook. */
export function pictureActions(host: Pick<PageHost, 'logbooks'>, filter: () => RecordFilter) {
  return {
    'picture/data': async (): Promise<DashboardData | null> => {
      const { computePublicDashboard } = await import('../../core/export/publicDashboard.ts');
      return computePublicDashboard(await readView(host), filter()) ?? null;
    },
    'picture/make': (picture: ChartPicture) => makePicture(host, picture),
    'picture/copySvg': async ({ svg }: { readonly svg: string }): Promise<null> => {
      await vscode.env.clipboard.writeText(svg);
      vscode.window.setStatusBarMessage(vscode.l10n.t('The chart is on the clipboard as SVG.'), saidMs);
      return null;
    },
    'picture/savePng': savePng,
  };
}

async function makePicture(host: Pick<PageHost, 'logbooks'>, drawn: ChartPicture): Promise<MadePicture> {
  const [{ toPublicPicture }, { formatChartPicture }, view] = await Promise.all([
    import('../../core/export/publicPicture.ts'),
    import('../../core/chart/chartPicture.ts'),
    readView(host),
  ]);
  const { picture, masked } = toPublicPicture(drawn, view.contents);
  return { ...formatChartPicture(picture), masked };
}

async function readView({ logbooks }: Pick<PageHost, 'logbooks'>): Promise<LogbookView> {
  const view = await (await logbooks.shown())?.view();
  if (view === undefined) {
    throw new LogbookError(
      'not-found',
      vscode.l10n.t('The chart cannot be copied: its logbook is gone.'),
      vscode.l10n.t('Open the dashboard again.'),
    );
  }
  return view;
}

/** Asks where to; VS Code asks again before it writes over a file. */
async function savePng({ png }: { readonly png: string }): Promise<null> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, 'chart.png') }),
    filters: { [vscode.l10n.t('Pictures')]: ['png'] },
  });
  if (target) await vscode.workspace.fs.writeFile(target, bytesOf(png));
  return null;
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

import * as vscode from 'vscode';
import type { connectDashboardPage } from './dashboardPage.ts';
import type { PageHost } from './webviewConnection.ts';

/** Type of the panel, for its serializer and its activation event. */
const viewType = 'researchLogbook.dashboard';

/** The one dashboard of a window. */
export class DashboardPanel implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #host: PageHost;
  readonly #serializer: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;

  /** Also makes the dashboard survive a reload of the window. */
  constructor(host: PageHost) {
    this.#host = host;
    this.#serializer = vscode.window.registerWebviewPanelSerializer(viewType, this);
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#panel?.dispose();
  }

  /** Shows the dashboard, the one that is open already where there is one. */
  async open(): Promise<void> {
    // Before the panel is there: a page that is loaded a second time could take the focus a second time.
    const [{ connectDashboardPage }, { webviewOptions }] = await Promise.all([
      import('./dashboardPage.ts'),
      import('./webviewConnection.ts'),
    ]);
    if (this.#panel !== undefined) {
      this.#panel.reveal();
      return;
    }
    const title = vscode.l10n.t('Internship Dashboard');
    const panel = vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Active, {
      enableFindWidget: true,
      ...webviewOptions(this.#host.extensionUri),
    });
    this.#connect(panel, connectDashboardPage);
  }

  /** Takes over a panel that was open when the window was closed. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    // Opened by the user before the window was restored.
    if (this.#panel !== undefined) {
      panel.dispose();
      return;
    }
    let isClosed = false;
    panel.onDidDispose(() => {
      isClosed = true;
    });
    const { connectDashboardPage } = await import('./dashboardPage.ts');
    if (!isClosed) this.#connect(panel, connectDashboardPage);
  }

  #connect(panel: vscode.WebviewPanel, connect: typeof connectDashboardPage): void {
    this.#panel = panel;
    panel.iconPath = this.#icon();
    const connection = connect(this.#host, panel);
    panel.onDidDispose(() => {
      connection.dispose();
      if (this.#panel === panel) this.#panel = undefined;
    });
  }

  #icon(): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
    const iconFor = (theme: string) =>
      vscode.Uri.joinPath(this.#host.extensionUri, 'media', `dashboard-${theme}.svg`);
    return { light: iconFor('light'), dark: iconFor('dark') };
  }
}

import * as vscode from 'vscode';
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
    if (this.#panel !== undefined) {
      this.#panel.reveal();
      return;
    }
    const title = vscode.l10n.t('Internship Dashboard');
    await this.deserializeWebviewPanel(
      vscode.window.createWebviewPanel(viewType, title, vscode.ViewColumn.Active, { enableFindWidget: true }),
    );
  }

  /** Takes over a panel that was open when the window was closed. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel): Promise<void> {
    this.#panel = panel;
    panel.iconPath = this.#icon();
    let connection: vscode.Disposable | undefined;
    let isClosed = false;
    panel.onDidDispose(() => {
      isClosed = true;
      connection?.dispose();
      if (this.#panel === panel) this.#panel = undefined;
    });
    const { connectDashboardPage } = await import('./dashboardPage.ts');
    if (!isClosed) connection = connectDashboardPage(this.#host, panel);
  }

  #icon(): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
    const iconFor = (theme: string) =>
      vscode.Uri.joinPath(this.#host.extensionUri, 'media', `dashboard-${theme}.svg`);
    return { light: iconFor('light'), dark: iconFor('dark') };
  }
}

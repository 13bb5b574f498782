import * as vscode from 'vscode';
import type { BriefKind } from '../../core/brief/briefs.ts';
import type { connectBriefPage } from './briefPage.ts';
import type { PageHost } from './webviewConnection.ts';

/** Type of the panels, for their serializer and its activation event. */
const viewType = 'researchLogbook.brief';

/** Which brief a panel shows. */
export interface BriefAddress {
  readonly kind: BriefKind;
  /** Contact slug or record id. */
  readonly subject?: string;
}

/** The briefs that are open in this window, one panel each. */
export class BriefPanels implements vscode.WebviewPanelSerializer, vscode.Disposable {
  readonly #host: PageHost;
  readonly #serializer: vscode.Disposable;
  readonly #panelsByAddress = new Map<string, vscode.WebviewPanel>();

  /** Also makes briefs survive a reload of the window. */
  constructor(host: PageHost) {
    this.#host = host;
    this.#serializer = vscode.window.registerWebviewPanelSerializer(viewType, this);
  }

  dispose(): void {
    this.#serializer.dispose();
    for (const panel of this.#panelsByAddress.values()) panel.dispose();
  }

  /**
   * Shows a brief, in the panel that shows it already where there is one.
   *
   * @param preserveFocus - for a page that is only looked at while something is asked: its loading would take the
   *   focus out of the box.
   */
  async open(kind: BriefKind, subject?: string, preserveFocus = false): Promise<void> {
    const address: BriefAddress = { kind, ...(subject !== undefined && { subject }) };
    // Before the panel is there: a page that is loaded a second time could take the focus a second time.
    const [{ connectBriefPage }, { webviewOptions }] = await Promise.all([
      import('./briefPage.ts'),
      import('./webviewConnection.ts'),
    ]);
    const open = this.#panelsByAddress.get(JSON.stringify(address));
    if (open !== undefined) {
      open.reveal(undefined, preserveFocus);
      return;
    }
    const title = vscode.l10n.t('Research Logbook');
    const place = { viewColumn: vscode.ViewColumn.Active, preserveFocus };
    const panel = vscode.window.createWebviewPanel(viewType, title, place, {
      enableFindWidget: true,
      ...webviewOptions(this.#host.extensionUri),
    });
    this.#connect(panel, address, connectBriefPage);
  }

  /** Whether a page about the whole logbook is open. */
  isOpen(kind: BriefKind): boolean {
    return this.#panelsByAddress.has(JSON.stringify({ kind }));
  }

  /** Takes over a panel that was open when the window was closed; `state` is what its page kept. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    let isClosed = false;
    panel.onDidDispose(() => {
      isClosed = true;
    });
    const address = await readAddress(state);
    const { connectBriefPage } = await import('./briefPage.ts');
    if (address === undefined) panel.dispose();
    else if (!isClosed) this.#connect(panel, address, connectBriefPage);
  }

  #connect(panel: vscode.WebviewPanel, address: BriefAddress, connect: typeof connectBriefPage): void {
    const name = JSON.stringify(address);
    this.#panelsByAddress.set(name, panel);
    panel.iconPath = this.#icon();
    const connection = connect(this.#host, panel, address);
    panel.onDidDispose(() => {
      connection.dispose();
      if (this.#panelsByAddress.get(name) === panel) this.#panelsByAddress.delete(name);
    });
  }

  #icon(): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
    const iconFor = (theme: string) =>
      vscode.Uri.joinPath(this.#host.extensionUri, 'media', `dashboard-${theme}.svg`);
    return { light: iconFor('light'), dark: iconFor('dark') };
  }
}

/** The brief that a page of an earlier window says it showed. */
async function readAddress(state: unknown): Promise<BriefAddress | undefined> {
  const { isBriefKind } = await import('../../core/brief/briefs.ts');
  const ui = typeof state === 'object' && state !== null && 'ui' in state ? state.ui : undefined;
  if (typeof ui !== 'object' || ui === null) return undefined;
  const { kind, subject } = ui as { readonly kind?: unknown; readonly subject?: unknown };
  if (typeof kind !== 'string' || !isBriefKind(kind)) return undefined;
  return { kind, ...(typeof subject === 'string' && { subject }) };
}

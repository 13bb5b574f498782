import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';

/** Registers the Progress view: where the internship stands, this week, and the skills towards their targets. */
export function registerProgressView(host: Host): vscode.Disposable {
  return vscode.window.registerWebviewViewProvider('researchLogbook.progress', {
    async resolveWebviewView(view) {
      let connection: vscode.Disposable | undefined;
      let isClosed = false;
      view.onDidDispose(() => {
        isClosed = true;
        connection?.dispose();
      });
      const { connectProgressPage } = await import('./progressPage.ts');
      if (isClosed) return;
      connection = connectProgressPage(host, view);
      view.onDidChangeVisibility(() => {
        if (view.visible) void host.logbooks.refresh();
      });
    },
  });
}

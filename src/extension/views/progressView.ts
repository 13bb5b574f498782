import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';

/** Registers the Progress view: where the internship stands, this week, and the skills towards their targets. */
export function registerProgressView(host: Host): vscode.Disposable {
  return vscode.window.registerWebviewViewProvider('researchLogbook.progress', {
    async resolveWebviewView(view) {
      const { connectProgressPage } = await import('./progressPage.ts');
      const connection = connectProgressPage(host, view);
      view.onDidDispose(() => connection.dispose());
      view.onDidChangeVisibility(() => {
        if (view.visible) void host.logbooks.refresh();
      });
    },
  });
}

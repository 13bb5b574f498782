import * as vscode from 'vscode';

/** How long the status bar says that something is on the clipboard. */
const saidMs = 3_000;

/** The requests about pictures of charts, for where the page itself may not use the clipboard. */
export const pictureActions = {
  'picture/copySvg': async ({ svg }: { readonly svg: string }): Promise<null> => {
    await vscode.env.clipboard.writeText(svg);
    vscode.window.setStatusBarMessage(vscode.l10n.t('The chart is on the clipboard as SVG.'), saidMs);
    return null;
  },
  'picture/savePng': async ({ png }: { readonly png: string }): Promise<null> => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const target = await vscode.window.showSaveDialog({
      ...(folder && { defaultUri: vscode.Uri.joinPath(folder, 'chart.png') }),
      filters: { [vscode.l10n.t('Pictures')]: ['png'] },
    });
    if (target) await vscode.workspace.fs.writeFile(target, bytesOf(png));
    return null;
  },
};

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

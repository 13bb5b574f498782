import * as vscode from 'vscode';

/** The file that is in front, in whichever editor; `undefined` where none is, or what is there is no file. */
export function activeFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isFile =
    input instanceof vscode.TabInputText ||
    input instanceof vscode.TabInputNotebook ||
    input instanceof vscode.TabInputCustom;
  return isFile && input.uri.scheme !== 'untitled' ? input.uri : undefined;
}
